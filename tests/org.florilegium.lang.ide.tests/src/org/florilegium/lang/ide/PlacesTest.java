package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Counts.Count;
import org.florilegium.lang.ide.Link.Definition;
import org.florilegium.lang.ide.Link.PassageOf;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Span;
import org.florilegium.model.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands at a place: its explanation, where it leads, where else it stands, and its other name. */
class PlacesTest {

	private static final String CODING = "d.anna.coding";
	private static final Counts COUNTS = (kind, name) -> name.equals("fees") ? Optional.of(new Count(12, 3)) : Optional.empty();

	private static final Counts JUDGED = new Counts() {

		@Override
		public Optional<Count> of(EClass kind, String name) {
			return name.equals("raise") ? Optional.of(new Count(12, 3)) : Optional.empty();
		}

		@Override
		public Optional<String> status(StudyFile file, String node) {
			return !(file instanceof ArgumentMap) ? Optional.empty() : node.equals("[raise]") ? Optional.of("✓ in") : node.equals("<paid>") ? Optional.of("✗ out") : Optional.empty();
		}
	};

	private static HoverText hover(Fixture study, String path, String words) {
		return Fixture.get(Hovers.class).at(study.file(path), study.at(path, words) + 1, COUNTS).orElseThrow();
	}

	@Test
	void aThemeIsExplained() {
		HoverText hover = hover(Fixture.whole(), CODING, "#fees");
		assertEquals("""
				#fees Harbour fees
				Under: Economy
				Also: dues
				What ships pay.
				Include: discounts
				Exclude: fishing licences
				Scale: agreement: disagree = -1, neutral = 0, agree = 1
				In the study: 12 statements in 3 documents""", hover.plain());
		assertTrue(hover.html().contains("<p><b>#fees</b> Harbour fees</p>"), hover.html());
		assertEquals("#fees".length(), hover.words().length());
	}

	@Test
	void anActorWithMemberships() {
		assertTrue(hover(Fixture.whole(), CODING, "@lind").plain().contains("Member of: Harbour Office (@office) from 1995 to 1997"));
	}

	@Test
	void aPassageInItsContext() {
		HoverText hover = hover(Fixture.whole(), CODING, "25..37");
		assertTrue(hover.html().contains("<mark>Harbour fees</mark> are low"), hover.html());
		assertTrue(hover.plain().contains("🚢 [Harbour fees] are low"), hover.plain());
	}

	@Test
	void aStalePassageSaysSo() {
		Fixture study = Fixture.whole().with(CODING, Fixture.CODING.replace("25..37", "0..4"));
		HoverText hover = hover(study, CODING, "\"Harbour");
		assertTrue(hover.plain().contains("[Fees]") && hover.plain().contains("the quote differs"), hover.plain());
	}

	@Test
	void relationsAreSaidInBothDirections() {
		Fixture study = Fixture.whole().with("m.argmap", """
				map m "M"
				claim [a] "A."
				claim [b] "B."
				[a] contradicts [b]
				[a] undermines [b]
				[a] entails [b]
				""");
		assertTrue(hover(study, "m.argmap", "[a]").plain().contains("Status: contradicts [b]; undermines [b]; entails [b]"), hover(study, "m.argmap", "[a]").plain());
		assertTrue(hover(study, "m.argmap", "[b]").plain().contains("Status: contradicts [a]; undermined by [a]; entailed by [a]"), hover(study, "m.argmap", "[b]").plain());
	}

	@Test
	void aClaimWithItsStatus() {
		String plain = hover(Fixture.whole(), "m.argmap", "[every-year]").plain();
		assertTrue(plain.contains("The channel has to be dredged each year."), plain);
		assertTrue(plain.contains("Status: undercuts <paid>; accepted"), plain);
	}

	@Test
	void aDocumentAKeywordAndNothing() {
		assertTrue(hover(Fixture.whole(), CODING, "d coded").plain().startsWith("d The minutes\nBy: Mara Lind (@lind)"), "document");
		assertTrue(hover(Fixture.whole(), CODING, "about").plain().contains("a theme of the statement"), "keyword");
		assertEquals(Optional.empty(), Fixture.get(Hovers.class).at(Fixture.whole().file(CODING), Fixture.HEADER.length(), COUNTS));
	}

