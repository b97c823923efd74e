package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.internal.Passages.Found;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Part;
import org.florilegium.model.Span;

/** Finds passages of the document by words typed where a passage is to stand, and writes them with their span. */
final class QuoteProposals {

	private static final int PLACES = 12;
	private static final int AROUND = 120;
	private static final int LABEL = 90;

	private QuoteProposals() {
	}

	/** Passages for the words typed between the keyword and the cursor; none before two letters were typed. */
	static List<Candidate> of(Place place, Coding coding) {
		CodePoints text = DocumentText.of(coding);
		String typed = words(place.text().substring(place.quoteFrom(), place.offset()));
		if (text == null || typed.codePointCount(0, typed.length()) < 2)
			return List.of();
		int from = place.quoteFrom();
		while (Character.isWhitespace(place.text().charAt(from)))
			from++; // what stands before the words stays: whoever fills in a template is not to leave its place
		String gap = from > place.quoteFrom() ? "" : " ";
		List<Candidate> found = new ArrayList<>();
		for (Found passage : new Passages(text).typed(typed, PLACES)) {
			String written = gap + passage.span() + " " + Quoted.write(passage.words()) + context(text, passage.span(), passage.words());
			Prose prose = new Prose().passage(text.before(passage.span().start(), AROUND), passage.words(), text.after(passage.span().end(), AROUND));
			found.add(new Candidate(new Proposal(label(passage.words()), passage.span() + part(coding, passage.span()), prose.html(), Kind.QUOTE, null,
					from, end(place) - from, written, written.length(), List.of()), 200 - found.size()));
		}
		return found;
	}

	/** The clause that tells a passage from others with the same words; nothing where there are none. */
	static String context(CodePoints text, Span span, String words) {
		if (DocumentText.exact(text, words).size() < 2)
			return "";
		String before = text.before(span.start(), DocumentText.CONTEXT);
		return before.isEmpty() ? " before " + Quoted.write(text.after(span.end(), DocumentText.CONTEXT)) : " after " + Quoted.write(before);
	}

	private static String words(String typed) {
		return typed.strip().replaceFirst("^\\d+\\.\\.\\d*\\s*", "").replaceFirst("^page\\s+\\d+\\s*", "").replaceFirst("^(\"\"\"|\"|«|“)", "").strip();
	}

	/** A text with the cursor in it is replaced as a whole. */
	private static int end(Place place) {
		if (place.typed() == null || place.typed().kind() != Word.Kind.TEXT)
			return place.offset();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(place.file().getParseResult().getRootNode(), place.offset() - 1);
		boolean inText = leaf != null && !leaf.isHidden() && leaf.getOffset() == place.typed().offset() && leaf.getTotalEndOffset() > place.offset();
		if (inText)
			return leaf.getTotalEndOffset();
		int at = place.offset();
		return at < place.text().length() && (place.text().charAt(at) == '"' || place.text().charAt(at) == '»') ? at + 1 : at;
	}

	private static String part(Coding coding, Span span) {
		Part innermost = null;
		for (Part part : coding.getDocument().getParts())
			if (part.getSpan() != null && part.getSpan().contains(span))
				innermost = part;
		return innermost == null ? "" : " " + innermost.getTitle();
	}

	/** Words on one line, elided in the middle. */
	static String label(String words) {
		String line = words.replaceAll("\\s+", " ");
		return line.length() <= LABEL ? line : line.substring(0, LABEL * 2 / 3) + " … " + line.substring(line.length() - LABEL / 3);
	}
}
