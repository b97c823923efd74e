package org.florilegium.study.anchor;

import java.util.List;

import org.florilegium.model.Span;

/** Where a quotation stands in a reading text now. */
public sealed interface AnchorCheck {

	/**
	 * The quote stands at its span.
	 *
	 * @param span in code points
	 */
	record Exact(Span span) implements AnchorCheck {
	}

	/**
	 * The quote stands in one other place, or its context fits in one place only: the span may be corrected.
	 *
	 * @param span where it stands now, in code points
	 */
	record Moved(Span span) implements AnchorCheck {
	}

	/**
	 * The quote stands in several other places: somebody has to choose.
	 *
	 * @param spans those where the context fits, else all of them; the nearest to the old span first
	 */
	record Ambiguous(List<Span> spans) implements AnchorCheck {
	}

	/**
	 * The quote stands nowhere, but something like it does: somebody has to choose.
	 *
	 * @param proposals the most similar first
	 */
	record Fuzzy(List<Proposal> proposals) implements AnchorCheck {
	}

	/** Nothing in the text is like the quote: the statement is orphaned. */
	record Missing() implements AnchorCheck {
	}

	/**
	 * Words of the text that are like a quote.
	 *
	 * @param span       where they stand, in code points
	 * @param words      the words
	 * @param similarity 1 for the same words, white space, quotation marks and case apart; 0 for nothing in common: one
	 *                   minus the edit distance divided by the length of the longer
	 */
	record Proposal(Span span, String words, double similarity) {
	}
}
