package org.florilegium.study.anchor;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.anchor.AnchorCheck.Proposal;
import org.florilegium.study.internal.anchor.FoldedText;
import org.florilegium.study.internal.anchor.Occurrences;
import org.florilegium.study.internal.anchor.SimilarPassages;

/**
 * Finds quotes in a reading text: exactly, as somebody typed them, or roughly. What it needs for that is made when it is
 * first asked and kept, so that looking up many quotes in one text is quick. For one thread.
 */
public final class Quotes {

	private static final int SHOWN = 5;
	private static final int GRAM = 8;

	/**
	 * What distinguishes a passage from others with the same words.
	 *
	 * @param prefix the words before it, up to {@value Anchors#CONTEXT} code points; null when not needed or at the start
	 * @param suffix the words after it, likewise
	 */
	public record Context(String prefix, String suffix) {

		/** For a passage whose words stand in the text once. */
		public static final Context NONE = new Context(null, null);
	}

	private final CodePoints text;
	private Occurrences occurrences;
	private FoldedText folded;
	private FoldedText foldedCase;
	private SimilarPassages passages;

	/** Searches a text. */
	public Quotes(CodePoints text) {
		this.text = text;
	}

	/** The text. */
	public CodePoints text() {
		return text;
	}

	/** All places where the very words stand, in their order; they may overlap. */
	public List<Span> exact(String quote) {
		if (quote.isEmpty())
			return List.of();
		if (occurrences == null)
			occurrences = new Occurrences(text.text(), GRAM);
		List<Span> spans = new ArrayList<>(1);
		for (int at : occurrences.of(quote)) {
			if (!splitsPair(at) && !splitsPair(at + quote.length()))
				spans.add(span(at, at + quote.length()));
		}
		return spans;
	}

	/**
	 * All places where words stand as somebody typed them: exactly; else with other white space, quotation marks, dashes
	 * or composed letters; else also in other case.
	 *
	 * @return spans of the text's own words, see {@link CodePoints#substring}
	 */
	public List<Span> typed(String quote) {
		List<Span> found = exact(quote);
		if (!found.isEmpty() || quote.isBlank())
			return found;
		if (folded == null)
			folded = new FoldedText(text.text(), false);
		found = spans(folded.find(quote));
		return found.isEmpty() ? spans(foldedCase().find(quote)) : found;
	}

	/**
	 * The one place where words stand as somebody typed them.
	 *
	 * @param where what the text is called, for the message
	 * @throws StudyException {@link Code#QUOTE_NOT_FOUND} with the most similar words; {@link Code#QUOTE_AMBIGUOUS} with the
	 *                        places
	 */
	public Span one(String quote, String where) throws StudyException {
		if (quote.isBlank())
			throw new StudyException(Code.INVALID, "An empty quote stands nowhere. Give some words of " + where + ".");
		List<Span> found = typed(quote);
		if (found.size() == 1)
			return found.getFirst();
		if (found.isEmpty()) {
			List<Proposal> similar = similar(quote, 1);
			throw new StudyException(Code.QUOTE_NOT_FOUND, "\"" + shorten(quote) + "\" does not stand in " + where + "."
					+ (similar.isEmpty() ? " Check the words, or which document it is."
							: " The most similar passage is at " + similar.getFirst().span() + ": \"" + shorten(similar.getFirst().words()) + "\"."));
		}
		throw new StudyException(Code.QUOTE_AMBIGUOUS, "\"" + shorten(quote) + "\" stands in " + where + " " + found.size() + " times, at "
				+ String.join(", ", found.stream().limit(SHOWN).map(Span::toString).toList()) + (found.size() > SHOWN ? " …" : "")
				+ ". Give more words, or the span.");
	}

	/**
	 * Passages that are like a quote, the most similar first; those of less than half of it in common are left out.
	 *
	 * @param limit how many at most
	 */
	public List<Proposal> similar(String quote, int limit) {
		if (passages == null)
			passages = new SimilarPassages(foldedCase());
		List<Proposal> proposals = new ArrayList<>();
		for (SimilarPassages.Match match : passages.find(quote, limit)) {
			Span span = span(match.start(), match.end());
			proposals.add(new Proposal(span, text.substring(span), match.similarity()));
		}
		return proposals;
	}

	/** The context that a passage needs to be told from others with the same words. */
	public Context context(Span span) {
		if (exact(text.substring(span)).size() < 2)
			return Context.NONE;
		String prefix = text.before(span.start(), Anchors.CONTEXT);
		String suffix = text.after(span.end(), Anchors.CONTEXT);
		return new Context(prefix.isEmpty() ? null : prefix, suffix.isEmpty() ? null : suffix);
	}

	private FoldedText foldedCase() {
		if (foldedCase == null)
			foldedCase = new FoldedText(text.text(), true);
		return foldedCase;
	}

	private List<Span> spans(List<int[]> utf16) {
		return utf16.stream().map(range -> span(range[0], range[1])).toList();
	}

	private Span span(int start, int end) {
		return new Span(text.fromUtf16(start), text.fromUtf16(end));
	}

	private boolean splitsPair(int at) {
		String all = text.text();
		return at > 0 && at < all.length() && Character.isLowSurrogate(all.charAt(at)) && Character.isHighSurrogate(all.charAt(at - 1));
	}

	private static String shorten(String words) {
		return words.codePointCount(0, words.length()) <= 80 ? words : words.substring(0, words.offsetByCodePoints(0, 80)) + "…";
	}
}
