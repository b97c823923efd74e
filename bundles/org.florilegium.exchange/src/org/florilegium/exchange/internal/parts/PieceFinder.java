package org.florilegium.exchange.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.clean.Mark;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.clean.Lines;
import org.florilegium.exchange.internal.clean.Sentences;
import org.florilegium.exchange.internal.clean.Words;

/**
 * Finds the pieces of a document that have authors of their own: one or a few title lines, at the start of a page or
 * under a heading, and below them a line of personal names. A name whose words the document also uses as common words is
 * a heading, unless the line says "by", or carries the sign of a note (*) and such a note follows.
 */
public final class PieceFinder {

	private static final int TITLE_LINES = 6;
	private static final int TITLE_LENGTH = 120;
	private static final int LOOK_AHEAD = 120;
	private static final Pattern AUTHOR_NOTE = Pattern.compile("[*†‡]+\\s*(\\p{Lu}.*)");

	private final Lines lines;
	private Words words;
	private final boolean[] headed;

	private PieceFinder(Lines lines) {
		this.lines = lines;
		headed = new boolean[lines.count()];
		List<Mark> headings = lines.draft().marks(Kind.HEADING);
		int[] owner = lines.covering(headings);
		for (int i = 0; i < headed.length; i++)
			headed[i] = owner[i] >= 0;
	}

	/** The pieces in order of the text. */
	public static List<Piece> find(Lines lines) {
		return new PieceFinder(lines).find();
	}

	private List<Piece> find() {
		List<Piece> pieces = new ArrayList<>();
		int free = 0;
		for (int i = 0; i < lines.count(); i++) {
			if (lines.isBlank(i) || headed[i])
				continue;
			List<String> authors = Names.read(lines.content(i));
			if (authors.isEmpty())
				continue;
			int last = lastLine(i, authors);
			int title = titleStart(i, free);
			if (title >= 0 && isByline(i, title, authors)) {
				int titleEnd = lines.previous(i);
				pieces.add(new Piece(skipSpace(title), lines.end(titleEnd), lines.start(i), lines.end(last), authors));
				free = last + 1;
				i = last;
			}
		}
		return pieces;
	}

	/** A list of names may go on below. */
	private int lastLine(int i, List<String> authors) {
		int last = i;
		while (last + 1 < lines.count() && lines.isDense(last + 1) && lines.content(last).endsWith(",")) {
			List<String> more = Names.read(lines.content(last + 1));
			if (more.isEmpty())
				break;
			authors.addAll(more);
			last++;
		}
		return last;
	}

	private int skipSpace(int line) {
		int at = lines.start(line);
		while (Character.isWhitespace(lines.draft().text().charAt(at)))
			at++;
		return at;
	}

	/** First line of the title that ends above a line, or -1. */
	private int titleStart(int byline, int free) {
		int start = -1;
		int taken = 0;
		for (int i = lines.previous(byline); i >= free && taken < TITLE_LINES; i = lines.previous(i)) {
			boolean stop = start >= 0 && lines.startsPage(start) || start < 0 && lines.startsPage(byline);
			if (stop || !isTitleLine(i) || start >= 0 && headed[start] && !headed[i])
				break;
			start = i;
			taken++;
		}
		return start;
	}

	private boolean isTitleLine(int i) {
		String line = lines.content(i);
		if (headed[i])
			return true;
		boolean stopped = Sentences.isFinished(line) && !line.endsWith(":") && !line.endsWith("?") && !line.endsWith("!");
		return line.length() <= TITLE_LENGTH && !stopped && line.chars().anyMatch(Character::isLetter)
				&& !Sentences.isBullet(line);
	}

	private boolean isByline(int i, int title, List<String> authors) {
		String line = lines.content(i);
		boolean opens = lines.startsPage(title) || headed[title] || lines.previous(title) < 0;
		boolean noted = hasAuthorNote(i, authors);
		if (Names.hasMarker(line) && noted)
			return true;
		if (!opens || lines.next(i) < 0)
			return false;
		return Names.saysBy(line) || Names.hasMarker(line) || noted || !Names.areCommonWords(authors, words());
	}

	private Words words() {
		if (words == null)
			words = new Words(lines);
		return words;
	}

	/** Whether a note marked * soon after the line introduces an author or authors. */
	private boolean hasAuthorNote(int i, List<String> authors) {
		int looked = 0;
		for (int j = lines.next(i); j >= 0 && looked < LOOK_AHEAD; j = lines.next(j), looked++) {
			Matcher m = AUTHOR_NOTE.matcher(lines.content(j));
			if (m.matches())
				return m.group(1).matches("(?i)(the )?authors?\\b.*")
						|| authors.stream().anyMatch(a -> m.group(1).contains(a.substring(a.lastIndexOf(' ') + 1)));
		}
		return false;
	}
}
