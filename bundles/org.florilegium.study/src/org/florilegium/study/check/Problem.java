package org.florilegium.study.check;

import java.nio.file.Path;
import java.util.Comparator;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.validation.Issue;

/**
 * Something to be mended in a file.
 *
 * @param file      relative to the study
 * @param line      from 1
 * @param column    from 1, in UTF-16 units
 * @param endLine   line of the last offending word
 * @param endColumn column after it
 * @param severity  how much it matters
 * @param code      what kind of problem, one of {@link org.florilegium.lang.validation.ProblemCodes}, {@code syntax}
 *                  where words were not understood, or {@code text-missing}
 * @param message   what is wrong and what to do
 */
public record Problem(Path file, int line, int column, int endLine, int endColumn, Severity severity, String code, String message) {

	/** By file, then from its beginning to its end, errors first. */
	static final Comparator<Problem> ORDER = Comparator.comparing((Problem p) -> p.file.toString()).thenComparingInt(Problem::line)
			.thenComparingInt(Problem::column).thenComparing(Problem::severity);

	/** The code of words that were not understood. */
	public static final String SYNTAX = "syntax";

	/**
	 * What the language found in a file.
	 *
	 * @param file relative to the study
	 */
	public static Problem of(Path file, Issue issue) {
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
