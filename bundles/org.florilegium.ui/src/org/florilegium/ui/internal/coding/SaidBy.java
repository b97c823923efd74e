package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.model.Span;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;

/** Who says something by what the text itself says: the authors of the innermost part around it that has any, else the document's. */
record SaidBy(Snapshot document, Vocabulary vocabulary) {

	/** The part that tells; null where it is the document. */
	Part part(Span span) {
		Part innermost = null;
		for (Part part : document.parts())
			if (part.span() != null && part.span().contains(span) && !part.authors().isEmpty() && (innermost == null || part.depth() >= innermost.depth()))
				innermost = part;
		return innermost;
	}

	/** Who says it, several as one; null when nobody knows. */
	Pick speaker(Span span) {
		Part part = part(span);
		List<String> authors = part != null ? part.authors() : document.authors();
		if (authors.isEmpty())
			return null;
		return authors.size() == 1 ? Entry.actor(authors.getFirst(), vocabulary)
				: new Known("", authors.stream().map(name -> Entry.actor(name, vocabulary).title()).collect(Collectors.joining(", "))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** For which organisation, or empty. */
	String organization(Span span) {
		Part part = part(span);
		String name = part != null ? part.organization() : document.organization();
		return name == null ? "" : Entry.actor(name, vocabulary).title(); //$NON-NLS-1$
	}
}
