package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Opens the wizard of a command: {@code org.florilegium.ui.newStudy}, {@code org.florilegium.ui.importDocuments} or
 * {@code org.florilegium.ui.importProject}.
 */
public final class WizardHandler extends AbstractHandler {

	private static final String IMPORT_DOCUMENTS = "org.florilegium.ui.importDocuments"; //$NON-NLS-1$
	private static final String IMPORT_PROJECT = "org.florilegium.ui.importProject"; //$NON-NLS-1$

	/** Parameter of the imports, behind the command's own name: paths of the files to begin with, separated by line feeds. */
	static final String FILES = ".files"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		String id = event.getCommand().getId();
		String files = event.getParameter(id + FILES);
		List<Path> given = files == null ? List.of() : Stream.of(files.split("\n")).filter(path -> !path.isBlank()).map(Path::of).toList(); //$NON-NLS-1$
		open(HandlerUtil.getActiveWorkbenchWindow(event), switch (id) {
			case IMPORT_DOCUMENTS -> new ImportDocumentsWizard();
			case IMPORT_PROJECT -> new ImportProjectWizard();
			default -> new NewStudyWizard();
		}, given);
		return null;
	}

	private static void open(IWorkbenchWindow window, StudyWizard wizard, List<Path> files) {
		wizard.init(window, files);
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setPageSize(1100, 640);
		dialog.setHelpAvailable(false);
		dialog.open();
	}
}
