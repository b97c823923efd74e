package org.florilegium.study.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.anchor.AnchorCheck.Ambiguous;
import org.florilegium.study.anchor.AnchorCheck.Exact;
import org.florilegium.study.anchor.AnchorCheck.Fuzzy;
import org.florilegium.study.anchor.AnchorCheck.Missing;
import org.florilegium.study.anchor.AnchorCheck.Moved;
import org.florilegium.study.anchor.AnchorCheck.Proposal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

	private static final String TEXT = "The fees rose. 🌊 Nobody liked it. The fees rose again, in Ærø too.";

	private static AnchorCheck check(String text, Quotation quotation) {
		return new Anchors(new CodePoints(text)).check(quotation);
	}

	@Test
	void aQuoteAtItsSpanIsExactEvenIfItStandsElsewhereToo() {
		assertEquals(new Exact(new Span(0, 13)), check(TEXT, new Quotation(new Span(0, 13), "The fees rose")));
		assertEquals(new Exact(new Span(34, 47)), check(TEXT, new Quotation(new Span(34, 47), "The fees rose")));
	}

	@Test
	void aQuoteInOneOtherPlaceHasMoved() {
		assertEquals(new Moved(new Span(17, 29)), check(TEXT, new Quotation(new Span(3, 15), "Nobody liked")));
		assertEquals(new Moved(new Span(17, 29)), check(TEXT, new Quotation(null, "Nobody liked")));
		assertEquals(new Moved(new Span(17, 29)), check(TEXT, new Quotation(new Span(900, 912), "Nobody liked")), "a span outside the text");
		assertEquals(new Moved(new Span(17, 29)), check(TEXT, new Quotation(new Span(20, 10), "Nobody liked")), "a reversed span");
	}

	@Test
	void contextTellsPlacesApart() {
		assertEquals(new Moved(new Span(34, 47)), check(TEXT, new Quotation(new Span(1, 14), "The fees rose", null, " again")));
		assertEquals(new Moved(new Span(34, 47)), check(TEXT, new Quotation(new Span(1, 14), "The fees rose", "liked it. ", null)));
		assertEquals(new Ambiguous(List.of(new Span(0, 13), new Span(34, 47))),
				check(TEXT, new Quotation(new Span(1, 14), "The fees rose", "nonsense", null)));
	}

	@Test
	void withoutContextSomebodyHasToChooseFromTheNearestOn() {
		assertEquals(new Ambiguous(List.of(new Span(34, 47), new Span(0, 13))), check(TEXT, new Quotation(new Span(30, 43), "The fees rose")));
	}

	@Test
	void whatIsOnlySimilarIsProposed() {
		Fuzzy fuzzy = assertInstanceOf(Fuzzy.class, check(TEXT, new Quotation(new Span(17, 33), "Nobody really liked it")));
		Proposal best = fuzzy.proposals().getFirst();
		assertEquals("Nobody liked it", best.words());
		assertTrue(best.similarity() > 0.6 && best.similarity() < 1);
	}

	@Test
	void whatIsNotThereIsMissing() {
		assertInstanceOf(Missing.class, check(TEXT, new Quotation(new Span(0, 5), "Quite something else entirely")));
		assertInstanceOf(Missing.class, check("", new Quotation(new Span(0, 5), "words")));
		assertInstanceOf(Missing.class, check(TEXT, new Quotation(new Span(0, 5), "")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 })
	void afterAnEditEveryQuoteIsFoundWhereItWentOrSaidToBeElsewhere(int seed) {
		Random random = new Random(seed);
		CodePoints before = new CodePoints(Scripts.text(random, 3000));
		int at = random.nextInt(before.length());
		String inserted = Scripts.text(random, 1 + random.nextInt(50));
		CodePoints after = new CodePoints(before.before(at, at) + inserted + before.after(at, before.length()));
		int shift = after.length() - before.length();
		Anchors anchors = new Anchors(after);
		for (int i = 0; i < 200; i++) {
			int start = random.nextInt(before.length() - 60);
			Span span = new Span(start, start + 1 + random.nextInt(59));
			String quote = before.substring(span);
			AnchorCheck check = anchors.checkExact(new Quotation(span, quote));
			List<Span> places = naive(after, quote);
			switch (check) {
				case Exact exact -> assertEquals(quote, after.substring(exact.span()));
				case Moved moved -> assertEquals(places, List.of(moved.span()));
				case Ambiguous ambiguous -> assertEquals(places, ambiguous.spans().stream().sorted().toList());
				default -> assertEquals(List.of(), places);
			}
			if (span.end() <= at)
				assertEquals(new Exact(span), check);
			else if (span.start() >= at)
				assertTrue(places.contains(span.shift(shift)), () -> "seed " + seed);
		}
	}

	private static List<Span> naive(CodePoints text, String quote) {
		int[] all = text.text().codePoints().toArray();
		int[] wanted = quote.codePoints().toArray();
		List<Span> found = new ArrayList<>();
		for (int i = 0; i + wanted.length <= all.length; i++)
			if (Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length))
				found.add(new Span(i, i + wanted.length));
		return found;
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void contextMakesEveryQuoteUniqueWhereItCan(int seed) {
		Random random = new Random(seed);
		CodePoints text = new CodePoints(Scripts.text(random, 500));
		Quotes quotes = new Quotes(text);
		for (int i = 0; i < 100; i++) {
			int start = random.nextInt(text.length() - 3);
			Span span = new Span(start, start + 1 + random.nextInt(3));
			Quotes.Context context = quotes.context(span);
			AnchorCheck check = new Anchors(quotes).checkExact(new Quotation(null, text.substring(span), context.prefix(), context.suffix()));
			assertEquals(new Moved(span), check, () -> "seed " + seed + " " + span);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void aQuoteWithSlipsIsProposedFirst(int seed) {
		Random random = new Random(seed);
		CodePoints text = new CodePoints(Scripts.text(random, 20_000));
		Quotes quotes = new Quotes(text);
		for (int i = 0; i < 30; i++) {
			int start = random.nextInt(text.length() - 200);
			Span span = new Span(start, start + 60 + random.nextInt(140));
			StringBuilder slipped = new StringBuilder(text.substring(span));
			for (int slips = 0; slips < 4; slips++)
				slipped.setCharAt(random.nextInt(slipped.length()), '§');
			Proposal best = quotes.similar(slipped.toString(), 3).getFirst();
			assertTrue(best.span().overlaps(span), () -> "seed " + seed);
			assertTrue(Math.abs(best.span().start() - span.start()) <= 12 && Math.abs(best.span().end() - span.end()) <= 12,
					() -> "seed " + seed + ": " + best.span() + " for " + span);
			assertEquals(best.words(), text.substring(best.span()));
		}
	}

	@Test
	void tenThousandQuotesOfARealTextAreFoundAgain() throws Exception {
		String shared = System.getProperty("florilegium.shared", "");
		Path file = Path.of(shared, "corpus", "001_d98d9a45434f83ae.txt");
		Assumptions.assumeTrue(!shared.isEmpty() && Files.exists(file), "the real texts are not here");
		CodePoints before = new CodePoints(Files.readString(file));
		CodePoints after = new CodePoints(before.before(5000, 5000) + "new words " + before.after(5000, before.length()));
		Anchors anchors = new Anchors(after);
		Random random = new Random(7);
		for (int i = 0; i < 10_000; i++) {
			int start = 5000 + random.nextInt(before.length() - 5200);
			Span span = new Span(start, start + 40 + random.nextInt(150));
			switch (anchors.checkExact(new Quotation(span, before.substring(span)))) {
				case Moved moved -> assertEquals(span.shift(10), moved.span());
				case Ambiguous ambiguous -> assertTrue(ambiguous.spans().contains(span.shift(10)));
				default -> throw new AssertionError("lost " + span);
			}
		}
	}

	@Test
	void oneGivesTheSpanOrSaysWhyNot() throws Exception {
		Quotes quotes = new Quotes(new CodePoints(TEXT));
		assertEquals(new Span(17, 29), quotes.one("Nobody liked", "minutes"));
		StudyException none = assertThrows(StudyException.class, () -> quotes.one("Somebody liked it", "minutes"));
		assertEquals(StudyException.Code.QUOTE_NOT_FOUND, none.code());
		assertTrue(none.getMessage().contains("body liked it") && none.getMessage().contains("minutes"), none.getMessage());
		StudyException several = assertThrows(StudyException.class, () -> quotes.one("the fees rose", "minutes"));
		assertEquals(StudyException.Code.QUOTE_AMBIGUOUS, several.code());
		assertTrue(several.getMessage().contains("0..13, 34..47"), several.getMessage());
	}
}
