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

	/** Whether it can stand for an entry as well: there are as many lines below it. */
	boolean isShapedAs(OutlineEntry other) {
		if (children.size() != other.children().size())
			return false;
		for (int i = 0; i < children.size(); i++)
			if (!children.get(i).isShapedAs(other.children().get(i)))
				return false;
		return true;
	}

	/** Whether it, and all below it, would say the same for another entry. */
	boolean saysSameAs(OutlineEntry other) {
		if (!hasSameWords(other) || children.size() != other.children().size())
			return false;
		for (int i = 0; i < children.size(); i++)
			if (!children.get(i).saysSameAs(other.children().get(i)))
				return false;
		return true;
	}

	private boolean hasSameWords(OutlineEntry other) {
		return entry.label().equals(other.label()) && Objects.equals(entry.detail(), other.detail()) && entry.kind() == other.kind()
				&& Objects.equals(entry.color(), other.color());
	}

	/**
	 * Makes it stand for an entry of its shape that was read anew.
	 *
	 * @param changed told of lines that say something else now
	 */
	void update(OutlineEntry now, Consumer<OutlineLine> changed) {
		boolean same = hasSameWords(now);
		entry = now;
		if (!same)
			changed.accept(this);
		for (int i = 0; i < children.size(); i++)
			children.get(i).update(now.children().get(i), changed);
	}
}
