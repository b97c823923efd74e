package org.florilegium.exchange.internal.read;

import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter;
import org.florilegium.exchange.clean.Rewriter.Rewritten;

/**
 * Builds readable text from the marked-up source it is taken from, and keeps account of where each character comes from.
 * Blocks are set apart by a blank line, lines within a block by a line end. Positions are UTF-16 indexes.
 */
final class Assembler {

	private final String source;
	private final Rewriter to;
	private int at;
	private int breaks;
	private boolean space;
	private String prefix = "";

	/** @param source the text that positions count in */
	Assembler(String source) {
		this.source = source;
		to = new Rewriter(new Draft(source));
	}

	/** Says that what follows is a block of its own; blank lines are written once something follows. */
	void block() {
		breaks = 2;
		space = false;
	}

	/** Says that what follows stands on a line of its own. */
	void line() {
		breaks = Math.max(breaks, 1);
		space = false;
	}

	/** Says that white space stands here; nothing is written at the beginning or end of a line. */
	void space() {
		space = true;
	}

	/** Text that every line is to start with from here on, for example a list's indent; written when a line starts. */
	void prefix(String text) {
		prefix = text;
	}

	/** Where the next character will stand. */
	int position() {
		return to.position() + (to.position() > 0 ? breaks : 0);
	}

	/** Sets a mark over what has been written from a position on, unless nothing has. */
	void mark(Kind kind, int start, String detail) {
		if (to.position() > start)
			to.mark(kind, start, to.position(), detail);
	}

	/** Says that a page starts here. */
	void page(String label) {
		to.mark(Kind.PAGE, position(), position(), label);
	}

	/**
	 * Writes text that stands for a stretch of the source; what is equal in both is mapped character by character. Text
	 * whose place is behind what has been dealt with, or unknown (-1), is written as inserted.
	 */
	void text(String text, int start, int end) {
		if (text.isEmpty())
			return;
		if (start < at) {
			insert(text);
			return;
		}
		separate(start);
		new Alignment(source, end, to).write(text, start);
		at = end;
	}

	/** Writes text that stands for nothing in the source. */
	void insert(String text) {
		separate(at);
		to.insert(text);
	}

	private void separate(int start) {
		passTo(start);
		if (to.position() > 0 && breaks > 0)
			to.insert("\n".repeat(breaks));
		else if (space && to.position() > 0)
			to.insert(" ");
		if (to.position() == 0 || breaks > 0) {
			if (!prefix.isEmpty())
				to.insert(prefix);
			prefix = "";
		}
		breaks = 0;
		space = false;
	}

	private void passTo(int position) {
		if (position > at) {
			to.delete(at, position);
			at = position;
		}
	}

	/** Ends the text with a line feed. */
	Rewritten finish() {
		if (to.position() > 0)
			to.insert("\n");
		passTo(source.length());
		return to.finish();
	}
}
