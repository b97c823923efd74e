package org.florilegium.ui.internal.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporters;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.NoStudyPage;
import org.florilegium.workspace.Monitored;
import org.florilegium.workspace.StudyProject;

/** Exports the study that is shown, or some of its statements, to any format. */
public final class ExportWizard extends Wizard implements IExportWizard {

	private static final String FOLDER = "export.folder"; //$NON-NLS-1$
	private static final String FORMAT = "export.format"; //$NON-NLS-1$
	private static final String USUAL = "xlsx"; //$NON-NLS-1$

	private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode("org.florilegium.ui"); //$NON-NLS-1$
	private IWorkbenchWindow window;
	private Filter filter = Filter.NONE;
	private Optional<StudyProject> study = Optional.empty();
	private FormatPage format;
	private ContentPage content;

	/** Made by the workbench. */
	public ExportWizard() {
		setWindowTitle(Messages.export_title);
		setNeedsProgressMonitor(true);
	}

	/** Opens it in a window, to begin with these statements. */
	public static void open(IWorkbenchWindow window, Filter filter) {
		ExportWizard wizard = new ExportWizard();
		wizard.init(window, filter);
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setPageSize(1100, 640);
		dialog.setHelpAvailable(false);
		dialog.open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		window = workbench.getActiveWorkbenchWindow();
	}

	/** @param statements to begin with */
	void init(IWorkbenchWindow in, Filter statements) {
		window = in;
		filter = statements;
	}

	@Override
	public void addPages() {
		study = ActiveStudy.of(window).study();
		if (study.isEmpty()) {
			addPage(new NoStudyPage(Messages.export_title, Messages.export_noStudy, Messages.export_noStudyHint));
			return;
		}
		List<ExportFormat> formats = formats();
		String last = settings.get(FORMAT, USUAL);
		ExportFormat first = formats.stream().filter(each -> each.name().equals(last)).findFirst().orElse(formats.getFirst());
		format = new FormatPage(formats, first, folder().resolve(study.get().project().getName()), this::formatChanged);
		content = new ContentPage(study.get(), new ExportChoice(first, Map.of(), filter, List.of()));
		addPage(format);
		addPage(content);
	}

	private static List<ExportFormat> formats() {
		try {
			return Exporters.of(Platform.getExtensionRegistry()).formats();
		} catch (ExportException e) {
			throw new IllegalStateException(e.getLocalizedMessage(), e); // a broken contribution of ours: nothing a user can do
		}
	}

	/** Where something was exported to last, else among the user's documents. */
	private Path folder() {
		Path home = Path.of(System.getProperty("user.home")); //$NON-NLS-1$
		Path last = Path.of(settings.get(FOLDER, home.resolve("Documents").toString())); //$NON-NLS-1$
		return Files.isDirectory(last) ? last : home;
	}

	private void formatChanged() {
		content.setChoice(content.choice().in(format.format(), format.options()));
	}

	@Override
	public boolean canFinish() {
		return study.isPresent() && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		Path file = format.file();
		if (Files.exists(file) && !MessageDialog.openQuestion(getShell(), Messages.export_title, NLS.bind(Messages.export_exists, file)))
			return false;
		ExportChoice choice = content.choice();
		ExportResult[] made = new ExportResult[1];
		try {
			getContainer().run(true, true, monitor -> {
				monitor.beginTask(NLS.bind(Messages.export_exporting, file.getFileName()), 100);
				try {
					made[0] = choice.format().exporter().export(choice.request(study.get().study(), file, Monitored.by(monitor)));
				} catch (ExportException | StudyException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			failed(e.getCause());
			return false;
		} catch (InterruptedException e) {
			say(Messages.export_cancelled);
			return false;
		}
		settings.put(FOLDER, file.toAbsolutePath().getParent().toString());
		settings.put(FORMAT, choice.format().name());
		window.getShell().getDisplay().asyncExec(() -> new ExportedDialog(window.getShell(), made[0]).open());
		return true;
	}

	private void failed(Throwable cause) {
		if (cause instanceof StudyException known && known.code() == StudyException.Code.CANCELLED)
			say(Messages.export_cancelled);
		else {
			if (!(cause instanceof StudyException || cause instanceof ExportException))
				ILog.get().error(getWindowTitle(), cause);
			say(cause.getLocalizedMessage());
		}
	}

	private void say(String problem) {
		((WizardPage) getContainer().getCurrentPage()).setErrorMessage(problem);
	}
}
