package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard of a command: {@code org.florilegium.ui.newStudy} or {@code org.florilegium.ui.importDocuments}. */
public final class WizardHandler extends AbstractHandler {

	private static final String IMPORT = "org.florilegium.ui.importDocuments"; //$NON-NLS-1$

	/** Parameter of the import: paths of the documents to begin with, separated by line feeds. */
	static final String FILES = "org.florilegium.ui.importDocuments.files"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		String files = event.getParameter(FILES);
		List<Path> documents = files == null ? List.of() : Stream.of(files.split("\n")).filter(path -> !path.isBlank()).map(Path::of).toList(); //$NON-NLS-1$
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		open(window, event.getCommand().getId().equals(IMPORT) ? new ImportDocumentsWizard() : new NewStudyWizard(), documents);
		return null;
	}

	private static void open(IWorkbenchWindow window, DocumentsWizard wizard, List<Path> documents) {
		wizard.init(window, documents);
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setPageSize(980, 560);
		dialog.setHelpAvailable(false);
		dialog.open();
	}
}
