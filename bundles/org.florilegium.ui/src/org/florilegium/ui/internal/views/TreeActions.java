package org.florilegium.ui.internal.views;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;

/** Actions of several views. */
final class TreeActions {

	private TreeActions() {
	}

	/** An action made of what it does. */
	static Action action(String label, ImageDescriptor icon, Runnable run) {
		Action action = new Action(label, icon) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(label.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
		return action;
	}

	/** What is selected of a kind. */
	static <T> List<T> selected(StructuredViewer viewer, Class<T> kind) {
		return selected(viewer.getStructuredSelection(), kind);
	}

	/** What is selected of a kind. */
	static <T> List<T> selected(IStructuredSelection selection, Class<T> kind) {
		return ((List<?>) selection.toList()).stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The names of what is selected. */
	static <T> List<String> names(List<T> selected, Function<T, String> name) {
		return selected.stream().map(name).distinct().toList();
	}

	/** Closes all branches. */
	static final class CollapseAll extends Action {

		private final AbstractTreeViewer viewer;

		CollapseAll(AbstractTreeViewer viewer) {
			super(Messages.collapse, Icons.of("collapse")); //$NON-NLS-1$
			setToolTipText(Messages.collapse);
			this.viewer = viewer;
		}

		@Override
		public void run() {
			viewer.collapseAll();
		}
	}
}
