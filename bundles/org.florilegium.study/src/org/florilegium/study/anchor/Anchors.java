package org.florilegium.study.anchor;

import java.util.Comparator;
import java.util.List;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.anchor.AnchorCheck.Ambiguous;
import org.florilegium.study.anchor.AnchorCheck.Exact;
import org.florilegium.study.anchor.AnchorCheck.Fuzzy;
import org.florilegium.study.anchor.AnchorCheck.Missing;
import org.florilegium.study.anchor.AnchorCheck.Moved;
import org.florilegium.study.anchor.AnchorCheck.Proposal;

/** Checks whether quotations still stand where they were coded in a text, and finds them again where not. */
public final class Anchors {

	/** How much context is kept of a quote that is not unique, before and after it, in code points. */
	public static final int CONTEXT = 32;
	private static final int PROPOSALS = 5;

	private final CodePoints text;
	private final Quotes quotes;

	/** Checks against a text. */
	public Anchors(CodePoints text) {
		this(new Quotes(text));
	}

	/** Checks against a text that is searched already. */
	public Anchors(Quotes quotes) {
		this.quotes = quotes;
		text = quotes.text();
	}

	/** Where a quotation stands. */
	public AnchorCheck check(Quotation quotation) {
		AnchorCheck exact = checkExact(quotation);
		if (!(exact instanceof Missing) || quotation.quote().isBlank())
			return exact;
		List<Proposal> proposals = quotes.similar(quotation.quote(), PROPOSALS);
		return proposals.isEmpty() ? exact : new Fuzzy(proposals);
	}

	/** As {@link #check}, without looking for what is only similar: such a quotation is {@link Missing}. */
	public AnchorCheck checkExact(Quotation quotation) {
		if (isAt(quotation.span(), quotation.quote()))
			return new Exact(quotation.span());
		if (quotation.quote().isEmpty())
			return new Missing();
		List<Span> found = quotes.exact(quotation.quote());
		if (found.isEmpty())
			return new Missing();
		if (found.size() == 1)
			return new Moved(found.getFirst());
		List<Span> fitting = found.stream().filter(span -> fits(span, quotation)).toList();
		if (fitting.size() == 1 && (quotation.prefix() != null || quotation.suffix() != null))
			return new Moved(fitting.getFirst());
		int old = quotation.span() == null ? 0 : quotation.span().start();
		return new Ambiguous((fitting.isEmpty() ? found : fitting).stream()
				.sorted(Comparator.comparingInt(span -> Math.abs(span.start() - old))).toList());
	}

	/** Whether the text has these very words at a span. */
	public boolean isAt(Span span, String quote) {
		return span != null && text.covers(span) && text.toUtf16(span.end()) - text.toUtf16(span.start()) == quote.length()
				&& text.text().startsWith(quote, text.toUtf16(span.start()));
	}

	private boolean fits(Span span, Quotation quotation) {
		return (quotation.prefix() == null || endsWith(text.toUtf16(span.start()), quotation.prefix()))
				&& (quotation.suffix() == null || text.text().startsWith(quotation.suffix(), text.toUtf16(span.end())));
	}

	private boolean endsWith(int utf16, String prefix) {
		return utf16 >= prefix.length() && text.text().startsWith(prefix, utf16 - prefix.length());
	}
}
