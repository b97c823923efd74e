package org.florilegium.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.florilegium.study.StudyException;

/** What the wizards have in common that take something into a study: files to begin with, and work with progress. */
abstract class StudyWizard extends Wizard {

	private IWorkbenchWindow window;
	private List<Path> given = List.of();

	StudyWizard(String title) {
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
	}

	/** Called by the workbench. */
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		init(workbench.getActiveWorkbenchWindow(), List.of());
	}

	/** @param files to begin with */
	void init(IWorkbenchWindow in, List<Path> files) {
		window = in;
		given = List.copyOf(files);
	}

	IWorkbenchWindow window() {
		return window;
	}

	/** The files to begin with. */
	List<Path> given() {
		return given;
	}

	/**
	 * Does the work with progress; tells on the page why it failed, where everything that was typed still is.
	 *
	 * @param cancellable whether the work asks its monitor if it is still wanted
	 */
	boolean attempt(boolean cancellable, IRunnableWithProgress work) {
		try {
			getContainer().run(true, cancellable, work);
			return true;
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			if (!(cause instanceof StudyException))
				ILog.get().error(getWindowTitle(), cause);
			say(cause.getLocalizedMessage());
		} catch (InterruptedException e) {
			say(Messages.import_cancelled);
		}
		return false;
	}

	/** Waits until a study is changed. */
	static void await(Future<?> change) throws StudyException {
		try {
			change.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof StudyException known)
				throw known;
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StudyException(StudyException.Code.CANCELLED, Messages.import_interrupted, e);
		}
	}

	private void say(String problem) {
		((WizardPage) getContainer().getCurrentPage()).setErrorMessage(problem);
	}
}
