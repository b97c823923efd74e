package org.florilegium.ui.internal.wizards;

import org.eclipse.core.runtime.Platform;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.ExchangeRegistry;
import org.florilegium.exchange.ImportException;

/** What the wizards have in common that take documents into a study. */
abstract class DocumentsWizard extends StudyWizard {

	private Drafts drafts;
	private FilesPage files;
	private MetadataPage metadata;

	DocumentsWizard(String title) {
		super(title);
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
		drafts.add(given());
	}

	/** The page for files, for tests and drops. */
	FilesPage files() {
		return files;
	}
}
