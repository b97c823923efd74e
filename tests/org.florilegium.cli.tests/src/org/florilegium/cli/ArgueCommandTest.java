package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class ArgueCommandTest {

	@TempDir
	Path folder;
	private Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
		Files.writeString(study.resolve("debate.argmap"), """
				map debate "Should the fees rise?"
				  includes letter-anna

				claim [raise] "Fees should rise."

				[raise] contradicts [fees-too-high]
				""");
	}

	@Test
	void theStatusOfEachNodeIsPrinted() throws IOException {
		String out = Run.in(study, "argue").fine().out();
		assertTrue(out.contains("0 in, 0 out, 2 undecided; 1 extension"), out);
		JsonNode json = Run.in(study, "argue", "--map", "debate", "--semantics", "preferred", "--format", "json").fine().json();
		assertEquals("preferred", json.get("parameters").get("semantics").asText());
		assertEquals(2, json.get("rows").size());
		assertEquals("undecided", json.get("rows").get(0).get("status").asText());
		assertEquals("yes", json.get("rows").get(0).get("possible").asText());
		assertEquals("[raise]", json.get("rows").get(0).get("node").asText());
		assertEquals(2, Run.in(study, "argue", "--semantics", "stable", "--extensions", "--format", "csv").fine().out().lines().skip(1).count());
	}

	/** Two who deny what a third asserts agree with each other and conflict with the third; who questions it takes no side. */
	private void letPeopleDisagree() throws IOException {
		Files.writeString(study.resolve("codings/letter.ben.coding"), """
				coding letter-ben of letter
				  coded by @anna
				statement s1 at 0..3 "x" by @lind denies [fees-too-high]
				statement s2 at 4..6 "y" by @third denies [fees-too-high] asserts [raise]
				statement s3 at 7..9 "z" by @fourth questions [fees-too-high]
				""");
		Files.writeString(study.resolve("harbour.codebook"), Files.readString(study.resolve("harbour.codebook")) + "\nperson @third \"A Third\"\nperson @fourth \"A Fourth\"\n");
	}

	@Test
	void whoStandsWhereIsATableOfSigns() throws IOException {
		letPeopleDisagree();
		List<String> lines = Run.in(study, "matrix", "--rows", "author", "--columns", "claim", "--format", "csv").fine().out().lines().toList();
		assertEquals(List.of("author,[raise],[fees-too-high]", "A Fourth,,?1", "A Third,▲1,▼1", "Mara Lind,,▼1", "Tom Becker,,▲1"), lines);
		assertEquals(0, Run.in(study, "matrix", "--rows", "claim", "--columns", "author", "-o", "who.svg").code());
		assertTrue(Files.readString(study.resolve("who.svg")).contains("▼1"));
		assertTrue(Run.in(study, "matrix", "--rows", "author", "--columns", "claim", "--form", "raw", "--format", "csv").fine().out().lines().toList().contains("Mara Lind,0,1"));
		assertTrue(Run.in(study, "matrix", "--form", "position").failed(2).contains("--rows claim"));
		assertTrue(Run.in(study, "matrix", "--rows", "claim", "--form", "position", "--count", "documents").failed(2).contains("--count documents"));
	}

	@Test
	void authorsAgreeWhereBothAssertOrBothDeny() throws IOException {
		letPeopleDisagree();
		JsonNode agreement = Run.in(study, "network", "--mode1", "author", "--mode2", "claim", "--format", "json").fine().json();
		assertEquals(1, agreement.get("edges").size(), agreement::toString);
		assertEquals(1.0, agreement.get("edges").get(0).get("weight").asDouble());
		assertEquals("position", agreement.get("parameters").get("qualifier").asText());
		JsonNode conflict = Run.in(study, "network", "--mode1", "author", "--mode2", "claim", "--aggregation", "conflict", "--format", "json").fine().json();
		assertEquals(2, conflict.get("edges").size(), conflict::toString);
	}

	@Test
	void theMapIsDrawn() throws IOException {
		Run drawn = Run.in(study, "argue", "-o", "map.svg");
		assertEquals(0, drawn.code());
		assertTrue(Files.readString(study.resolve("map.svg")).contains("1 statement · Tom Becker"));
		assertTrue(Run.in(study, "argue", "-o", "map.svg").failed(2).contains("map.svg"));
		assertTrue(Run.in(study, "argue", "-o", "map.doc").failed(2).contains("map.doc"));
	}

	@Test
	void theDrawnMapCountsTheStatementsBehindArguments() throws IOException {
		Files.writeString(study.resolve("debate.argmap"), Files.readString(study.resolve("debate.argmap")) + "\nargument <Letter>\n  from letter-anna/s1\n  premise [fees-too-high]\n  therefore [raise]\n");
		Run.in(study, "argue", "-o", "map.svg").fine();
		assertEquals(2, Files.readString(study.resolve("map.svg")).split("1 statement · ", -1).length - 1);
	}

	@Test
	void extensionsBeginWithWhatTellsThemApart() throws IOException {
		StringBuilder map = new StringBuilder(Files.readString(study.resolve("debate.argmap")));
		for (int i = 0; i < 30; i++)
			map.append("\nclaim [nobody-doubts-").append(i).append("] \"Undoubted.\"\n");
		Files.writeString(study.resolve("debate.argmap"), map + "\nclaim [wait] \"Wait.\"\n[wait] contradicts [raise]\n[wait] contradicts [fees-too-high]\n");
		List<String> lines = Run.in(study, "argue", "--semantics", "preferred", "--extensions").fine().out().lines().filter(line -> line.contains("[nobody-doubts")).toList();
		assertEquals(3, lines.size());
		for (String claim : List.of("[raise]", "[fees-too-high]", "[wait]"))
			assertEquals(1, lines.stream().filter(line -> line.contains(claim + ", [nobody-doubts-0]")).count(), lines.toString());
	}

	@Test
	void authorsClaimsAndChainsAreListed() throws IOException {
		assertEquals("Tom Becker,[fees-too-high],1,,,,,,for", Run.in(study, "argue", "--authors", "--format", "csv").fine().out().lines().skip(1).findFirst().orElseThrow());
		JsonNode claims = Run.in(study, "argue", "--claims", "--format", "json").fine().json();
		assertEquals("Tom Becker", claims.get("rows").get(0).get("for").get(0).asText(), "what somebody says comes first");
		assertEquals(0, Run.in(study, "argue", "--chains", "--format", "json").fine().json().get("rows").size());
		assertEquals(0, Run.in(study, "argue", "--authors", "--author", "lind", "--format", "json").fine().json().get("rows").size());
	}

	@Test
	void schemesAreAddedAndTheirQuestionsListed() throws IOException {
		Run.in(study, "add", "schemes", "walton-schemes").fine();
		Files.writeString(study.resolve("debate.argmap"), Files.readString(study.resolve("debate.argmap")) + """

				argument <Letter>
				  premise expertise: [fees-too-high]
				  therefore [raise]
				  using argument-from-expert-opinion
				""");
		JsonNode questions = Run.in(study, "argue", "--questions", "--format", "json").fine().json();
		assertEquals(6, questions.get("rows").size());
		assertEquals("undercuts", questions.get("rows").get(0).get("answer").asText());
		assertTrue(questions.get("method").toString().contains("whose reason begins with the question"), questions.get("method").toString());
		assertTrue(Run.in(study, "add", "schemes", "walton").failed(2).contains("walton-schemes"));
		assertTrue(Run.in(study, "add", "schemes", "walton-schemes").failed(2).contains("already"));
	}

	@Test
	void wrongNamesAreAnsweredWithTheNearest() {
		assertTrue(Run.in(study, "argue", "--map", "debates").failed(2).contains("debate"));
		assertTrue(Run.in(study, "argue", "--semantics", "ground").failed(2).contains("grounded"));
	}

	@Test
	void withoutAMapItSaysHowToBegin() throws IOException {
		Files.delete(study.resolve("debate.argmap"));
		assertTrue(Run.in(study, "argue").failed(2).contains("map debate"));
	}
}
