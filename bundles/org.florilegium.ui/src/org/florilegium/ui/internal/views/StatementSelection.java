package org.florilegium.ui.internal.views;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.florilegium.ui.internal.Ref.StatementRef;

/** Tells the workbench which statements are selected. */
final class StatementSelection implements ISelectionProvider {

	/** Of so many at most other parts are told; actions work on all. */
	static final int MOST = 500;

	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private IStructuredSelection selection = StructuredSelection.EMPTY;

	/** The statements selected. */
	List<StatementRef> refs() {
		return TreeActions.selected(selection, StatementRef.class);
	}

	/** Selects statements. */
	void set(List<StatementRef> refs) {
		if (refs.equals(refs()))
			return;
		selection = refs.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(refs);
		SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection other) {
		if (other instanceof IStructuredSelection structured)
			set(TreeActions.selected(structured, StatementRef.class));
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
