package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.florilegium.lang.edit.TextEdit;

/** A text that is changed several times over, as the pieces of the first text that are left and what was put between them. */
final class Pieces {

	/** Characters of the first text from start to end or, where there is an insertion, that. */
	private record Piece(int start, int end, String inserted) {

		int length() {
			return inserted == null ? end - start : inserted.length();
		}

		Piece part(int from, int to) {
			return inserted == null ? new Piece(start + from, start + to, null) : new Piece(0, 0, inserted.substring(from, to));
		}
	}

	private final String first;
	private List<Piece> pieces = new ArrayList<>();

	Pieces(String first) {
		this.first = first;
		pieces.add(new Piece(0, first.length(), null));
	}

	/** Changes the text as it is; the edits do not overlap and are counted in it. */
	void edit(List<TextEdit> edits) {
		List<Piece> result = new ArrayList<>(pieces.size() + edits.size() * 2);
		List<TextEdit> ordered = edits.stream()
				.sorted(Comparator.comparingInt(TextEdit::offset).thenComparing(TextEdit::length, (a, b) -> Boolean.compare(a > 0, b > 0))).toList();
		int piece = 0;
		int within = 0;
		int at = 0;
		for (TextEdit edit : ordered) {
			for (int goal : new int[] { edit.offset(), edit.offset() + edit.length() }) {
				while (at < goal) {
					Piece now = pieces.get(piece);
					int take = Math.min(goal - at, now.length() - within);
					if (goal == edit.offset())
						result.add(now.part(within, within + take));
					at += take;
					within += take;
					if (within == now.length()) {
						piece++;
						within = 0;
					}
				}
				if (goal == edit.offset() && edit.length() == 0)
					break;
			}
			if (!edit.text().isEmpty())
				result.add(new Piece(0, 0, edit.text()));
		}
		for (; piece < pieces.size(); piece++, within = 0)
			result.add(pieces.get(piece).part(within, pieces.get(piece).length()));
		pieces = result;
	}

	/** The smallest edits that turn the first text into the one it is now. */
	List<TextEdit> edits() {
		List<TextEdit> edits = new ArrayList<>();
		StringBuilder inserted = new StringBuilder();
		int at = 0;
		for (Piece piece : pieces) {
			if (piece.inserted != null) {
				inserted.append(piece.inserted);
			} else if (piece.length() > 0) {
				add(edits, at, piece.start, inserted);
				at = piece.end;
			}
		}
		add(edits, at, first.length(), inserted);
		return edits;
	}

	private void add(List<TextEdit> edits, int start, int end, StringBuilder inserted) {
		int from = start;
		int to = end;
		int begin = 0;
		int stop = inserted.length();
		while (from < to && begin < stop && first.charAt(from) == inserted.charAt(begin)) {
			from++;
			begin++;
		}
		while (from < to && begin < stop && first.charAt(to - 1) == inserted.charAt(stop - 1)) {
			to--;
			stop--;
		}
		if (from < to || begin < stop)
			edits.add(new TextEdit(from, to - from, inserted.substring(begin, stop)));
		inserted.setLength(0);
	}
}
