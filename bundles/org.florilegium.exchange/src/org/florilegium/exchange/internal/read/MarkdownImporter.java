package org.florilegium.exchange.internal.read;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.clean.Cleaning;

/**
 * Imports Markdown as readable text: paragraphs on one line, headings marked, lists with their signs, pictures by their
 * alternative text; emphasis, link addresses and HTML tags are left out and counted. Files named otherwise are recognised
 * by their content.
 */
public final class MarkdownImporter implements DocumentImporter {

	private static final int SAMPLE = 200_000;
	private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");
	private static final Pattern STRONG = Pattern.compile("\\*\\*[^*\\s][^*\\n]*\\*\\*");
	private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]{1,300}\\]\\([^)\\s]{1,500}\\)");
	private static final Pattern OTHER = Pattern.compile("(?m)^```|</?(?:sup|sub|br)>|^\\|[ :|-]+\\|$|(?<![*\\w])\\*[^*\\s][^*\\n]*\\*(?![*\\w])");

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		if (source.binaryKind().isPresent())
			return 0;
		if (Set.of("md", "markdown", "mdown", "mkd").contains(source.extension()))
			return 90;
		String text = source.text().text();
		text = text.substring(0, Math.min(SAMPLE, text.length()));
		int headings = count(HEADING, text);
		int strong = count(STRONG, text);
		int links = count(LINK, text);
		int other = count(OTHER, text);
		long kinds = List.of(headings, strong, links, other).stream().filter(n -> n > 0).count();
		if (headings >= 2 || kinds >= 3 || kinds == 2 && headings + strong + links + other >= 3)
			return 70;
		return strong >= 3 || links >= 3 ? 50 : 0;
	}

	private static int count(Pattern pattern, String text) {
		int n = 0;
		Matcher m = pattern.matcher(text);
		while (n < 9 && m.find())
			n++;
		return n;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		Cleaning lines = Extracts.withLineFeeds(source.text().text());
		String text = lines.draft().text();
		FrontMatter front = FrontMatter.of(text);
		String body = text.substring(0, front.length()).replaceAll("[^\\n]", " ") + text.substring(front.length());
		Parser parser = Parser.builder().extensions(List.of(TablesExtension.create()))
				.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
		MarkdownText writer = new MarkdownText(text);
		parser.parse(body).accept(writer);
		return Extracts.of(writer.finish(), lines, front.metadata(), writer.losses());
	}
}
