package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.StatementQuery;

/** Brings projects into studies and out again. */
public final class RoundTrip {

	private final Path folder;
	private int studies;

	/** Works in a folder. */
	public RoundTrip(Path folder) {
		this.folder = folder;
	}

	/** Exports a project from a study of its own. */
	public ExportResult export(CodedProject project, Exporter exporter, Path target) throws Exception {
		try (Study study = study(project.title())) {
			ProjectImport.into(study, project, Progress.NONE);
			return exporter.export(ExportRequest.of(study, StatementQuery.ALL, target).withOverwrite(true));
		}
	}

	/** What a file becomes in a study of its own, which has no mistakes. */
	public CodedProject read(Path file, ProjectImporter importer) throws Exception {
		try (Study study = study("Again")) {
			ProjectImport.into(study, file, importer, Progress.NONE);
			assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
			return ProjectExport.of(study, StatementQuery.ALL, Progress.NONE);
		}
	}

	/** Exports from a study what a file becomes in it. */
	public ExportResult again(Path file, ProjectImporter importer, Exporter exporter, Path target) throws Exception {
		try (Study study = study("Again")) {
			ProjectImport.into(study, file, importer, Progress.NONE);
			return exporter.export(ExportRequest.of(study, StatementQuery.ALL, target).withOverwrite(true));
		}
	}

	private Study study(String title) throws Exception {
		Path empty = Files.createDirectories(folder.resolve("study-" + ++studies));
		Files.writeString(empty.resolve("study.corpus"), "corpus empty " + Quoted.write(title) + "\n  uses empty\n");
		Files.writeString(empty.resolve("empty.codebook"), "codebook empty \"Empty\"\n");
		return Study.open(empty);
	}

	/** Codings in an order of their own. */
	public static List<Coding> sorted(CodedProject project) {
		return project.codings().stream().sorted(Comparator.comparing(Coding::name)).toList();
	}

	/** The elements of a codebook in any order. */
	public static Set<Object> codebook(CodedProject project) {
		return new HashSet<>(project.codebook());
	}
}
