package org.florilegium.ui.internal.map;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.florilegium.picture.Spot;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.picture.PictureCanvas;

/** Takes statements that are dropped on a map: on a claim or an argument, or beside them to make a claim. */
final class MapDrops extends DropTargetAdapter {

	private static final int MOMENT_MILLIS = 20;
	/** Whoever drags says that it is over; not for ever, as others may forget to. */
	private static final int MOMENTS = 50;

	private final MapEditor editor;
	private final PictureCanvas canvas;

	private MapDrops(MapEditor editor, PictureCanvas canvas) {
		this.editor = editor;
		this.canvas = canvas;
	}

	/** @param control on which they are dropped: the map, or what has its place */
	static void on(MapEditor editor, Control control) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE);
		target.setTransfer(LocalSelectionTransfer.getTransfer());
		target.addDropListener(new MapDrops(editor, editor.canvas()));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = statements().isEmpty() ? DND.DROP_NONE : DND.DROP_LINK;
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		Spot spot = spot(event);
		if (spot != null && spot.stop())
			canvas.select(spot.target());
		event.detail = statements().isEmpty() ? DND.DROP_NONE : DND.DROP_LINK;
	}

	@Override
	public void drop(DropTargetEvent event) {
		List<StatementRef> statements = statements();
		Spot spot = spot(event);
		if (!statements.isEmpty())
			whenDraggingIsOver(() -> drop(statements, spot), MOMENTS);
	}

	/** A dialog that opens while the mouse still belongs to the dragging would get no clicks, and neither would what comes after it. */
	private void whenDraggingIsOver(Runnable work, int moments) {
		canvas.getDisplay().timerExec(MOMENT_MILLIS, () -> {
			if (moments > 0 && LocalSelectionTransfer.getTransfer().getSelection() != null)
				whenDraggingIsOver(work, moments - 1);
			else
				work.run();
		});
	}

	private void drop(List<StatementRef> statements, Spot spot) {
		if (canvas.isDisposed())
			return;
		if (spot != null && spot.target() instanceof String node)
			editor.actions().drop(statements, node);
		else
			editor.actions().addClaim(statements);
	}

	private Spot spot(DropTargetEvent event) {
		Point at = canvas.toControl(event.x, event.y);
		return editor.spotAt(at.x, at.y);
	}

	private List<StatementRef> statements() {
		if (!(LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection))
			return List.of();
		List<?> all = selection.toList();
		return all.stream().filter(StatementRef.class::isInstance).map(StatementRef.class::cast).filter(ref -> ref.study() == editor.study()).toList();
	}
}
