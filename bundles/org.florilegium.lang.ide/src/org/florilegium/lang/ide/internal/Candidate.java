package org.florilegium.lang.ide.internal;

import org.florilegium.lang.ide.Proposal;

/**
 * A proposal with its rank.
 *
 * @param proposal what is proposed
 * @param score    how well it goes with what was typed; greater is better
 */
record Candidate(Proposal proposal, double score) {
}
