package org.florilegium.examples;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.DocumentImporter;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.Extraction;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Rewriter;

/** Reads subtitles. Because it deletes with a {@link Rewriter}, every word of the reading text still knows its place in the file. */
public final class SubtitlesImporter implements DocumentImporter {

	private static final Pattern TIMES = Pattern.compile("(?m)^\\d+\\R[\\d:,]+ --> .*\\R");

	@Override
	public int recognise(DocumentSource source) throws ImportException {
		return source.binaryKind().isEmpty() && source.extension().equals("srt") ? 90 : 0;
	}

	@Override
	public Extraction extract(DocumentSource source) throws ImportException {
		String text = source.text().text();
		Rewriter to = new Rewriter(new Draft(text));
		Matcher times = TIMES.matcher(text);
		int count = 0;
		for (; times.find(); count++)
			to.delete(times.start(), times.end());
		Rewriter.Rewritten made = to.finish();
		return new Extraction(made.draft(), made.map(), Metadata.NONE, List.of(new Loss("time", count, "The reading text has no times.")));
	}
}
