package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.validation.ProblemCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem that has a fix: it is provoked, solved, and gone. */
class QuickFixesTest {

	private static final String CODING = "d.anna.coding";
	private static final String S = "statement s at 25..37 \"Harbour fees\" ";

	private static List<Issue> of(Fixture study, String path, String code) {
		return study.problems(path).stream().filter(i -> i.getCode().startsWith(code)).toList();
	}

	private static List<Fix> fixes(Fixture study, String path, Issue problem) {
		return Fixture.get(QuickFixes.class).of(study.file(path), problem);
	}

	/** Solves the first problem of a kind by the fix whose label begins so, and sees that it is gone. */
	private static String solve(Fixture study, String path, String code, String label) {
		List<Issue> before = of(study, path, code);
		assertFalse(before.isEmpty(), () -> code + " is provoked: " + study.problems(path));
		List<Fix> fixes = fixes(study, path, before.getFirst());
		Fix fix = fixes.stream().filter(f -> f.label().startsWith(label)).findFirst()
				.orElseThrow(() -> new AssertionError("no fix " + label + " among " + fixes.stream().map(Fix::label).toList()));
		study.apply(fix.edits());
		assertEquals(before.size() - 1, of(study, path, code).size(), () -> study.source(path) + study.problems(path));
		List<Issue> errors = study.problems(path).stream().filter(i -> i.getSeverity() == Severity.ERROR).toList();
		assertTrue(errors.stream().allMatch(e -> e.getCode().startsWith(code)), () -> study.source(path) + errors);
		return study.source(path);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			quote-differs            ~ Move to 25..37                       ~ statement s at 3..9 "Harbour fees" about #plain
			quote-differs            ~ Take “The channel must be dredged”   ~ statement s at 3..9 "the channel  must be dredged" about #plain
			quote-differs            ~ Take “The channel must be dredged every year”  ~ statement s at 3..9 "The channel should be cleaned every year" about #plain
			quote-differs            ~ Take over the words                  ~ statement s at 25..37 "Nowhere at all" about #plain
			quote-differs            ~ Move to 64..86                       ~ statement s at 60..70 "Fees pay for dredging." about #plain
			quote-differs            ~ Move to 0..22                        ~ statement s at 60..70 "Fees pay for dredging." about #plain
			span-outside-text        ~ Move to 25..37                       ~ statement s at 900..999 "Harbour fees" about #plain
			span-reversed            ~ Move to 25..37                       ~ statement s at 37..25 "Harbour fees" about #plain
			span-missing             ~ Insert the span 25..37               ~ statement s at "Harbour fees" about #plain
			span-missing             ~ Insert the span 25..37               ~ statement s at 0..4 "Fees" after "" and "Harbour fees" about #plain
			quote-ambiguous          ~ Add the words around it              ~ statement s at 0..22 "Fees pay for dredging." about #plain
			unresolved-reference     ~ Change to #fees                      ~ S about #fee
			unresolved-reference     ~ Create the theme #tolls in b.codebook ~ S about #tolls
			unresolved-reference     ~ Change to @lind                      ~ S by @lnid
			unresolved-reference     ~ Create the person @new               ~ S by @new
			unresolved-reference     ~ Create the organization @new         ~ S by @new
			unresolved-reference     ~ Create the organization @guild       ~ S by @lind of @guild
			unresolved-reference     ~ Create the coder @bob                ~ S coded by @bob
			unresolved-reference     ~ Create the type figure               ~ S type figure
			unresolved-reference     ~ Create the claim [new one]           ~ S asserts [new one]
			stance-outside-scale     ~ Change to agree                      ~ S about #fees agre
			stance-outside-scale     ~ Change to disagree                   ~ S about #fees agre
			stance-outside-scale     ~ Remove the stance                    ~ S about #plain agree
			stance-missing           ~ Add the stance for                   ~ S about #ban
			confidence-outside-range ~ Change to 0.95                       ~ S confidence 95
			confidence-outside-range ~ Change to 0                          ~ S confidence -1
			confidence-outside-range ~ Remove the confidence                ~ S confidence 7
			unknown-word             ~ Change to about                      ~ S abuot #fees agree
			unknown-word             ~ Remove                               ~ S nonsense
			unknown-variable         ~ Change to amount                     ~ S type report with amont = 3
			unknown-variable         ~ Add the variable weight              ~ S type report with weight = 3
			value-of-wrong-kind      ~ Change to 1200                       ~ S type report with amount = "1200"
			value-of-wrong-kind      ~ Change to "cost"                     ~ S type report with frame = "risk"
			theme-retired            ~ Use #fees instead                    ~ S about #old
			affiliation-outside      ~ Remove the organisation              ~ S by @lind of @office
			misplaced-element        ~ Move it to b.codebook                ~ theme #moved "Moved"
			misplaced-element        ~ Remove it                            ~ theme #moved "Moved"
			org.eclipse.xtext.diagn  ~ Close it with "                      ~ S about #plain note "unclosed
			org.eclipse.xtext.diagn  ~ Close it with ]                      ~ S asserts [fees-fund
			""")
	void inStatements(String code, String label, String statement) {
		String source = statement.replace("after \"\"", "after \"x\"").replaceFirst("^S ", S.replace("$", "\\$"));
		String claims = "\nclaim [fees-fund] \"Fees fund it.\"\n";
		solve(Fixture.study().with(CODING, Fixture.HEADER + source + claims), CODING, code, label);
	}

	@Test
	void aPassageThatMovedGoesWhereItsContextFits() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + "statement s at 1..5 \"Fees pay for dredging.\" after \"the office. \" about #plain\n");
		assertEquals("Move to 64..86", fixes(study, CODING, of(study, CODING, ProblemCodes.QUOTE_DIFFERS).getFirst()).getFirst().label());
	}

	@Test
	void severalPlacesAreChoicesWithTheirContext() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + "statement s at \"Fees pay for dredging.\" about #plain\n");
		List<Fix> fixes = fixes(study, CODING, of(study, CODING, ProblemCodes.SPAN_MISSING).getFirst());
		assertEquals(2, fixes.size());
		assertTrue(fixes.stream().noneMatch(Fix::certain), "somebody has to choose");
		assertTrue(fixes.getLast().label().contains("says the office."), fixes.getLast().label());
		study.apply(fixes.getLast().edits());
		assertEquals(List.of(), study.problems(CODING));
	}

	@Test
	void createdThemesGoToTheCodebook() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + S + "about #harbour-tolls");
		solve(study, CODING, ProblemCodes.UNRESOLVED_REFERENCE, "Create the theme");
		assertTrue(study.source("b.codebook").endsWith("\n\ntheme #harbour-tolls \"Harbour tolls\"\n"), study.source("b.codebook"));
	}

	@Test
	void aCreatedThemeHasTheScaleOfTheStanceTaken() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + S + "about #harbour-tolls agree");
		solve(study, CODING, ProblemCodes.UNRESOLVED_REFERENCE, "Create the theme");
		assertTrue(study.source("b.codebook").endsWith("theme #harbour-tolls \"Harbour tolls\" scale agreement\n"), study.source("b.codebook"));
		assertEquals(List.of(), study.problems(CODING));
	}

	@Test
	void namesGivenTwice() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + S + "about #fees\n\nstatement s at 0..4 \"Fees\" after \"x\" about #plain\n");
		assertTrue(solve(study, CODING, ProblemCodes.DUPLICATE_NAME, "Name this one s-2").contains("statement s-2 at 0..4"));
		Fixture claims = Fixture.study().with("m.argmap", "map m \"M\"\nclaim [x] \"X.\"\nclaim [x] \"Y.\"\n");
		assertTrue(solve(claims, "m.argmap", ProblemCodes.DUPLICATE_NAME, "Name this one [x-2]").contains("claim [x-2]"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			theme-cycle        ~ Remove under #a        ~ theme #a "A" under #a
			theme-cycle        ~ Remove use #a          ~ theme #a "A" retired use #a
			organization-cycle ~ Remove part of @a      ~ organization @a "A" part of @a
			duplicate-name     ~ Name this one a-2      ~ scale s: a, a
			unresolved         ~ Create the theme #b    ~ theme #a "A" under #b
			unresolved         ~ Create the scale five  ~ theme #a "A" scale five
			unresolved         ~ Change to cbook        ~ theme #a "A" scale cbok
			""")
	void inCodebooks(String code, String label, String element) {
		solve(Fixture.study().with("x.codebook", "codebook x \"X\"\nscale cbook: a, b\n" + element), "x.codebook", code, label);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			conclusion-missing ~ Add therefore [y]                     ~ argument <a> premise [x]
			conclusion-missing ~ Add a new claim                       ~ argument <a> premise [x]
			undercut-of-claim  ~ Change to attacks                     ~ [x] undercuts [y]
			undercut-of-claim  ~ Undercut <b>                          ~ [x] undercuts [z]
			self-attack        ~ Remove the relation                   ~ [x] attacks [x]
			role-unfilled      ~ Add an implicit premise as case       ~ argument <a> premise [x] therefore [y] using example
			role-unfilled      ~ Let [x] be case                       ~ argument <a> premise [x] therefore [y] using example
			question-open      ~ Answer “Typical?” with a new claim    ~ argument <a> premise case: [x] therefore [y] using example
			question-open      ~ Answer “Typical?” with [z]            ~ argument <a> premise case: [x] therefore [y] using example
			unresolved         ~ Change to case                        ~ argument <a> premise cas: [x] therefore [y] using example
			unresolved         ~ Change to <b>                         ~ [x] undercuts <bb>
			unresolved         ~ Create the argument <new>             ~ accept <new>
			unresolved         ~ Create the claim [new]                ~ accept [new]
			unresolved         ~ Create the scheme expert              ~ argument <a> premise [x] therefore [y] using expert
			""")
	void inMaps(String code, String label, String element) {
		String map = "map m \"M\"\nclaim [x] \"X.\"\nclaim [y] \"Y.\"\nclaim [z] \"Z.\"\nargument <b> premise [x] therefore [z]\n";
		Fixture study = Fixture.study().with("m.argmap", map + element + "\n");
		if (label.startsWith("Create the argument")) {
			Fix fix = fixes(study, "m.argmap", of(study, "m.argmap", code).getFirst()).getFirst();
			study.apply(fix.edits());
			assertEquals(List.of(ProblemCodes.CONCLUSION_MISSING), study.problems("m.argmap").stream().map(Issue::getCode).toList());
		} else {
			solve(study, "m.argmap", code, label);
		}
	}

	@Test
	void statementsAreFoundInTheirCoding() {
		for (String slip : List.of("k/s7", "kk/s2")) {
			Fixture study = Fixture.whole().with("m.argmap", Fixture.MAP.replace("k/s2", slip));
			assertTrue(solve(study, "m.argmap", ProblemCodes.UNRESOLVED_REFERENCE, "Change to k/s").contains("at k/s"));
		}
	}

	@Test
	void aQuestionIsAnsweredAsItAsks() {
		String map = "map m \"M\"\nclaim [x] \"X.\"\nclaim [y] \"Y.\"\nargument <a> premise case: [x] therefore [y] using example\n";
		String solved = solve(Fixture.study().with("m.argmap", map), "m.argmap", ProblemCodes.QUESTION_OPEN, "Answer “Typical?” with a new claim");
		assertTrue(solved.contains("[typical of a] undercuts <a> because \"Typical?\""), solved);
	}

	/** One question is answered already: only the others are offered, each with a new claim first. */
	@Test
	void onlyOpenQuestionsAreOffered() {
		String book = Fixture.CODEBOOK + "  asks true \"True?\" undermines\n  asks others \"Others?\" rebuts\n";
		String map = "map m \"M\"\nclaim [x] \"X.\"\nclaim [y] \"Y.\"\nclaim [z] \"Z.\"\nargument <a> premise case: [x] therefore [y] using example\n[z] undermines [x]\n";
		Fixture study = Fixture.study().with("b.codebook", book).with("m.argmap", map);
		assertEquals(2, of(study, "m.argmap", ProblemCodes.QUESTION_OPEN).size());
		assertEquals(List.of("Answer “Typical?” with a new claim", "Answer “Others?” with a new claim", "Answer “Typical?” with [z]", "Answer “Others?” with [z]"),
				fixes(study, "m.argmap", of(study, "m.argmap", ProblemCodes.QUESTION_OPEN).getLast()).stream().map(Fix::label).toList());
		String hover = Fixture.get(Hovers.class).at(study.file("m.argmap"), study.at("m.argmap", "<a>") + 1, Counts.NONE).orElseThrow().plain();
		assertTrue(hover.contains("Open question: Typical?") && hover.contains("Open question: Others?") && !hover.contains("True?"), hover);
	}

	@Test
	void documents() {
		String changed = "corpus c \"C\" uses b\ndocument d \"texts/d.txt\" length 7 sha256 \"00\"\n";
		String solved = solve(Fixture.study().with("study.corpus", changed), "study.corpus", ProblemCodes.TEXT_CHANGED, "Register the text as it is");
		assertTrue(solved.contains("length " + Fixture.TEXT.codePointCount(0, Fixture.TEXT.length()) + " sha256 \""), solved);
		String part = "corpus c \"C\" uses b\ndocument d \"texts/d.txt\"\n  part \"A\" ";
		solve(Fixture.study().with("study.corpus", part + "9..4\n"), "study.corpus", ProblemCodes.SPAN_REVERSED, "Swap start and end");
		solve(Fixture.study().with("study.corpus", part + "9..4000\n"), "study.corpus", ProblemCodes.SPAN_OUTSIDE_TEXT, "End with the text");
		Fixture coding = Fixture.study().with("x.coding", "coding x of minutes\n");
		solve(coding, "x.coding", ProblemCodes.UNRESOLVED_REFERENCE, "Create the document minutes in study.corpus");
	}

	@Test
	void whatTheStudyAsAWholeReports() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + S + "about #fees\n");
		QuickFixes fixes = Fixture.get(QuickFixes.class);
		Fix speaker = fixes.of(study.file(CODING), ProblemCodes.SPEAKER_MISSING, study.at(CODING, "statement"), 9).getFirst();
		assertEquals("Add by @lind", speaker.label());
		study.apply(speaker.edits());
		assertTrue(study.source(CODING).contains("\"Harbour fees\"\n  by @lind about #fees"), study.source(CODING));
		assertEquals(List.of(), study.problems(CODING));
		int plain = study.at("b.codebook", "#plain");
		study.apply(fixes.of(study.file("b.codebook"), ProblemCodes.THEME_UNUSED, plain, 6).getFirst().edits());
		assertFalse(study.source("b.codebook").contains("#plain"));
	}

	@Test
	void oneSpeakerForAndAgainst() {
		String text = Fixture.HEADER + "claim [x] \"X.\"\n" + S + "by @lind asserts [x]\nstatement t at 25..33 \"Harbour \" by @lind denies [x]\n";
		solve(Fixture.study().with(CODING, text), CODING, ProblemCodes.ASSERTS_AND_DENIES, "Remove denies [x]");
	}

	@Test
	void overlappingStatements() {
		String text = Fixture.HEADER + S + "about #plain\nstatement t at 25..33 \"Harbour \" about #plain\n";
		solve(Fixture.study().with(CODING, text), CODING, ProblemCodes.STATEMENTS_OVERLAP, "Remove the theme from this statement");
	}

	@Test
	void allOfOneKindAtOnce() {
		StringBuilder body = new StringBuilder(Fixture.HEADER);
		for (int i = 0; i < 20; i++)
			body.append("statement s").append(i).append(" at 1..3 \"Harbour fees\" by @becker about #old\n");
		Fixture study = Fixture.study().with(CODING, body.toString());
		QuickFixes fixes = Fixture.get(QuickFixes.class);
		for (String code : List.of(ProblemCodes.QUOTE_DIFFERS, ProblemCodes.THEME_RETIRED)) {
			assertEquals(20, of(study, CODING, code).size());
			study.apply(fixes.all(study.file(CODING), code, places(study, code)).edits());
			assertEquals(List.of(), of(study, CODING, code));
		}
	}

	@Test
	void whatLeavesAChoiceIsNotDoneForAll() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER + S + "about #ban\n");
		assertEquals(List.of(), Fixture.get(QuickFixes.class).all(study.file(CODING), ProblemCodes.STANCE_MISSING, places(study, ProblemCodes.STANCE_MISSING)).edits());
	}

	@Test
	void aProblemThatIsGoneHasNoFix() {
		Fixture study = Fixture.study().with(CODING, Fixture.HEADER);
		assertEquals(List.of(), Fixture.get(QuickFixes.class).of(study.file(CODING), ProblemCodes.QUOTE_DIFFERS, 0, 6));
		assertEquals(List.of(), Fixture.get(QuickFixes.class).of(study.file(CODING), ProblemCodes.QUOTE_DIFFERS, 6000, 6));
	}

	private static List<Range> places(Fixture study, String code) {
		return study.problems(CODING).stream().filter(issue -> code.equals(issue.getCode())).map(issue -> new Range(issue.getOffset(), issue.getLength())).toList();
	}
}
