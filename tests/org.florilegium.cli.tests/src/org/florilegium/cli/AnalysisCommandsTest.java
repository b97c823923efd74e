package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.florilegium.study.SampleStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Networks, counts and agreement on the command line. */
class AnalysisCommandsTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
		Files.writeString(study.resolve("codings/letter.ben.coding"), """
				coding letter-ben of letter
				  coded by @ben

				statement s1 at 24..46 "The fees are too high."
				  by @lind
				  about #fees agree
				  about #dredging agree
				""");
		Files.writeString(study.resolve("harbour.codebook"), Files.readString(study.resolve("harbour.codebook")) + "\ncoder @ben \"Ben Ode\"\n");
	}

	@Test
	void aNetworkSaysHowItWasMade() throws IOException {
		String out = Run.in(study, "network", "--mode1", "author").fine().out();
		assertTrue(out.contains("2 nodes, 0 ties, of 3 statements"), out);
		assertTrue(out.contains("weighted by similarity 1 − |q − q′|/R (R = 2)"), out);
		JsonNode conflict = Run.in(study, "network", "--mode1", "author", "--aggregation", "conflict", "--format", "json").fine().json();
		assertEquals(1, conflict.get("edges").size());
		assertEquals(1.0, conflict.get("edges").get(0).get("weight").asDouble());
		assertEquals("conflict", conflict.get("parameters").get("aggregation").asText());
		assertEquals("Tom Becker", conflict.get("nodes").get(1).get("label").asText());
		assertEquals("Liberals", conflict.get("nodes").get(1).get("party").asText());
	}

	@Test
	void twoModesExclusionsAndIsolates() throws IOException {
		JsonNode all = Run.in(study, "network", "--network", "two-mode", "--mode1", "author", "--exclude", "theme=dues", "--isolates", "--format", "json").fine().json();
		assertEquals(4, all.get("nodes").size());
		assertEquals(1, all.get("edges").size());
		JsonNode kept = Run.in(study, "network", "--network", "two-mode", "--mode1", "author", "--only", "theme=economy", "--format", "json").fine().json();
		assertEquals(3, kept.get("edges").size());
		assertEquals(0, Run.in(study, "network", "--mode1", "author", "--only", "document.medium=radio", "--format", "json").fine().json().get("statements").asInt());
	}

	@ParameterizedTest
	@ValueSource(strings = { "n.csv", "n.edges", "n.graphml", "n.gexf", "n.dl", "n.net", "n.json" })
	void networksAreWrittenByTheNameOfTheFile(String name) throws IOException {
		Run.in(study, "network", "--mode1", "author", "--aggregation", "ignore", "--measures", "-o", name).fine();
		assertTrue(Files.readString(study.resolve(name)).contains("Mara Lind"));
		assertTrue(Run.in(study, "network", "--mode1", "author", "-o", name).failed(2).contains("--force"));
	}

	@Test
	void windowsGoToOneFileOrSeveral() throws IOException {
		Run.in(study, "network", "--mode1", "author", "--windows", "day", "--window-size", "1", "--isolates", "--from", "1998-03-31", "--to", "1998-04-01", "-o", "w.json").fine();
		assertTrue(Files.readString(study.resolve("w.json")).startsWith("["));
		Run.in(study, "network", "--mode1", "author", "--windows", "day", "--window-size", "1", "--isolates", "--from", "1998-03-31", "--to", "1998-04-01", "--as", "dl", "-o", "w.dl").fine();
		assertTrue(Files.exists(study.resolve("w-1-1998-03-31.dl")));
		assertTrue(Files.exists(study.resolve("w-2-1998-04-01.dl")));
		assertFalse(Files.exists(study.resolve("w.dl")));
	}

	@Test
	void eventsAreListedInTheOrderOfTime() {
		String out = Run.in(study, "network", "--network", "events", "--mode1", "author", "--format", "csv").fine().out();
		assertEquals("statement,date,document,author,theme,stance", out.lines().findFirst().orElseThrow().strip());
		assertEquals(4, out.lines().count());
	}

	@Test
	void countsAreTested() throws IOException {
		JsonNode json = Run.in(study, "matrix", "--rows", "theme", "--columns", "author", "--format", "json").fine().json();
		assertEquals(2, json.get("rows").size());
		assertEquals(1, json.get("degreesOfFreedom").asInt());
		assertEquals(0.75, json.get("chiSquare").asDouble(), 1e-12);
		assertEquals(1, Run.in(study, "matrix", "--together", "statement", "--format", "json").fine().json().get("rows").size());
		assertTrue(Run.in(study, "matrix").fine().out().contains("χ² = 0.750"));
	}

	@Test
	void timeIsCounted() {
		String out = Run.in(study, "timeline", "--step", "month", "--by", "author", "--wide", "--format", "csv").fine().out();
		assertEquals(List.of("month,Mara Lind,Tom Becker", "1998-04,1,1"), out.lines().map(String::strip).toList());
	}

	@Test
	void agreementIsMeasured() throws IOException {
		JsonNode json = Run.in(study, "agreement", "--coefficient", "percentage,alpha-u", "--unit", "statement", "--format", "json").fine().json();
		assertEquals(0, json.get("rows").get(0).get("value").asInt());
		assertEquals("[\"anna\",\"ben\"]", json.get("coders").toString());
		String disputed = Run.in(study, "agreement", "--disagreements", "--unit", "statement", "--format", "csv").fine().out();
		assertTrue(disputed.contains("letter-ben/s1"), disputed);
		assertEquals(1, Run.in(study, "agreement", "--coefficient", "percentage", "--per", "pair", "--format", "json").fine().json().get("rows").size());
	}

	@Test
	void statementsOfADisagreementCanBeTakenFromTheTable() throws Exception {
		Path sample = Files.createDirectories(folder.resolve("sample"));
		SampleStudy.copy(sample, sample);
		String out = Run.in(sample, "agreement", "--disagreements", "--samples", "0").fine().out();
		List<String> rows = out.lines().filter(line -> line.matches("hearing-2010 .*")).toList();
		assertTrue(rows.size() > 20 && rows.stream().allMatch(row -> row.contains("/s")), out);
	}

	@Test
	void aWindowOfAYearAroundIsSaidAsPeopleSayIt() throws Exception {
		Path sample = Files.createDirectories(folder.resolve("sample"));
		SampleStudy.copy(sample, sample);
		String out = Run.in(sample, "polarization", "--windows", "year", "--window-size", "3").fine().out();
		assertTrue(out.replaceAll("\\s+", " ").contains("from 1 year before it to 1 year after"), out);
		assertTrue(out.contains("congruenceInside") && out.contains("conflictBetween"), out);
	}

	@Test
	void passagesAreComparedAsTheyWereMarked() throws IOException {
		JsonNode json = Run.in(study, "agreement", "--coefficient", "alpha-cu,gamma", "--samples", "0", "--format", "json").fine().json();
		assertEquals(2, json.get("rows").size());
		assertTrue(json.get("rows").get(1).get("value").isNumber(), json::toString);
		JsonNode themes = Run.in(study, "agreement", "--coefficient", "alpha-ku", "--per", "theme", "--format", "json").fine().json();
		assertTrue(themes.get("rows").size() > 1, themes::toString);
		JsonNode all = Run.in(study, "agreement", "--coefficient", "alpha-ku", "--format", "json").fine().json();
		assertTrue(all.get("rows").get(0).get("reason").asText().contains("one category"), all::toString);
	}

	@Test
	void polarizationSaysWhoIsInWhichCamp() throws IOException {
		JsonNode json = Run.in(study, "polarization", "--mode1", "author", "--format", "json").fine().json();
		assertEquals(1.0, json.get("polarization").asDouble());
		assertEquals(1, json.get("rows").get(0).get("group").asInt());
		assertEquals(2, json.get("rows").get(1).get("group").asInt());
		assertTrue(Run.in(study, "polarization", "--mode1", "author").fine().out().contains("of the conflict between them"));
		String windows = Run.in(study, "polarization", "--mode1", "author", "--windows", "day", "--format", "csv").fine().out();
		assertTrue(windows.startsWith("center,polarization,modularity"), windows);
	}

	@Test
	void aDisagreementIsSettled() throws IOException {
		Files.writeString(study.resolve("harbour.codebook"), Files.readString(study.resolve("harbour.codebook")) + "\ncoder @consensus \"Consensus\"\n");
		String out = Run.in(study, "agreement", "--accept", "letter-ben/s1", "--into", "consensus").fine().out();
		assertEquals("letter-ben/s1 is now s1 of @consensus\n", out);
		String coding = Files.readString(study.resolve("codings/letter.consensus.coding"));
		assertTrue(coding.contains("by @lind\n  about #fees agree\n  about #dredging agree"), coding);
		Run.in(study, "check").fine();
		assertEquals("s2 says of @consensus that nothing is at letter:3..15\n", Run.in(study, "agreement", "--nothing", "letter:3..15", "--into", "consensus").fine().out());
		assertTrue(Files.readString(study.resolve("codings/letter.consensus.coding")).contains("with settled = \"nothing\""));
		Run.in(study, "check").fine();
		assertTrue(Run.in(study, "agreement", "--nothing", "letter", "--into", "consensus").failed(2).contains("letter:120..184"));
		Run.in(study, "agreement", "--nothing", "letter:90000..90010", "--into", "consensus").failed(2);
		Run.in(study, "agreement", "--accept", "letter-ben/s1").failed(2);
		Run.in(study, "agreement", "--accept", "letter-ben/s9", "--into", "consensus").failed(2);
		Run.in(study, "agreement", "--accept", "s1", "--into", "consensus").failed(2);
	}

	@Test
	void numbersAreExplained() {
		String all = Run.in(folder, "method").fine().out();
		assertTrue(all.contains("cohen-kappa") && all.contains("Polarisation"), all);
		String gamma = Run.in(folder, "method", "gamma").fine().out();
		assertTrue(gamma.contains("Mathet") && gamma.contains("γ = 1 − δ/δ̄"), gamma);
		assertTrue(Run.in(folder, "method", "gama").failed(2).contains("gamma"));
	}

	@Test
	void aBackboneIsFound() throws IOException {
		JsonNode json = Run.in(study, "backbone", "--mode1", "author", "--aggregation", "ignore", "--format", "json").fine().json();
		assertEquals("Dredging", json.get("rows").get(0).get("taken away").asText());
		assertTrue(Run.in(study, "backbone", "--size", "7").failed(2).contains("1 to"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "network --mode1 colour", "network --aggregation combine", "network --normalization activity", "network --windows fortnight", "network --kernel gaussian",
			"network --exclude fees", "network --compat ucinet", "network --network three-mode", "network --as xml -o n.xml", "matrix --count words", "timeline --step decade",
			"agreement --coefficient kappa", "polarization --groups 1", "polarization --qualifier none", "polarization --windows fortnight", "agreement --per sentence", "matrix -o m.xls" })
	void wrongUseIsSaidToBe(String line) {
		assertFalse(Run.in(study, line.split(" ")).failed(2).contains("should not have happened"));
	}

	@Test
	void aProjectOfDiscourseNetworkAnalyzerGivesItsNetworks() throws IOException {
		Path reference = Path.of(System.getProperty("florilegium.shared", "absent")).resolve("reference/dna");
		assumeTrue(Files.exists(reference.resolve("synth300.dna")), "the reference database is not here; set florilegium.shared");
		Run.in(folder, "new", "dna", "--title", "DNA").fine();
		String out = Run.in(folder, "import", reference.resolve("synth300.dna").toString(), "--study", "dna").fine().out();
		assertTrue(out.contains("40 documents, 300 statements, 9 themes"), out);
		Run.in(folder, "network", "--study", "dna", "--compat", "dna", "--network", "two-mode", "--duplicates", "document", "-o", "t57.dl").fine();
		assertEquals(Files.readString(reference.resolve("expected/t57_dl_twomode.dl")), Files.readString(folder.resolve("t57.dl")));
	}
}
