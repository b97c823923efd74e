package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.OutlineTree.Order;
import org.florilegium.model.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a file: outline, folding, selection, comments and layout. */
class LayoutTest {

	private static final String CODING = "d.anna.coding";

	private static List<String> lines(List<OutlineEntry> entries, String indent) {
		List<String> lines = new ArrayList<>();
		for (OutlineEntry entry : entries) {
			lines.add(indent + entry.label() + (entry.detail() == null ? "" : " | " + entry.detail()));
			lines.addAll(lines(entry.children(), indent + "  "));
		}
		return lines;
	}

	private static List<String> outline(Fixture study, String path, Order order) {
		return lines(Fixture.get(OutlineTree.class).of(study.file(path), order), "");
	}

	@Test
	void statementsByPosition() {
		String swapped = Fixture.CODING.replace("25..37 \"Harbour fees\"", "129..132 \"and\"");
		assertEquals(List.of("s2 The channel must be dredged every year | #plain", "s1 and | #fees",
				"[fees-fund-dredging] | Harbour fees pay for the dredging.", "[every-year] | The channel has to be dredged each year."),
				outline(Fixture.whole().with(CODING, swapped), CODING, Order.POSITION));
	}

	@Test
	void whatIsOnlyBegunIsLeftOut() {
		assertEquals(List.of("#x | X"), outline(Fixture.whole().with("b.codebook", "codebook b \"B\"\ntheme #x \"X\" scale \ntheme"), "b.codebook", Order.POSITION));
	}

	@Test
	void statementsBySpeakerAndTheme() {
		assertEquals(List.of("@becker | Tom Becker (1)", "  s2 The channel must be dredged every year", "@lind | Mara Lind (1)", "  s1 Harbour fees"),
				outline(Fixture.whole(), CODING, Order.SPEAKER).subList(0, 4));
		assertEquals(List.of("#fees | Harbour fees (1)", "  s1 Harbour fees", "#plain | Plain (1)", "  s2 The channel must be dredged every year"),
				outline(Fixture.whole(), CODING, Order.THEME).subList(0, 4));
	}

	@Test
	void themesStandUnderBroaderOnes() {
		List<String> lines = outline(Fixture.whole(), "b.codebook", Order.POSITION);
		assertEquals(List.of("#economy | Economy", "  #fees | Harbour fees", "#ban | Ban"), lines.subList(0, 3));
		assertTrue(lines.contains("@lind | Mara Lind") && lines.contains("@anna | Anna Meyer") && lines.contains("agreement | scale"), lines::toString);
	}

	@Test
	void aCycleOfThemesIsShownOnce() {
		assertEquals(List.of("#a | A", "  #b | B"),
				outline(Fixture.study().with("x.codebook", "codebook x \"X\"\ntheme #a \"A\" under #b\ntheme #b \"B\" under #a\n"), "x.codebook", Order.POSITION));
	}

	@Test
	void documentsHaveTheirParts() {
		assertEquals(List.of("d | The minutes", "  Opening | 0..23", "unsigned"), outline(Fixture.whole(), "study.corpus", Order.POSITION));
		assertTrue(outline(Fixture.whole(), "m.argmap", Order.POSITION).contains("[every-year] undercuts <paid> | rival"));
	}

	@Test
	void claimsAndArgumentsSayFirstWhatBecomesOfThem() {
		Fixture study = Fixture.whole();
		Counts judged = new Counts() {

			@Override
			public Optional<Count> of(EClass kind, String name) {
				return Optional.empty();
			}

			@Override
			public Optional<String> status(StudyFile file, String node) {
				return node.equals("[raise]") ? Optional.of("✓ in") : node.equals("<paid>") ? Optional.of("✗ out") : Optional.empty();
			}
		};
		List<String> lines = lines(Fixture.get(OutlineTree.class).of(study.file("m.argmap"), Order.POSITION, judged), "");
		assertEquals(List.of("[raise] | ✓ in · Fees should rise.", "<paid> | ✗ out"), lines.subList(0, 2));
	}

	@Test
	void anEntryKnowsItsPlace() {
		Fixture study = Fixture.whole();
		OutlineEntry first = Fixture.get(OutlineTree.class).of(study.file(CODING), Order.POSITION).getFirst();
		assertEquals("s1", study.source(CODING).substring(first.name().offset(), first.name().end()));
		assertTrue(study.source(CODING).substring(first.whole().offset(), first.whole().end()).endsWith("asserts [fees-fund-dredging]"));
		assertEquals("#009E73", first.color());
	}

	@Test
	void elementsAndCommentsFold() {
		Fixture study = Fixture.study().with("x.codebook", """
				codebook x "X"
				// a comment
				// of two lines

				theme #a "A"
				  means "a"
				theme #b "B"
				/* one line */
				scale s: a,
				  b
				""");
		assertEquals(List.of("// a comment\n// of two lines", "theme #a \"A\"\n  means \"a\"", "scale s: a,\n  b"), Fixture.get(Folding.class)
				.of(study.file("x.codebook")).stream().map(r -> study.source("x.codebook").substring(r.offset(), r.end())).toList());
	}

