package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip costs no more than the element it is in. */
class RecoveryTest {

	private static final String FRAME = """
			coding k of d

			statement s1 at 0..4 "Fees" about #fees agree

			%s

			statement s3 at 8..12 "toll" about #tolls
			""";

	@ParameterizedTest
	@ValueSource(strings = {
			"statment s2 at 4..8 \"rise\" about #fees",
			"statement s2 at 4..8 \"rise\" abuot #fees agree note \"x\"",
			"statement s2 at 4..8 \"rise\" note \"first\" about #fees agree asserts [x]",
			"statement s2 at 4..8 \"rise\" by @a by @b about #fees",
			"statement s2 at 4..8 \"rise\" \"again\" about #fees",
			"statement s2 at 4..8 \"rise about #fees",
			"statement s2 at 4..8 \"rise\" means \"a clause of another element\" under #x",
			"statement s2 at 4..8 \"rise\" about #fees, #tolls",
			"statement s2 at 4..8 \"rise\" about #fees: agree = 1",
			"statement s2 at 4..8 \"rise\" asserst [x] note \"y\"",
			"statement s2 at 4..8 \"rise\" asserts <x>",
			"statement s2 at 4..8 \"rise\" ( ) / ; %",
			"statement s2",
			"statement",
			"under #fees",
			"by @a",
			"s2",
			"document",
			"\"alone\"",
			"[x] suports [y]",
			"claim [x]",
			"}{"
	})
	void theStatementsAroundASlipAreReadWhole(String slip) {
		Files files = new Files().add("k.coding", FRAME.formatted(slip));
		List<Element> elements = files.file("k.coding").getElements();
		assertEquals("s1", ((Named) elements.getFirst()).getName());
		assertEquals("s3", ((Named) elements.getLast()).getName(), () -> elements.toString());
		assertFalse(files.resource("k.coding").getErrors().isEmpty() && elements.stream().noneMatch(Unknown.class::isInstance),
				"a slip is reported");
	}

	@Test
	void keywordsMayBeNames() {
		Files files = new Files().add("study.corpus", """
				corpus map "M"
				  uses document, title
				document date "texts/date.txt" title "T" by @note of @part date 1998 kind "k"
				  cleaned source cleaned section("x")
				document part "texts/part.txt" title "T"
				""").add("b.codebook", """
				codebook document "B" extends title
				scale scale: text = 1, part, no, yes
				theme #theme "T" scale scale color "#000000"
				type kind "K" variable date "D" date variable text "T" text one of "a"
				scheme premise "P" premise note "N" asks source "S"
				""").add("k.coding", """
				coding letter of date uses document
				statement section at 0..1 "x" type kind with date = 2000-01, text = "a" about #theme no note "n"
				argument <a> from statement/section, section premise note: [x] therefore [x] using premise note "n"
				[x] supports <a> at letter/section confidence 1
				""");
		for (String path : List.of("study.corpus", "b.codebook", "k.coding"))
			assertEquals(List.of(), files.resource(path).getParseResult().hasSyntaxErrors() ? files.resource(path).getErrors() : List.of(), path);
		assertEquals(List.of(), files.file("k.coding").getElements().stream().filter(Unknown.class::isInstance).toList());
	}
}
