package org.florilegium.app.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.ISetSelectionTarget;

/** <em>File &gt; Open study…</em>: asks for a folder and shows the study in it. */
public final class OpenStudyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		DirectoryDialog dialog = new DirectoryDialog(window.getShell());
		dialog.setText(Messages.openStudy_title);
		dialog.setMessage(Messages.openStudy_chooseFolder);
		String chosen = dialog.open();
		if (chosen != null)
			open(Path.of(chosen), window);
		return null;
	}

	/**
	 * Opens the study in a folder and shows it in the Project Explorer; tells the user when that fails.
	 *
	 * @param folder the study's folder
	 * @param window where to show it
	 */
	static void open(Path folder, IWorkbenchWindow window) {
		IProject[] opened = new IProject[1];
		try {
			window.run(true, false, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					opened[0] = new StudyProjects(ResourcesPlugin.getWorkspace()).open(folder, monitor);
				}
			});
			reveal(opened[0], window);
		} catch (InvocationTargetException e) {
			report(e.getCause() instanceof CoreException c ? c : new CoreException(Status.error(e.getCause().toString(), e.getCause())), window);
		} catch (CoreException e) {
			report(e, window);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void reveal(IProject project, IWorkbenchWindow window) throws PartInitException {
		IViewPart explorer = window.getActivePage().showView(IPageLayout.ID_PROJECT_EXPLORER);
		if (explorer instanceof ISetSelectionTarget target)
			target.selectReveal(new StructuredSelection(project.getFile(StudyProjects.CORPUS)));
	}

	private static void report(CoreException problem, IWorkbenchWindow window) {
		ErrorDialog.openError(window.getShell(), Messages.openStudy_title, Messages.openStudy_failed, problem.getStatus());
	}
}
