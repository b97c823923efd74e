package org.florilegium.exchange.internal.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.florilegium.exchange.BuiltIn;
import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.OffsetMap.Segment;
import org.florilegium.exchange.clean.CleanerOptions;
import org.florilegium.exchange.clean.Cleaning;
import org.florilegium.exchange.clean.CleaningChoice;
import org.florilegium.exchange.clean.CleaningPipeline;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.ImportException;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** Runs cleaning steps in tests and checks the map of each on the way. */
public final class Steps {

	private static final CleaningPipeline PIPELINE = BuiltIn.pipeline();

	private Steps() {
	}

	/** The text after one step. */
	static String run(String step, String text) {
		return clean(step, text, "").draft().text();
	}

	/** What one step does. */
	static Cleaning clean(String step, String text, String options) {
		Cleaning cleaning = BuiltIn.cleaner(step).clean(new Draft(text), CleanerOptions.of(options));
		checkMap(cleaning.map(), cleaning.draft().text(), text);
		return cleaning;
	}

	/** The text after the default cleaning or the steps named. */
	public static String runAll(String choice, String text) throws ImportException {
		CleaningPipeline.Result result = PIPELINE.run(new Draft(text), CleaningChoice.parse(choice));
		checkMap(result.map(), result.draft().text(), text);
		return result.draft().text();
	}

	/** Copied stretches must be the same characters in both texts. */
	public static void checkMap(OffsetMap map, String reading, String source) {
		CodePoints to = new CodePoints(reading);
		CodePoints from = new CodePoints(source);
		assertEquals(to.length(), map.readingLength());
		assertEquals(from.length(), map.sourceLength());
		for (Segment s : map.segments()) {
			if (s.copied())
				assertEquals(from.substring(new Span(s.source(), s.sourceEnd())),
						to.substring(new Span(s.reading(), s.readingEnd())));
		}
	}

	/** The text with a blank line between all lines, as some extractors write it. */
	public static String spaced(String text) {
		return text.replace("\n", "\n\n");
	}
}
