package org.florilegium.ui.internal.views;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.widgets.Control;
import org.florilegium.ui.internal.Ref.StatementRef;

/** Lets selected statements be dragged onto other views. */
final class StatementDrag extends DragSourceAdapter {

	private final Supplier<List<StatementRef>> selected;

	private StatementDrag(Supplier<List<StatementRef>> selected) {
		this.selected = selected;
	}

	/** @param selected the statements that are dragged; none where nothing can be */
	static void from(Control control, Supplier<List<StatementRef>> selected) {
		DragSource source = new DragSource(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
		source.setTransfer(LocalSelectionTransfer.getTransfer());
		source.addDragListener(new StatementDrag(selected));
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		List<StatementRef> refs = selected.get();
		event.doit = !refs.isEmpty();
		LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(refs));
	}

	@Override
	public void dragFinished(DragSourceEvent event) {
		LocalSelectionTransfer.getTransfer().setSelection(null);
	}
}
