package org.florilegium.ui.internal.reading;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.florilegium.ui.internal.SelectedPassage;

/** Drags the selected passage out, and lets themes and actors be dropped onto passages. */
final class Drops {

	private final ReadingArea area;
	private final ReadingText text;
	/** What would be dropped on, or null. */
	private Units.Stretch target;

	Drops(ReadingArea area, ReadingText text) {
		this.area = area;
		this.text = text;
		DragSource source = new DragSource(text, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK); // a move is what people mean without a key; the text stays
		source.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
		source.addDragListener(new Out());
		DropTarget drop = new DropTarget(text, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		drop.setTransfer(LocalSelectionTransfer.getTransfer());
		drop.addDropListener(new In());
	}

	/** What something would be dropped on now, or null. */
	Units.Stretch target() {
		return target;
	}

	private void aim(Units.Stretch at) {
		if (at == null ? target == null : at.equals(target))
			return;
		target = at;
		area.repaint();
	}

	private final class Out extends DragSourceAdapter {

		@Override
		public void dragStart(DragSourceEvent event) {
			SelectedPassage passage = area.selectedPassage();
			event.doit = passage != null && !area.isDragging();
			if (event.doit)
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(passage));
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			if (TextTransfer.getInstance().isSupportedType(event.dataType))
				event.data = text.getSelectionText();
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}

	private final class In extends DropTargetAdapter {

		@Override
		public void dragEnter(DropTargetEvent event) {
			dragOver(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			event.feedback = DND.FEEDBACK_SCROLL;
			boolean welcome = LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType) && transferred() != null;
			event.detail = !welcome ? DND.DROP_NONE : (event.operations & DND.DROP_LINK) != 0 ? DND.DROP_LINK : (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_MOVE;
			aim(welcome ? under(text.toControl(event.x, event.y)) : null);
		}

		@Override
		public void dragLeave(DropTargetEvent event) {
			text.getDisplay().asyncExec(() -> {
				if (!text.isDisposed())
					aim(null);
			});
		}

		@Override
		public void drop(DropTargetEvent event) {
			Units.Stretch on = under(text.toControl(event.x, event.y));
			Object what = transferred();
			aim(null);
			if (on == null || what == null)
				event.detail = DND.DROP_NONE;
			else
				area.dropped(what, on);
		}
	}

	/** The one thing that is dragged, or the list of them; nothing for passages, which stay where they are. */
	private static Object transferred() {
		if (!(LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged) || dragged.isEmpty()
				|| dragged.getFirstElement() instanceof SelectedPassage)
			return null;
		return dragged.size() == 1 ? dragged.getFirstElement() : dragged.toList();
	}

	/** The selection where the mouse is over it, else the sentence there. */
	private Units.Stretch under(Point at) {
		int offset = text.offsetAt(at.x, at.y);
		if (offset < 0)
			return null;
		Point selection = text.getSelection();
		if (offset >= selection.x && offset < selection.y)
			return new Units.Stretch(selection.x, selection.y);
		Units.Stretch sentence = area.units().around(offset, Unit.SENTENCE);
		return sentence.isEmpty() ? null : sentence;
	}
}
