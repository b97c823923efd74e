package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.coding.Coding;

/** Themes are dragged onto others, and into texts; statements and passages are dropped onto themes. */
final class ThemeDrops {

	private static final Transfer[] LOCAL = { LocalSelectionTransfer.getTransfer() };

	private final ThemesView view;
	private final TreeViewer viewer;
	private final ThemeActions actions;

	ThemeDrops(ThemesView view, TreeViewer viewer, ThemeActions actions) {
		this.view = view;
		this.viewer = viewer;
		this.actions = actions;
	}

	void install() {
		drag(viewer);
		viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK, LOCAL, new Drops());
	}

	/** Lets what is selected be dragged. */
	static void drag(TreeViewer viewer) {
		viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK, LOCAL, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = !viewer.getSelection().isEmpty();
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = viewer.getSelection();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
	}

	private static IStructuredSelection dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection ? selection : null;
	}

	private final class Drops extends ViewerDropAdapter {

		Drops() {
			super(viewer);
			setFeedbackEnabled(false);
			setScrollEnabled(true);
			setExpandEnabled(true);
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			IStructuredSelection dragged = dragged();
			if (dragged == null || view.study() == null)
				return false;
			List<ThemeRef> themes = TreeActions.selected(dragged, ThemeRef.class);
			if (!themes.isEmpty())
				return !(target instanceof ThemeRef on) || themes.stream().noneMatch(t -> view.data().vocabulary().withNarrower(t.name()).contains(on.name()));
			return target instanceof ThemeRef && (!TreeActions.selected(dragged, StatementRef.class).isEmpty() || dragged.getFirstElement() instanceof SelectedPassage);
		}

		@Override
		public boolean performDrop(Object data) {
			IStructuredSelection dragged = dragged();
			if (dragged == null)
				return false;
			ThemeRef target = getCurrentTarget() instanceof ThemeRef theme ? theme : null;
			List<ThemeRef> themes = TreeActions.selected(dragged, ThemeRef.class);
			List<StatementRef> statements = TreeActions.selected(dragged, StatementRef.class);
			if (!themes.isEmpty())
				actions.move(TreeActions.names(themes, ThemeRef::name), target == null ? null : target.name());
			else if (target != null && !statements.isEmpty())
				Recoding.theme(view.getSite(), view.study(), statements, target.name());
			else if (target != null && dragged.getFirstElement() instanceof SelectedPassage passage)
				Coding.code(view.getSite().getPage(), passage, target);
			else
				return false;
			return true;
		}
	}
}
