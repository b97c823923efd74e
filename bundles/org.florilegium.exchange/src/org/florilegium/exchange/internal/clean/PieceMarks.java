package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.parts.Piece;

/** Puts what is known about pieces on a draft as marks. */
final class PieceMarks {

	private PieceMarks() {
	}

	/** A draft with a heading and a by-line marked for each piece, if it has no by-lines marked yet. */
	static Draft add(Draft draft, List<Piece> pieces) {
		if (!draft.marks(Kind.BYLINE).isEmpty())
			return draft;
		List<Mark> marks = new ArrayList<>();
		for (Piece piece : pieces) {
			if (draft.marks(Kind.HEADING).stream().noneMatch(h -> h.start() < piece.titleEnd() && piece.start() < h.end()))
				marks.add(new Mark(Kind.HEADING, piece.start(), piece.titleEnd(), "1"));
			marks.add(Mark.of(Kind.BYLINE, piece.byline(), piece.bylineEnd()));
		}
		return draft.with(marks);
	}
}
