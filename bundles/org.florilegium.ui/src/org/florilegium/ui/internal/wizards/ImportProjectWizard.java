package org.florilegium.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectImport;
import org.florilegium.exchange.ProjectReader;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.ui.Studies;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.workspace.Monitored;
import org.florilegium.workspace.StudyProject;

/** Brings a whole coded project of another program into the study that is shown, or into a new one: all of it, or nothing. */
public final class ImportProjectWizard extends StudyWizard implements IImportWizard {

	private final ProjectDraft draft = new ProjectDraft();
	private Optional<StudyProject> open = Optional.empty();
	private ProjectReader reader;
	private ProjectTargetPage target;

	/** Made by the workbench. */
	public ImportProjectWizard() {
		super(Messages.project_wizard);
	}

	@Override
	public void addPages() {
		open = ActiveStudy.of(window()).study();
		target = new ProjectTargetPage(open);
		reader = reader();
		addPage(new ProjectPage(reader, draft, open.map(StudyProject::study), given(), () -> draft.project().ifPresent(project -> target.proposeTitle(title(project)))));
		addPage(target);
	}

	private static ProjectReader reader() {
		try {
			return ProjectReader.of(Platform.getExtensionRegistry());
		} catch (ImportException e) {
			throw new IllegalStateException(e.getLocalizedMessage(), e); // a broken contribution of ours: nothing a user can do
		}
	}

	private String title(CodedProject project) {
		return project.title() == null || project.title().isBlank() ? draft.request().files().getFirst().getFileName().toString() : project.title();
	}

	@Override
	public boolean performFinish() {
		CodedProject project = draft.project().orElseThrow();
		return target.isNew() ? intoNew(project, target.study()) : into(open.get(), project);
	}

	private boolean intoNew(CodedProject project, NewStudy wanted) {
		boolean made = attempt(true, monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.project_importing, title(project)), 100);
			try {
				wanted.fill(study -> ProjectImport.into(study, byItself(project, study), Monitored.by(progress.split(100))));
			} catch (StudyException e) {
				throw new InvocationTargetException(e);
			}
		});
		if (made)
			window().getShell().getDisplay().asyncExec(() -> Studies.open(window(), wanted.folder()));
		return made;
	}

	/** The project as it is without the study that is open, whose names it avoids and of which it may speak. */
	private CodedProject byItself(CodedProject project, Study made) throws StudyException {
		if (open.isEmpty())
			return project;
		ProjectDraft.Result again = ProjectDraft.read(reader, draft.request(), Optional.of(made));
		if (again.project() == null)
			throw new StudyException(StudyException.Code.INVALID, again.problem());
		return again.project();
	}

	private boolean into(StudyProject study, CodedProject project) {
		if (!study.editing().unsaved().isEmpty() && !window().getWorkbench().saveAllEditors(true))
			return false;
		String[] first = new String[1];
		boolean done = attempt(true, monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.project_importing, title(project)), 100);
			try {
				String label = NLS.bind(Messages.project_label, title(project));
				Progress told = Monitored.by(progress);
				await(study.editing().perform(label, () -> {
					ProjectImport.Plan plan = ProjectImport.plan(study.study(), project, told);
					first[0] = plan.project().documents().isEmpty() ? null : plan.project().documents().getFirst().form().name();
					return plan.prepared();
				}));
			} catch (StudyException e) {
				throw new InvocationTargetException(e);
			}
		});
		if (done && first[0] != null)
			window().getShell().getDisplay().asyncExec(() -> Navigate.open(window().getActivePage(), new DocumentRef(study, first[0])));
		return done;
	}
}
