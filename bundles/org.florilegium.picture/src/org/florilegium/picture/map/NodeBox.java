package org.florilegium.picture.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.picture.Face;
import org.florilegium.picture.Metrics;

/**
 * What stands in the box of a node, in lines, and how large the box is.
 *
 * @param node   the node, in brackets
 * @param lines  from top to bottom
 * @param major  whether the debate is about it
 * @param status what becomes of it, or null where it was not evaluated
 * @param tip    all that is to be said of it
 */
record NodeBox(String node, List<Line> lines, boolean major, NodeStatus status, String tip, double width, double height) {

	static final double PADDING = 9;
	static final double BADGE = 7;
	private static final double CLAIM = 196;
	private static final double ARGUMENT = 176;
	private static final double EXPANDED = 284;
	private static final int MOST_LINES = 6;
	private static final int MOST_SPEAKERS = 2;
	private static final Face NAME = Face.of(9.5);
	private static final Face TEXT = Face.of(12);
	private static final Face STRONG = Face.bold(12);

	/**
	 * A line of a box.
	 *
	 * @param quiet whether it stands back
	 * @param rule  whether a line is drawn above it
	 */
	record Line(String text, Face face, boolean quiet, boolean rule) {
	}

	boolean isArgument() {
		return node.startsWith("<");
	}

	/** Measures a word in each face. */
	static void prepare(Metrics metrics) {
		for (Face face : List.of(NAME, TEXT, STRONG))
			metrics.wrapped("claim", CLAIM, face);
	}

	static Map<String, NodeBox> of(MapRequest request, Metrics metrics) {
		Map<String, String> texts = new HashMap<>();
		request.debate().claims().forEach(claim -> texts.put(claim.name(), claim.text()));
		Map<String, NodeBox> boxes = new LinkedHashMap<>();
		for (ClaimForm claim : request.debate().claims())
			if (!request.hidden().contains(Debate.node(claim)))
				boxes.put(Debate.node(claim), claim(request, claim, metrics));
		for (ArgumentForm argument : request.debate().arguments())
			if (!request.hidden().contains(Debate.node(argument)))
				boxes.put(Debate.node(argument), argument(request, argument, texts, metrics));
		return boxes;
	}

	private static NodeBox claim(MapRequest request, ClaimForm claim, Metrics metrics) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(metrics.fitted(claim.name(), CLAIM - 2 * PADDING - 2 * BADGE - 4, NAME), NAME, true, false));
		wrap(lines, claim.text(), claim.major() ? STRONG : TEXT, CLAIM, metrics);
		return box(request, Debate.node(claim), lines, claim.major(), claim.text(), CLAIM, metrics);
	}

	private static NodeBox argument(MapRequest request, ArgumentForm argument, Map<String, String> texts, Metrics metrics) {
		String node = Debate.node(argument);
		boolean expanded = request.expanded().contains(node);
		double width = expanded ? EXPANDED : ARGUMENT;
		List<Line> lines = new ArrayList<>();
		String over = argument.scheme() == null ? "argument" : argument.scheme().replaceFirst("^argument-from-", "").replace('-', ' ');
		lines.add(new Line(metrics.fitted(over, width - 2 * PADDING - 2 * BADGE - 4, NAME), NAME, true, false));
		wrap(lines, argument.title() == null ? argument.name() : argument.title(), STRONG, width, metrics);
		if (expanded) {
			int number = 1;
			for (PremiseForm premise : argument.premises()) {
				String role = premise.role() == null ? "" : premise.role() + ": ";
				String text = texts.getOrDefault(premise.claim(), premise.claim());
				part(lines, number++ + "  " + role + (premise.implicit() ? "(" + text + ")" : text), number == 2, width, metrics);
			}
			if (argument.warrant() != null)
				part(lines, "since " + texts.getOrDefault(argument.warrant(), argument.warrant()), false, width, metrics);
			for (String claim : argument.rebuttals())
				part(lines, "unless " + texts.getOrDefault(claim, claim), false, width, metrics);
			if (argument.conclusion() != null)
				part(lines, "therefore" + (argument.qualifier() == null ? "" : ", " + argument.qualifier()) + ": "
						+ texts.getOrDefault(argument.conclusion(), argument.conclusion()), true, width, metrics);
		}
		return box(request, node, lines, false, argument.title() == null ? "" : argument.title(), width, metrics);
	}

	private static void part(List<Line> lines, String text, boolean rule, double width, Metrics metrics) {
		boolean first = rule;
		for (String line : metrics.wrapped(text, width - 2 * PADDING, Face.of(11))) {
			lines.add(new Line(line, Face.of(11), false, first));
			first = false;
		}
	}

	private static void wrap(List<Line> lines, String text, Face face, double width, Metrics metrics) {
		wrap(lines, text == null ? "" : text, new Line("", face, false, false), MOST_LINES, width, metrics);
	}

	/** Adds so many lines at most, all like one; the last says that there are more. */
	private static void wrap(List<Line> lines, String text, Line like, int most, double width, Metrics metrics) {
		double room = width - 2 * PADDING;
		List<String> wrapped = metrics.wrapped(text, room, like.face);
		for (int i = 0; i < Math.min(wrapped.size(), most); i++) {
			boolean cut = i == most - 1 && wrapped.size() > most;
			lines.add(new Line(cut ? metrics.fitted(String.join(" ", wrapped.subList(i, wrapped.size())), room, like.face) : wrapped.get(i), like.face, like.quiet, false));
		}
	}

	private static NodeBox box(MapRequest request, String node, List<Line> lines, boolean major, String text, double width, Metrics metrics) {
		MapRequest.Facts facts = request.facts(node);
		StringBuilder tip = new StringBuilder(node).append(text.isEmpty() ? "" : "\n" + text);
		if (facts.statements() > 0) {
			String count = facts.statements() + (facts.statements() == 1 ? " statement" : " statements");
			wrap(lines, count + (facts.speakers().isEmpty() ? "" : " · " + String.join(", ", facts.speakers())), new Line("", NAME, true, false), MOST_SPEAKERS, width, metrics);
			tip.append('\n').append(count).append(facts.speakers().isEmpty() ? "" : ": " + String.join(", ", facts.speakers()));
		}
		NodeStatus status = request.evaluation() == null ? null : request.evaluation().status(node);
		if (status != null) {
			List<String> because = request.evaluation().because(node);
			tip.append('\n').append(switch (status) {
				case IN -> "in";
				case OUT -> "out";
				case UNDECIDED -> "undecided";
			}).append(because.isEmpty() ? "" : ", because of " + String.join(", ", because));
		}
		double height = 2 * PADDING + lines.stream().mapToDouble(line -> metrics.lineHeight(line.face()) + (line.rule() ? 6 : 0)).sum();
		return new NodeBox(node, List.copyOf(lines), major, status, tip.toString(), width, height);
	}
}
