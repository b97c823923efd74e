package org.florilegium.picture.map;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.RelationForm;

/**
 * A line of a map.
 *
 * @param source   the node it comes from, in brackets
 * @param target   the node it goes to, in brackets
 * @param tie      what it says
 * @param relation what the map says, where it is a relation; else null
 */
public record MapTie(String source, String target, Tie tie, RelationForm relation) {

	/** All lines of a debate, also those to nodes that there are not. */
	public static List<MapTie> of(Debate debate) {
		List<MapTie> ties = new ArrayList<>();
		for (ArgumentForm argument : debate.arguments()) {
			String node = Debate.node(argument);
			argument.premises().forEach(premise -> ties.add(new MapTie("[" + premise.claim() + "]", node, Tie.PREMISE, null)));
			if (argument.warrant() != null)
				ties.add(new MapTie("[" + argument.warrant() + "]", node, Tie.WARRANT, null));
			argument.backing().forEach(claim -> ties.add(new MapTie("[" + claim + "]", node, Tie.WARRANT, null)));
			argument.rebuttals().forEach(claim -> ties.add(new MapTie("[" + claim + "]", node, Tie.UNLESS, null)));
			if (argument.conclusion() != null)
				ties.add(new MapTie(node, "[" + argument.conclusion() + "]", Tie.CONCLUSION, null));
		}
		for (RelationForm relation : debate.relations())
			ties.add(new MapTie(relation.source(), relation.target(), Tie.of(relation.kind()), relation));
		return ties;
	}

	/** In words. */
	public String says() {
		return switch (tie) {
			case PREMISE -> source + " is a premise of " + target;
			case WARRANT -> source + " warrants " + target;
			case CONCLUSION -> source + " concludes " + target;
			default -> source + " " + tie.word() + " " + target;
		};
	}

	/** In words, with the reason given for it. */
	String words() {
		return relation == null || relation.reason() == null ? says() : says() + "\n“" + relation.reason() + "”";
	}
}
