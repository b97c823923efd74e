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
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && width(longer, face) > room) {
				lines.add(fitted(line.toString(), room, face));
				line.setLength(0);
				line.append(word);
			} else {
				line.replace(0, line.length(), longer);
			}
		}
		if (!line.isEmpty())
			lines.add(fitted(line.toString(), room, face));
		return lines;
	}
}
