package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.SelectedPassage;
import org.florilegium.ui.internal.coding.Coding;

/**
 * A person dropped onto a person is merged into it, and onto an organisation joins it; an organisation becomes part of
 * another. Statements dropped onto somebody become theirs.
 */
final class AuthorDrops {

	private static final Transfer[] LOCAL = { LocalSelectionTransfer.getTransfer() };

	private final AuthorsView view;
	private final TreeViewer viewer;
	private final AuthorActions actions;

	AuthorDrops(AuthorsView view, TreeViewer viewer, AuthorActions actions) {
		this.view = view;
		this.viewer = viewer;
		this.actions = actions;
	}

	void install() {
		ThemeDrops.drag(viewer);
		viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK, LOCAL, new Drops());
	}

	private final class Drops extends ViewerDropAdapter {

		Drops() {
			super(viewer);
			setFeedbackEnabled(false);
			setExpandEnabled(true);
		}

		private static List<ActorRef> actors(IStructuredSelection dragged) {
			return TreeActions.selected(dragged, ActorRef.class);
		}

		private static IStructuredSelection dragged() {
			return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection ? selection : null;
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			IStructuredSelection dragged = dragged();
			if (dragged == null || view.study() == null || !(target instanceof ActorRef on))
				return false;
			List<ActorRef> actors = actors(dragged);
			if (actors.isEmpty())
				return !TreeActions.selected(dragged, StatementRef.class).isEmpty() || dragged.getFirstElement() instanceof SelectedPassage;
			boolean organization = view.actor(on).filter(Actor::organization).isPresent();
			return !actors.contains(on) && (organization || actors.size() == 1 && view.actor(actors.getFirst()).filter(a -> !a.organization()).isPresent());
		}

		@Override
		public boolean performDrop(Object data) {
			IStructuredSelection dragged = dragged();
			if (dragged == null || !(getCurrentTarget() instanceof ActorRef target))
				return false;
			List<ActorRef> actors = actors(dragged);
			if (dragged.getFirstElement() instanceof SelectedPassage passage)
				Coding.code(view.getSite().getPage(), passage, target);
			else if (actors.isEmpty())
				Recoding.speaker(view.getSite(), view.study(), TreeActions.selected(dragged, StatementRef.class), target.name());
			else if (view.actor(target).filter(Actor::organization).isPresent())
				actions.join(TreeActions.names(actors, ActorRef::name), target.name());
			else
				view.actor(actors.getFirst()).ifPresent(actor -> actions.mergeInto(actor, target.name()));
			return true;
		}
	}
}
