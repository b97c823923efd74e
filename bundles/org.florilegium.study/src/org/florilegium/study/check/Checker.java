package org.florilegium.study.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.diagnostics.Diagnostic;
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
	static final String SYNTAX = "syntax";
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
		LoadedFiles loaded = new LoadedFiles(study.files(), index);
		List<Problem> problems = new ArrayList<>();
		List<LanguageFile> files = study.files().list();
		long done = 0;
		for (LanguageFile file : files) {
			if (!progress.step(done++, files.size(), "Checking " + file.path()))
				throw new StudyException(Code.CANCELLED, "The check was cancelled.");
			try {
				for (Issue issue : loaded.validate(file.path(), study.files().text(file.path())))
					problems.add(problem(file.path(), issue));
			} catch (StudyException e) {
				if (e.code() != Code.UNREADABLE && e.code() != Code.MISSING)
					throw e;
				problems.add(new Problem(file.path(), 1, 1, 1, 1, Severity.ERROR, SYNTAX, e.getMessage()));
			}
		}
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

	private static Problem problem(Path file, Issue issue) {
		Severity severity = switch (issue.getSeverity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			default -> Severity.INFO;
		};
		String code = Diagnostic.SYNTAX_DIAGNOSTIC.equals(issue.getCode()) || Diagnostic.SYNTAX_DIAGNOSTIC_WITH_RANGE.equals(issue.getCode()) ? SYNTAX
				: issue.getCode();
		return new Problem(file, number(issue.getLineNumber()), number(issue.getColumn()), number(issue.getLineNumberEnd()),
				number(issue.getColumnEnd()), severity, code, issue.getMessage());
	}

	private static int number(Integer number) {
		return number == null ? 1 : number;
	}
}
