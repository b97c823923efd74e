package org.florilegium.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IImportWizard;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.NoStudyPage;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.workspace.StudyProject;

/** Takes documents into the study that is shown: all, or none. */
public final class ImportDocumentsWizard extends DocumentsWizard implements IImportWizard {

	private Optional<StudyProject> study = Optional.empty();

	/** Made by the workbench. */
	public ImportDocumentsWizard() {
		super(Messages.import_title);
	}

	@Override
	public void addPages() {
		study = ActiveStudy.of(window()).study();
		if (study.isEmpty()) {
			addPage(new NoStudyPage(Messages.import_title, Messages.import_noStudy, Messages.import_noStudyHint));
			return;
		}
		StudyProject shown = study.get();
		addDocumentPages(sha256 -> new ImportPlan(shown.study(), shown.index(Progress.NONE)).twin(sha256), false);
	}

	@Override
	public boolean canFinish() {
		return study.isPresent() && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		StudyProject into = study.get();
		String[] first = new String[1];
		boolean done = attempt(false, monitor -> {
			monitor.beginTask(Messages.import_importing, -1);
			try {
				ImportPlan plan = new ImportPlan(into.study(), into.index(Progress.NONE));
				drafts().addTo(plan);
				String label = plan.documents().size() == 1 ? Messages.import_label : NLS.bind(Messages.import_labels, plan.documents().size());
				plan.carryOut(edits -> await(into.editing().perform(label, edits)));
				into.project().refreshLocal(IResource.DEPTH_INFINITE, monitor);
				first[0] = plan.documents().getFirst().form().name();
			} catch (StudyException | CoreException e) {
				throw new InvocationTargetException(e);
			}
		});
		if (done)
			window().getShell().getDisplay().asyncExec(() -> Navigate.open(window().getActivePage(), new DocumentRef(into, first[0])));
		return done;
	}
}
