package org.florilegium.lang.ide.internal.fix;

import java.util.List;

import org.florilegium.lang.ide.Fix;

import com.google.inject.Inject;

/** All ways to solve problems. */
public final class Fixers {

	private final List<Fixer> fixers;

	/** Made by the language's injector. */
	@Inject
	Fixers(AnchorFixes anchors, ReferenceFixes references, StatementFixes statements, ArgumentFixes arguments, WordFixes words) {
		fixers = List.of(anchors, references, statements, arguments, words);
	}

	/** The ways to solve a problem, the best first; none when it is no longer there. */
	public List<Fix> of(Problem problem) {
		boolean there = problem.file().getParseResult() != null && problem.offset() >= 0
				&& problem.offset() <= problem.file().getParseResult().getRootNode().getTotalLength();
		return there ? fixers.stream().flatMap(f -> f.of(problem).stream()).toList() : List.of();
	}
}
