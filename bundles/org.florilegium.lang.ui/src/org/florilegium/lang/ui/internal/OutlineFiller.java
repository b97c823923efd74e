package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.TreeViewer;
import org.florilegium.lang.ide.OutlineEntry;

/**
 * Makes a tree show entries: lines that say the same as before stay, others come and go, a limited number at a time, so that
 * no key has to wait for an outline of thousands.
 */
final class OutlineFiller {

	private static final int AT_ONCE = 200;
	/** When more than these go, the tree is filled anew. */
	private static final int GONE_AT_ONCE = 400;
	/** A tree with no more lines is shown with what is below them. */
	private static final int EXPANDED = 60;

	private final TreeViewer tree;
	private final List<OutlineLine> lines = new ArrayList<>();
	private final Set<String> open = new HashSet<>();
	private List<OutlineEntry> wanted = List.of();
	private boolean first = true;
	private boolean scheduled;
	private boolean working;

	OutlineFiller(TreeViewer tree) {
		this.tree = tree;
	}

	/** Shows entries; the first lines at once. */
	void show(List<OutlineEntry> entries) {
		wanted = entries;
		go();
	}

	/** The lines that are shown. */
	List<OutlineLine> lines() {
		return lines;
	}

	/** Whether it is just changing the tree, so that selections are not the user's. */
	boolean isWorking() {
		return working;
	}

	/** Whether all is shown. */
	boolean isComplete() {
		return !scheduled && lines.size() == wanted.size();
	}

	private void go() {
		working = true;
		try {
			if (tree.getInput() == null)
				tree.setInput(this);
			if (step())
				finish();
			else if (!scheduled) {
				scheduled = true;
				tree.getControl().getDisplay().asyncExec(() -> {
					scheduled = false;
					if (!tree.getControl().isDisposed())
						go();
				});
			}
		} finally {
			working = false;
		}
	}

	/** Whether nothing is left to do. */
	private boolean step() {
		int same = 0;
		int most = Math.min(lines.size(), wanted.size());
		while (same < most && lines.get(same).saysSameAs(wanted.get(same)))
			keep(same, wanted.get(same++));
		int tail = 0;
		while (tail < most - same && lines.get(lines.size() - 1 - tail).saysSameAs(wanted.get(wanted.size() - 1 - tail))) {
			tail++;
			keep(lines.size() - tail, wanted.get(wanted.size() - tail));
		}
		int left = AT_ONCE;
		while (left > 0 && same < lines.size() - tail && same < wanted.size() - tail && lines.get(same).isShapedAs(wanted.get(same))) {
			lines.get(same).update(wanted.get(same), line -> tree.update(line, null));
			same++;
			left--;
		}
		if (left == 0)
			return false;
		remove(same, lines.size() - tail);
		if (lines.isEmpty())
			same = tail = 0;
		int until = Math.min(wanted.size() - tail, same + left);
		insert(same, wanted.subList(same, until));
		return until == wanted.size() - tail;
	}

	private void keep(int index, OutlineEntry entry) {
		lines.get(index).update(entry, line -> tree.update(line, null));
	}

	private void remove(int from, int to) {
		if (to - from > GONE_AT_ONCE) {
			for (Object each : tree.getExpandedElements())
				open.add(((OutlineLine) each).entry().label());
			lines.clear();
			tree.setInput(null);
			tree.setInput(this);
		} else if (from < to) {
			List<OutlineLine> gone = lines.subList(from, to);
			tree.remove(gone.toArray());
			gone.clear();
		}
	}

	private void insert(int at, List<OutlineEntry> entries) {
		List<OutlineLine> come = entries.stream().map(OutlineLine::new).toList();
		boolean last = at == lines.size();
		lines.addAll(at, come);
		if (last)
			tree.add(this, come.toArray());
		else
			for (int i = 0; i < come.size(); i++)
				tree.insert(this, come.get(i), at + i);
	}

	private void finish() {
		if (first && lines.size() <= EXPANDED)
			tree.expandToLevel(2);
		first = lines.isEmpty();
		if (!open.isEmpty())
			lines.stream().filter(line -> open.contains(line.entry().label())).forEach(line -> tree.setExpandedState(line, true));
		open.clear();
	}
}
