package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.exchange.clean.Cleaner;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter;
import org.florilegium.exchange.internal.clean.NoteFinder.Note;
import org.florilegium.exchange.internal.parts.Piece;
import org.florilegium.exchange.internal.parts.PieceFinder;

/**
 * Step {@code footnotes}: notes at the foot of pages are taken out of the sentences they interrupt and put at the end of
 * their piece, each in a paragraph of its own that starts with its number, under the heading "Notes". The numbers in the
 * text stay. Titles and by-lines of the pieces are marked on the way. Option {@code drop}: the notes are left out.
 */
public final class Footnotes implements Cleaner {

	private static final String TITLE = "Notes";

	@Override
	public boolean isNeeded(Draft draft) {
		return draft.marks(Kind.NOTE).isEmpty(); // else the importer knew the notes
	}

	@Override
	public Cleaning clean(Draft draft, CleanerOptions options) {
		options.allow("drop");
		return new Work(draft, options.has("drop")).run();
	}

	private static final class Work {
		private final Draft draft;
		private final Lines lines;
		private final boolean drop;
		private final List<Piece> pieces;
		private final NoteFinder finder;
		private final List<Note> notes;
		private final Rewriter to;
		private final Cleaning.Account account = new Cleaning.Account();

		Work(Draft draft, boolean drop) {
			this.draft = draft;
			this.drop = drop;
			lines = new Lines(draft);
			pieces = PieceFinder.find(lines);
			finder = new NoteFinder(lines, Shape.of(lines), pieces);
			notes = finder.find();
			to = new Rewriter(PieceMarks.add(draft, pieces));
		}

		Cleaning run() {
			if (notes.isEmpty())
				return account.of(Rewriter.Rewritten.unchanged(draft));
			int next = 0;
			int line = 0;
			for (int p = 0; p <= pieces.size(); p++) {
				int end = p == pieces.size() ? lines.count() : lines.at(pieces.get(p).start());
				List<Note> here = new ArrayList<>();
				while (next < notes.size() && notes.get(next).ranges().getFirst()[0] < end)
					here.add(notes.get(next++));
				if (end > line) {
					int last = lastOfBody(line, end);
					removeUpTo(line, last + 1);
					if (!here.isEmpty())
						append(here, lines.end(last));
					removeUpTo(last + 1, end);
				}
				line = end;
			}
			return account.of(to.finish());
		}

		/** The last line of running text: below it stand notes, blank lines, or the heading of what follows. */
		private int lastOfBody(int from, int end) {
			int last = lastKept(from, end);
			int candidate = last;
			boolean opens = true;
			for (int passed = 0; end < lines.count() && passed <= 6; passed++) {
				String line = lines.content(candidate);
				if (Sentences.isFinished(line))
					return opens ? candidate : last;
				if (line.length() > 60 || candidate <= from)
					return last;
				opens = Sentences.startsUpper(line);
				candidate = lastKept(from, candidate);
			}
			return last;
		}

		private int lastKept(int from, int end) {
			int i = end - 1;
			while (i > from && (lines.isBlank(i) || finder.isTaken(i)))
				i--;
			return i;
		}

		/** Leaves out the notes from one line to before another, with the blank lines below them. */
		private void removeUpTo(int from, int to) {
			for (int i = from; i < to; i++) {
				if (!finder.isTaken(i))
					continue;
				int end = i;
				while (end + 1 < to && (finder.isTaken(end + 1) || lines.isBlank(end + 1)))
					end++;
				this.to.delete(lines.start(i), lines.endWithFeed(end));
				if (end + 1 < lines.count() && i > 0 && !lines.isBlank(i - 1))
					this.to.insert("\n");
				i = end;
			}
		}

		private void append(List<Note> here, int after) {
			to.copyTo(after);
			if (!drop) {
				to.insert("\n\n");
				int title = to.position();
				to.insert(TITLE);
				to.mark(Kind.HEADING, title, to.position(), "2");
			}
			for (Note note : here) {
				if (!drop) {
					to.insert("\n\n");
					append(note);
				}
				account.count(what(note), lines.content(note.ranges().getFirst()[0]));
			}
			if (!drop)
				to.insert("\n");
		}

		private String what(Note note) {
			String kind = Character.isDigit(note.label().charAt(0)) ? "footnotes" : "notes on authors";
			return kind + (drop ? " left out" : " taken to the end of their part");
		}

		private void append(Note note) {
			int start = to.position();
			for (int[] range : note.ranges()) {
				if (to.position() > start)
					to.insert("\n");
				int from = lines.start(range[0]);
				while (Character.isWhitespace(draft.text().charAt(from)))
					from++;
				to.copy(from, lines.end(range[1]));
			}
			to.mark(Kind.NOTE, start, to.position(), "");
		}
	}
}
