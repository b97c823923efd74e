package org.florilegium.exchange.internal.office;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.SafeXml;

/** The lists of a Word document, and how far each has been counted. */
final class WordLists {

	private static final class Level {
		private String format = "bullet";
		private String text = "";
		private int start = 1;
	}

	private static final int LEVELS = 9;

	private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
	private final Map<String, String> kindOf = new HashMap<>();
	private final Map<String, int[]> counts = new HashMap<>();

	/** Reads the kinds of lists, if the document has any. */
	static WordLists of(Archive archive, String entry) throws ImportException {
		WordLists lists = new WordLists();
		if (archive.has(entry))
			archive.read(entry, lists::read);
		return lists;
	}

	private Void read(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		Map<Integer, Level> kind = new HashMap<>();
		Level level = new Level();
		String list = "";
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			switch (xml.getLocalName()) {
			case "abstractNum" -> kinds.put(Word.value(xml, "abstractNumId"), kind = new HashMap<>());
			case "lvl" -> kind.putIfAbsent(Word.number(xml, "ilvl", 0), level = new Level());
			case "numFmt" -> level.format = Word.value(xml, "val");
			case "lvlText" -> level.text = Word.value(xml, "val");
			case "start" -> level.start = Word.number(xml, "val", 1);
			case "num" -> list = Word.value(xml, "numId");
			case "abstractNumId" -> kindOf.put(list, Word.value(xml, "val"));
			default -> {
				// how it looks
			}
			}
		}
		return null;
	}

	/** What the next item of a list begins with, with a space behind; empty for a list without signs. */
	String next(String list, int depth) {
		String kind = kindOf.get(list);
		Map<Integer, Level> levels = kinds.getOrDefault(kind, Map.of());
		Level level = levels.get(depth);
		if (level == null || depth >= LEVELS || level.format.equals("none"))
			return "";
		String indent = "  ".repeat(depth);
		if (level.format.equals("bullet"))
			return indent + "- ";
		int[] count = counts.computeIfAbsent(kind, k -> new int[LEVELS]);
		count[depth] = count[depth] == 0 ? level.start : count[depth] + 1;
		for (int below = depth + 1; below < LEVELS; below++)
			count[below] = 0;
		StringBuilder sign = new StringBuilder(level.text);
		for (int i = 0; i <= depth; i++) {
			int at = sign.indexOf("%" + (i + 1));
			Level of = levels.get(i);
			if (at >= 0 && of != null)
				sign.replace(at, at + 2, number(Math.max(count[i], i < depth ? of.start : 1), of.format));
		}
		String written = sign.toString().strip();
		return written.isEmpty() ? "" : indent + written + " ";
	}

	private static String number(int number, String format) {
		return switch (format) {
		case "lowerLetter" -> Numbers.letters(number);
		case "upperLetter" -> Numbers.letters(number).toUpperCase(Locale.ROOT);
		case "lowerRoman" -> Numbers.roman(number);
		case "upperRoman" -> Numbers.roman(number).toUpperCase(Locale.ROOT);
		default -> Integer.toString(number);
		};
	}
}
