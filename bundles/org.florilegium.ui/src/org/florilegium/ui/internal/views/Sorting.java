package org.florilegium.ui.internal.views;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** Sorts a tree by the column whose head was clicked: once upwards, or for numbers downwards, once the other way, then not. */
final class Sorting {

	private final TreeViewer viewer;
	private final Tree tree;
	private final Map<TreeColumn, Comparator<Object>> comparators = new HashMap<>();

	Sorting(TreeViewer viewer) {
		this.viewer = viewer;
		tree = viewer.getTree();
	}

	/** Leads back to the order that the tree has anyway. */
	void unsorted(TreeViewerColumn column) {
		sortable(column.getColumn(), null, SWT.UP);
	}

	/** Sorts by a number. */
	void by(TreeViewerColumn column, ToLongFunction<Object> number) {
		sortable(column.getColumn(), Comparator.comparingLong(number::applyAsLong), SWT.DOWN);
	}

	/** Sorts by a comparator. */
	void by(TreeViewerColumn column, Comparator<Object> comparator) {
		sortable(column.getColumn(), comparator, SWT.UP);
	}

	private void sortable(TreeColumn column, Comparator<Object> comparator, int first) {
		comparators.put(column, comparator);
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			boolean same = tree.getSortColumn() == column;
			if (same && tree.getSortDirection() != first || comparator == null) {
				tree.setSortColumn(null);
				tree.setSortDirection(SWT.NONE);
			} else {
				tree.setSortColumn(column);
				tree.setSortDirection(same ? first == SWT.UP ? SWT.DOWN : SWT.UP : first);
			}
			viewer.refresh();
		}));
	}

	/** Compares by what is sorted by; 0 when nothing is. */
	int compare(Object one, Object other) {
		Comparator<Object> comparator = tree.getSortColumn() == null || tree.getSortColumn().isDisposed() ? null : comparators.get(tree.getSortColumn());
		if (comparator == null)
			return 0;
		int order = comparator.compare(one, other);
		return tree.getSortDirection() == SWT.DOWN ? -order : order;
	}
}
