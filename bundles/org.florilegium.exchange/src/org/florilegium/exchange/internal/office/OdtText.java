package org.florilegium.exchange.internal.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the body of an OpenDocument text. */
final class OdtText {

	private static final Set<String> INDEXES = Set.of("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography");
	/** Elements whose content is not read. */
	private static final Set<String> PASSED = Set.of("tracked-changes", "annotation", "automatic-styles", "font-face-decls", "scripts", "forms", "ruby-text", "sequence-decls",
			"variable-decls", "user-field-decls", "math", "title", "desc");

	/** A list under way. */
	private static final class Items {
		private final String style;
		private int number;
		private boolean begins;

		Items(String style) {
			this.style = style;
		}
	}

	private final Manuscript to;
	private final OdtStyles styles;
	private final Deque<Items> lists = new ArrayDeque<>();
	/** How far lists of a style and depth have been counted, for those that go on. */
	private final Map<String, Integer> counted = new HashMap<>();
	/** Whether a text is under way in which words count, one within the other. */
	private int paragraphs;

	OdtText(Manuscript to, OdtStyles styles) {
		this.to = to;
		this.styles = styles;
	}

	Void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			switch (xml.next()) {
			case XMLStreamConstants.START_ELEMENT -> start(xml);
			case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
			case XMLStreamConstants.CHARACTERS -> {
				if (paragraphs > 0)
					words(xml.getText());
			}
			default -> {
				// comments and the like
			}
			}
		}
		return null;
	}

	/** In the file white space counts as one space, and as none at the beginning. */
	private void words(String text) {
		int from = 0;
		for (int i = 0; i <= text.length(); i++) {
			boolean white = i < text.length() && " \t\n\r".indexOf(text.charAt(i)) >= 0;
			if (white || i == text.length()) {
				to.text(text.substring(from, i));
				from = i + 1;
			}
			if (white)
				to.space();
		}
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		String name = xml.getLocalName();
		if (PASSED.contains(name) || INDEXES.contains(name)) {
			if (name.equals("annotation"))
				to.losses().add("comment", "Comments in the margin are not part of the text.");
			else if (INDEXES.contains(name))
				to.losses().add("table of contents or index", "The headings stand in the text itself.");
			WordText.skip(xml);
			return;
		}
		switch (name) {
		case "h" -> {
			paragraphs++;
			to.heading(Word.number(xml, "outline-level", 1));
		}
		case "p" -> paragraph(xml);
		case "list" -> list(xml);
		case "list-item" -> {
			lists.peek().number = Word.number(xml, "start-value", lists.peek().number + 1);
			lists.peek().begins = true;
			counted.put(lists.peek().style + " " + (lists.size() - 1), lists.peek().number);
		}
		case "table" -> to.beginTable();
		case "table-cell", "covered-table-cell" -> to.beginCell();
		case "note" -> note(xml);
		case "text-box" -> to.beginAside();
		default -> sign(name, xml);
		}
	}

	private void list(XMLStreamReader xml) {
		String style = Word.value(xml, "style-name");
		Items items = new Items(style.isEmpty() && !lists.isEmpty() ? lists.peek().style : style);
		if (Word.value(xml, "continue-numbering").equals("true") || !Word.value(xml, "continue-list").isEmpty())
			items.number = counted.getOrDefault(items.style + " " + lists.size(), 0);
		lists.push(items);
	}

	private void paragraph(XMLStreamReader xml) {
		paragraphs++;
		Items items = lists.peek();
		if (items != null && items.begins) {
			to.item(styles.sign(items.style, lists.size() - 1, items.number));
			items.begins = false;
		} else if (items != null) {
			to.item("  ".repeat(lists.size()));
		}
	}

	private void note(XMLStreamReader xml) throws XMLStreamException {
		String label = "";
		while (!(xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("note-body"))) {
			if (xml.isStartElement() && xml.getLocalName().equals("note-citation"))
				label = xml.getElementText().strip();
			if (xml.isEndElement() && xml.getLocalName().equals("note"))
				return;
		}
		to.beginNote(label.isEmpty() ? to.nextNote() : label);
	}

	private void sign(String name, XMLStreamReader xml) {
		switch (name) {
		case "s" -> to.text(" ".repeat(Math.min(100, Word.number(xml, "c", 1))));
		case "tab" -> to.space();
		case "line-break" -> to.line();
		case "soft-page-break" -> to.page();
		case "image", "object", "object-ole" -> to.losses().add("picture", "The reading text has no pictures; words in text boxes are kept.");
		case "a" -> {
			if (paragraphs > 0)
				to.losses().add("link address", "The reading text keeps the words of a link, not where it leads.");
		}
		default -> {
			// how it looks
		}
		}
	}

	private void end(String name) {
		switch (name) {
		case "h", "p" -> {
			paragraphs--;
			to.paragraph();
		}
		case "list" -> lists.poll();
		case "table-cell", "covered-table-cell" -> to.endCell();
		case "table-row" -> to.endRow();
		case "table" -> to.endTable();
		case "note-body" -> to.endNote();
		case "text-box" -> to.endAside();
		default -> {
			// how it looks
		}
		}
	}
}
