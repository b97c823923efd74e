package org.florilegium.exchange.internal.tei;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.Metadata.SourceLine;
import org.florilegium.exchange.internal.project.Annotations;
import org.florilegium.exchange.internal.project.Annotations.Annotation;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.safe.SafeXml;
import org.florilegium.model.Span;

/** Reads TEI event by event: headers, texts with a blank line between paragraphs, and annotations. */
final class TeiReader {

	private static final Set<String> BLOCKS = Set.of("p", "head", "ab", "item", "u", "lg", "list", "div", "sp", "speaker", "stage", "quote", "cit", "table", "row", "opener",
			"closer", "salute", "signed", "dateline", "trailer", "titlePart", "byline", "docTitle", "docAuthor", "docDate", "epigraph", "figure");
	private static final Set<String> LINES = Set.of("l", "lb", "cell");
	private static final Pattern RANGE = Pattern.compile("#string-range\\(([^,)]+),(\\d{1,9}),(\\d{1,9})\\)");
	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	/** A text, its header and what stands off it. */
	static final class Document {

		private String name;
		private String title;
		private final List<String> authors = new ArrayList<>();
		private String date;
		private String language;
		private String source;
		private boolean exact;
		private final StringBuilder text = new StringBuilder();
		private final List<String> notes = new ArrayList<>();
		private final List<Standing> standing = new ArrayList<>();

		void into(Annotations annotations, Losses losses) {
			String body = text.toString().strip();
			String whole = exact ? text.toString() : notes.isEmpty() ? body + "\n" : body + "\n\nNotes\n\n" + String.join("\n\n", notes) + "\n";
			String key = name == null ? title == null ? "text" : title : name;
			while (annotations.text(key) != null)
				key += " ";
			annotations.document(key, title, whole, new Metadata(Optional.ofNullable(title), authors, Optional.ofNullable(date), Optional.ofNullable(language),
					source == null ? List.of() : List.of(new SourceLine("Source", source))));
			for (Standing each : standing)
				each.into(annotations, key, losses);
		}

	}

	/** An annotation as written. */
	private record Standing(String id, String target, String themes, String coder, String details, List<String> notes) {

		void into(Annotations annotations, String document, Losses losses) {
			Matcher range = RANGE.matcher(target == null ? "" : target);
			List<Span> spans = new ArrayList<>();
			while (range.find()) {
				int start = Integer.parseInt(range.group(2));
				spans.add(new Span(start, start + Integer.parseInt(range.group(3))));
			}
			List<String> labels = new ArrayList<>();
			for (String theme : themes == null ? new String[0] : themes.strip().split("\\s+"))
				labels.add(theme.replaceFirst("^#(theme-)?", ""));
			if (spans.isEmpty())
				losses.count("annotation", "Annotations that point to elements rather than characters were left out.");
			else
				annotations.add(new Annotation(document, spans, coder == null ? null : coder.replaceFirst("^#(coder-)?", ""), null, labels, id, details, notes));
		}
	}

	private final XMLStreamReader xml;
	private final List<Document> documents = new ArrayList<>();
	private String title;
	private String study;

	private TeiReader(XMLStreamReader xml) {
		this.xml = xml;
	}

	/**
	 * Reads a corpus or text.
	 *
	 * @throws XMLStreamException when it is no XML, or no TEI
	 */
	static TeiReader read(InputStream in) throws XMLStreamException, IOException {
		TeiReader reader = new TeiReader(SafeXml.reader(in));
		while (reader.xml.next() != XMLStreamConstants.START_ELEMENT) {
			// comments
		}
		switch (reader.xml.getLocalName()) {
			case "teiCorpus" -> reader.corpus();
			case "TEI" -> reader.tei();
			default -> throw new XMLStreamException("it begins with <" + reader.xml.getLocalName() + ">, not with <TEI> or <teiCorpus>", reader.xml.getLocation());
		}
		return reader;
	}

	List<Document> documents() {
		return documents;
	}

	String title() {
		return title;
	}

	String study() {
		return study;
	}

