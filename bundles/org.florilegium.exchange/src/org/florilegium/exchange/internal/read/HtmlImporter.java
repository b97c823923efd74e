package org.florilegium.exchange.internal.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.Metadata.SourceLine;
import org.florilegium.exchange.clean.Cleaning;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Imports a web page: the main part if the page says which it is, else the whole body without navigation; title, authors,
 * date and language from its metadata. Nothing is loaded from elsewhere.
 */
public final class HtmlImporter implements DocumentImporter {

	private static final Pattern BEGINNING = Pattern.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
	private static final Pattern BLOCKS = Pattern.compile("(?i)</(?:p|div|h[1-6]|li|td)>");

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (source.binaryKind().isPresent())
			return 0;
		String text = source.text().text();
		String head = text.substring(0, Math.min(4096, text.length()));
		if (BEGINNING.matcher(head).matches())
			return 95;
		boolean named = Set.of("html", "htm", "xhtml").contains(source.extension());
		if (named && head.indexOf('<') >= 0)
			return 80;
		return head.stripLeading().startsWith("<") && BLOCKS.matcher(head).find() ? 75 : 0;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		Cleaning lines = Extracts.withLineFeeds(source.text().text());
		String text = lines.draft().text();
		Document page = Jsoup.parse(text, Parser.htmlParser().setTrackPosition(true));
		HtmlText writer = new HtmlText(text);
		writer.write(main(page), page);
		Extraction made = Extracts.of(writer.finish(), lines, metadata(page), writer.losses());
		if (made.draft().text().isBlank())
			throw new ImportException(ImportException.Code.EMPTY, source.file()
					+ " has no words outside its scripts. Save the page from the browser as it is shown, then import that.");
		return made;
	}

	private static Element main(Document page) {
		for (String choice : List.of("main", "[role=main]", "article")) {
			List<Element> found = page.select(choice);
			if (found.size() == 1 && found.getFirst().text().length() > 200)
				return found.getFirst();
		}
		return page.body();
	}

	private static Metadata metadata(Document page) {
		Optional<String> heading = page.select("h1").size() == 1 ? filled(page.select("h1").text()) : Optional.empty();
		Optional<String> title = meta(page, "citation_title", "dc.title", "og:title").or(() -> heading).or(() -> filled(page.title()));
		List<String> authors = page.select("meta[name=citation_author], meta[name=author], meta[name=dc.creator]").stream()
				.flatMap(e -> Stream.of(e.attr("content").split("\\s*;\\s*|\\s+and\\s+"))).filter(a -> !a.isBlank())
				.map(String::strip).distinct().toList();
		Optional<String> date = meta(page, "citation_publication_date", "article:published_time", "dc.date", "date")
				.map(d -> d.replace('/', '-').replaceFirst("[T ].*", ""));
		Optional<String> language = filled(page.select("html").attr("lang").split("[-_]")[0].toLowerCase(Locale.ROOT));
		List<SourceLine> sources = Stream.of(new SourceLine("DOI", meta(page, "citation_doi", "dc.identifier").orElse("")),
				new SourceLine("ISSN", meta(page, "citation_issn").orElse(""))).filter(s -> !s.value().isEmpty()).toList();
		return new Metadata(title, authors, date, language, sources);
	}

	private static Optional<String> meta(Document page, String... names) {
		for (String name : names) {
			Optional<String> found = filled(
					page.select("meta[name=%s], meta[property=%s]".formatted(quoted(name), quoted(name))).attr("content"));
			if (found.isPresent())
				return found;
		}
		return Optional.empty();
	}

	private static String quoted(String name) {
		return "\"" + name + "\"";
	}

	private static Optional<String> filled(String text) {
		return Optional.of(text.strip()).filter(t -> !t.isEmpty());
	}
}
