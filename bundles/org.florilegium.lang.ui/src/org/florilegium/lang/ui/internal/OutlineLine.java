package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.florilegium.lang.ide.OutlineEntry;

/** A line of the outline as it is shown; it stays while what it stands for is read again and again. */
final class OutlineLine {

	private final List<OutlineLine> children = new ArrayList<>();
	private OutlineEntry entry;

	OutlineLine(OutlineEntry entry) {
		this.entry = entry;
		entry.children().forEach(child -> children.add(new OutlineLine(child)));
	}

	/** What the line stands for, as it was read last. */
	OutlineEntry entry() {
		return entry;
	}

	/** The lines below it. */
	List<OutlineLine> children() {
		return children;
	}

	/** Lines for entries. */
	static List<OutlineLine> of(List<OutlineEntry> entries) {
		return entries.stream().map(OutlineLine::new).toList();
	}

	/**
	 * Makes lines stand for entries that were read anew.
	 *
	 * @param changed told of lines that say something else now
	 * @return false when there are more or fewer of them, so that lines have to be made anew
	 */
	static boolean update(List<OutlineLine> lines, List<OutlineEntry> entries, Consumer<OutlineLine> changed) {
		if (!isSameShape(lines, entries))
			return false;
		for (int i = 0; i < lines.size(); i++)
			lines.get(i).update(entries.get(i), changed);
		return true;
	}

	private static boolean isSameShape(List<OutlineLine> lines, List<OutlineEntry> entries) {
		if (lines.size() != entries.size())
			return false;
		for (int i = 0; i < lines.size(); i++)
			if (!isSameShape(lines.get(i).children, entries.get(i).children()))
				return false;
		return true;
	}

	private void update(OutlineEntry now, Consumer<OutlineLine> changed) {
		boolean same = entry.label().equals(now.label()) && Objects.equals(entry.detail(), now.detail()) && entry.kind() == now.kind()
				&& Objects.equals(entry.color(), now.color());
		entry = now;
		if (!same)
			changed.accept(this);
		for (int i = 0; i < children.size(); i++)
			children.get(i).update(now.children().get(i), changed);
	}
}
