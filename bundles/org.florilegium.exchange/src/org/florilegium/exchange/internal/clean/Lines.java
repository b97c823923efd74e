package org.florilegium.exchange.internal.clean;

import java.util.Arrays;
import java.util.List;

import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;

/** The lines of a draft, by index from 0. Positions are UTF-16 indexes of the draft's text. */
public final class Lines {

	private final Draft draft;
	private final String text;
	private final int[] starts;
	private final String[] contents;
	private final boolean[] blank;
	private final int[] previous;
	private final int[] next;
	private final boolean[] startsPage;
	private final int[] page;

	/** Splits a draft at its line feeds. */
	public Lines(Draft draft) {
		this.draft = draft;
		text = draft.text();
		starts = starts(text);
		int n = starts.length;
		contents = new String[n];
		blank = new boolean[n];
		previous = new int[n];
		next = new int[n];
		int last = -1;
		for (int i = 0; i < n; i++) {
			blank[i] = isBlank(starts[i], end(i));
			previous[i] = last;
			last = blank[i] ? last : i;
		}
		last = -1;
		for (int i = n - 1; i >= 0; i--) {
			next[i] = last;
			last = blank[i] ? last : i;
		}
		startsPage = new boolean[n];
		for (Mark mark : draft.marks(Kind.PAGE)) {
			int i = at(mark.start());
			i = blank[i] ? next[i] : i;
			if (i >= 0)
				startsPage[i] = true;
		}
		page = new int[n];
		for (int i = 0; i < n; i++)
			page[i] = (i == 0 ? 0 : page[i - 1]) + (startsPage[i] ? 1 : 0);
	}

	private static int[] starts(String text) {
		int[] found = new int[64];
		int n = 1;
		for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			if (n == found.length)
				found = Arrays.copyOf(found, n * 2);
			found[n++] = at + 1;
		}
		return Arrays.copyOf(found, n);
	}

	private boolean isBlank(int start, int end) {
		for (int i = start; i < end; i++) {
			if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00A0')
				return false;
		}
		return true;
	}

	/** The draft itself. */
	public Draft draft() {
		return draft;
	}

	/** Number of lines; at least 1. */
	public int count() {
		return starts.length;
	}

	/** Where a line starts. */
	public int start(int line) {
		return starts[line];
	}

	/** Where a line ends, its line feed excluded. */
	public int end(int line) {
		return line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
	}

	/** Where a line ends, its line feed included if it has one. */
	public int endWithFeed(int line) {
		return line + 1 < starts.length ? starts[line + 1] : text.length();
	}

	/** The line without surrounding white space. */
	public String content(int line) {
		String content = contents[line];
		if (content == null) {
			content = text.substring(starts[line], end(line)).strip();
			contents[line] = content;
		}
		return content;
	}

	/** Whether the line has nothing but white space. */
	public boolean isBlank(int line) {
		return blank[line];
	}

	/** The last line before this one that is not blank, or -1. */
	public int previous(int line) {
		return previous[line];
	}

	/** The first line after this one that is not blank, or -1. */
	public int next(int line) {
		return next[line];
	}

	/** Whether a page of the source starts with this line, which is not blank. */
	public boolean startsPage(int line) {
		return startsPage[line];
	}

	/** Whether any page break is known. */
	public boolean hasPages() {
		return page[page.length - 1] > 0;
	}

	/** How many page breaks there are up to the start of a line. */
	public int page(int line) {
		return page[line];
	}

	/** Whether this line and the one before it follow each other without a blank line or page break between. */
	public boolean isDense(int line) {
		return line > 0 && !blank[line] && !blank[line - 1] && !startsPage[line];
	}

	/** The line that a position is in. */
	public int at(int position) {
		int found = Arrays.binarySearch(starts, position);
		return found >= 0 ? found : -found - 2;
	}

	/** For each line, the first of these marks that covers some of it, or -1. */
	public int[] covering(List<Mark> marks) {
		int[] owner = new int[count()];
		Arrays.fill(owner, -1);
		for (int m = 0; m < marks.size(); m++) {
			for (int i = at(marks.get(m).start()); i < count() && starts[i] < marks.get(m).end(); i++) {
				if (owner[i] < 0)
					owner[i] = m;
			}
		}
		return owner;
	}
}
