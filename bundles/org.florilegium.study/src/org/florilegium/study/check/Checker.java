package org.florilegium.study.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.xtext.validation.Issue;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.language.LoadedFiles;

/** Checks all files of a study: each by itself and against what it refers to, and then the study as a whole. */
public final class Checker {

	/** Words that were not understood. */
	static final String SYNTAX = Problem.SYNTAX;
	/** A document whose reading text cannot be read. */
	static final String TEXT_MISSING = "text-missing";

	private final Study study;

	/** Checks a study. */
	public Checker(Study study) {
		this.study = study;
	}

	/**
	 * All problems, by file and place.
	 *
	 * @throws StudyException {@link Code#CANCELLED}, or when the files or the index cannot be read at all
	 */
	public List<Problem> check(Progress progress) throws StudyException {
		StudyIndex index = study.index(progress);
		List<Problem> problems = new ArrayList<>(check(study.files().list().stream().map(LanguageFile::path).toList(), index, progress));
		problems.addAll(checkStudy(index));
		problems.sort(Problem.ORDER);
		return problems;
	}

	/**
	 * The problems of some files, each by itself and against what it refers to, by file and place. What only the study as a
	 * whole tells is not among them; see {@link #checkStudy}.
	 *
	 * @param paths files of the language, relative to the study; those that are gone have no problems
	 * @param index up to date with the files
	 * @throws StudyException {@link Code#CANCELLED}, or when the index cannot be read
	 */
	public List<Problem> check(Collection<Path> paths, StudyIndex index, Progress progress) throws StudyException {
		LoadedFiles loaded = new LoadedFiles(study.files(), index);
		List<Problem> problems = new ArrayList<>();
		long done = 0;
		for (Path path : paths) {
			if (!progress.step(done++, paths.size(), "Checking " + path))
				throw new StudyException(Code.CANCELLED, "The check was cancelled.");
			if (!Files.exists(study.files().resolve(path)))
				continue;
			try {
				for (Issue issue : loaded.validate(path, study.files().text(path)))
					problems.add(Problem.of(path, issue));
			} catch (StudyException e) {
				if (e.code() != Code.UNREADABLE && e.code() != Code.MISSING)
					throw e;
				problems.add(new Problem(path, 1, 1, 1, 1, Severity.ERROR, SYNTAX, e.getMessage()));
			}
		}
		problems.sort(Problem.ORDER);
		return problems;
	}

	/**
	 * What only the study as a whole tells, by file and place: texts that are missing, names given twice or never used, and
	 * coders or speakers at odds.
	 *
	 * @param index up to date with the files
	 * @throws StudyException when the index cannot be read
	 */
	public List<Problem> checkStudy(StudyIndex index) throws StudyException {
		List<Problem> problems = new ArrayList<>();
		for (ExportedName document : index.names().all("Document"))
			missingText(document, problems);
		new StudyChecks(study, index).check(problems);
		problems.sort(Problem.ORDER);
		return problems;
	}

	private void missingText(ExportedName document, List<Problem> problems) throws StudyException {
		String path = document.data().get("path");
		try {
			if (path == null || Files.isReadable(study.files().resolve(path))) {
				if (path != null)
					study.files().text(study.files().resolve(path));
				return;
			}
			problems.add(new Places(study).at(document, Severity.ERROR, TEXT_MISSING,
					"The text of " + document.name() + ", " + path + ", cannot be read. Put it back, or correct the path."));
		} catch (StudyException e) {
			problems.add(new Places(study).at(document, Severity.ERROR, TEXT_MISSING, e.getMessage()));
		}
	}
}
