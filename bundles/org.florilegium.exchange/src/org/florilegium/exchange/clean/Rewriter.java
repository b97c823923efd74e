package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.OffsetMap.Segment;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.model.CodePoints;

/**
 * Writes a new draft from an old one, from front to back, and keeps account of where every character comes from. Most
 * steps only {@linkplain #replace replace} and {@linkplain #delete delete}; what is between is copied. Marks follow.
 * <p>
 * All positions are indexes of the Java string (UTF-16). Not thread-safe; used once.
 */
public final class Rewriter {

	private record Piece(int reading, int length, int source, int sourceLength, boolean copied) {
	}

	private final Draft draft;
	private final StringBuilder out;
	private final List<Piece> pieces = new ArrayList<>();
	private final List<Mark> added = new ArrayList<>();
	private int cursor;

	/** Starts at the beginning of a draft. */
	public Rewriter(Draft draft) {
		this.draft = draft;
		out = new StringBuilder(draft.text().length() + 64);
	}

	/** Length of the new text so far: where the next character will stand. */
	public int position() {
		return out.length();
	}

	/** Copies everything up to a place, unless the place has been passed. */
	public void copyTo(int end) {
		if (end > cursor) {
			copy(cursor, end);
			cursor = end;
		}
	}

	/**
	 * Copies up to {@code start}, then writes the replacement for the characters up to {@code end}.
	 *
	 * @throws IndexOutOfBoundsException when start lies before what has been dealt with
	 */
	public void replace(int start, int end, String replacement) {
		Objects.checkFromToIndex(cursor, start, end);
		copyTo(start);
		append(replacement, start, end - start, false);
		cursor = end;
	}

	/** Copies up to {@code start} and leaves out the characters up to {@code end}. */
	public void delete(int start, int end) {
		replace(start, end, "");
	}

	/** Writes characters that stand for nothing in the old text, at the present place. */
	public void insert(String text) {
		append(text, cursor, 0, false);
	}

	/** Copies characters from anywhere in the old text, without moving the place up to which it has been dealt with. */
	public void copy(int start, int end) {
		append(draft.text().substring(start, end), start, end - start, true);
	}

	/** Sets a mark on the new text. */
	public void mark(Kind kind, int start, int end, String detail) {
		added.add(new Mark(kind, start, end, detail));
	}

	private void append(String text, int source, int sourceLength, boolean copied) {
		if (text.isEmpty())
			return;
		pieces.add(new Piece(out.length(), text.length(), source, sourceLength, copied));
		out.append(text);
	}

	/** Copies the rest; gives the new draft with the marks that still have a place in it, and the map to the old one. */
	public Rewritten finish() {
		copyTo(draft.text().length());
		String text = out.toString();
		List<Mark> marks = new ArrayList<>(added);
		MarkMover mover = new MarkMover(pieces.stream().filter(Piece::copied)
				.map(p -> new MarkMover.Move(p.source, p.source + p.sourceLength, p.reading)).toList(), text.length());
		for (Mark mark : draft.marks())
			mover.move(mark).ifPresent(marks::add);
		return new Rewritten(new Draft(text, marks), map(text));
	}

	private OffsetMap map(String text) {
		CodePoints to = new CodePoints(text);
		CodePoints from = new CodePoints(draft.text());
		List<Segment> segments = new ArrayList<>(pieces.size());
		for (Piece p : pieces) {
			int reading = to.fromUtf16(p.reading);
			int source = from.fromUtf16(p.source);
			segments.add(new Segment(reading, to.fromUtf16(p.reading + p.length) - reading, source,
					from.fromUtf16(p.source + p.sourceLength) - source, p.copied));
		}
		return OffsetMap.of(segments, from.length());
	}

	/**
	 * What a rewriter made.
	 *
	 * @param draft the new text with its marks
	 * @param map   from code points of the new text to code points of the old one
	 */
	public record Rewritten(Draft draft, OffsetMap map) {

		/** A draft as it was. */
		public static Rewritten unchanged(Draft draft) {
			return new Rewritten(draft, OffsetMap.identity(new CodePoints(draft.text()).length()));
		}
	}
}
