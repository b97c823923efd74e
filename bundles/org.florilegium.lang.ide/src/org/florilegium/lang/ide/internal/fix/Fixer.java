package org.florilegium.lang.ide.internal.fix;

import java.util.List;

import org.florilegium.lang.ide.Fix;

/** Knows ways to solve problems of some kinds. */
interface Fixer {

	/** The ways to solve a problem, the best first; none for problems of other kinds. */
	List<Fix> of(Problem problem);
}
