package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit.TextChange;

/** A text while it is edited: keeps what of it is old and what is new, however often and wherever one types. */
final class EditedText {

	/** A stretch of the old text, in UTF-16 units, or, with words, something new. */
	private record Piece(int start, int end, String words) {

		int length() {
			return words == null ? end - start : words.length();
		}

		Piece part(int from, int to) {
			return words == null ? new Piece(start + from, start + to, null) : new Piece(0, 0, words.substring(from, to));
		}
	}

	private final CodePoints old;
	private List<Piece> pieces;

	EditedText(CodePoints old) {
		this.old = old;
		pieces = List.of(new Piece(0, old.text().length(), null));
	}

	/** Replaces a stretch of the text as it is now; positions in UTF-16 units. */
	void replace(int start, int length, String by) {
		List<Piece> now = new ArrayList<>();
		int at = 0;
		boolean inserted = by.isEmpty();
		for (Piece piece : pieces) {
			int end = at + piece.length();
			if (at < start)
				now.add(piece.part(0, Math.min(end, start) - at));
			if (end >= start && !inserted) {
				now.add(new Piece(0, 0, by));
				inserted = true;
			}
			if (end > start + length)
				now.add(piece.part(Math.max(at, start + length) - at, piece.length()));
			at = end;
		}
		if (!inserted)
			now.add(new Piece(0, 0, by));
		now.removeIf(piece -> piece.length() == 0);
		pieces = now;
	}

	/** What has to be changed in the old text, in its code points, in the order of the text. */
	List<TextChange> changes() {
		List<TextChange> changes = new ArrayList<>();
		StringBuilder added = new StringBuilder();
		int at = 0;
		for (Piece piece : pieces) {
			if (piece.words != null) {
				added.append(piece.words);
				continue;
			}
			add(at, piece.start, added, changes);
			at = piece.end;
		}
		add(at, old.text().length(), added, changes);
		return changes;
	}

	/** Of what stood there and what stands there now, what both begin or end with is no change. */
	private void add(int start, int end, StringBuilder words, List<TextChange> changes) {
		String by = words.toString();
		words.setLength(0);
		String was = old.text().substring(start, end);
		if (was.equals(by))
			return;
		int same = 0;
		while (same < was.length() && same < by.length() && was.charAt(same) == by.charAt(same))
			same++;
		if (same > 0 && Character.isHighSurrogate(was.charAt(same - 1)))
			same--;
		int tail = 0;
		while (tail < was.length() - same && tail < by.length() - same && was.charAt(was.length() - 1 - tail) == by.charAt(by.length() - 1 - tail))
			tail++;
		if (tail > 0 && Character.isLowSurrogate(was.charAt(was.length() - tail)))
			tail--;
		changes.add(new TextChange(new Span(old.fromUtf16(start + same), old.fromUtf16(end - tail)), by.substring(same, by.length() - tail)));
	}
}
