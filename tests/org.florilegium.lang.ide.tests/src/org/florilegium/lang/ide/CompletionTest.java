package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Proposal.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed where, and what it leads to. */
class CompletionTest {

	private static final String STATEMENT = "statement s1 at 25..37 \"Harbour fees\"\n";

	private static Fixture coding(String body) {
		return Fixture.study().with("d.anna.coding", Fixture.HEADER + body);
	}

	private static List<String> labels(Fixture study) {
		return study.proposals().stream().map(Proposal::label).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			#fees      ~ about #f|
			#fees      ~ about fees|
			#fees      ~ about #dues|
			#fees      ~ about #hf|
			#fees      ~ about harbour f|
			#economy   ~ about #ECO|
			@lind      ~ by @mara|
			@lind      ~ by @l|
			@becker    ~ by @tb|
			@office    ~ of @har|
			@office    ~ by @lind of |
			disagree   ~ about #fees dis|
			for        ~ about #ban |
			report     ~ type r|
			"benefit"  ~ type report with frame = "b|
			amount =   ~ type report with a|
			@anna      ~ coded by @|
			confidence ~ about #fees conf|
			""")
	void theFirstProposalIsWhatWasMeant(String expected, String clause) {
		assertEquals(expected, labels(coding(STATEMENT + "  " + clause)).getFirst(), () -> labels(coding(STATEMENT + "  " + clause)).toString());
	}

	@Test
	void aThemeComesWithItsPathColourAndDefinition() {
		Proposal theme = coding(STATEMENT + "  about #fe|").proposals().getFirst();
		assertEquals("Economy › Harbour fees", theme.detail());
		assertEquals("#009E73", theme.color());
		assertTrue(theme.documentation().contains("What ships pay."), theme.documentation());
		assertTrue(theme.documentation().contains("fishing licences"), theme.documentation());
	}

	@Test
	void theWordUnderTheCursorIsReplaced() {
		Fixture study = coding(STATEMENT + "  about #f|oes agree\n");
		assertTrue(study.after(study.proposals().getFirst()).contains("about #fees agree"), study.source());
	}

	@Test
	void stancesComeInTheOrderOfTheScale() {
		assertEquals(List.of("disagree", "neutral", "agree"), coding(STATEMENT + "  about #fees |").proposals().stream()
				.filter(p -> p.kind() == Kind.STANCE).map(Proposal::label).toList());
	}

	@Test
	void aRetiredThemeComesLast() {
		List<String> themes = coding(STATEMENT + "  about #|").proposals().stream().filter(p -> p.kind() == Kind.THEME).map(Proposal::label).toList();
		assertEquals(5, themes.size());
		assertEquals("#old", themes.getLast());
	}

	@Test
	void claimsAreRankedByWhatThePassageSays() {
		Fixture study = Fixture.whole().with("d.anna.coding", Fixture.CODING.replace("  about #plain\n", "  about #plain\n  asserts |\n"));
		assertEquals("[every-year]", labels(study).getFirst(), () -> labels(study).toString());
	}

	@Test
	void claimsAreFoundByWordsOfTheirText() {
		Fixture study = Fixture.whole().with("d.anna.coding", Fixture.CODING.replace("  about #plain\n", "  about #plain\n  denies [pay for|\n"));
		assertEquals("[fees-fund-dredging]", labels(study).getFirst(), () -> labels(study).toString());
		assertTrue(study.after(study.proposals().getFirst()).contains("  denies [fees-fund-dredging]\n"));
	}

	@Test
	void theClosingBracketIsNotDoubled() {
		Fixture study = Fixture.whole().with("d.anna.coding", Fixture.CODING.replace("  about #plain\n", "  about #plain\n  denies [every|]\n"));
		assertTrue(study.after(study.proposals().getFirst()).contains("  denies [every-year]\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			statement s at channel mu|
			statement s at "channel mu|
			statement s at "channel mu|"
			statement s at the CHANNEL  must|
			statement s at 1..2 "channel mu|" by @lind
			statement s at 25..37 "Harbour fees" and channel must|
			""")
	void aFewWordsFindTheirPassage(String line) {
		Fixture study = coding(line);
		List<Proposal> proposals = study.proposals();
		assertTrue(proposals.stream().allMatch(p -> p.kind() == Kind.QUOTE), () -> labels(study).toString());
		String sentence = "The channel must be dredged every year, and “somebody” has to pay.";
		String after = proposals.stream().map(study::after).filter(t -> t.contains(sentence)).findFirst().orElseThrow();
		assertTrue(after.contains(" 88..154 \"" + sentence + "\""), after);
		study.with("d.anna.coding", after);
		assertEquals(List.of(), study.problems("d.anna.coding").stream().filter(i -> !"unresolved".equals(i.getCode())).map(Object::toString).toList());
	}

