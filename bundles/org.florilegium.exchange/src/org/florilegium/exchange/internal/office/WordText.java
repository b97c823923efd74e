package org.florilegium.exchange.internal.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the body of a Word document. */
final class WordText {

	/** Elements whose content is not read. */
	private static final Set<String> PASSED = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pict", "sectPr", "tblPr", "trPr", "tcPr", "rubyPr", "rt");

	/** Where a text box stands. */
	private record Place(String style, String list, int depth, int outline, int runs) {
	}

	private final Deque<Place> outer = new ArrayDeque<>();
	private final Manuscript to;
	private final WordStyles styles;
	private final WordLists lists;
	private final Map<String, String> notes;
	private final Map<String, String> labels = new HashMap<>();
	private final List<String> authors = new ArrayList<>();
	private String title;
	private String style = "";
	private String list;
	private int depth;
	private int outline;
	private boolean hidden;
	private int runs;

	WordText(Manuscript to, WordStyles styles, WordLists lists, Map<String, String> notes) {
		this.to = to;
		this.styles = styles;
		this.lists = lists;
		this.notes = notes;
	}

	/** The paragraph in the style of titles, if there is one. */
	Optional<String> title() {
		return Optional.ofNullable(title);
	}

	/** The paragraphs in the style of authors. */
	List<String> authors() {
		return authors;
	}

	Void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT)
				start(xml);
			else if (event == XMLStreamConstants.END_ELEMENT)
				end(xml.getLocalName());
		}
		return null;
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		String name = xml.getLocalName();
		if (PASSED.contains(name)) {
			lose(name);
			skip(xml);
			return;
		}
		switch (name) {
		case "p" -> {
			style = "";
			list = null;
			depth = 0;
			outline = 0;
		}
		case "pStyle" -> style = Word.value(xml, "val");
		case "outlineLvl" -> outline = Word.number(xml, "val", 9) < 9 ? Word.number(xml, "val", 9) + 1 : 0;
		case "numId" -> list = Word.value(xml, "val");
		case "ilvl" -> depth = Word.number(xml, "val", 0);
		case "pPrChange", "rPrChange" -> skip(xml);
		case "r" -> {
			hidden = false;
			runs++;
		}
		case "vanish" -> hidden |= runs > 0 && Word.isOn(xml);
		case "t" -> text(xml.getElementText());
		case "tbl" -> to.beginTable();
		case "tc" -> to.beginCell();
		case "txbxContent" -> {
			outer.push(new Place(style, list, depth, outline, runs));
			to.beginAside();
		}
		case "hyperlink" -> to.losses().add("link address", "The reading text keeps the words of a link, not where it leads.");
		case "drawing", "object" -> to.losses().add("picture", "The reading text has no pictures; words in text boxes are kept.");
		case "commentReference" -> to.losses().add("comment", "Comments in the margin are not part of the text.");
		default -> sign(name, xml);
		}
	}

	private void sign(String name, XMLStreamReader xml) {
		switch (name) {
		case "tab", "ptab" -> {
			if (runs > 0)
				to.space();
		}
		case "br", "cr" -> {
			if (Word.value(xml, "type").equals("page"))
				to.page();
			else
				to.line();
		}
		case "lastRenderedPageBreak" -> to.page();
		case "noBreakHyphen" -> to.text("\u2011");
		case "softHyphen" -> to.text("\u00AD");
		case "sym" -> to.losses().add("symbol", "Signs of symbol fonts have no letters.");
		case "footnoteReference" -> note("footnote" + Word.value(xml, "id"));
		case "endnoteReference" -> note("endnote" + Word.value(xml, "id"));
		default -> {
			// how it looks
		}
		}
	}

	private void text(String characters) {
		if (hidden)
			to.losses().add("hidden text", "What is set as hidden is not read.");
		else
			to.text(characters);
	}

	private void note(String id) {
		if (notes.containsKey(id))
			to.note(labels.computeIfAbsent(id, i -> to.nextNote()), notes.get(id));
	}

	private void lose(String name) {
		switch (name) {
		case "del", "moveFrom" -> to.losses().add("deletion", "Tracked changes are taken as accepted: what is marked as deleted is left out.");
		case "pict" -> to.losses().add("picture", "The reading text has no pictures; words in text boxes are kept.");
		default -> {
			// no loss to readers
		}
		}
	}

	private void end(String name) {
		switch (name) {
		case "p" -> paragraph();
		case "r" -> runs--;
		case "tc" -> to.endCell();
		case "tr" -> to.endRow();
		case "tbl" -> to.endTable();
		case "txbxContent" -> {
			Place place = outer.pop();
			style = place.style;
			list = place.list;
			depth = place.depth;
			outline = place.outline;
			runs = place.runs;
			to.endAside();
		}
		default -> {
			// how it looks
		}
		}
	}

	private void paragraph() {
		String words = to.current().strip();
		if (styles.isContents(style) && !words.isEmpty())
			to.losses().add("line of a table of contents", "The headings stand in the text itself.");
		if (styles.isContents(style)) {
			to.discard();
			return;
		}
		if (styles.isTitle(style) && title == null && !words.isEmpty())
			title = words;
		if (styles.isAuthor(style) && !words.isEmpty())
			authors.add(words);
		int heading = outline > 0 ? outline : styles.heading(style);
		String in = list != null ? list : styles.list(style);
		String sign = in == null || in.equals("0") || words.isEmpty() ? "" : lists.next(in, depth);
		if (heading > 0) {
			to.heading(heading);
			to.prefix(sign.strip().matches("-?") ? "" : sign.stripLeading());
		} else if (!sign.isEmpty()) {
			to.item(sign);
		}
		to.paragraph();
	}

	/** Passes over an element with all that is in it. */
	static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int open = 1; open > 0;) {
			int event = xml.next();
			open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}
}
