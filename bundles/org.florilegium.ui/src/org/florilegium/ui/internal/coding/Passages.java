package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.anchor.Anchors;

/** Makes passages of spans of a text. */
record Passages(CodePoints text) {

	/** The passage at a span, with the words around it where its own stand elsewhere too. */
	Passage at(Span span) {
		String quote = text.substring(span);
		int first = text.text().indexOf(quote);
		if (text.text().indexOf(quote, first + 1) < 0)
			return new Passage(span, quote, null, null);
		String prefix = text.before(span.start(), Anchors.CONTEXT);
		String suffix = text.after(span.end(), Anchors.CONTEXT);
		return new Passage(span, quote, prefix.isEmpty() ? null : prefix, suffix.isEmpty() ? null : suffix);
	}

	/** A span without white space at its ends; an empty one where there is nothing else. */
	Span trimmed(Span span) {
		String all = text.text();
		int start = text.toUtf16(span.start());
		int end = text.toUtf16(span.end());
		while (start < end && Character.isWhitespace(all.charAt(start)))
			start++;
		while (end > start && Character.isWhitespace(all.charAt(end - 1)))
			end--;
		return start == end ? new Span(span.start(), span.start()) : new Span(text.fromUtf16(start), text.fromUtf16(end));
	}

	/** The passages of a statement with one more, joined with those that it touches. */
	List<Passage> with(List<Passage> passages, Span added) {
		List<Passage> kept = new ArrayList<>();
		Span joined = added;
		for (Passage passage : passages) {
			Span span = passage.span();
			if (span != null && span.start() <= joined.end() && joined.start() <= span.end())
				joined = new Span(Math.min(span.start(), joined.start()), Math.max(span.end(), joined.end()));
			else
				kept.add(passage);
		}
		kept.add(at(joined));
		kept.sort((a, b) -> a.span() == null ? 1 : b.span() == null ? -1 : a.span().compareTo(b.span()));
		return kept;
	}

	/**
	 * The passages of a statement after one of the ends of one was moved.
	 *
	 * @return the same where that would leave nothing of it
	 */
	List<Passage> moved(List<Passage> passages, int index, boolean start, int to) {
		Span old = passages.get(index).span();
		int at = Math.clamp(to, 0, text.length());
		Span span = start ? new Span(at, old.end()) : new Span(old.start(), at);
		if (span.isReversed() || span.equals(old))
			return passages;
		List<Passage> others = new ArrayList<>(passages);
		others.remove(index);
		return with(others, span);
	}

	/** The statement with other passages, and all else the same. */
	static StatementForm replace(StatementForm s, Collection<Passage> passages) {
		return new StatementForm(s.name(), List.copyOf(passages), s.speaker(), s.organization(), s.reporters(), s.date(), s.type(), s.values(), s.codes(),
				s.acts(), s.confidence(), s.notes());
	}
}
