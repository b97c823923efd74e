package org.florilegium.lang.ide;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** Offers ways to solve problems. */
public class QuickFixes {

	/** The ways to solve a problem that was just reported, the best first. */
	public List<Fix> of(XtextResource file, Issue problem) {
		return of(file, problem.getCode(), problem.getOffset(), problem.getLength());
	}

	/**
	 * The ways to solve a problem, the best first.
	 *
	 * @param code   one of {@code ProblemCodes}, or Xtext's for words that do not parse
	 * @param offset where it was reported, UTF-16
	 * @param length UTF-16 units
	 * @return none when there is none, or the problem is no longer there
	 */
	public List<Fix> of(XtextResource file, String code, int offset, int length) {
		return List.of();
	}

	/**
	 * One fix that solves all problems of a kind in a file that leave no choice. What can only be solved once others are
	 * (overlapping changes) is left out.
	 *
	 * @param problems those of the file; others than of the code are passed over
	 * @return a fix without changes when there is none to be made
	 */
	public Fix all(XtextResource file, String code, List<Issue> problems) {
		return new Fix("", "", List.of(), false);
	}
}
