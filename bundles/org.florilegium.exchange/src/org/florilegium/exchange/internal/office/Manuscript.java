package org.florilegium.exchange.internal.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.read.Losses;

/**
 * Takes in what a word processor's file has, paragraph by paragraph, and writes it as readable text: headings marked, tables
 * as lines of cells, notes at the end of the part that calls them, under the heading "Notes", each beginning with its number.
 */
final class Manuscript {

	private static final String NOTES = "Notes";
	private static final int ORDINARY = 0;

	/** A paragraph, row or heading; offsets of page breaks count within its text. */
	private record Block(String text, int level, boolean row, boolean item, List<Integer> breaks, List<Note> notes) {
	}

	/** A note with its number. */
	private record Note(String label, String text) {
	}

	/** A text under way: the document's, a cell's or a note's. */
	private static final class Frame {
		private final StringBuilder text = new StringBuilder();
		private final List<Integer> breaks = new ArrayList<>();
		private final List<String> cells = new ArrayList<>();
		private final String note;
		private int level;
		private boolean item;
		private String prefix = "";

		Frame(String note) {
			this.note = note;
		}
	}

	private final Losses losses = new Losses();
	private final List<Block> blocks = new ArrayList<>();
	private final List<Note> called = new ArrayList<>();
	private final List<Frame> frames = new ArrayList<>(List.of(new Frame(null)));
	private int tables;
	private int notes;

	private Frame frame() {
		return frames.getLast();
	}

	/** What could not be carried over. */
	Losses losses() {
		return losses;
	}

	/** Says that the paragraph under way is a heading. */
	void heading(int level) {
		frame().level = Math.max(1, Math.min(6, level));
	}

	/** Says that the paragraph under way is an item of a list, and what it begins with. */
	void item(String prefix) {
		frame().item = true;
		frame().prefix = prefix;
	}

	/** Says what the paragraph under way begins with. */
	void prefix(String prefix) {
		frame().prefix = prefix;
	}

	/** Leaves out the paragraph under way. */
	void discard() {
		frame().text.setLength(0);
		paragraph();
	}

	/** Writes characters; line ends and tabs become spaces. */
	void text(String characters) {
		for (int i = 0; i < characters.length(); i++) {
			char c = characters.charAt(i);
			if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u000B')
				space();
			else if (c >= ' ')
				frame().text.append(c);
		}
	}

