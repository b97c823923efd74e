package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip each, and the one problem it is reported as. */
class ValidationTest {

	private static final String TEXT = "Fees pay for dredging. 🚢 Fees are low, says the office. Fees pay for dredging.";

	private static final String CORPUS = """
			corpus c "C"
			  uses b
			document d "texts/d.txt" by @lind date 1998-03
			document unsigned "texts/u.txt"
			""";

	private static final String CODEBOOK = """
			codebook b "B"
			scale agreement: disagree = -1, neutral = 0, agree = 1
			scale verdict: for = 1, against = -1
			theme #fees "Fees" scale agreement
			theme #ban "Ban" scale verdict
			theme #plain "Plain"
			theme #old "Old" retired use #fees
			person @lind "Mara Lind" member of @office from 1995 to 1997
			organization @office "Office"
			coder @anna "Anna"
			type report "Report"
			  variable amount "Amount" number
			  variable frame "Frame" text one of "cost", "benefit"
			  variable count "Count" integer
			scheme example "Example"
			  premise case "A case."
			  asks typical "Typical?" undercuts
			scheme test "Test"
			  asks truth "Is it true?" undercuts
			  asks newness "Is it new?" undercuts
			""";

	private static final String HEADER = "coding k of d coded by @anna\n";

	private List<String> coding(String body) {
		return problems("codings/d.anna.coding", HEADER + body);
	}

	private List<String> problems(String path, String text) {
		Files files = new Files();
		if (!path.equals("study.corpus"))
			files.add("study.corpus", CORPUS);
		if (!path.equals("b.codebook"))
			files.add("b.codebook", CODEBOOK);
		return files.add(path, text).texts(Map.of("d", TEXT)).validate(path).stream()
				.map(i -> i.getSeverity() + " " + i.getCode() + " " + i.getLineNumber() + ": " + i.getMessage()).toList();
	}

	private static void assertOne(String expected, List<String> problems) {
		assertEquals(1, problems.size(), problems::toString);
		assertTrue(problems.getFirst().startsWith(expected), problems::toString);
	}

