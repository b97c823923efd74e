package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.florilegium.exchange.OffsetMap.Segment;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

	/** "The cat sat." from "The old cat\nsat." with a heading inserted in front. */
	private static final OffsetMap EXAMPLE = OffsetMap.of(List.of(new Segment(0, 6, 0, 0, false),
			new Segment(6, 4, 0, 4, true), new Segment(10, 3, 8, 3, true), new Segment(13, 1, 11, 1, false),
			new Segment(14, 4, 12, 4, true)), 16);

	@Test
	void copiedCharactersMapOneToOneAndMadeOnesToWhatTheyStandFor() {
		assertEquals(0, EXAMPLE.toSource(3));
		assertEquals(8, EXAMPLE.toSource(10));
		assertEquals(11, EXAMPLE.toSource(13));
		assertEquals(15, EXAMPLE.toSource(17));
		assertEquals(16, EXAMPLE.toSource(18));
	}

	@Test
	void aSpanCoversEverythingItStandsFor() {
		assertEquals(new Span(8, 16), EXAMPLE.toSource(new Span(10, 18)));
		assertEquals(new Span(0, 11), EXAMPLE.toSource(new Span(6, 13)));
		assertEquals(List.of(new Span(0, 4), new Span(8, 11)), EXAMPLE.toSourceSpans(new Span(6, 13)));
		assertEquals(new Span(0, 0), EXAMPLE.toSource(new Span(1, 4)));
	}

	@Test
	void aReplacedCharacterIsPartOfTheSourceSpan() {
		OffsetMap ligature = OffsetMap.of(List.of(new Segment(0, 2, 0, 1, false), new Segment(2, 3, 1, 3, true)), 4);
		assertEquals(new Span(0, 4), ligature.toSource(new Span(0, 5)));
		assertEquals(new Span(0, 2), ligature.toSource(new Span(1, 3)));
	}

	@Test
	void isWrittenInReadableLines() {
		assertEquals("""
				offsets reading 18 source 16
				+6 =4 -4 =3 ~1:1 =4
				""", EXAMPLE.format());
		OffsetMap moved = OffsetMap.of(List.of(new Segment(0, 2, 5, 2, true), new Segment(2, 3, 0, 3, true)), 7);
		assertEquals("""
				offsets reading 5 source 7
				-5 =2 @0 =3
				""", moved.format());
	}

	@Test
	void saysWhichLineIsWrong() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> OffsetMap.parse("offsets reading 3 source 3\n=2 ?1\n"))
				.getMessage().contains("line 2"));
		assertThrows(IllegalArgumentException.class, () -> OffsetMap.parse("nothing"));
		assertThrows(IllegalArgumentException.class, () -> OffsetMap.parse("offsets reading 3 source 3\n=2\n"));
		assertThrows(IllegalArgumentException.class, () -> OffsetMap.parse("offsets reading 3 source 3\n=2 @9 =1\n"));
	}

	@Test
	void whatWasWrittenIsReadBack() {
		for (int seed = 0; seed < 300; seed++) {
			OffsetMap map = random(new Random(seed), 40, true);
			assertEquals(map, OffsetMap.parse(map.format()), "seed " + seed);
		}
	}

	@Test
	void composingIsApplyingTwice() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			OffsetMap second = random(random, 60, true);
			OffsetMap first = random(random, second.readingLength(), true);
			OffsetMap both = first.then(second);
			assertEquals(first.readingLength(), both.readingLength());
			assertEquals(second.sourceLength(), both.sourceLength());
			for (int i = 0; i <= first.readingLength(); i++)
				assertEquals(second.toSource(first.toSource(i)), both.toSource(i), "seed " + seed + " at " + i);
		}
	}

	@Test
	void composingIsAssociativeAndIdentityChangesNothing() {
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			OffsetMap c = random(random, 50, true);
			OffsetMap b = random(random, c.readingLength(), true);
			OffsetMap a = random(random, b.readingLength(), true);
			for (int i = 0; i <= a.readingLength(); i++)
				assertEquals(a.then(b).then(c).toSource(i), a.then(b.then(c)).toSource(i), "seed " + seed);
			assertEquals(a, a.then(OffsetMap.identity(a.sourceLength())));
			assertEquals(a, OffsetMap.identity(a.readingLength()).then(a));
		}
	}

	@Test
	void withoutMovesTheMapIsMonotone() {
		for (int seed = 0; seed < 300; seed++) {
			OffsetMap map = random(new Random(seed), 50, false);
			for (int i = 0; i < map.readingLength(); i++)
				assertTrue(map.toSource(i) <= map.toSource(i + 1), "seed " + seed + " at " + i);
		}
	}

	@Test
	void refusesMapsThatDoNotMeet() {
		assertThrows(IllegalArgumentException.class, () -> OffsetMap.identity(3).then(OffsetMap.identity(4)));
		assertThrows(IndexOutOfBoundsException.class, () -> EXAMPLE.toSource(19));
		assertThrows(IndexOutOfBoundsException.class, () -> EXAMPLE.toSource(new Span(5, 3)));
	}

	/** A map onto a source of a given length: stretches copied, left out, inserted, replaced, and perhaps moved. */
	private static OffsetMap random(Random random, int sourceLength, boolean moves) {
		List<int[]> stretches = new ArrayList<>();
		for (int at = 0; at < sourceLength;) {
			int length = Math.min(1 + random.nextInt(6), sourceLength - at);
			int kind = random.nextInt(4);
			if (kind > 0)
				stretches.add(new int[] { at, length, kind });
			at += length;
		}
		if (moves && stretches.size() > 2)
			stretches.add(random.nextInt(stretches.size()), stretches.removeLast());
		List<Segment> segments = new ArrayList<>();
		int reading = 0;
		for (int[] s : stretches) {
			int length = s[2] == 3 ? 1 + random.nextInt(3) : s[1];
			segments.add(new Segment(reading, length, s[0], s[2] == 2 && random.nextBoolean() ? s[1] : s[2] == 3 ? s[1] : length,
					s[2] != 3));
			reading += length;
			if (random.nextInt(5) == 0) {
				segments.add(new Segment(reading, 2, s[0] + s[1], 0, false));
				reading += 2;
			}
		}
		return OffsetMap.of(segments, sourceLength);
	}
}
