package org.florilegium.lang.validation;

import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.florilegium.model.Anchor;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.Document;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Span;

/** Passages against the text they are in. */
class AnchorChecks extends Checks {

	/** Kept for as long as the texts are: a file has thousands of passages in one text. */
	private final Map<CodePoints, Repeats> repeats = new WeakHashMap<>();

	@Check
	void anchor(Anchor anchor) {
		Span span = anchor.getSpan();
		CodePoints text = EcoreUtil.getRootContainer(anchor) instanceof Coding coding ? text(coding.getDocument()) : null;
		if (span == null) {
			warning("The passage has no span. Insert where “" + shorten(anchor.getQuote()) + "” stands in the text.", Literals.ANCHOR__QUOTE,
					ProblemCodes.SPAN_MISSING);
		} else if (span.isReversed()) {
			error("The span ends where or before it starts: write START..END.", Literals.ANCHOR__SPAN, ProblemCodes.SPAN_REVERSED);
		} else if (text != null && !text.covers(span)) {
			error("The span reaches beyond the text, which has " + text.length() + " characters.", Literals.ANCHOR__SPAN,
					ProblemCodes.SPAN_OUTSIDE_TEXT);
		} else if (text != null && anchor.getQuote() != null && !text.substring(span).equals(anchor.getQuote())) {
			error("The text says “" + shorten(text.substring(span)) + "” at " + span + ", not “" + shorten(anchor.getQuote())
					+ "”. Anchor the passage again.", Literals.ANCHOR__QUOTE, ProblemCodes.QUOTE_DIFFERS);
		} else if (text != null && anchor.getQuote() != null && !hasContext(anchor) && repeats(text).occursAgain(anchor.getQuote())) {
			warning("“" + shorten(anchor.getQuote()) + "” occurs more than once in the text. Add the words before it (after \"…\") "
					+ "or behind it (before \"…\"), so that it is found again when the text changes.", Literals.ANCHOR__QUOTE,
					ProblemCodes.QUOTE_AMBIGUOUS);
		}
	}

	/** The reading text of a document, or null when there is none to be had. */
	static CodePoints text(Document document) {
		EObject root = document == null || document.eIsProxy() ? null : document;
		return root == null || root.eResource() == null || root.eResource().getResourceSet() == null ? null
				: DocumentTexts.of(root.eResource().getResourceSet()).text(document);
	}

	private static boolean hasContext(Anchor anchor) {
		return anchor.getPrefix() != null || anchor.getSuffix() != null;
	}

	private Repeats repeats(CodePoints text) {
		synchronized (repeats) {
			return repeats.computeIfAbsent(text, whole -> new Repeats(whole.text()));
		}
	}

	private static String shorten(String words) {
		if (words == null)
			return "";
		return words.codePointCount(0, words.length()) <= 60 ? words
				: words.substring(0, words.offsetByCodePoints(0, 40)) + " … " + words.substring(words.offsetByCodePoints(words.length(), -15));
	}
}
