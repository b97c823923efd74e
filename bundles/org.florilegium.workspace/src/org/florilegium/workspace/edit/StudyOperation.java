package org.florilegium.workspace.edit;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** A change of a study in the platform's history. What is open changes at once; the disk follows. */
final class StudyOperation extends AbstractOperation implements IAdvancedUndoableOperation {

	private final StudyEditing editing;
	private List<Step> next;

	/** @param back what takes the change back that was made just now */
	StudyOperation(StudyEditing editing, String label, List<Step> back) {
		super(label);
		this.editing = editing;
		next = back;
	}

	/** What is to be done next: to take the change back or, where that was done, to make it again. */
	List<Step> next() {
		return next;
	}

	/** None in particular: a change of a study is one, and text editors are not to ask whether its other files may follow. */
	@Override
	public Object[] getAffectedObjects() {
		return new Object[0];
	}

	@Override
	public IStatus computeUndoableStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public IStatus computeRedoableStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public void aboutToNotify(OperationHistoryEvent event) {
		// nothing to prepare
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
		return redo(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
		next = editing.step(this);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
		next = editing.step(this);
		return Status.OK_STATUS;
	}
}
