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

/** The paragraph styles of a Word document: which are headings, titles, tables of contents, lists. */
final class WordStyles {

	private static final class Style {
		private String name = "";
		private String base;
		private Integer outline;
		private String list;
	}

	private static final int DEEPEST = 20;

	private final Map<String, Style> styles = new HashMap<>();

	/** Reads the styles, if the document has any. */
	static WordStyles of(Archive archive, String entry) throws ImportException {
		WordStyles styles = new WordStyles();
		if (archive.has(entry))
			archive.read(entry, styles::read);
		return styles;
	}

	private Void read(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = SafeXml.reader(in);
		Style style = new Style();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			switch (xml.getLocalName()) {
			case "style" -> styles.put(Word.value(xml, "styleId"), style = new Style());
			case "name" -> style.name = Word.value(xml, "val").toLowerCase(Locale.ROOT);
			case "basedOn" -> style.base = Word.value(xml, "val");
			case "outlineLvl" -> style.outline = Word.number(xml, "val", 9);
			case "numId" -> style.list = Word.value(xml, "val");
			default -> {
				// how it looks
			}
			}
		}
		return null;
	}

	/** Level of a heading from 1; 0 for what is none. */
	int heading(String id) {
		int deep = 0;
		for (Style style = styles.get(id); style != null && deep < DEEPEST; style = styles.get(style.base), deep++) {
			if (style.name.matches("heading [1-9]"))
				return style.name.charAt(8) - '0';
			if (style.outline != null)
				return style.outline < 9 ? style.outline + 1 : 0;
		}
		return id.matches("Heading[1-6]") ? id.charAt(7) - '0' : 0;
	}

	/** The list that paragraphs of a style belong to; null for none. */
	String list(String id) {
		int deep = 0;
		for (Style style = styles.get(id); style != null && deep < DEEPEST; style = styles.get(style.base), deep++) {
			if (style.list != null)
				return style.list;
		}
		return null;
	}

	/** Whether paragraphs of a style belong to a table of contents. */
	boolean isContents(String id) {
		return name(id).matches("toc \\d|table of figures");
	}

	/** Whether paragraphs of a style are the document's title. */
	boolean isTitle(String id) {
		return name(id).equals("title");
	}

	/** Whether paragraphs of a style name the document's author. */
	boolean isAuthor(String id) {
		return name(id).equals("author");
	}

	private String name(String id) {
		Style style = styles.get(id);
		return style == null ? id.toLowerCase(Locale.ROOT) : style.name;
	}
}
