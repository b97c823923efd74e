package org.florilegium.study.check;

import java.nio.file.Path;
import java.util.Comparator;

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
}
