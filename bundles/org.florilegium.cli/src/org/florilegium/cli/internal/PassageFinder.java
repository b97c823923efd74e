package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.cli.internal.print.Elision;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.anchor.AnchorCheck.Proposal;
import org.florilegium.study.anchor.Quotes;
import org.florilegium.study.anchor.Quotes.Context;

/** Finds the passages that a user means by some words, or says what there is instead. */
final class PassageFinder {

	private static final int SHOWN = 10;
	private static final int NEAREST = 3;
	private static final int CONTEXT = 60;

	private final Environment environment;
	private final Quotes quotes;
	private final String document;

	PassageFinder(Environment environment, Quotes quotes, String document) {
		this.environment = environment;
		this.quotes = quotes;
		this.document = document;
	}

	/**
	 * The passages, in the order of the text.
	 *
	 * @param words       of each passage
	 * @param occurrences which one is meant, from 1; one for each quote, or none
	 */
	List<Passage> find(List<String> words, List<Integer> occurrences) throws StudyException, WrongUse {
		if (!occurrences.isEmpty() && occurrences.size() != words.size())
			throw new WrongUse("--occurrence has to be given once for each --quote: %d and %d.".formatted(occurrences.size(), words.size()));
		List<Passage> passages = new ArrayList<>();
		for (int i = 0; i < words.size(); i++)
			passages.add(passage(find(words.get(i), occurrences.isEmpty() ? 0 : occurrences.get(i), words.size() > 1)));
		passages.sort((a, b) -> a.span().compareTo(b.span()));
		for (int i = 1; i < passages.size(); i++) {
			if (passages.get(i - 1).span().overlaps(passages.get(i).span()))
				throw new WrongUse("The passages %s and %s of one statement overlap. Give their words so that they do not."
						.formatted(passages.get(i - 1).span(), passages.get(i).span()));
		}
		return passages;
	}

	private Passage passage(Span span) {
		Context context = quotes.context(span);
		return new Passage(span, quotes.text().substring(span), context.prefix(), context.suffix());
	}

	private Span find(String words, int occurrence, boolean several) throws StudyException {
		if (words.isBlank())
			throw new StudyException(Code.INVALID, "--quote is empty. Give some words of " + document + ".");
		List<Span> found = quotes.typed(words);
		if (found.isEmpty())
			throw new StudyException(Code.QUOTE_NOT_FOUND, notFound(words));
		if (occurrence < 0 || occurrence > found.size())
			throw new StudyException(Code.INVALID, "“%s” stands in %s %s, so there is no occurrence %d.".formatted(Elision.middle(words, CONTEXT), document,
					Words.count(found.size(), "time"), occurrence));
		if (occurrence > 0)
			return found.get(occurrence - 1);
		if (found.size() > 1)
			throw new StudyException(Code.QUOTE_AMBIGUOUS, ambiguous(words, found, several));
		return found.getFirst();
	}

	private String notFound(String words) {
		StringBuilder message = new StringBuilder("“%s” does not stand in %s.".formatted(Elision.middle(words, CONTEXT), document));
		List<Proposal> nearest = quotes.similar(words, NEAREST);
		if (nearest.isEmpty())
			return message.append(" Nothing in it is like that: check the words and the document.").toString();
		message.append(" The nearest passages:");
		for (Proposal proposal : nearest)
			message.append("%n  %-16s %3d %%  “%s”".formatted(proposal.span(), Math.round(proposal.similarity() * 100),
					Elision.middle(proposal.words(), environment.width() - 28)));
		return message.toString();
	}

	private String ambiguous(String words, List<Span> found, boolean several) {
		StringBuilder message = new StringBuilder("“%s” stands in %s %s. Say which one is meant%s:".formatted(Elision.middle(words, CONTEXT), document,
				Words.count(found.size(), "time"), several ? " (one --occurrence for each --quote)" : ""));
		int room = (environment.width() - 22 - 4) / 3;
		CodePoints text = quotes.text();
		for (int i = 0; i < Math.min(SHOWN, found.size()); i++) {
			Span span = found.get(i);
			message.append("%n  --occurrence %-3d  %s«%s»%s".formatted(i + 1, Elision.end(text.before(span.start(), CONTEXT), room),
					Elision.middle(text.substring(span), room), Elision.start(text.after(span.end(), CONTEXT), room)));
		}
		if (found.size() > SHOWN)
			message.append("%n  … and %s more; give more words to tell them apart.".formatted(Words.number(found.size() - SHOWN)));
		return message.toString();
	}
}
