package org.florilegium.lang.validation;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Document;

/**
 * Where the validator finds the reading texts that spans count in. Without one installed, whatever needs a text goes
 * unchecked.
 */
@FunctionalInterface
public interface DocumentTexts {

	/** The reading text of a document, or null when it cannot be had. */
	CodePoints text(Document document);

	/** Lets the files of a resource set be checked against these texts. */
	static void install(ResourceSet files, DocumentTexts texts) {
		files.eAdapters().removeIf(Installed.class::isInstance);
		files.eAdapters().add(new Installed(texts));
	}

	/** The texts installed, or none at all. */
	static DocumentTexts of(ResourceSet files) {
		return EcoreUtil.getAdapter(files.eAdapters(), Installed.class) instanceof Installed installed ? installed.texts : document -> null;
	}

	/** Holds the texts of a resource set. */
	final class Installed extends AdapterImpl {

		private final DocumentTexts texts;

		private Installed(DocumentTexts texts) {
			this.texts = texts;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == Installed.class;
		}
	}
}