	@Test
	void aPassageReplacesTheWordsTypedAndNothingAround() {
		Fixture study = coding("statement s at  channel mu|\n  by @lind\n");
		Proposal passage = study.proposals().getFirst();
		assertEquals(study.source().indexOf("channel"), passage.offset());
		assertEquals("channel mu".length(), passage.length());
	}

	@Test
	void straightQuotationMarksFindTypographicOnes() {
		assertFalse(coding("statement s at «and \"somebody\" has|").proposals().isEmpty());
	}

	@Test
	void wordsInBetweenMayBeLeftOut() {
		assertTrue(labels(coding("statement s at channel dredged year|")).getFirst().contains("channel must be dredged every year"));
	}

	@Test
	void aPassageThatOccursTwiceGetsItsContext() {
		Fixture study = coding("statement s at Fees pay for dredging|");
		List<Proposal> proposals = study.proposals();
		assertTrue(proposals.size() >= 2, proposals::toString);
		for (Proposal proposal : proposals) {
			Fixture coded = coding(study.after(proposal).substring(Fixture.HEADER.length()));
			assertEquals(List.of(), coded.problems("d.anna.coding").stream().map(Object::toString).toList());
		}
	}

	@Test
	void fewWordsAreCompletedToTheirSentence() {
		assertEquals("🚢 Harbour fees are low, says the office.", labels(coding("statement s at are low|")).getFirst());
		String text = "Who pays? M. Lind says: nobody. 港の料金は高い。誰も払わない。";
		assertEquals("M. Lind says: nobody.", labels(coding("statement s at nob|").text("d", text)).getFirst());
		assertEquals("誰も払わない。", labels(coding("statement s at 誰も|").text("d", text)).getFirst());
	}

	@Test
	void aValueIsOfItsVariablesKind() {
		assertEquals(List.of("\"cost\"", "\"benefit\""), labels(coding(STATEMENT + "type report with frame = |")));
	}

	@Test
	void keywordsFollowTheGrammar() {
		List<String> labels = labels(coding(STATEMENT + "  by @lind\n  |"));
		assertTrue(labels.containsAll(List.of("of", "via", "on", "type", "about", "asserts", "note", "statement", "claim")), labels::toString);
		assertFalse(labels.contains("by"), labels::toString);
		assertFalse(labels.contains("theme"), "a theme belongs in a codebook");
		assertTrue(labels.indexOf("about") < labels.indexOf("statement"), "clauses first where the line is indented");
	}

