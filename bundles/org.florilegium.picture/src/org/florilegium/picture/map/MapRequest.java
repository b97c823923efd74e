package org.florilegium.picture.map;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Spot;

/**
 * What a map shows.
 *
 * @param debate     the debate
 * @param evaluation what becomes of its nodes, or null to leave that out
 * @param facts      what is known of nodes, by their names in brackets
 * @param expanded   the arguments that show their premises and conclusion, in brackets
 * @param hidden     the nodes that are left out, in brackets
 * @param before     where nodes stood in the picture that people have seen last, by their names in brackets; they stay in that order
 */
public record MapRequest(Debate debate, Evaluation evaluation, Map<String, Facts> facts, Set<String> expanded, Set<String> hidden, Map<String, Rectangle2D> before) {

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
		before = Map.copyOf(before);
	}

	/** What nobody has seen before. */
	public MapRequest(Debate debate, Evaluation evaluation, Map<String, Facts> facts, Set<String> expanded, Set<String> hidden) {
		this(debate, evaluation, facts, expanded, hidden, Map.of());
	}

	/** The same, with nodes in the order in which they stand in a picture of the map. */
	public MapRequest after(Picture shown) {
		Map<String, Rectangle2D> stood = new HashMap<>();
		for (Spot spot : shown.spots())
			if (spot.target() instanceof String node)
				stood.put(node, spot.area().getBounds2D());
		return new MapRequest(debate, evaluation, facts, expanded, hidden, stood);
	}

	/** What is known of a node. */
	Facts facts(String node) {
		return facts.getOrDefault(node, Facts.NONE);
	}
}
