package org.florilegium.exchange.internal.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.RandomProject;
import org.florilegium.exchange.RoundTrip;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentFormatsTest {

	private static final String TOLLS = """
			===
			title: "Tolls"
			===

			# Money // a comment

			[Raise]: Tolls should rise. #costs #(public money)
			  + <Dredging>: The channel
			    - [Cheap]: It is cheap. {source: "nobody"}
			  <- [Poor]: The poor pay.
			  >< [Keep]

			<Dredging>

			(1) [Channel]: The channel must be dredged.
			(2) Ships pay for it.
			-- modus ponens --
			(3) [Raise]

			<Dredging>
			  <_ [Rival]: There is another harbour.
			""";

	@TempDir
	Path folder;

	private CodedProject read(String text) throws Exception {
		Path file = folder.resolve("map.argdown");
		Files.writeString(file, text);
		return new ArgdownImporter().read(file, new ProjectNames());
	}

	private static Set<String> relations(CodedProject project) {
		return project.argued(RelationForm.class).stream().map(r -> r.source() + " " + r.kind().getLiteral() + " " + r.target()).collect(Collectors.toSet());
	}

	@Test
	void argdownIsUnderstood() throws Exception {
		CodedProject project = read(TOLLS);
		assertEquals("Tolls", project.title());
		assertEquals(Set.of("<Dredging> supports [Raise]", "[Cheap] attacks <Dredging>", "[Poor] attacks [Raise]", "[Raise] contradicts [Keep]", "[Rival] undercuts <Dredging>"),
				relations(project));
		ArgumentForm dredging = project.argued(ArgumentForm.class).getFirst();
		assertEquals("The channel", dredging.title());
		assertEquals(List.of("Channel", "Untitled 1"), dredging.premises().stream().map(PremiseForm::claim).toList());
		assertEquals("Raise", dredging.conclusion());
		ClaimForm raise = project.argued(ClaimForm.class).getFirst();
		assertEquals("Tolls should rise.", raise.text());
		assertEquals(List.of("costs", "public-money"), raise.themes());
		assertEquals("Money", project.argued(GroupForm.class).getFirst().title());
		assertEquals(List.of("data of an element", "inference rule"), project.losses().stream().map(Loss::element).toList());
	}

	/** What Argdown can hold of a project. */
	private static CodedProject plain(CodedProject project) {
		List<Form> elements = project.arguments().stream().map(ArgumentFormatsTest::plain).filter(f -> f != null).toList();
		return new CodedProject(project.title().replaceAll("\\s+", " "), List.of(), List.of(), List.of(), elements, new Identifiers(), List.of());
	}

	private static Form plain(Form form) {
		return switch (form) {
			case ClaimForm c -> new ClaimForm(c.name(), c.text().replaceAll("[#{}<>/§]", "").replaceAll("\\s+", " ").strip(), List.of(), c.major(), c.values(), List.of());
			case ArgumentForm a -> new ArgumentForm(a.name(), a.title() == null ? null : "A title", List.of(),
					a.premises().stream().map(p -> new PremiseForm(null, p.claim(), false)).toList(), null, List.of(), List.of(), null, a.conclusion(), null, List.of());
			case RelationForm r -> new RelationForm(r.source(), r.kind(), r.target(), null, List.of(), null);
			case GroupForm g -> new GroupForm("Some of it", null, g.members());
			default -> null;
		};
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void argdownComesBackAndTheSecondTimeTheSameBytes(long seed) throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		CodedProject project = plain(RandomProject.of(seed));
		Path first = folder.resolve("first.argdown");
		assertEquals(List.of(), trip.export(project, new ArgdownExporter(), first).losses());
		CodedProject again = trip.read(first, new ArgdownImporter());
		assertEquals(new HashSet<>(project.arguments()), new HashSet<>(again.arguments()));
		Path second = folder.resolve("second.argdown");
		trip.again(first, new ArgdownImporter(), new ArgdownExporter(), second);
		Path third = folder.resolve("third.argdown");
		trip.again(second, new ArgdownImporter(), new ArgdownExporter(), third);
		assertEquals(Files.readString(second), Files.readString(third));
	}

	/** What the Argument Interchange Format can hold of a project. */
	private static CodedProject bare(CodedProject project) {
		List<Form> elements = project.arguments().stream().map(ArgumentFormatsTest::plain).filter(f -> f != null && !(f instanceof GroupForm)).map(f -> switch (f) {
			case ClaimForm c -> (Form) new ClaimForm(c.name(), c.text(), List.of(), false, c.values(), List.of());
			case ArgumentForm a -> new ArgumentForm(a.name(), null, List.of(), a.premises(), null, List.of(), List.of(), null, a.conclusion(), null, List.of());
			default -> f;
		}).toList();
		return new CodedProject(project.title(), List.of(), List.of(), List.of(), elements, new Identifiers(), List.of());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void aifComesBackAndTheSecondTimeTheSameBytes(long seed) throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		CodedProject project = bare(RandomProject.of(seed));
		for (AifExporter exporter : List.of(new AifExporter(), new AifExporter.Extended())) {
			Path first = folder.resolve("first.json");
			assertEquals(List.of(), trip.export(project, exporter, first).losses());
			assertTrue(new AifImporter().recognise(first) > 50);
			CodedProject again = trip.read(first, new AifImporter());
			assertEquals(new HashSet<>(project.arguments()), new HashSet<>(again.arguments()));
			Path second = folder.resolve("second.json");
			trip.again(first, new AifImporter(), exporter, second);
			Path third = folder.resolve("third.json");
			trip.again(second, new AifImporter(), exporter, third);
			assertEquals(Files.readString(second), Files.readString(third));
		}
	}

	@Test
	void locutionsOfAifAreStatementsOfTheirSpeakers() throws Exception {
		Path file = folder.resolve("n.json");
		Files.writeString(file, """
				{"AIF": {"nodes": [{"nodeID": 1, "text": "Tolls should rise.", "type": "I"}, {"nodeID": 2, "text": "The channel is shallow.", "type": "I"},
				 {"nodeID": 3, "text": "Default Inference", "type": "RA"}, {"nodeID": "4", "text": "Mara Lind : it is high time", "type": "L"}, {"nodeID": 5, "text": "Asserting", "type": "YA"},
				 {"nodeID": 6, "text": "Ships go elsewhere.", "type": "I"}, {"nodeID": 7, "text": "Default Conflict", "type": "CA"}, {"nodeID": 8, "text": "Default Transition", "type": "TA"}],
				 "edges": [{"edgeID": 1, "fromID": 2, "toID": 3}, {"edgeID": 2, "fromID": 3, "toID": 1}, {"edgeID": 3, "fromID": 4, "toID": 5}, {"edgeID": 4, "fromID": 5, "toID": 1},
				 {"edgeID": 5, "fromID": 6, "toID": 7}, {"edgeID": 6, "fromID": 7, "toID": 3}, {"edgeID": 7, "fromID": 6, "toID": 99}],
				 "locutions": [{"nodeID": "4", "personID": "9"}], "participants": [{"participantID": 9, "firstname": "Mara", "surname": "Lind"}], "schemefulfillments": null}}
				""");
		CodedProject project = new RoundTrip(folder).read(file, new AifImporter());
		assertEquals("Mara Lind: it is high time\n\n", project.documents().getFirst().text());
		var statement = project.codings().getFirst().statements().getFirst();
		assertEquals("it is high time", statement.passages().getFirst().quote());
		assertEquals("asserts", statement.acts().getFirst().force().getLiteral());
		assertEquals(1, project.argued(ArgumentForm.class).size());
		assertEquals("undercuts", project.argued(RelationForm.class).getFirst().kind().getLiteral());
	}

	@Test
	void frameworksAreThoseThatAreEvaluated() throws Exception {
		RoundTrip trip = new RoundTrip(folder);
		Path file = folder.resolve("f.af");
		trip.export(read("[a]: A.\n  - [b]: B.\n  >< [c]: C.\n\n<x>\n\n(1) [a]\n----\n(2) [d]: D.\n"), new FrameworkExporter.Iccma(), file);
		assertEquals("p af 6\n# 1 [a]\n# 2 [b]\n# 3 [c]\n# 4 [d]\n# 5 <x>\n# 6 not [a]\n1 3\n1 6\n2 1\n3 1\n6 5\n", Files.readString(file));
		trip.export(read("[a]: A.\n  - [b]: B.\n"), new FrameworkExporter.Aspartix(), file);
		assertEquals("arg(a1). % [a]\narg(a2). % [b]\natt(a2,a1).\n", Files.readString(file));
		trip.export(read("[a]: A.\n  - [b]: B.\n"), new FrameworkExporter.Trivial(), file);
		assertEquals("1 [a]\n2 [b]\n#\n2 1\n", Files.readString(file));
		CodedProject nothing = new CodedProject("Nothing", List.of(), List.of(), List.of(), List.of(), new Identifiers(), List.of());
		assertTrue(assertThrows(ExportException.class, () -> trip.export(nothing, new FrameworkExporter.Iccma(), file)).getMessage().contains("no claims"));
	}
}