	@Test
	void nothingBecomesMarkup() {
		Fixture study = Fixture.study().with("b.codebook", Fixture.CODEBOOK.replace("What ships pay.", "<script>alert(1)</script> & <b>"));
		String html = hover(study, "b.codebook", "#fees \"Harbour").html();
		assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"), html);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			#fees            ~ b.codebook    ~ #fees
			@lind            ~ b.codebook    ~ @lind
			@anna            ~ b.codebook    ~ @anna
			[fees-fund       ~ d.anna.coding ~ [fees-fund-dredging]
			agree            ~ b.codebook    ~ agree
			d coded          ~ study.corpus  ~ d
			""")
	void aNameLeadsToItsDefinition(String words, String path, String name) {
		Fixture study = Fixture.whole();
		Link link = Fixture.get(Links.class).at(study.file(CODING), study.at(CODING, words)).getFirst();
		Definition definition = assertInstanceOf(Definition.class, link.target());
		assertEquals("study:/" + path, definition.file().toString());
		String defined = study.source(path).substring(definition.words().offset(), definition.words().end());
		assertEquals(name, defined);
	}

	@Test
	void aSpanLeadsToThePassage() {
		Fixture study = Fixture.whole();
		for (String words : List.of("25..37", "\"Harbour fees\""))
			assertEquals(List.of(new PassageOf("d", "texts/d.txt", new Span(25, 37))),
					Fixture.get(Links.class).at(study.file(CODING), study.at(CODING, words) + 2).stream().map(Link::target).toList());
		assertEquals(List.of(new PassageOf("d", "texts/d.txt", new Span(0, 23))),
				Fixture.get(Links.class).at(study.file("study.corpus"), study.at("study.corpus", "0..23")).stream().map(Link::target).toList());
		assertEquals(List.of(new PassageOf("d", "texts/d.txt", null)),
				Fixture.get(Links.class).at(study.file("study.corpus"), study.at("study.corpus", "\"texts/d.txt")).stream().map(Link::target).toList());
	}

	private static List<String> places(Fixture study, String path, EClass kind, String name) {
		return Fixture.get(FindReferences.class).in(study.file(path), kind, name).stream()
				.map(p -> (p.definition() ? "!" : "") + study.source(path).substring(p.words().offset(), p.words().end())).toList();
	}

	@Test
	void occurrencesAreThoseOfTheNameAlone() {
		Fixture study = Fixture.whole();
		List<NamedPlace> places = Fixture.get(Occurrences.class).of(study.file("b.codebook"), study.at("b.codebook", "#fees"));
		assertEquals(List.of(true, false), places.stream().map(NamedPlace::definition).toList());
		assertEquals(List.of(), Fixture.get(Occurrences.class).of(study.file("b.codebook"), study.at("b.codebook", "means")));
	}

	@Test
	void referencesInEveryKindOfFile() {
		Fixture study = Fixture.whole();
		assertEquals(List.of("#fees", "#fees"), places(study, CODING, Literals.THEME, "fees"));
		assertEquals(List.of("@lind"), places(study, "study.corpus", Literals.PERSON, "lind"));
		assertEquals(List.of("[fees-fund-dredging]", "![fees-fund-dredging]"), places(study, CODING, Literals.CLAIM, "fees-fund-dredging"));
		assertEquals(List.of("!<paid>", "<paid>"), places(study, "m.argmap", Literals.ARGUMENT, "paid"));
		assertEquals(List.of("k/s2"), places(study, "m.argmap", Literals.STATEMENT, "k/s2"));
		assertEquals(List.of("!s2"), places(study, CODING, Literals.STATEMENT, "k/s2"));
		assertEquals(List.of("!d"), places(study, "study.corpus", Literals.DOCUMENT, "d"));
		assertEquals(List.of("d"), places(study, CODING, Literals.DOCUMENT, "d"));
		assertEquals(List.of("!agreement", "agreement"), places(study, "b.codebook", Literals.SCALE, "agreement"));
		assertEquals(List.of("b"), places(study, "study.corpus", Literals.CODEBOOK, "b"));
		assertEquals(List.of(), places(study, CODING, Literals.CODER, "lind"), "a coder is no actor");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
			b.codebook    ~ #fees "      ~ tolls
			b.codebook    ~ @lind        ~ lindgren
			b.codebook    ~ @anna        ~ annie
			b.codebook    ~ agreement:   ~ stance
			b.codebook    ~ example      ~ instance
			d.anna.coding ~ [every-year] ~ every year, again
			d.anna.coding ~ s2           ~ second
			d.anna.coding ~ k of         ~ minutes-anna
			m.argmap      ~ <paid>       ~ Dredging is paid
			study.corpus  ~ d "texts     ~ minutes
			""")
	void aNewNameLeavesNoProblem(String path, String words, String name) {
		Fixture study = Fixture.whole();
		RenameNames rename = Fixture.get(RenameNames.class);
		NamedPlace place = Fixture.get(FindReferences.class).nameAt(study.file(path), study.at(path, words)).orElseThrow();
		assertEquals(Optional.empty(), rename.objection(study.file(path), place.kind(), name));
		List<String> files = List.of("study.corpus", "b.codebook", CODING, "m.argmap");
		study.text(name, Fixture.TEXT);
		var before = files.stream().flatMap(f -> study.problems(f).stream()).map(i -> i.getCode()).toList();
		study.apply(files.stream().map(f -> new Fix.FileEdits(study.file(f).getURI(), rename.edits(study.file(f), place.kind(), place.name(), name))).toList());
		assertEquals(before, files.stream().flatMap(f -> study.problems(f).stream()).map(i -> i.getCode()).toList());
		assertTrue(study.source(path).contains(name));
	}

	@Test
	void namesThatCannotBeGiven() {
		Fixture study = Fixture.whole();
		RenameNames rename = Fixture.get(RenameNames.class);
		for (String name : List.of("", "two words", "1st", "#x", "fees", "a]b"))
			assertTrue(rename.objection(study.file("b.codebook"), Literals.THEME, name).isPresent(), name);
		assertTrue(rename.objection(study.file("b.codebook"), Literals.ACTOR, "anna").isPresent(), "a coder has that name");
		assertTrue(rename.objection(study.file("b.codebook"), Literals.SCALE, "uses").isPresent(), "a keyword");
		assertEquals(Optional.empty(), rename.objection(study.file("b.codebook"), Literals.SCALE, "letter"));
		assertTrue(rename.objection(study.file(CODING), Literals.CLAIM, "a]b").isPresent());
		assertEquals(Optional.empty(), rename.objection(study.file(CODING), Literals.CLAIM, "two words"));
	}

	@Test
	void countsStandBehindDefinitions() {
		Fixture study = Fixture.whole();
		List<Mining> minings = Fixture.get(Minings.class).of(study.file("b.codebook"), COUNTS);
		assertEquals(1, minings.size());
		assertEquals("12 statements in 3 documents", minings.getFirst().label());
		assertTrue(study.source("b.codebook").substring(0, minings.getFirst().offset()).endsWith("under #economy"));
		assertEquals("1 statement in 1 document", new Count(1, 1).words());
	}

	@Test
	void whatBecomesOfClaimsAndArgumentsStandsBehindThem() {
		Fixture study = Fixture.whole();
		assertEquals(List.of("claim [raise] \"Fees should rise.\" | 12 statements in 3 documents · ✓ in", "argument <paid> premise case: [fees-fund-dredging] therefore [raise] using example | ✗ out"),
				Fixture.get(Minings.class).of(study.file("m.argmap"), JUDGED).stream()
						.map(mining -> study.source("m.argmap").substring(0, mining.offset()).lines().reduce((a, b) -> b).orElseThrow() + " | " + mining.label()).toList());
	}

	@Test
	void whatBecomesOfClaimsAndArgumentsIsExplained() {
		Fixture study = Fixture.whole();
		for (String words : List.of("[raise] \"", "[raise] using"))
			assertTrue(Fixture.get(Hovers.class).at(study.file("m.argmap"), study.at("m.argmap", words) + 1, JUDGED).orElseThrow().plain().endsWith("\nIn the debate: ✓ in"));
		assertTrue(Fixture.get(Hovers.class).at(study.file("m.argmap"), study.at("m.argmap", "<paid> because") + 1, JUDGED).orElseThrow().plain().endsWith("\nIn the debate: ✗ out"));
	}

	@Test
	void outsideOfMapsNothingBecomesOfClaims() {
		Fixture study = Fixture.whole();
		String plain = Fixture.get(Hovers.class).at(study.file(CODING), study.at(CODING, "[every-year] \"") + 1, JUDGED).orElseThrow().plain();
		assertFalse(plain.contains("In the debate"), plain);
	}

	@Test
	void anUnreadableFileHasNothing() {
		Fixture study = Fixture.study().with("x.coding", "??? \"");
		assertEquals(List.of(), Fixture.get(Links.class).at(study.file("x.coding"), 2));
		assertFalse(Fixture.get(Hovers.class).at(study.file("x.coding"), 0, COUNTS).isPresent());
		assertEquals(List.of(), Fixture.get(Minings.class).of(study.file("x.coding"), COUNTS));
		assertEquals(List.of(), Fixture.get(RenameNames.class).edits(study.file("x.coding"), Literals.THEME, "a", "b"));
		assertEquals(List.<TextEdit>of(), Fixture.get(Format.class).whole(study.file("x.coding")));
	}
}
