package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.anchor.AnchorCheck;
import org.florilegium.study.anchor.AnchorCheck.Ambiguous;
import org.florilegium.study.anchor.AnchorCheck.Exact;
import org.florilegium.study.anchor.AnchorCheck.Fuzzy;
import org.florilegium.study.anchor.AnchorCheck.Missing;
import org.florilegium.study.anchor.AnchorCheck.Moved;
import org.florilegium.study.anchor.Anchors;
import org.florilegium.study.anchor.Quotation;
import org.florilegium.study.anchor.Quotes;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;

/**
 * Finds places for statements whose passages are not where they were coded. What it needs to search the text is kept, so that
 * it is quick for many statements of one text. For one thread.
 */
public final class Reanchoring {

	/**
	 * A place that a passage may have now.
	 *
	 * @param span       in code points
	 * @param words      the words there
	 * @param similarity 1 for the very words, 0 for nothing in common
	 * @param before     the words before them
	 * @param after      the words after them
	 */
	public record Place(Span span, String words, double similarity, String before, String after) {
	}

	private final Anchors anchors;
	private final Quotes quotes;

	/** Searches a reading text. */
	public Reanchoring(CodePoints text) {
		quotes = new Quotes(text);
		anchors = new Anchors(quotes);
	}

	/** The passages of a statement that do not stand where they should, by their place among them. */
	public List<Integer> orphans(StatementForm statement) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < statement.passages().size(); i++)
			if (!anchors.isAt(statement.passages().get(i).span(), statement.passages().get(i).quote()))
				found.add(i);
		return found;
	}

	/** Where a passage may be now, the likeliest first; empty when nothing in the text is like it. */
	public List<Place> places(StatementForm statement, int passage) {
		Passage lost = statement.passages().get(passage);
		AnchorCheck check = anchors.check(new Quotation(lost.span(), lost.quote(), lost.prefix(), lost.suffix()));
		return switch (check) {
			case Exact exact -> List.of(place(exact.span(), 1));
			case Moved moved -> List.of(place(moved.span(), 1));
			case Ambiguous ambiguous -> ambiguous.spans().stream().map(span -> place(span, 1)).toList();
			case Fuzzy fuzzy -> fuzzy.proposals().stream().map(proposal -> place(proposal.span(), proposal.similarity())).toList();
			case Missing missing -> List.of();
		};
	}

	private Place place(Span span, double similarity) {
		CodePoints text = quotes.text();
		return new Place(span, text.substring(span), similarity, text.before(span.start(), Anchors.CONTEXT), text.after(span.end(), Anchors.CONTEXT));
	}

	/**
	 * The edit that puts a passage at a span, with the words and, where it needs it, the context there.
	 *
	 * @param coding    name of the statement's coding
	 * @param statement what the file says of it
	 * @param passage   which of its passages
	 * @param span      where it is to be, in code points
	 */
	public StudyEdit put(String coding, StatementForm statement, int passage, Span span) {
		Quotes.Context context = quotes.context(span);
		List<Passage> passages = new ArrayList<>(statement.passages());
		passages.set(passage, new Passage(span, quotes.text().substring(span), context.prefix(), context.suffix(), passages.get(passage).page()));
		return new ChangeStatement(coding, new StatementForm(statement.name(), passages, statement.speaker(), statement.organization(),
				statement.reporters(), statement.date(), statement.type(), statement.values(), statement.codes(), statement.acts(),
				statement.confidence(), statement.notes()));
	}
}
