package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.ScaleForm;
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
}
