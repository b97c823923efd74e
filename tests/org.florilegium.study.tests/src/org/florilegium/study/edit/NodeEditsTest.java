package org.florilegium.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Status;
import org.florilegium.study.Progress;
import org.florilegium.study.ShippedCodebooks;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Problem;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit.AddCodebook;
import org.florilegium.study.edit.StudyEdit.AssumeNode;
import org.florilegium.study.edit.StudyEdit.ChangeGroup;
import org.florilegium.study.edit.StudyEdit.ChangeRelation;
import org.florilegium.study.edit.StudyEdit.DeleteNode;
import org.florilegium.study.edit.StudyEdit.GroupNodes;
import org.florilegium.study.edit.StudyEdit.RenameNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of claims and arguments as a map makes them. */
class NodeEditsTest {

	private static final String MAP = """
			map m "M"

			claim [a] "A."

			claim [b] "B." // of the minutes

			claim [c] "C."

			argument <So>
			  premise [a]
			  premise [b]
			  unless [c]
			  therefore [d]

			claim [d] "D."

			// why not
			[c] attacks [a] because "plain"

			[b] supports [ d ]

			accept [a], [c]

			group "Costs" color "#AD1457": [a], <So>
			""";

	@TempDir
	Path folder;
	private Study study;
	private Edits edits;

	@BeforeEach
	void open() throws IOException, StudyException {
		SmallStudy.write(folder);
		Files.writeString(folder.resolve("m.argmap"), MAP);
		study = Study.open(folder);
		edits = new Edits(study);
	}

	@AfterEach
	void close() {
		study.close();
	}

	private String map() throws IOException {
		return Files.readString(folder.resolve("m.argmap"));
	}

	@Test
	void aClaimIsRenamedWhereverItIsMentioned() throws Exception {
		Edited edited = edits.apply(new RenameNode("[d]", "the end"));
		assertEquals(MAP.replace("[d]", "[the end]").replace("[ d ]", "[the end]"), map());
		edits.undo(edited);
		assertEquals(MAP, map());
		assertThrows(StudyException.class, () -> edits.apply(new RenameNode("[d]", "a]b")));
		assertThrows(StudyException.class, () -> edits.apply(new RenameNode("[d]", "a")));
	}

	@Test
	void anArgumentIsRenamedWhereverItIsMentioned() throws Exception {
		edits.apply(new RenameNode("<So>", "Therefore"));
		assertEquals(MAP.replace("<So>", "<Therefore>"), map());
	}

	@Test
	void aDeletedClaimLeavesRelationsPremisesGroupsAndAssumptions() throws Exception {
		Edited edited = edits.apply(new DeleteNode("[a]"));
		assertEquals(MAP.replace("claim [a] \"A.\"\n\n", "").replace("  premise [a]\n", "").replace("// why not\n[c] attacks [a] because \"plain\"\n\n", "")
				.replace("accept [a], [c]", "accept [c]").replace("[a], <So>", "<So>"), map());
		edits.undo(edited);
		assertEquals(MAP, map());
	}

	@Test
	void aDeletedArgumentLeavesAnEmptyGroupAlone() throws Exception {
		edits.apply(List.of(new DeleteNode("[a]"), new DeleteNode("<So>")));
		assertTrue(!map().contains("group") && !map().contains("<So>"), map());
		assertEquals(List.of(), errors());
	}

	@Test
	void whatIsConcludedOrSaidIsNotDeleted() throws Exception {
		StudyException concluded = assertThrows(StudyException.class, () -> edits.apply(new DeleteNode("[d]")));
		assertTrue(concluded.getMessage().contains("<So> concludes [d]"), concluded.getMessage());
		StudyException said = assertThrows(StudyException.class, () -> edits.apply(new DeleteNode("[harbour-loses]")));
		assertTrue(said.getMessage().contains("asserts [harbour-loses]"), said.getMessage());
		assertEquals(MAP, map());
	}

	@Test
	void aClaimIsTakenOutOfTheStatementsThatSaySomethingOfIt() throws Exception {
		Map<Path, String> before = codings();
		Edited edited = edits.apply(new DeleteNode("[harbour-loses]", true));
		Map<Path, String> after = codings();
		assertTrue(before.values().stream().anyMatch(text -> text.contains("asserts [harbour-loses]")));
		before.forEach((file, text) -> assertEquals(text.lines().filter(line -> !line.isBlank() && !line.contains("[harbour-loses]")).toList(),
				after.get(file).lines().filter(line -> !line.isBlank()).toList()));
		assertEquals(List.of(), errors());
		edits.undo(edited);
		assertEquals(before, codings());
	}