	@Test
	void atTheMarginElementsComeFirst() {
		List<Proposal> proposals = coding(STATEMENT + "  about #fees\n\n|").proposals();
		assertEquals("statement", proposals.getFirst().label());
		assertTrue(proposals.stream().anyMatch(p -> p.kind() == Kind.TEMPLATE), proposals::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n  |", "\n  sta|", "  \n  |", "  statement|" })
	void anElementBeginsItsLineWhereverTheEditorIndents(String end) {
		Fixture study = coding(STATEMENT + "  about #fees\n" + end);
		Proposal statement = study.proposals().stream().filter(p -> p.label().equals("statement")).findFirst().orElseThrow();
		assertTrue(study.after(statement).contains(end.contains("\n") ? "\n\nstatement " : "\nstatement "), study.after(statement));
		assertEquals(end.contains("\n"), statement.kind() == Kind.TEMPLATE, "behind a blank line one begins with the template");
	}

	@Test
	void aThemeHasTheScaleOfItsCodebook() {
		Fixture study = Fixture.study();
		String theme = study.with("b.codebook", study.source("b.codebook") + "\n|").proposals().getFirst().text();
		assertEquals("theme #name \"Title\" scale agreement\n  means \"What the theme is.\"", theme);
		assertEquals("theme #name \"Title\"\n  means \"What the theme is.\"", Fixture.study().with("n.codebook", "codebook n \"N\"\n\n|").proposals().getFirst().text());
	}

	@Test
	void keywordsAreExplained() {
		Proposal about = coding(STATEMENT + "  ab|").proposals().getFirst();
		assertEquals("about", about.label());
		assertEquals("a theme of the statement, and the stance on it", about.detail());
		assertEquals("about ", about.text());
	}

	@Test
	void aSlipBeforeDoesNotEndHelp() {
		assertEquals("#fees", labels(coding(STATEMENT + "  abuot #plain\n  about #fe|")).getFirst());
	}

	@Test
	void aTemplateHasPlacesToFillIn() {
		Proposal statement = coding(STATEMENT + "\nsta|").proposals().stream().filter(p -> p.kind() == Kind.TEMPLATE).findFirst().orElseThrow();
		assertTrue(statement.text().startsWith("statement s2 at \"words of the passage\""), statement.text());
		List<String> filled = statement.slots().stream().map(s -> statement.text().substring(s.offset(), s.offset() + s.length())).toList();
		assertEquals(List.of("\"words of the passage\"", "@speaker", "#theme", "stance"), filled);
		assertEquals(Arrays.asList(null, null, null, Kind.STANCE), statement.slots().stream().map(Slot::only).toList());
	}

	@Test
	void anEmptyFileIsOfferedItsHeader() {
		for (String path : List.of("x.corpus", "x.codebook", "x.coding", "x.argmap")) {
			Fixture study = Fixture.study().with(path, "|");
			Proposal template = study.proposals().stream().filter(p -> p.kind() == Kind.TEMPLATE).findFirst().orElseThrow();
			assertTrue(template.text().matches("(corpus|codebook|coding|map) x (?s:.*)"), template.text());
		}
	}

	@Test
	void namesOfOtherFilesAreProposedInHeaders() {
		assertEquals("d", labels(Fixture.study().with("x.coding", "coding x of |")).getFirst());
		assertEquals("k", labels(Fixture.whole().with("x.argmap", "map x \"X\" includes |")).getFirst());
		assertEquals("b", labels(Fixture.study().with("x.codebook", "codebook x \"X\" extends |")).getFirst());
	}

	@Test
	void rolesAndNodesInMaps() {
		assertEquals("case: ", labels(Fixture.whole().with("m.argmap", Fixture.MAP.replace("premise case:", "premise c|"))).getFirst());
		assertEquals("<paid>", labels(Fixture.whole().with("m.argmap", Fixture.MAP.replace("undercuts <paid>", "undercuts <p|"))).getFirst());
		assertEquals("[raise]", labels(Fixture.whole().with("m.argmap", Fixture.MAP + "reject [rai|")).getFirst());
	}

	@Test
	void statementsOfACoding() {
		assertTrue(labels(Fixture.whole().with("m.argmap", Fixture.MAP.replace("at k/s2", "at |"))).contains("k/"));
		assertEquals(List.of("s1", "s2"), labels(Fixture.whole().with("m.argmap", Fixture.MAP.replace("at k/s2", "at k/|"))).subList(0, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "  note \"ended\"|", "  asserts [claim]|", "  confidence|" })
	void nothingWhereAWordIsEnded(String clause) {
		assertEquals(List.of(), labels(coding(STATEMENT + clause)));
	}

	@Test
	void nothingInComments() {
		assertEquals(List.of(), coding(STATEMENT + "// about #f|\n").proposals());
	}

	@Test
	void fiveThousandStatementsStayQuick() {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < 5000; i++)
			body.append("statement s%d at 25..37 \"Harbour fees\"\n  by @lind\n  about #fees agree\n  note \"%s\"\n\n".formatted(i, "n".repeat(100)));
		Fixture study = coding(body + "statement last at 25..37 \"Harbour fees\"\n  about #fe|");
		study.proposals();
		long start = System.nanoTime();
		assertEquals("#fees", study.proposals().getFirst().label());
		long millis = (System.nanoTime() - start) / 1_000_000;
		assertTrue(millis < 1000, millis + " ms");
	}
}
