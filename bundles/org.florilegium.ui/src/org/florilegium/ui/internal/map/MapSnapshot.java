package org.florilegium.ui.internal.map;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.analysis.argument.Debate;
import org.florilegium.analysis.argument.Evaluation;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.analysis.source.WrittenDebate.Place;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
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
	 * Statements by {@code coding/statement}, and the themes that each is about, by name.
	 */
	record Statements(Map<String, Row> rows, Map<String, Set<String>> themes) {

		/** None. */
		static final Statements NONE = new Statements(Map.of(), Map.of());
	}

	/** Something a statement does to a node: a force, or null where the map names the statement. */
	record Said(String force, Row statement) {
	}

	/** The statements that bear on a node, in the order of the documents. */
	List<Said> said(String node) {
		Set<Said> said = new LinkedHashSet<>();
		for (Row row : statements.rows.values())
			row.acts().stream().filter(act -> node.equals("[" + act.claim() + "]")).forEach(act -> said.add(new Said(act.force(), row))); //$NON-NLS-1$ //$NON-NLS-2$
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

	/** What a node says, in a sentence. */
	String text(String node) {
		for (ClaimForm claim : debate.claims())
			if (Debate.node(claim).equals(node))
				return claim.text();
		return debate.arguments().stream().filter(a -> Debate.node(a).equals(node)).map(a -> a.title() == null ? a.name() : a.title()).findFirst().orElse(node);
	}

	static String label(ActorEntry actor) {
		return actor.title() == null ? actor.name() : actor.title();
	}
}