	private Map<Path, String> codings() throws IOException {
		Map<Path, String> codings = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder.resolve("codings"))) {
			for (Path file : files.toList())
				codings.put(file, Files.readString(file));
		}
		return codings;
	}

	@Test
	void relationsChangeAndGo() throws Exception {
		RelationForm attack = new RelationForm("[c]", RelationKind.ATTACKS, "[a]", "plain", List.of(), null);
		edits.apply(new ChangeRelation("m", attack, new RelationForm("[c]", RelationKind.REBUTS, "[a]", "plain", List.of(), null)));
		assertEquals(MAP.replace("[c] attacks [a]", "[c] rebuts [a]"), map());
		edits.apply(new ChangeRelation("m", new RelationForm("[b]", RelationKind.SUPPORTS, "[d]", null, List.of(), null), null));
		assertEquals(MAP.replace("[c] attacks [a]", "[c] rebuts [a]").replace("[b] supports [ d ]\n\n", ""), map());
		assertThrows(StudyException.class, () -> edits.apply(new ChangeRelation("m", attack, null)));
	}

	@Test
	void nodesGoFromGroupToGroup() throws Exception {
		edits.apply(new GroupNodes("m", "Costs", null, List.of("[c]")));
		assertEquals(MAP.replace("[a], <So>", "[a], <So>, [c]"), map());
		edits.apply(new GroupNodes("m", "Gains", "#009E73", List.of("[c]", "[a]")));
		assertEquals(MAP.replace("[a], <So>", "<So>") + "\ngroup \"Gains\" color \"#009E73\": [c], [a]\n", map());
		edits.apply(new GroupNodes("m", null, null, List.of("[c]", "[a]")));
		assertEquals(MAP.replace("[a], <So>", "<So>"), map());
	}

	@Test
	void groupsAreRenamedAndDissolved() throws Exception {
		edits.apply(new ChangeGroup("m", "Costs", new GroupForm("What it costs", "#AD1457", List.of("[a]", "<So>"))));
		assertEquals(MAP.replace("group \"Costs\"", "group \"What it costs\""), map());
		edits.apply(new GroupNodes("m", "Gains", "#009E73", List.of("[c]")));
		assertThrows(StudyException.class, () -> edits.apply(new ChangeGroup("m", "Gains", new GroupForm("What it costs", null, List.of("[c]")))));
		assertThrows(StudyException.class, () -> edits.apply(new ChangeGroup("m", "Costs", null)));
		edits.apply(new ChangeGroup("m", "Gains", new GroupForm("Gains", null, List.of("[c]", "[a]"))));
		assertEquals(MAP.replace("group \"Costs\" color \"#AD1457\": [a], <So>", "group \"What it costs\" color \"#AD1457\": <So>") + "\ngroup \"Gains\": [c], [a]\n", map());
		edits.apply(new ChangeGroup("m", "Gains", null));
		edits.apply(new ChangeGroup("m", "What it costs", null));
		assertEquals(MAP.replace("\ngroup \"Costs\" color \"#AD1457\": [a], <So>\n", ""), map());
	}

	@Test
	void whatIsTakenAsAcceptedCanBeRejectedOrLeftOpen() throws Exception {
		edits.apply(new AssumeNode("m", "[a]", Status.REJECT));
		assertEquals(MAP.replace("[a], [c]", "[c]") + "\nreject [a]\n", map());
		edits.apply(new AssumeNode("m", "[a]", null));
		assertEquals(MAP.replace("[a], [c]", "[c]"), map());
		edits.apply(new AssumeNode("m", "<So>", Status.ACCEPT));
		assertEquals(MAP.replace("[a], [c]", "[c], <So>"), map());
	}

	@Test
	void schemesThatComeWithTheProgramAreUnderstoodAndUsed() throws Exception {
		for (String name : ShippedCodebooks.NAMES)
			edits.apply(new AddCodebook(name, ShippedCodebooks.text(name, Path.of(""))));
		assertTrue(Files.readString(folder.resolve("study.corpus")).contains("uses harbour, walton-schemes, toulmin-schemes"));
		Files.writeString(folder.resolve("m.argmap"), MAP.replace("  therefore [d]\n", "  therefore [d]\n  using argument-from-expert-opinion\n"));
		assertEquals(List.of(), errors());
		assertThrows(StudyException.class, () -> edits.apply(new AddCodebook("walton-schemes", "")));
	}

	private List<Problem> errors() throws StudyException {
		return new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList();
	}
}
