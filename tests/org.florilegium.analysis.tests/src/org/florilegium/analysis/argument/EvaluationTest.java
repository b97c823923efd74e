package org.florilegium.analysis.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.source.DebateReader;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Semantics;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a map that is written in the language means. */
class EvaluationTest {

	private static final String CLAIMS = "map m \"M\"\n  includes letter-anna\n\nclaim [a] \"A.\"\nclaim [b] \"B.\"\nclaim [c] \"C.\"\nclaim [d] \"D.\"\n";

	@TempDir
	Path folder;

	@BeforeEach
	void makeStudy() throws IOException {
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("letter.txt"), "The fees must fall. They must not.\n");
		Files.writeString(folder.resolve("study.corpus"), "corpus c \"C\"\n  uses b\n\ndocument letter \"letter.txt\" by @lind\n");
		Files.writeString(folder.resolve("b.codebook"), """
				codebook b "B"
				person @lind "Mara Lind"
				person @becker "Tom Becker"
				coder @anna "Anna"
				scheme sign "Sign"
				  premise finding "It is found."
				  asks strong "How strong?" undermines
				  asks other "What else?" undercuts
				""");
		Files.writeString(folder.resolve("codings/letter.anna.coding"), """
				coding letter-anna of letter
				  coded by @anna
				statement s1 at 0..19 "The fees must fall."
				  asserts [a]
				  denies [b]
				statement s2 at 20..34 "They must not."
				  by @becker
				  denies [a]
				  assumes [b]
				statement s3 at 0..19 "The fees must fall."
				  by @becker
				  asserts [b]
				claim [of-the-letter] "Said in the letter."
				[of-the-letter] attacks [d]
				""");
	}

	private Debate debate(String elements) throws IOException, StudyException {
		String text = CLAIMS + elements;
		Files.writeString(folder.resolve("m.argmap"), text);
		try (Study study = Study.open(folder)) {
			Debate indexed = DebateReader.read(study.index(Progress.NONE), "m");
			ArgumentMap written = (ArgumentMap) WrittenFiles.alone(Path.of("m.argmap"), text).getContents().getFirst();
			assertEquals(indexed, DebateReader.read(study.index(Progress.NONE), written), "what is written is what the index says");
			return indexed;
		}
	}

	private Evaluation evaluate(String elements, Semantics semantics) throws Exception {
		return Evaluation.of(debate(elements), semantics, Search.DEFAULT);
	}

	private void expect(String elements, Map<String, NodeStatus> statuses) throws Exception {
		Evaluation evaluation = evaluate(elements, Semantics.GROUNDED);
		statuses.forEach((node, status) -> assertEquals(status, evaluation.status(node), node + " of\n" + elements));
	}

	@Test
	void aRelationOfACodingThatIsIncludedCounts() throws Exception {
		expect("", Map.of("[a]", NodeStatus.IN, "[of-the-letter]", NodeStatus.IN, "[d]", NodeStatus.OUT));
	}

	@Test
	void anArgumentFallsWithItsPremise() throws Exception {
		String argument = "argument <So>\n  premise [a]\n  premise [b]\n  therefore [c]\n";
		expect(argument + "[d] supports [a]\n", Map.of("<So>", NodeStatus.IN));
		expect(argument + "[c] undermines [b]\n", Map.of("[b]", NodeStatus.OUT, "<So>", NodeStatus.OUT, "[a]", NodeStatus.IN));
		expect(argument + "[a] contradicts [b]\n", Map.of("[b]", NodeStatus.UNDECIDED, "<So>", NodeStatus.UNDECIDED));
		expect("argument <So>\n  premise [a]\n  warrant [d]\n  therefore [c]\n", Map.of("<So>", NodeStatus.OUT));
		expect("argument <So>\n  premise [a]\n  backing [d]\n  therefore [c]\n", Map.of("<So>", NodeStatus.IN));
		expect("argument <So>\n  premise [a]\n  unless [b]\n  therefore [c]\n", Map.of("<So>", NodeStatus.OUT));
	}

	@Test
	void attacksGoWhereTheirKindSays() throws Exception {
		String argument = "argument <So>\n  premise [a]\n  therefore [c]\n";
		expect(argument + "[b] undercuts <So>\n", Map.of("<So>", NodeStatus.OUT, "[c]", NodeStatus.IN, "[a]", NodeStatus.IN));
		expect(argument + "[b] rebuts <So>\n", Map.of("<So>", NodeStatus.IN, "[c]", NodeStatus.OUT));
		expect(argument + "<So> attacks [b]\n", Map.of("[b]", NodeStatus.OUT));
		expect(argument + "<So> attacks [b]\nreject [a]\n", Map.of("[a]", NodeStatus.OUT, "<So>", NodeStatus.OUT, "[b]", NodeStatus.IN));
	}

	@Test
	void whatIsAcceptedStandsWhateverAttacksIt() throws Exception {
		expect("accept [d]\n", Map.of("[d]", NodeStatus.IN));
		expect("argument <So>\n  premise [d]\n  therefore [c]\naccept <So>\n", Map.of("<So>", NodeStatus.IN, "[d]", NodeStatus.OUT));
	}

	@Test
	void preferredExtensionsAreNamedByTheirNodes() throws Exception {
		Evaluation evaluation = evaluate("[a] contradicts [b]\n[a] attacks [c]\n[b] attacks [c]\n", Semantics.PREFERRED);
		assertEquals(2, evaluation.extensions().intValue());
		assertEquals(2, evaluation.accepted(9).size());
		assertTrue(evaluation.accepted(9).contains(List.of("[a]", "[of-the-letter]")), evaluation.accepted(9).toString());
		assertTrue(evaluation.isInSome("[a]"));
		assertFalse(evaluation.isInSome("[c]"));
		assertEquals(NodeStatus.OUT, evaluation.status("[c]"));
		assertTrue(evaluation.method().sentence().contains("preferred"));
	}

	@Test
	void itSaysWhatStandsInTheWay() throws Exception {
		Evaluation evaluation = evaluate("argument <So>\n  premise [d]\n  therefore [c]\n[a] contradicts [b]\n", Semantics.NONE);
		assertEquals(Semantics.GROUNDED, evaluation.semantics());
		assertEquals(List.of("[of-the-letter]"), evaluation.because("[d]"));
		assertEquals(List.of("[d]"), evaluation.because("<So>"));
		assertEquals(List.of("[b]"), evaluation.because("[a]"));
		assertEquals(List.of(), evaluation.because("[c]"));
	}

	@Test
	void questionsAreOpenUntilARelationAnswersThem() throws Exception {
		String argument = "argument <So>\n  premise finding: [a]\n  therefore [c]\n  using sign\n";
		assertEquals(List.of("strong", "other"), questions(argument));
		assertEquals(List.of("strong"), questions(argument + "[b] undercuts <So>\n"));
		assertEquals(List.of(), questions(argument + "[b] undercuts <So>\n[b] undermines [a]\n"));
	}

	@Test
	void anAnswerThatNamesItsQuestionLeavesTheOthersOpen() throws Exception {
		String argument = "argument <So>\n  premise finding: [a]\n  therefore [c]\n  using sign\n";
		assertEquals(List.of("other"), questions(argument + "[b] attacks <So> because \"How  strong? Nobody has measured.\"\n"));
		assertEquals(List.of("strong"), questions(argument + "[b] undercuts <So> because \"What else?\"\n"));
		assertEquals(List.of("strong"), questions(argument + "[b] undercuts <So> because \"They say how strong? Not so.\"\n"));
	}

	private List<String> questions(String elements) throws Exception {
		Debate debate = debate(elements);
		try (Study study = Study.open(folder)) {
			return DebateReader.questions(study.index(Progress.NONE), debate).stream().map(OpenQuestion::question).toList();
		}
	}

	@Test
	void authorsStandForAndAgainstClaims() throws Exception {
		Debate debate = debate("argument <So>\n  premise [a]\n  therefore [c]\n[b] supports [d]  at letter-anna/s3\n[c] supports [d]\n");
		Positions positions;
		try (Study study = Study.open(folder)) {
			positions = new Positions(DebateReader.utterances(study.index(Progress.NONE), debate, StatementQuery.ALL));
		}
		assertEquals(List.of("Mara Lind a 1", "Mara Lind b -1", "Tom Becker a -1", "Tom Becker b 1"),
				positions.positions().stream().map(p -> p.label() + " " + p.claim() + " " + p.side()).toList());
		Positions.Standing a = positions.standings().getFirst();
		assertEquals(List.of("Mara Lind"), a.supporters());
		assertEquals(List.of("Tom Becker"), a.opponents());
		assertTrue(a.isContested() && !a.isShared());
		assertEquals(List.of("Tom Becker [[b], [d]]", "Mara Lind [[a], <So>, [c]]"),
				positions.chains(debate).stream().map(c -> c.label() + " " + c.nodes()).toList());
		List<String> first = new ArrayList<>();
		positions.chains(debate, chain -> {
			first.add(chain.label());
			return false;
		});
		assertEquals(List.of("Tom Becker"), first, "no more are found than are wanted");
	}
}
