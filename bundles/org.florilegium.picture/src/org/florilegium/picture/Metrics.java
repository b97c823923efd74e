package org.florilegium.picture;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.picture.internal.Typesetting;

/** Tells how much room texts take, in pixels. */
public interface Metrics {

	/** Those of files: of the typeface that all of them use. May be used in any thread. */
	Metrics FILES = Typesetting::width;

	/** How wide a text is. */
	double width(String text, Face face);

	/** From one line of text to the next. */
	default double lineHeight(Face face) {
		return face.size() * 1.35;
	}

	/** The text, with its end cut off where it is wider than there is room. */
	default String fitted(String text, double room, Face face) {
		if (width(text, face) <= room)
			return text;
		int fits = 0;
		int tooMuch = text.length();
		while (tooMuch - fits > 1) {
			int middle = (fits + tooMuch) / 2;
			if (width(cut(text, middle), face) <= room)
				fits = middle;
			else
				tooMuch = middle;
		}
		return cut(text, fits);
	}

	private static String cut(String text, int end) {
		int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
		return text.substring(0, whole).stripTrailing() + "\u2026";
	}

	/** The text in lines that fit, broken between words; a word that is too wide is cut. */
	default List<String> wrapped(String text, double room, Face face) {
		List<String> lines = new ArrayList<>();
		double space = width(" ", face);
		StringBuilder line = new StringBuilder();
		double used = 0;
		for (String word : text.strip().split("\\s+")) {
			double wide = width(word, face); // words come again and again, and their widths are remembered; those of lines are not
			if (!line.isEmpty() && used + space + wide > room) {
				lines.add(line.toString());
				line.setLength(0);
			}
			used = line.isEmpty() ? wide : used + space + wide;
			line.append(line.isEmpty() ? "" : " ").append(wide > room ? fitted(word, room, face) : word);
		}
		if (!line.isEmpty())
			lines.add(line.toString());
		return lines;
	}
}
