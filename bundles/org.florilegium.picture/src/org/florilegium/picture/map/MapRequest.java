package org.florilegium.picture.map;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;

/**
 * What a map shows.
 *
 * @param debate     the debate
 * @param evaluation what becomes of its nodes, or null to leave that out
 * @param facts      what is known of nodes, by their names in brackets
 * @param expanded   the arguments that show their premises and conclusion, in brackets
 * @param hidden     the nodes that are left out, in brackets
 */
public record MapRequest(Debate debate, Evaluation evaluation, Map<String, Facts> facts, Set<String> expanded, Set<String> hidden) {

	/**
	 * What is known of a node.
	 *
	 * @param statements how many statements make or deny it
	 * @param speakers   who makes them, each once
	 */
	public record Facts(int statements, List<String> speakers) {

		/** Nothing is known. */
		public static final Facts NONE = new Facts(0, List.of());
	}

	/** Keeps collections that nobody can change. */
	public MapRequest {
		facts = Map.copyOf(facts);
		expanded = Set.copyOf(expanded);
		hidden = Set.copyOf(hidden);
	}

	/** What is known of a node. */
	Facts facts(String node) {
		return facts.getOrDefault(node, Facts.NONE);
	}
}