	private boolean child() throws XMLStreamException {
		while (true) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT)
				return true;
			if (event == XMLStreamConstants.END_ELEMENT)
				return false;
		}
	}

	private void skip() throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private void corpus() throws XMLStreamException {
		while (child())
			switch (xml.getLocalName()) {
				case "teiHeader" -> {
					Document header = new Document();
					header(header, "");
					title = header.title;
				}
				case "teiCorpus" -> corpus();
				case "TEI" -> tei();
				default -> skip();
			}
	}

	private void tei() throws XMLStreamException {
		Document document = new Document();
		document.name = xml.getAttributeValue(null, "n");
		document.language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
		boolean any = false;
		while (child())
			switch (xml.getLocalName()) {
				case "teiHeader" -> header(document, "");
				case "standOff" -> standOff(document);
				case "text" -> {
					text(document, false);
					any = true;
				}
				case "TEI" -> tei();
				default -> skip();
			}
		if (any && !document.text.toString().isBlank())
			documents.add(document);
	}

	private void header(Document document, String path) throws XMLStreamException {
		while (child()) {
			String name = xml.getLocalName();
			String when = xml.getAttributeValue(null, "when");
			switch (name) {
				case "title" -> {
					String words = words();
					if (path.endsWith("/titleStmt") && document.title == null)
						document.title = words;
					else if (path.contains("/sourceDesc") && document.source == null)
						document.source = words;
				}
				case "author" -> {
					String words = words();
					if (path.endsWith("/titleStmt") && !words.isBlank())
						document.authors.add(words);
				}
				case "date" -> {
					String words = words();
					String day = when != null ? when : words;
					if (document.date == null && DATE.matcher(day).matches())
						document.date = day;
				}
				case "language" -> {
					if (document.language == null)
						document.language = xml.getAttributeValue(null, "ident");
					skip();
				}
				case "xenoData" -> {
					if ("florilegium".equals(xml.getAttributeValue(null, "type")))
						study = xml.getElementText();
					else
						skip();
				}
				default -> header(document, path + "/" + name);
			}
		}
	}

	/** All words in the element, on one line. */
	private String words() throws XMLStreamException {
		StringBuilder words = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
			if (xml.isCharacters())
				words.append(xml.getText());
		}
		return words.toString().strip().replaceAll("\\s+", " ");
	}

	private void standOff(Document document) throws XMLStreamException {
		while (child())
			if (xml.getLocalName().equals("annotation")) {
				String id = xml.getAttributeValue(null, "n");
				String target = xml.getAttributeValue(null, "target");
				String ana = xml.getAttributeValue(null, "ana");
				String resp = xml.getAttributeValue(null, "resp");
				String details = null;
				List<String> notes = new ArrayList<>();
				while (child()) {
					boolean own = "florilegium".equals(xml.getAttributeValue(null, "type"));
					if (!xml.getLocalName().equals("note"))
						skip();
					else if (own)
						details = xml.getElementText();
					else
						notes.add(noteText());
				}
				document.standing.add(new Standing(id, target, ana, resp, details, notes));
			} else if (xml.getLocalName().startsWith("list")) {
				standOff(document);
			} else {
				skip();
			}
	}

	private String noteText() throws XMLStreamException {
		StringBuilder words = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
			if (xml.isCharacters())
				words.append(xml.getText());
		}
		return words.toString();
	}

	/** The words of an element and all within it; notes are put aside. */
	private void text(Document document, boolean preserved) throws XMLStreamException {
		while (true) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT)
				return;
			if (xml.isCharacters())
				append(document, xml.getText(), preserved);
			if (event == XMLStreamConstants.START_ELEMENT)
				element(document, xml.getLocalName(), preserved);
		}
	}

	private void element(Document document, String name, boolean preserved) throws XMLStreamException {
		boolean keep = preserved || "preserve".equals(xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "space"));
		if (name.equals("note")) {
			document.notes.add(words());
			return;
		}
		if (List.of("teiHeader", "fw", "del", "sic", "orig", "abbr").contains(name) && !preserved) {
			skip();
			return;
		}
		String gap = keep ? "" : BLOCKS.contains(name) ? "\n\n" : LINES.contains(name) ? "\n" : "";
		gap(document, gap);
		if (keep && name.equals("ab"))
			document.exact = true;
		text(document, keep);
		gap(document, gap.equals("\n") && name.equals("lb") ? "" : gap);
	}

	private static void gap(Document document, String gap) {
		StringBuilder text = document.text;
		if (gap.isEmpty() || document.exact)
			return;
		while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1)) && !endsWith(text, "\n\n"))
			text.setLength(text.length() - 1);
		if (!text.isEmpty() && !endsWith(text, "\n\n"))
			text.append(gap);
	}

	private static boolean endsWith(StringBuilder text, String end) {
		return text.length() >= end.length() && text.substring(text.length() - end.length()).equals(end);
	}

	private static void append(Document document, String words, boolean preserved) {
		if (preserved) {
			document.text.append(words);
			return;
		}
		if (document.exact)
			return;
		String plain = words.replaceAll("\\s+", " ");
		StringBuilder text = document.text;
		if (plain.startsWith(" ") && (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1))))
			plain = plain.substring(1);
		text.append(plain);
	}
}
