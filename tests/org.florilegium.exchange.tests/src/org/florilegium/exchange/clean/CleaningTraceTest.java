package org.florilegium.exchange.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.RegistryFactory;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.OffsetMap;
import org.florilegium.exchange.OffsetMap.Segment;
import org.florilegium.exchange.clean.CleaningTrace.Change;
import org.florilegium.exchange.clean.CleaningTrace.StepChanges;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class CleaningTraceTest {

	private static final String LETTER = """
			The harbour fees are too high, and every-
			body in the town knows it. Ships go else-
			where, and the traders with them. Nobody in
			the council seems to care about the matter.
			""";

	private final DocumentReader reader;

	CleaningTraceTest() throws Exception {
		reader = DocumentReader.of(RegistryFactory.getRegistry());
	}

	private List<StepChanges> changes(String text, String steps) throws Exception {
		DocumentSource source = DocumentSource.of(Path.of("letter.txt"), text.getBytes(StandardCharsets.UTF_8));
		ImportRequest request = ImportRequest.DEFAULT.withCleaning(CleaningChoice.parse(steps));
		read = reader.read(source, request);
		return reader.changes(source, read);
	}

	private ImportedDocument read;

	private static String words(String text, List<Span> spans) {
		CodePoints points = new CodePoints(text);
		return String.join("|", spans.stream().map(points::substring).toList());
	}

	@Test
	void tellsWhatEachStepLeftOutWhateverStepsCameBeforeAndAfter() throws Exception {
		List<StepChanges> all = changes(LETTER.replace("\n", "\r\n"), "line-ends,hyphenation,paragraphs");
		StepChanges hyphenation = all.stream().filter(each -> each.step().equals("hyphenation")).findFirst().orElseThrow();
		assertEquals(2, hyphenation.changes().size());
		Change first = hyphenation.changes().getFirst();
		assertEquals("-|\nbody in", words(read.source(), first.source()), "the carriage return was left out by another step");
		assertEquals("everybody in", words(read.text(), first.reading()));
	}

	@Test
	void putsTheWordsAroundWhiteSpaceIntoAChange() throws Exception {
		List<StepChanges> all = changes("One line of words that go on here\nand on in the next line, too, so\nthat it is a paragraph.\n", "paragraphs");
		Change first = all.getFirst().changes().getFirst();
		assertEquals("here\nand", words(read.source(), first.source()));
		assertEquals("here and", words(read.text(), first.reading()));
	}

	@Test
	void findsInTheReadingTextWhatComesFromASpan() {
		Random random = new Random(7);
		for (int n = 0; n < 300; n++) {
			int length = 1 + random.nextInt(30);
			OffsetMap map = someOf(length, random);
			int start = random.nextInt(length);
			int end = start + 1 + random.nextInt(length - start);
			List<Span> found = map.toReadingSpans(new Span(start, end));
			for (int at = 0; at < map.readingLength(); at++) {
				int position = at;
				boolean comes = map.toSource(at) >= start && map.toSource(at) < end;
				assertEquals(comes, found.stream().anyMatch(span -> span.start() <= position && position < span.end()), () -> map + " at " + position);
			}
		}
	}

	/** A map that leaves some out, all copied. */
	private static OffsetMap someOf(int length, Random random) {
		List<Segment> segments = new ArrayList<>();
		int reading = 0;
		for (int at = 0; at < length; at++)
			if (random.nextInt(4) > 0)
				segments.add(new Segment(reading++, 1, at, 1, true));
		return OffsetMap.of(segments, length);
	}
}
