package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.analysis.source.WrittenDebate.Place;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.picture.map.MapRequest.Facts;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Vocabulary;

/**
 * A map at one moment, as it is written, saved or not.
 *
 * @param debate     what it says
 * @param evaluation what becomes of its nodes; null where that could not be found out
 * @param problem    why not all is as it should be, for people; or null
 * @param statements the statements that do something to a claim of the study, or that the map names
 * @param places     where nodes are defined in the map's text, in UTF-16 units, by their names in brackets
 * @param vocabulary what the codebooks define
 * @param questions  the critical questions that nothing in the map answers
 */
record MapSnapshot(Debate debate, Evaluation evaluation, String problem, Statements statements, Map<String, Place> places, Vocabulary vocabulary,
		List<OpenQuestion> questions) {

	/**
	 * Statements.
	 *
	 * @param rows   by {@code coding/statement}, in the order of the documents
	 * @param themes the names of the themes that each is about, by the same
	 * @param acts   those that do something to a claim, by the claim's name in brackets
	 */
	record Statements(Map<String, Row> rows, Map<String, Set<String>> themes, Map<String, List<Said>> acts) {

		/** None. */
		static final Statements NONE = new Statements(Map.of(), Map.of(), Map.of());
	}

	/** Something a statement does to a node: a force, or null where the map names the statement. */
	record Said(String force, Row statement) {
	}

	/** The statements that bear on a node, in the order of the documents. */
	List<Said> said(String node) {
		Set<Said> said = new LinkedHashSet<>(statements.acts.getOrDefault(node, List.of()));
		for (ArgumentForm argument : debate.arguments())
			if (Debate.node(argument).equals(node))
				argument.statements().stream().filter(statements.rows::containsKey).forEach(id -> said.add(new Said(null, statements.rows.get(id))));
		return List.copyOf(said);
	}

	/** What is known of each node. */
	Map<String, Facts> facts() {
		Map<String, Facts> facts = new LinkedHashMap<>();
		for (String node : debate.nodes()) {
			List<Said> said = said(node);
			Set<String> speakers = new LinkedHashSet<>();
			said.forEach(each -> each.statement.speakers().forEach(speaker -> speakers.add(label(speaker))));
			if (!said.isEmpty())
				facts.put(node, new Facts((int) said.stream().map(s -> s.statement().id()).distinct().count(), List.copyOf(speakers)));
		}
		return facts;
	}

	/** The group of a title. */
	Optional<GroupForm> group(String title) {
		return debate.groups().stream().filter(group -> group.title().equals(title)).findFirst();
	}

	/** What is in the group of a title. */
	List<String> members(String title) {
		return group(title).map(group -> group.members().stream().filter(debate.nodes()::contains).toList()).orElse(List.of());
	}

	/** What a node says, in a sentence. */
	String text(String node) {
		for (ClaimForm claim : debate.claims())
			if (Debate.node(claim).equals(node))
				return claim.text();
		return debate.arguments().stream().filter(a -> Debate.node(a).equals(node)).map(a -> a.title() == null ? a.name() : a.title()).findFirst().orElse(node);
	}

	/** What a claim says; of an argument, what follows from what, in lines. */
	String reasoning(String node) {
		ArgumentForm argument = debate.arguments().stream().filter(a -> Debate.node(a).equals(node)).findFirst().orElse(null);
		if (argument == null)
			return text(node);
		List<String> lines = new ArrayList<>();
		if (argument.title() != null)
			lines.add(argument.title());
		argument.premises().forEach(premise -> lines.add("– " + text("[" + premise.claim() + "]"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (argument.warrant() != null)
			lines.add(NLS.bind(Messages.details_since, text("[" + argument.warrant() + "]"))); //$NON-NLS-1$ //$NON-NLS-2$
		argument.rebuttals().forEach(claim -> lines.add(NLS.bind(Messages.details_unless, text("[" + claim + "]")))); //$NON-NLS-1$ //$NON-NLS-2$
		lines.add("∴ " + (argument.qualifier() == null ? "" : argument.qualifier() + ": ") + text("[" + argument.conclusion() + "]")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		return String.join("\n", lines); //$NON-NLS-1$
	}

	static String label(ActorEntry actor) {
		return actor.title() == null ? actor.name() : actor.title();
	}
}
