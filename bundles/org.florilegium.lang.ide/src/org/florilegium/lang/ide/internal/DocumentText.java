package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.florilegium.lang.validation.DocumentTexts;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.Span;

/** The reading text that a coding's spans count in, and where words stand in it. */
public final class DocumentText {

	/** How many code points of context are kept of a quote that is not unique. */
	public static final int CONTEXT = 32;

	private DocumentText() {
	}

	/** The text of a coding's document, or null when it cannot be had. */
	public static CodePoints of(Coding coding) {
		return of(coding.getDocument());
	}

	/** The text of a document, or null when it cannot be had. */
	public static CodePoints of(Document document) {
		if (document == null || document.eIsProxy() || document.eResource() == null)
			return null;
		ResourceSet files = document.eResource().getResourceSet();
		return files == null ? null : DocumentTexts.of(files).text(document);
	}

	/** Whether the text has these very words at a span. */
	public static boolean isAt(CodePoints text, Span span, String words) {
		return text.covers(span) && text.toUtf16(span.end()) - text.toUtf16(span.start()) == words.length()
				&& text.text().startsWith(words, text.toUtf16(span.start()));
	}

	/** All places where the very words stand, in their order. */
	public static List<Span> exact(CodePoints text, String words) {
		List<Span> found = new ArrayList<>();
		if (words == null || words.isEmpty())
			return found;
		for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1))
			found.add(new Span(text.fromUtf16(at), text.fromUtf16(at + words.length())));
		return found;
	}
}