	/** Writes a space unless one stands there. */
	void space() {
		StringBuilder text = frame().text;
		if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)))
			text.append(' ');
	}

	/** Begins a new line within the paragraph. */
	void line() {
		if (isInside())
			space();
		else
			frame().text.append('\n');
	}

	/** Says that a page of the printed document begins here. */
	void page() {
		if (frames.size() == 1)
			frame().breaks.add(frame().text.length());
	}

	private boolean isInside() {
		return frames.size() > 1;
	}

	/** Ends the paragraph under way; one without words is none. */
	void paragraph() {
		Frame frame = frame();
		if (isInside()) {
			space();
			frame.level = ORDINARY;
			if (!frame.prefix.isEmpty() && !frame.text.toString().isBlank())
				frame.text.insert(0, frame.prefix);
			frame.prefix = "";
			return;
		}
		String text = Arrays.stream(frame.text.toString().split("\n")).map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
		if (!text.isEmpty())
			add(new Block(frame.prefix + text, frame.level, false, frame.item, List.copyOf(frame.breaks), List.copyOf(called)));
		else if (!frame.breaks.isEmpty() || !called.isEmpty())
			add(new Block("", ORDINARY, false, false, List.copyOf(frame.breaks), List.copyOf(called)));
		called.clear();
		frames.set(0, new Frame(null));
	}

	private void add(Block block) {
		blocks.add(block);
	}

	/** Begins a table; one within a cell is read as part of the cell. */
	void beginTable() {
		if (!isInside())
			paragraph();
		tables++;
	}

	/** Ends a table. */
	void endTable() {
		tables--;
		if (tables == 0)
			losses.add("table grid", "Tables become lines, their cells set apart by |.");
	}

	/** Begins a cell. */
	void beginCell() {
		frames.add(new Frame(null));
	}

	/** Ends a cell. */
	void endCell() {
		if (!isInside())
			return;
		String text = frames.removeLast().text.toString().strip().replaceAll("\\s+", " ");
		if (tables > 1) {
			text(text);
			space();
		} else {
			frame().cells.add(text);
		}
	}

	/** Begins a text that stands aside, as in a box. */
	void beginAside() {
		frames.add(new Frame(null));
	}

	/** Ends it; its words follow those before it. */
	void endAside() {
		String text = frames.removeLast().text.toString().strip();
		space();
		text(text);
		space();
	}

	/** Ends a row. */
	void endRow() {
		Frame frame = frame();
		if (frame.cells.stream().anyMatch(cell -> !cell.isEmpty()))
			add(new Block(String.join(" | ", frame.cells), ORDINARY, true, false, List.copyOf(frame.breaks), List.copyOf(called)));
		frame.cells.clear();
		if (tables == 1) {
			frame.breaks.clear();
			called.clear();
		}
	}

	/** The number of the next note that has none of its own. */
	String nextNote() {
		return Integer.toString(++notes);
	}

	/** Writes a note's number where it is called, and begins the note. */
	void beginNote(String label) {
		frame().text.append(label);
		frames.add(new Frame(label));
	}

	/** Ends a note. */
	void endNote() {
		Frame note = frames.removeLast();
		called.add(new Note(note.note, note.text.toString().strip().replaceAll("\\s+", " ")));
	}

	/** Takes in the text of a note that is kept elsewhere. */
	void note(String label, String text) {
		frame().text.append(label);
		called.add(new Note(label, text.strip().replaceAll("\\s+", " ")));
	}

	/** The words so far of the paragraph under way. */
	String current() {
		return frame().text.toString();
	}

	/** Ends the text. */
	Extraction finish(Metadata metadata) {
		while (isInside())
			frames.removeLast();
		paragraph();
		return Extraction.of(new Writer().write(), metadata, losses.list());
	}

	/** Writes the blocks. */
	private final class Writer {
		private final StringBuilder out = new StringBuilder();
		private final List<Mark> marks = new ArrayList<>();
		private final List<Note> waiting = new ArrayList<>();
		private final int part = partLevel();
		private Block before;

		/** The highest level of headings that comes more than once: where parts begin. */
		private int partLevel() {
			for (int level = 1; level <= 6; level++) {
				int wanted = level;
				if (blocks.stream().filter(b -> b.level == wanted).count() > 1)
					return level;
			}
			return ORDINARY;
		}

		Draft write() {
			if (blocks.stream().anyMatch(b -> !b.breaks.isEmpty()))
				marks.add(Mark.of(Kind.PAGE, 0, 0));
			int table = -1;
			for (Block block : blocks) {
				if (block.level != ORDINARY && block.level <= part)
					notes();
				if (table >= 0 && !block.row) {
					marks.add(Mark.of(Kind.VERBATIM, table, out.length()));
					table = -1;
				}
				separate(block);
				if (block.row && table < 0)
					table = out.length();
				write(block);
			}
			if (table >= 0)
				marks.add(Mark.of(Kind.VERBATIM, table, out.length()));
			notes();
			if (!out.isEmpty())
				out.append('\n');
			return new Draft(out.toString(), marks);
		}

		private void separate(Block block) {
			if (before != null && !block.text.isEmpty() && !out.isEmpty())
				out.append(before.row && block.row || before.item && block.item ? "\n" : "\n\n");
			if (!block.text.isEmpty())
				before = block;
		}

		private void write(Block block) {
			int start = out.length();
			out.append(block.text);
			for (int at : block.breaks)
				marks.add(Mark.of(Kind.PAGE, Math.min(start + at, out.length()), Math.min(start + at, out.length())));
			if (block.level != ORDINARY)
				marks.add(new Mark(Kind.HEADING, start, out.length(), Integer.toString(block.level)));
			waiting.addAll(block.notes);
		}

		private void notes() {
			if (waiting.isEmpty())
				return;
			separate(new Block(NOTES, ORDINARY, false, false, List.of(), List.of()));
			marks.add(new Mark(Kind.HEADING, out.length(), out.length() + NOTES.length(), Integer.toString(Math.max(2, Math.min(6, part + 1)))));
			out.append(NOTES);
			for (Note note : waiting) {
				out.append("\n\n");
				int start = out.length();
				out.append(note.label).append(' ').append(note.text);
				marks.add(Mark.of(Kind.NOTE, start, out.length()));
			}
			waiting.clear();
		}
	}
}
