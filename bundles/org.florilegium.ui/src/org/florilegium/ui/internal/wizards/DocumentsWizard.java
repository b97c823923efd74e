package org.florilegium.ui.internal.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.ImportException;
import org.florilegium.study.StudyException;

/** What the wizards have in common that take documents into a study. */
abstract class DocumentsWizard extends Wizard {

	private IWorkbenchWindow window;
	private List<Path> given = List.of();
	private Drafts drafts;
	private FilesPage files;
	private MetadataPage metadata;

	DocumentsWizard(String title) {
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
	}

	/** Called by the workbench. */
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		init(workbench.getActiveWorkbenchWindow(), List.of());
	}

	/** @param documents files to begin with */
	void init(IWorkbenchWindow in, List<Path> documents) {
		window = in;
		given = List.copyOf(documents);
	}

	IWorkbenchWindow window() {
		return window;
	}

	Drafts drafts() {
		return drafts;
	}

	/** Adds the pages for documents. */
	void addDocumentPages(Drafts.Known known, boolean mayBeNone) {
		try {
			drafts = new Drafts(DocumentReader.of(Platform.getExtensionRegistry()), new ExchangeRegistry(Platform.getExtensionRegistry()).collectionFormats(), known);
		} catch (ImportException e) {
			throw new IllegalStateException(e.getLocalizedMessage(), e); // a broken contribution of ours: nothing a user can do
		}
		metadata = new MetadataPage(drafts);
		files = new FilesPage(drafts, mayBeNone, metadata::update);
		addPage(files);
		addPage(metadata);
		drafts.add(given);
	}

	/** The page for files, for tests and drops. */
	FilesPage files() {
		return files;
	}

	/** Does the work with progress; tells on the page why it failed, where everything that was typed still is. */
	boolean attempt(IRunnableWithProgress work) {
		try {
			getContainer().run(true, false, work);
			return true;
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			if (!(cause instanceof StudyException))
				ILog.get().error(getWindowTitle(), cause);
			IWizardPage page = getContainer().getCurrentPage();
			((WizardPage) page).setErrorMessage(cause.getLocalizedMessage());
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
