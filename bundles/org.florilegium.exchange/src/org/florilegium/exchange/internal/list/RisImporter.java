package org.florilegium.exchange.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CollectionImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing;
import org.florilegium.exchange.Listing.Entry;

/** Imports the references of a RIS file, as library catalogues and reference managers write it. */
public final class RisImporter implements CollectionImporter {

	private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");
	private static final Pattern BEGINNING = Pattern.compile("(?s)\\s*TY  - .*");
	private static final int HEAD = 200;
	private static final Map<String, String> KINDS = Map.of("JOUR", "article", "MGZN", "magazine article", "NEWS", "newspaper article", "BOOK", "book", "CHAP", "chapter", "RPRT", "report", "THES",
			"thesis", "CONF", "conference paper", "ELEC", "web page", "BLOG", "blog post");

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (source.binaryKind().isPresent())
			return 0;
		String text = source.text().text();
		return BEGINNING.matcher(text.substring(0, Math.min(HEAD, text.length()))).matches() ? 90 : 0;
	}

	@Override
	public Listing list(DocumentSource source, Map<String, String> columns) throws ImportException {
		List<Entry> entries = new ArrayList<>();
		Reference to = null;
		List<String> authors = new ArrayList<>();
		String[] pages = new String[2];
		int number = 0;
		for (String line : source.text().text().split("\\R")) {
			number++;
			Matcher field = LINE.matcher(line.stripTrailing());
			if (!field.matches())
				continue;
			String tag = field.group(1);
			String text = field.group(2) == null ? "" : field.group(2).strip();
			if (tag.equals("TY")) {
				if (to != null)
					throw new ImportException(Code.DAMAGED, "%s, line %d: a reference begins (TY) before the one above it ends (ER).".formatted(source.file(), number));
				to = new Reference("reference " + (entries.size() + 1));
				to.kind(KINDS.getOrDefault(text, null));
			} else if (tag.equals("ER") && to != null) {
				to.authors(List.copyOf(authors));
				if (pages[0] != null)
					to.value("pages", pages[1] == null || pages[1].equals(pages[0]) ? pages[0] : pages[0] + "–" + pages[1]);
				entries.add(to.entry());
				authors.clear();
				pages = new String[2];
				to = null;
			} else if (to != null && !text.isEmpty()) {
				field(to, tag, text, authors, pages);
			}
		}
		if (to != null)
			throw new ImportException(Code.DAMAGED, source.file() + " is cut off: its last reference has no end (ER).");
		if (entries.isEmpty())
			throw new ImportException(Code.EMPTY, source.file() + " has no references in it.");
		return new Listing(entries, List.of());
	}

	private static void field(Reference to, String tag, String text, List<String> authors, String[] pages) {
		switch (tag) {
		case "TI", "T1", "CT" -> to.title(text);
		case "AU", "A1" -> authors.addAll(People.read(text));
		case "PY", "Y1", "DA" -> to.date(Dates.read(text.replaceAll("/+$", "")));
		case "JO", "JF", "T2", "BT", "PB" -> to.source(text);
		case "LA" -> to.language(text);
		case "L1", "L2" -> to.file(text.replaceFirst("^file://", ""));
		case "SP" -> pages[0] = text;
		case "EP" -> pages[1] = text;
		case "DO" -> to.value("doi", text);
		case "SN" -> to.value(text.replaceAll("[^\\dXx]", "").length() == 8 ? "issn" : "isbn", text);
		case "UR" -> to.value("url", text);
		case "VL" -> to.value("volume", text);
		case "IS" -> to.value("issue", text);
		case "KW" -> to.value("keywords", text);
		default -> {
			// abstracts, notes, what catalogues keep for themselves
		}
		}
	}
}