	@Test
	void aGoodStatementHasNoProblem() {
		assertEquals(List.of(), coding("statement s at 23..42 \"🚢 Fees are low, say\" about #fees agree"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ERROR quote-differs 2: The text says “🚢 Fees are”         | statement s at 23..33 "Fees are low" about #plain
			ERROR span-outside-text 2                                  | statement s at 70..99 "dredging." about #plain
			ERROR span-reversed 2                                      | statement s at 9..4 "pay" about #plain
			ERROR stance-outside-scale 2: agre is no point             | statement s at 23..42 "🚢 Fees are low, say" about #fees agre
			ERROR stance-outside-scale 2: #plain has no scale          | statement s at 23..42 "🚢 Fees are low, say" about #plain agree
			ERROR confidence-outside-range 2                           | statement s at 23..42 "🚢 Fees are low, say" about #plain confidence 1.5
			ERROR unresolved-reference 2: There is no theme #fee. Did you mean #fees? | statement s at 23..42 "🚢 Fees are low, say" about #fee
			ERROR unresolved-reference 2: There is no actor @lnid. Did you mean @lind? | statement s at 23..42 "🚢 Fees are low, say" by @lnid about #plain
			ERROR unresolved-reference 2: There is no claim [x]        | statement s at 23..42 "🚢 Fees are low, say" asserts [x]
			ERROR unknown-variable 2                                   | statement s at 23..42 "🚢 Fees are low, say" type report with amont = 3
			ERROR value-of-wrong-kind 2                                | statement s at 23..42 "🚢 Fees are low, say" type report with amount = "much"
			ERROR value-of-wrong-kind 2                                | statement s at 23..42 "🚢 Fees are low, say" type report with frame = "risk"
			ERROR value-of-wrong-kind 2                                | statement s at 23..42 "🚢 Fees are low, say" type report with count = 1.5
			ERROR unknown-word 2: 'abuot' is no keyword. Did you mean about? | statement s at 23..42 "🚢 Fees are low, say" abuot #fees
			ERROR misplaced-element 2: A theme belongs in a codebook   | theme #x "X"
			WARNING span-missing 2                                     | statement s at "🚢 Fees are low, say" about #plain
			WARNING quote-ambiguous 2                                  | statement s at 0..22 "Fees pay for dredging." about #plain
			WARNING theme-retired 2                                    | statement s at 23..42 "🚢 Fees are low, say" about #old
			WARNING stance-missing 2                                   | statement s at 23..42 "🚢 Fees are low, say" about #ban
			WARNING affiliation-outside-membership 2                   | statement s at 23..42 "🚢 Fees are low, say" by @lind of @office about #plain
			""")
	void slipsInAStatement(String expected, String statement) {
		assertOne(expected, coding(statement));
	}

	@Test
	void aQuoteWithContextIsNotAmbiguous() {
		assertEquals(List.of(), coding("statement s at 0..22 \"Fees pay for dredging.\" before \" 🚢\" about #plain"));
	}

	@Test
	void oneNameForTwoStatements() {
		assertOne("ERROR duplicate-name 3", coding("""
				statement s at 23..42 "🚢 Fees are low, say" about #plain
				statement s at 43..54 "the office." by @lind about #plain
				""".replace("43..54 \"the office.\"", "38..42 \" say\"").replace("about #plain\n", "\n")));
	}

	@Test
	void twoStatementsOfOneSpeakerOnOneThemeAndPassage() {
		assertOne("INFO statements-overlap 3", coding("""
				statement s at 23..42 "🚢 Fees are low, say" about #plain
				statement t at 25..33 "Fees are" about #plain
				"""));
	}

	@Test
	void aSpeakerWhoAssertsAndDenies() {
		assertOne("WARNING asserts-and-denies 4", coding("""
				claim [x] "X."
				statement s at 23..42 "🚢 Fees are low, say" by @lind asserts [x]
				statement t at 25..37 "Fees are low" by @lind denies [x]
				"""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ERROR conclusion-missing 4   | argument <a> premise [x]
			ERROR undercut-of-claim 4    | [x] undercuts [y]
			WARNING self-attack 4        | [x] attacks [x]
			""")
	void slipsInArguments(String expected, String element) {
		assertOne(expected, problems("m.argmap", "map m \"M\"\nclaim [x] \"X.\"\nclaim [y] \"Y.\"\n" + element));
	}

	@Test
	void aSchemeAsksForItsRolesAndQuestions() {
		List<String> problems = problems("m.argmap", """
				map m "M"
				claim [x] "X."
				argument <a> premise [x] therefore [x] using example
				""");
		assertEquals(List.of("INFO question-open 3", "WARNING role-unfilled 3"), problems.stream().map(p -> p.replaceAll(":.*", "")).sorted().toList());
	}

	@Test
	void anAnswerClosesTheQuestion() {
		assertEquals(List.of(), problems("m.argmap", """
				map m "M"
				claim [x] "X."
				argument <a> premise case: [x] therefore [x] using example
				[x] undercuts <a>
				"""));
	}

	@Test
	void anAnswerToOneQuestionLeavesTheOthersOpen() {
		assertOne("INFO question-open 3: Nothing answers the question of test: Is it new?", problems("m.argmap", """
				map m "M"
				claim [x] "X."
				argument <a> premise [x] therefore [x] using test
				[x] undercuts <a> because "Is it true? Hardly."
				"""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ERROR theme-cycle 2          | theme #a "A" under #a
			ERROR organization-cycle 2   | organization @a "A" part of @a
			ERROR duplicate-name 2       | scale s: a, a
			""")
	void slipsInACodebook(String expected, String element) {
		assertOne(expected, problems("b.codebook", "codebook b \"B\"\n" + element));
	}

	@Test
	void partsNestOrFollowEachOther() {
		assertOne("ERROR parts-cross 4", problems("study.corpus", """
				corpus c "C"
				document d "texts/d.txt"
				  part "A" 0..20
				  part "B" 10..30
				  part "C" 12..20
				"""));
	}

	@Test
	void aTextThatIsNoLongerTheOneRegistered() {
		assertOne("WARNING text-changed 2", problems("study.corpus", "corpus c \"C\"\ndocument d \"texts/d.txt\" length 7"));
		assertOne("WARNING text-changed 2", problems("study.corpus", "corpus c \"C\"\ndocument d \"texts/d.txt\" sha256 \"00\""));
	}
}
