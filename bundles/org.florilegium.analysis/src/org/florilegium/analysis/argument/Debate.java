package org.florilegium.analysis.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;

/**
 * What an argument map says. Nodes are named with their brackets: {@code [claim]}, {@code <argument>}.
 *
 * @param name        the map's name
 * @param title       its title
 * @param semantics   under which it is to be evaluated; {@link Semantics#NONE} where it does not say
 * @param claims      the claims of the map and those of codings that it mentions, each once
 * @param arguments   the arguments, each once
 * @param relations   the relations
 * @param assumptions what is taken as accepted or rejected, by node
 * @param groups      the groups
 */
public record Debate(String name, String title, Semantics semantics, List<ClaimForm> claims, List<ArgumentForm> arguments, List<RelationForm> relations,
		Map<String, Status> assumptions, List<GroupForm> groups) {

	/** Keeps lists that nobody can change. */
	public Debate {
		claims = List.copyOf(claims);
		arguments = List.copyOf(arguments);
		relations = List.copyOf(relations);
		assumptions = Map.copyOf(assumptions);
		groups = List.copyOf(groups);
	}

	/** The semantics it is evaluated under when nothing else is asked for: its own, else grounded. */
	public Semantics chosenSemantics() {
		return semantics == null || semantics == Semantics.NONE ? Semantics.GROUNDED : semantics;
	}

	/** A claim's name in brackets. */
	public static String node(ClaimForm claim) {
		return "[" + claim.name() + "]";
	}

	/** An argument's name in brackets. */
	public static String node(ArgumentForm argument) {
		return "<" + argument.name() + ">";
	}

	/** All nodes: the claims, then the arguments. */
	public List<String> nodes() {
		List<String> nodes = new ArrayList<>();
		claims.forEach(claim -> nodes.add(node(claim)));
		arguments.forEach(argument -> nodes.add(node(argument)));
		return nodes;
	}

	/** What an argument rests on, in brackets: its premises and its warrant. */
	public static List<String> grounds(ArgumentForm argument) {
		List<String> grounds = new ArrayList<>(argument.premises().stream().map(PremiseForm::claim).map(claim -> "[" + claim + "]").toList());
		if (argument.warrant() != null)
			grounds.add("[" + argument.warrant() + "]");
		return grounds;
	}
}
