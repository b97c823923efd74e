package org.florilegium.exchange.internal.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the lists of an OpenDocument text are numbered. */
final class OdtStyles {

	private record Level(String format, String prefix, String suffix) {
	}

	private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

	/** Takes in the styles of a part of the document. */
	Void read(XMLStreamReader xml) throws XMLStreamException {
		Map<Integer, Level> list = new HashMap<>();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			switch (xml.getLocalName()) {
			case "list-style" -> lists.put(Word.value(xml, "name"), list = new HashMap<>());
			case "list-level-style-number" -> list.put(Word.number(xml, "level", 1),
					new Level(Word.value(xml, "num-format"), Word.value(xml, "num-prefix"), Word.value(xml, "num-suffix")));
			case "body" -> {
				return null;
			}
			default -> {
				// how it looks
			}
			}
		}
		return null;
	}

	/** What an item of a list begins with, with a space behind. */
	String sign(String style, int depth, int number) {
		String indent = "  ".repeat(depth);
		Level level = lists.getOrDefault(style, Map.of()).get(depth + 1);
		if (level == null)
			return indent + "- ";
		if (level.format.isEmpty())
			return indent;
		String counted = switch (level.format) {
		case "a" -> Numbers.letters(number);
		case "A" -> Numbers.letters(number).toUpperCase(Locale.ROOT);
		case "i" -> Numbers.roman(number);
		case "I" -> Numbers.roman(number).toUpperCase(Locale.ROOT);
		default -> Integer.toString(number);
		};
		return indent + level.prefix + counted + level.suffix + " ";
	}
}
