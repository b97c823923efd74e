package org.florilegium.exchange.internal.list;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.CollectionImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing;
import org.florilegium.exchange.Listing.Entry;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** Imports the references of a BibTeX file: what they say of documents, and the files attached to them as Zotero and JabRef write it. */
public final class BibTexImporter implements CollectionImporter {

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		return source.extension().equals("bib") && source.binaryKind().isEmpty() && source.text().text().indexOf('@') >= 0 ? 90 : 0;
	}

	@Override
	public Listing list(DocumentSource source, Map<String, String> columns) throws ImportException {
		BibTeXDatabase database;
		try {
			database = new Lenient().parse(new StringReader(source.text().text()));
		} catch (ParseException | TokenMgrException e) {
			throw new ImportException(Code.DAMAGED, "%s is no BibTeX that can be read (%s). Export it again from the program that made it."
					.formatted(source.file(), String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "")), e);
		}
		var entries = database.getEntries().values().stream().map(BibTexImporter::entry).toList();
		if (entries.isEmpty())
			throw new ImportException(Code.EMPTY, source.file() + " has no references in it.");
		return new Listing(entries, List.of());
	}

	private static Entry entry(BibTeXEntry entry) {
		Reference to = new Reference(entry.getKey().getValue());
		to.kind(kind(entry.getType().getValue()));
		String[] date = new String[2];
		for (var field : entry.getFields().entrySet()) {
			String name = field.getKey().getValue().toLowerCase(Locale.ROOT);
			String raw = field.getValue().toUserString();
			String text = name.equals("file") || name.equals("url") || name.equals("doi") ? raw : plain(raw);
			switch (name) {
			case "title" -> to.title(text);
			case "author" -> to.authors(People.read(text));
			case "year" -> date[0] = text;
			case "month" -> date[1] = text;
			case "date" -> to.date(Dates.read(text));
			case "journal", "journaltitle", "booktitle", "howpublished", "publisher", "institution", "school" -> to.source(text);
			case "language", "langid" -> to.language(text);
			case "file" -> to.file(file(raw));
			case "abstract", "annote", "crossref", "owner", "timestamp", "copyright" -> {
				// no facts about the document
			}
			default -> to.value(name.replaceAll("[^\\p{L}\\p{N}]+", "-"), text);
			}
		}
		if (date[0] != null && date[0].matches("\\d{4}"))
			to.date(Dates.of(date[0], Optional.ofNullable(date[1]).flatMap(Dates::month).orElse(null), null));
		return to.entry();
	}

	/** A field may name several files, as DESCRIPTION:PATH:TYPE with semicolons between; the first is taken. */
	private static String file(String field) {
		String first = field.split("(?<!\\\\);")[0].replaceAll("\\\\([:;\\\\])", "$1");
		String[] parts = first.split("(?<!^[A-Za-z]):(?![/\\\\]{2})");
		return (parts.length >= 3 ? parts[1] : parts.length == 2 ? parts[0].isBlank() ? parts[1] : parts[0] : first).replace('\\', '/').strip();
	}

	private static String kind(String type) {
		return switch (type.toLowerCase(Locale.ROOT)) {
		case "inbook", "incollection" -> "chapter";
		case "inproceedings", "conference" -> "conference paper";
		case "phdthesis", "mastersthesis", "thesis" -> "thesis";
		case "techreport" -> "report";
		case "misc", "online", "unpublished" -> null;
		default -> type.toLowerCase(Locale.ROOT);
		};
	}

	/** Text without the commands and braces of LaTeX. */
	private static String plain(String latex) {
		String text = latex;
		try {
			if (latex.indexOf('\\') >= 0 || latex.indexOf('{') >= 0)
				text = new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
		} catch (ParseException | RuntimeException e) {
			text = latex.replaceAll("[{}]", "");
		}
		return text.replaceAll("\\s+", " ").strip();
	}

	/** Abbreviations that the file does not explain, such as of months, stand for themselves. */
	private static final class Lenient extends BibTeXParser {

		Lenient() throws ParseException {
			super();
		}

		@Override
		public void checkStringResolution(Key key, BibTeXString string) {
			// it is no mistake of the document
		}
	}
}
