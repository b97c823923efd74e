package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.florilegium.lang.ide.Coloured.Meaning;
import org.florilegium.lang.ide.internal.Word;
import org.florilegium.lang.ide.internal.Words;
import org.florilegium.lang.parser.antlr.internal.InternalFlorilegiumLexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words by what they mean. */
class ColouringTest {

	private static final String ALL = """
			coding k of d // comment
			  coded by @anna on 2026-02-11

			/* two
			lines */
			statement s1 at 25..37 "Harbour fees" after "x" and 1..3 "stale"
			  by @lind of @office type report with amount = 12.5, frame = "cost"
			  about #fees agree
			  asserts [every-year]
			  note "A note."
			claim [every-year] "Text."
			argument <paid> premise case: [every-year] therefore [every-year] using example
			nonsense
			""";

	private static String words(String text, List<Coloured> coloured, Meaning meaning) {
		return String.join(" ", coloured.stream().filter(c -> c.meaning() == meaning).map(c -> text.substring(c.offset(), c.end())).toList());
	}

	@Test
	void everyMeaningIsTold() {
		Fixture study = Fixture.study().with("k.coding", ALL);
		List<Coloured> found = Fixture.get(Colouring.class).semantic(study.file("k.coding"));
		assertEquals("@anna", words(ALL, found, Meaning.CODER));
		assertEquals("@lind @office", words(ALL, found, Meaning.ACTOR));
		assertEquals("#fees", words(ALL, found, Meaning.THEME));
		assertEquals("agree", words(ALL, found, Meaning.STANCE));
		assertEquals("[every-year] [every-year] [every-year] [every-year]", words(ALL, found, Meaning.CLAIM));
		assertEquals("<paid>", words(ALL, found, Meaning.ARGUMENT));
		assertEquals("\"Harbour fees\"", words(ALL, found, Meaning.QUOTE));
		assertEquals("\"stale\"", words(ALL, found, Meaning.STALE_QUOTE));
		assertEquals("\"A note.\"", words(ALL, found, Meaning.NOTE));
		assertEquals("\"x\" \"cost\" \"Text.\"", words(ALL, found, Meaning.TEXT));
		assertEquals("2026-02-11 25..37 1..3 12.5", words(ALL, found, Meaning.NUMBER));
		assertEquals("k d s1 report amount frame case example", words(ALL, found, Meaning.NAME));
		assertEquals("// comment /* two\nlines */", words(ALL, found, Meaning.COMMENT));
		assertEquals("nonsense", words(ALL, found, Meaning.UNKNOWN));
		assertEquals("coding of coded by on statement at after and by of type with about asserts note claim argument premise therefore using",
				words(ALL, found, Meaning.KEYWORD));
	}

	@Test
	void theLookAloneIsEnoughForAStart() {
		List<Coloured> found = Fixture.get(Colouring.class).lexical(ALL);
		assertEquals("@anna @lind @office", words(ALL, found, Meaning.ACTOR));
		assertEquals("\"Harbour fees\" \"x\" \"stale\" \"cost\" \"A note.\" \"Text.\"", words(ALL, found, Meaning.TEXT));
		assertTrue(words(ALL, found, Meaning.KEYWORD).startsWith("coding of coded by on statement at"));
	}

	@Test
	void namesThatAreKeywordsElsewhereAreNames() {
		String text = "corpus c \"C\"\ndocument letter \"texts/l.txt\"\ndocument text \"t.txt\"\n";
		Fixture study = new Fixture().with("c.corpus", text);
		assertEquals("c letter text", words(text, Fixture.get(Colouring.class).semantic(study.file("c.corpus")), Meaning.NAME));
	}

	@Test
	void anUnclosedTextEndsWithItsLine() {
		String text = "note \"open\nabout #fees";
		List<Coloured> found = Fixture.get(Colouring.class).lexical(text);
		assertEquals("\"open", words(text, found, Meaning.TEXT));
		assertEquals("#fees", words(text, found, Meaning.THEME));
	}

	static List<Integer> seeds() {
		return IntStream.range(0, 300).boxed().toList();
	}

	/** What is closed is divided as the language's own lexer divides it. */
	@ParameterizedTest
	@MethodSource("seeds")
	void wordsAreThoseOfTheLexer(int seed) {
		Random random = new Random(seed);
		List<String> words = List.of("statement", "agree", "x-1", "#Gebühr", "#", "@сборы", "@", "[a b]", "<A >", "]", "1998", "1998-04", "1998-04-05", "-1.5", "3..9",
				"0.5", "\"a \\\" b\"", "\"\"\"x \" y\n z\"\"\"", "«a \"b\" c»", "// c\n", "/* c */", ":", "=", ",", "/", "\n", "費用", "_a", "é", "¬");
		StringBuilder text = new StringBuilder("coding k of d\n");
		for (int i = 0; i < 40; i++)
			text.append(words.get(random.nextInt(words.size()))).append(' ');
		text.append('\n');
		List<String> expected = new ArrayList<>();
		InternalFlorilegiumLexer lexer = new InternalFlorilegiumLexer(new ANTLRStringStream(text.toString()));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken())
			if (!token.getText().isBlank())
				expected.add(token.getText().strip());
		assertEquals(expected, Words.of(text.toString(), 0, text.length()).stream().map(Word::text).map(String::strip).toList());
	}

	@Test
	void fiveThousandStatementsInTime() {
		StringBuilder body = new StringBuilder(Fixture.HEADER);
		for (int i = 0; i < 5000; i++)
			body.append("statement s%d at 25..37 \"Harbour fees\"\n  by @lind\n  about #fees agree\n  note \"%s\"\n\n".formatted(i, "n".repeat(110)));
		Fixture study = Fixture.study().with("d.anna.coding", body.toString());
		var file = study.file("d.anna.coding");
		Colouring colouring = Fixture.get(Colouring.class);
		for (int i = 0; i < 3; i++) {
			colouring.lexical(body.toString());
			colouring.semantic(file);
		}
		long start = System.nanoTime();
		colouring.lexical(body.toString());
		long lexical = (System.nanoTime() - start) / 1_000_000;
		start = System.nanoTime();
		int found = colouring.semantic(file).size();
		long semantic = (System.nanoTime() - start) / 1_000_000;
		System.out.printf("%d kB, %d words: lexical %d ms, semantic %d ms%n", body.length() / 1000, found, lexical, semantic);
		assertTrue(lexical < 500 && semantic < 2000, lexical + " ms, " + semantic + " ms");
	}
}
