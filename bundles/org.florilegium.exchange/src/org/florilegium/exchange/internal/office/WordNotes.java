package org.florilegium.exchange.internal.office;

import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of the notes of a Word document. */
final class WordNotes {

	private final String kind;

	/** @param kind footnote or endnote */
	WordNotes(String kind) {
		this.kind = kind;
	}

	/** Puts each note's words under its kind and identifier. */
	Void read(XMLStreamReader xml, Map<String, String> to) throws XMLStreamException {
		StringBuilder text = null;
		int deleted = 0;
		String id = "";
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
				case "footnote", "endnote" -> {
					id = Word.value(xml, "id");
					text = Word.value(xml, "type").isEmpty() || Word.value(xml, "type").equals("normal") ? new StringBuilder() : null;
				}
				case "del", "moveFrom" -> deleted++;
				case "t" -> append(text, deleted == 0 ? xml.getElementText() : "");
				case "tab", "br", "cr" -> append(text, " ");
				case "noBreakHyphen" -> append(text, "\u2011");
				default -> {
					// how it looks
				}
				}
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				switch (xml.getLocalName()) {
				case "p" -> append(text, " ");
				case "del", "moveFrom" -> deleted--;
				case "footnote", "endnote" -> {
					if (text != null)
						to.put(kind + id, text.toString());
				}
				default -> {
					// how it looks
				}
				}
			}
		}
		return null;
	}

	private static void append(StringBuilder text, String more) {
		if (text != null)
			text.append(more);
	}
}
