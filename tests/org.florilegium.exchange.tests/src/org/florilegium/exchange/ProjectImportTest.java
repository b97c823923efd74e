package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Progress;
import org.florilegium.study.SampleStudy;
import org.florilegium.study.Study;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectImportTest {

	@TempDir
	Path folder;

	/** What a study holds besides what every new study begins with. */
	public static List<Form> codebook(CodedProject project) {
		return project.codebook().stream().filter(f -> !(f instanceof CoderForm c && c.title().equals("Somebody")))
				.filter(f -> !(f instanceof ScaleForm s && s.name().equals("agreement"))).toList();
	}

	/** A project as it comes out of a new study that it was brought into. */
	static CodedProject throughStudy(CodedProject project, Path folder) throws Exception {
		try (Study study = Study.create(folder, project.title(), "Somebody", null)) {
			ProjectImport.into(study, project, Progress.NONE);
			assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
			return ProjectExport.of(study, StatementQuery.ALL, Progress.NONE);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void whatGoesInComesOut(long seed) throws Exception {
		CodedProject project = RandomProject.of(seed);
		CodedProject again = throughStudy(project, folder.resolve("study"));
		assertEquals(project.codebook(), codebook(again));
		assertEquals(project.documents(), again.documents());
		assertEquals(new HashSet<>(project.codings()), new HashSet<>(again.codings()));
		assertEquals(project.arguments(), again.arguments());
	}

	@Test
	void namesThatTheStudyHasAreChangedEverywhere() throws Exception {
		CodedProject project = RandomProject.of(3);
		try (Study study = Study.create(folder.resolve("twice"), "Twice", "Somebody", null)) {
			ProjectImport.into(study, project, Progress.NONE);
			CodedProject second = ProjectImport.into(study, project, Progress.NONE);
			assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
			assertTrue(second.documents().stream().allMatch(d -> d.form().name().endsWith("-2")));
			assertEquals(2 * project.statements(), ProjectExport.of(study, StatementQuery.ALL, Progress.NONE).statements());
		}
	}

	@Test
	void theSampleIsTakenOutAndBroughtInWhole() throws Exception {
		Path sample = folder.resolve("sample");
		SampleStudy.copy(sample, Path.of("").toAbsolutePath());
		CodedProject project;
		try (Study study = Study.open(sample)) {
			project = ProjectExport.of(study, StatementQuery.ALL, Progress.NONE);
		}
		assertTrue(project.statements() > 100);
		CodedProject without = new CodedProject(project.title(), project.documents(),
				project.codebook().stream().filter(f -> !(f instanceof ScaleForm s && s.name().equals("agreement"))).toList(), project.codings(), project.arguments(),
				project.identifiers(), project.losses());
		CodedProject again = throughStudy(without, folder.resolve("again"));
		assertEquals(codebook(project), codebook(again));
		assertEquals(project.codings().stream().map(Coding::name).toList(), again.codings().stream().map(Coding::name).toList());
		assertEquals(project.codings(), again.codings());
		assertEquals(new HashSet<>(project.arguments()), new HashSet<>(again.arguments()));
	}

	@Test
	void aScaleThatTheStudyHasJustSoIsTheSame() throws Exception {
		ScaleForm same = new ScaleForm("agreement", List.of(point("disagree", -1), point("neutral", 0), point("agree", 1)));
		ScaleForm other = new ScaleForm("agreement", List.of(point("no", -1), point("yes", 1)));
		for (ScaleForm scale : List.of(same, other))
			try (Study study = Study.create(folder.resolve("scale-" + scale.points().size()), "Scales", "Somebody", null)) {
				ThemeForm theme = new ThemeForm("tolls", "Tolls", List.of(), null, "agreement", null, null, null, List.of(), List.of(), List.of(), Map.of(), false, null);
				ProjectImport.into(study, new CodedProject("P", List.of(), List.of(scale, theme), List.of(), List.of(), new Identifiers(), List.of()), Progress.NONE);
				assertEquals(scale == same ? "agreement" : "agreement-2", ProjectExport.of(study, StatementQuery.ALL, Progress.NONE).defined(ThemeForm.class).getFirst().scale());
			}
	}

	private static PointForm point(String name, int value) {
		return new PointForm(name, BigDecimal.valueOf(value));
	}

	@Test
	void whatAProjectHasNoPlaceForIsTold() throws Exception {
		Path study = folder.resolve("told");
		Study.create(study, "Told", "Ada", null).close();
		Files.writeString(study.resolve("texts/letter.txt"), "Tolls are paid by ships.\n");
		Files.writeString(study.resolve("study.corpus"), Files.readString(study.resolve("study.corpus")) + "\ndocument letter \"texts/letter.txt\"\n");
		Path codebook = codebookOf(study);
		Files.writeString(codebook, Files.readString(codebook) + "\ncoder @bea \"Bea\"\ntheme #tolls \"Tolls\"\n");
		Files.writeString(study.resolve("codings/letter.ada.coding"), """
				coding letter-ada of letter
				  coded by @ada on 2026-02-11

				statement s1 at 0..5 "Tolls"
				  about #tolls

				statement s2 at 10..14 "paid"
				  about #tolls
				  coded by @bea on 2026-02-12

				statement s3 at 15..17 "by"
				  about #tolls
				  coded by @ada on 2026-02-13
				""");
		for (String map : List.of("one", "two"))
			Files.writeString(study.resolve(map + ".argmap"), "map " + map + " \"" + map + "\"\n  evaluate preferred\n\nclaim [" + map + "] \"" + map + "\"\n  coded by @ada on 2026-02-11\n");
		try (Study opened = Study.open(study)) {
			assertEquals(List.of("1 argument map", "1 coding", "1 day on which a statement was coded", "2 coder of a claim, argument or relation",
					"2 semantics that a map is evaluated under"), ProjectExport.of(opened, StatementQuery.ALL, Progress.NONE).losses().stream().map(l -> l.count() + " " + l.element())
							.sorted().toList());
		}
	}

	private static Path codebookOf(Path study) throws Exception {
		try (var files = Files.list(study)) {
			return files.filter(f -> f.toString().endsWith(".codebook")).findFirst().orElseThrow();
		}
	}
}
