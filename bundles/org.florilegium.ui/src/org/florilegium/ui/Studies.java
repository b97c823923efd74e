package org.florilegium.ui;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.welcome.Messages;
import org.florilegium.ui.internal.welcome.RecentStudies;
import org.florilegium.ui.internal.welcome.WelcomePage;
import org.florilegium.workspace.StudyFolders;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/** Opens studies in a window of the workbench. To be used in the UI thread. */
public final class Studies {

	private Studies() {
	}

	/**
	 * Opens the study in a folder, and its first document unless one of it is open. The user is told when that fails.
	 *
	 * @param folder the one with the file study.corpus
	 * @return the study; nothing when it could not be opened
	 */
	public static Optional<StudyProject> open(IWorkbenchWindow window, Path folder) {
		StudyProject[] opened = new StudyProject[1];
		String[] document = new String[1];
		try {
			window.run(true, false, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
					IProject project = new StudyFolders(ResourcesPlugin.getWorkspace()).open(folder, monitor);
					opened[0] = StudyProjects.get().open(project).orElseThrow();
					try {
						document[0] = firstDocument(opened[0]);
					} catch (StudyException e) {
						throw new InvocationTargetException(e);
					}
				}
			});
		} catch (InvocationTargetException e) {
			report(window, e.getCause());
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		RecentStudies.add(folder);
		WelcomePage.close(window);
		ActiveStudy.of(window).show(opened[0]);
		if (document[0] != null && !hasEditor(window.getActivePage(), opened[0]))
			Navigate.open(window.getActivePage(), new DocumentRef(opened[0], document[0]));
		return Optional.of(opened[0]);
	}

	/** Shows the page that leads to studies. */
	public static void welcome(IWorkbenchWindow window) {
		WelcomePage.open(window);
	}

	/**
	 * Tells what a window shows, now and whenever that changes.
	 *
	 * @param listener given the study's title, or nothing while there is no study; in the UI thread
	 */
	public static void follow(IWorkbenchWindow window, Consumer<Optional<String>> listener) {
		ActiveStudy active = ActiveStudy.of(window);
		Background background = new Background(window.getShell(), Messages.title_reading);
		Runnable read = () -> {
			Optional<StudyProject> study = active.study();
			if (study.isEmpty())
				listener.accept(Optional.empty());
			else
				background.load(() -> title(study.get()), title -> listener.accept(Optional.of(title)));
		};
		active.addListener(read);
		read.run();
	}

	/** What a study is called. */
	public static String title(StudyProject study) throws StudyException {
		List<ExportedName> corpora = study.index(Progress.NONE).names().all("Corpus"); //$NON-NLS-1$
		return corpora.isEmpty() || corpora.getFirst().title() == null ? study.project().getName() : corpora.getFirst().title();
	}

	private static String firstDocument(StudyProject study) throws StudyException {
		return study.index(Progress.NONE).names().all("Document").stream() //$NON-NLS-1$
				.min(Comparator.comparing(ExportedName::file).thenComparing(ExportedName::offset)).map(ExportedName::name).orElse(null);
	}

	private static boolean hasEditor(IWorkbenchPage page, StudyProject study) {
		for (IEditorReference editor : page.getEditorReferences())
			try {
				if (editor.getEditorInput() instanceof FileEditorInput input && input.getFile().getProject().equals(study.project()))
					return true;
			} catch (PartInitException e) {
				ILog.get().warn(e.getLocalizedMessage(), e); // an editor that cannot be restored is none
			}
		return false;
	}

	private static void report(IWorkbenchWindow window, Throwable problem) {
		IStatus status = problem instanceof CoreException known ? known.getStatus() : Status.error(problem.getLocalizedMessage(), problem);
		ErrorDialog.openError(window.getShell(), Messages.open_title, Messages.open_failed, status);
	}
}
