package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.florilegium.model.CodePoints;
import org.florilegium.workspace.coding.CodedDocument.Part;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;

/**
 * The headings of a text's parts: drawn above the first line of each, in space that is made there, so that no text moves; where a
 * part begins with its title, that line is the heading.
 */
final class Headings {

	private static final int ABOVE = 22;
	private static final int BELOW = 6;
	private static final int TOP = 28;
	private static final int DEEPER = 12;

	/**
	 * A heading.
	 *
	 * @param title   or empty where the text itself begins with it
	 * @param authors as people read them, or empty
	 */
	record Heading(String title, String authors, int depth) {
	}

	private final TreeMap<Integer, List<Heading>> byLine = new TreeMap<>();
	private final List<Integer> said = new ArrayList<>();
	private final Typography letters;

	/** @param names gives actors the names that people read */
	Headings(Snapshot snapshot, ReadingText text, Typography letters, Function<List<String>, String> names) {
		this.letters = letters;
		CodePoints points = snapshot.text();
		for (Part part : snapshot.parts()) {
			if (part.span() == null || !points.covers(part.span()))
				continue;
			int line = firstLine(text, points.toUtf16(part.span().start()), points.toUtf16(part.span().end()));
			String title = part.title() == null ? "" : part.title().strip(); //$NON-NLS-1$
			String authors = names.apply(part.authors());
			if (part.organization() != null)
				authors = authors.isEmpty() ? names.apply(List.of(part.organization())) : authors + " \u00B7 " + names.apply(List.of(part.organization())); //$NON-NLS-1$
			if (isSaid(title, text.getLine(line))) {
				title = ""; //$NON-NLS-1$
				said.add(line);
			}
			if (!title.isEmpty() || !authors.isEmpty())
				byLine.computeIfAbsent(line, k -> new ArrayList<>()).add(new Heading(title, authors, part.depth()));
		}
	}

	/** The first line of a part that has anything in it. */
	private static int firstLine(ReadingText text, int start, int end) {
		int line = text.getLineAtOffset(start);
		int last = text.getLineAtOffset(Math.min(end, text.getCharCount()));
		int found = line;
		while (found < last && text.getLine(found).isBlank())
			found++;
		return text.getLine(found).isBlank() ? line : found;
	}

	private static boolean isSaid(String title, String line) {
		return !title.isEmpty() && plain(line).equals(plain(title));
	}

	private static String plain(String words) {
		return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Makes the space, and takes back that of earlier headings. */
	void makeSpace(ReadingText text) {
		int lines = text.getLineCount();
		for (int line = 1; line < lines; line++) {
			int height = height(line);
			if (text.getLineVerticalIndent(line) != height)
				text.setLineVerticalIndent(line, height);
		}
		text.setLineVerticalIndent(0, height(0));
		text.setHeadings(said, letters.heading);
		text.rewrapped();
	}

	private int height(int line) {
		int height = line == 0 ? TOP : 0;
		for (Heading heading : byLine.getOrDefault(line, List.of()))
			height += (line == 0 && height == TOP ? 0 : ABOVE) + height(heading);
		return height;
	}

	private int height(Heading heading) {
		return (heading.title.isEmpty() ? 0 : letters.headingHeight) + (heading.authors.isEmpty() ? 0 : letters.smallHeight + 2) + BELOW;
	}

	/** Draws what stands above a line. */
	void paint(GC gc, int line, int x, int top, int width, Paper paper) {
		int y = top + (line == 0 ? TOP - ABOVE : 0);
		for (Heading heading : byLine.getOrDefault(line, List.of())) {
			y += ABOVE;
			int left = x + Math.max(0, heading.depth - 1) * DEEPER;
			if (!heading.title.isEmpty()) {
				gc.setFont(heading.depth > 1 ? letters.text : letters.heading);
				gc.setForeground(paper.ink());
				gc.drawText(elided(gc, heading.title, width), left, y, true);
				y += letters.headingHeight;
			}
			if (!heading.authors.isEmpty()) {
				gc.setFont(letters.small);
				gc.setForeground(paper.quiet());
				gc.drawText(elided(gc, heading.authors, width), left, y + 2, true);
				y += letters.smallHeight + 2;
			}
			y += BELOW;
		}
	}

	/** A text cut so that it fits a width, with an ellipsis. */
	static String elided(GC gc, String words, int width) {
		Point size = gc.textExtent(words);
		if (size.x <= width)
			return words;
		int low = 0;
		int high = words.length();
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (gc.textExtent(words.substring(0, middle).stripTrailing() + "\u2026").x <= width) //$NON-NLS-1$
				low = middle;
			else
				high = middle - 1;
		}
		if (low > 0 && Character.isHighSurrogate(words.charAt(low - 1)))
			low--;
		return low < 2 ? "" : words.substring(0, low).stripTrailing() + "\u2026"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