	@Test
	void aSelectionWidensToWordClauseElementAndFile() {
		Fixture study = Fixture.whole().with(CODING, Fixture.CODING.replace("Harbour fees\"\n", "Har|bour fees\"\n"));
		ExpandSelection expand = Fixture.get(ExpandSelection.class);
		List<String> widening = new ArrayList<>();
		Range range = new Range(study.cursor(), 0);
		for (Range next = expand.wider(study.file(), range); !next.equals(range); next = expand.wider(study.file(), range)) {
			range = next;
			widening.add(study.source().substring(range.offset(), range.end()));
		}
		assertEquals(List.of("Harbour", "Harbour fees", "\"Harbour fees\"", "25..37 \"Harbour fees\""), widening.subList(0, 4));
		String statement = study.source().substring(study.at(CODING, "statement s1"), study.at(CODING, "\n\nstatement s2"));
		assertTrue(widening.contains(statement), widening::toString);
		assertEquals(study.source(), widening.getLast());
	}

	@Test
	void aThemeWidensToItsClause() {
		Fixture study = Fixture.whole();
		Range theme = new Range(study.at(CODING, "#fees"), 5);
		Range stance = Fixture.get(ExpandSelection.class).wider(study.file(CODING), theme);
		assertEquals("about #fees agree", study.source(CODING).substring(stance.offset(), stance.end()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\n  b\n\nc\n", "a", "x\r\n y\r\n" })
	void commentsComeAndGo(String text) {
		ToggleComment toggle = new ToggleComment();
		Range all = new Range(0, text.length());
		String commented = TextEdit.apply(text, toggle.edits(text, all));
		assertTrue(commented.lines().filter(l -> !l.isBlank()).allMatch(l -> l.startsWith("// ")), commented);
		assertEquals(text, TextEdit.apply(commented, toggle.edits(commented, new Range(0, commented.length()))));
	}

	@Test
	void onlyTheLinesTouchedAreCommented() {
		String text = "a\nb\nc\n";
		assertEquals("a\n// b\nc\n", TextEdit.apply(text, new ToggleComment().edits(text, new Range(2, 1))));
		assertEquals("a\n// b\nc\n", TextEdit.apply(text, new ToggleComment().edits(text, new Range(3, 0))));
		assertEquals("a\n// b\n// c\n", TextEdit.apply(text, new ToggleComment().edits("a\n// b\nc\n".replace("// b", "b"), new Range(2, 3))));
	}

	@Test
	void aFileIsLaidOut() {
		String messy = "coding k   of d\n\n\n\nstatement s1 at 25..37    \"Harbour fees\"\nabout  #fees\nclaim [x] \"X.\"\n";
		Fixture study = Fixture.study().with(CODING, messy);
		assertEquals("coding k of d\n\nstatement s1 at 25..37 \"Harbour fees\"\n  about #fees\n\nclaim [x] \"X.\"\n",
				TextEdit.apply(messy, Fixture.get(Format.class).whole(study.file(CODING))));
	}

	@Test
	void onlyTheLinesTouchedAreLaidOut() {
		String messy = "coding k   of d\n\nstatement s1 at 25..37    \"Harbour fees\"\nabout  #fees\n";
		Fixture study = Fixture.study().with(CODING, messy);
		String laidOut = TextEdit.apply(messy, Fixture.get(Format.class).range(study.file(CODING), new Range(study.at(CODING, "s1"), 1)));
		assertEquals("coding k   of d\n\nstatement s1 at 25..37 \"Harbour fees\"\nabout  #fees\n", laidOut);
	}

	/** Line by line or at once comes to the same, but for the gaps between elements, which belong to no line. */
	@Test
	void anElementAloneIsLaidOutAsInTheWholeFile() {
		String messy = "coding k of d\n\nclaim [x] \"X.\"\n\nstatement s1 at 25..37    \"Harbour fees\"\nby   @lind\n    about  #fees   agree\n\nclaim   [y] \"Y.\"\n";
		Fixture study = Fixture.study().with(CODING, messy);
		Range statement = new Range(study.at(CODING, "statement"), study.at(CODING, "\n\nclaim   [y]") - study.at(CODING, "statement"));
		String part = TextEdit.apply(messy, Fixture.get(Format.class).range(study.file(CODING), statement));
		String whole = TextEdit.apply(messy, Fixture.get(Format.class).whole(study.file(CODING)));
		assertEquals(whole, part.replace("claim   [y]", "claim [y]"));
	}

	@Test
	void whatIsLaidOutStaysAsItIs() {
		Fixture study = Fixture.whole();
		for (String path : List.of("study.corpus", CODING, "m.argmap")) {
			study.apply(List.of(new Fix.FileEdits(study.file(path).getURI(), Fixture.get(Format.class).whole(study.file(path)))));
			assertEquals(List.of(), Fixture.get(Format.class).whole(study.file(path)), path);
		}
	}
}
