package org.florilegium.ui.internal.views;

import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.model.PartialDate;

/** Forms of documents, changed in what people write of them. */
final class Documents {

	private Documents() {
	}

	static DocumentForm with(DocumentForm d, String title, PartialDate date, String source, String section, String kind, String language) {
		return new DocumentForm(d.name(), d.path(), title, d.authors(), date, source, section, kind, language, d.length(), d.sha256(), d.origin(), d.cleaning(), d.values(), d.notes(),
				d.parts());
	}
}
