package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A project as nodes and edges: claims are I-nodes, arguments and supports RA, attacks CA, restatements MA; a statement is an L
 * that an illocution YA anchors in the claim. What a node is here stands in a member of its own, {@value #OWN}.
 */
final class AifGraph {

	/** Member of nodes that other programs pass over. */
	static final String OWN = "florilegium";

	/** A node. */
	record Node(int id, String type, String text, String own) {
	}

	private record Locution(int node, String person, String source) {
	}

	private final CodedProject project;
	private final Losses losses;
	private final List<Node> nodes = new ArrayList<>();
	private final List<int[]> edges = new ArrayList<>();
	private final List<Locution> locutions = new ArrayList<>();
	private final Map<String, Integer> ids = new LinkedHashMap<>();
	private final Map<String, String> conclusions = new LinkedHashMap<>();
	private final Map<String, String> people = new LinkedHashMap<>();

	AifGraph(CodedProject project, Losses losses) {
		this.project = project;
		this.losses = losses;
		project.defined(ActorForm.class).forEach(a -> people.put(a.name(), a.title()));
		for (ClaimForm claim : project.argued(ClaimForm.class)) {
			ids.put("[" + claim.name() + "]", add("I", claim.text(), "[" + claim.name() + "]"));
			losses.count("theme, attribute or note of a claim", claim.themes().size() + claim.values().size() + claim.notes().size(), "Nodes have their text only.");
		}
		project.argued(ArgumentForm.class).forEach(this::argument);
		project.argued(RelationForm.class).forEach(this::relation);
		project.codings().forEach(this::coding);
		losses.count("assumption", project.argued(AssumptionForm.class).size(), "The format has no place for it.");
		losses.count("group", project.argued(GroupForm.class).size(), "The format has no place for it.");
	}

	List<Node> nodes() {
		return nodes;
	}

	private int add(String type, String text, String own) {
		nodes.add(new Node(nodes.size() + 1, type, text, own));
		return nodes.size();
	}

	private void edge(Integer from, Integer to) {
		if (from != null && to != null)
			edges.add(new int[] { from, to });
	}

	private void argument(ArgumentForm a) {
		int node = add("RA", a.scheme() == null ? "Default Inference" : a.scheme(), "<" + a.name() + ">");
		ids.put("<" + a.name() + ">", node);
		for (PremiseForm premise : a.premises())
			edge(ids.get("[" + premise.claim() + "]"), node);
		if (a.conclusion() != null) {
			edge(node, ids.get("[" + a.conclusion() + "]"));
			conclusions.put("<" + a.name() + ">", "[" + a.conclusion() + "]");
		}
		losses.count("title, role, qualifier, warrant, backing, rebuttal or note of an argument", (a.title() == null ? 0 : 1) + (a.qualifier() == null ? 0 : 1)
				+ (a.warrant() == null ? 0 : 1) + a.backing().size() + a.rebuttals().size() + a.notes().size()
				+ (int) a.premises().stream().filter(p -> p.role() != null || p.implicit()).count(), "The format has no place for it.");
	}

	private void relation(RelationForm r) {
		if (!ids.containsKey(r.source()) || !ids.containsKey(r.target())) {
			losses.count("relation", "Relations of what the map does not define were left out.");
			return;
		}
		String own = r.source() + " " + r.kind().getLiteral() + " " + r.target();
		int node = switch (r.kind()) {
			case SUPPORTS, ENTAILS -> add("RA", "Default Inference", own);
			case RESTATES -> add("MA", "Default Rephrase", own);
			default -> add("CA", "Default Conflict", own);
		};
		edge(ids.get(conclusions.getOrDefault(r.source(), r.source())), node);
		edge(node, ids.get(r.target()));
		losses.count("reason, evidence or confidence of a relation", r.reason() != null || !r.evidence().isEmpty() || r.confidence() != null ? 1 : 0,
				"The format has no place for it.");
	}

	private void coding(Coding coding) {
		String source = project.documents().stream().filter(d -> d.form().name().equals(coding.document())).map(d -> d.form().title()).filter(t -> t != null).findFirst()
				.orElse(coding.document());
		for (StatementForm statement : coding.statements()) {
			if (statement.acts().isEmpty()) {
				losses.count("statement", "Statements that assert, deny or question no claim have no place in an argument map.");
				continue;
			}
			String person = statement.speaker() == null ? null : people.getOrDefault(statement.speaker(), statement.speaker());
			String words = String.join(" […] ", statement.passages().stream().map(Passage::quote).toList());
			int locution = add("L", (person == null ? "" : person + " : ") + words, coding.name() + "/" + statement.name());
			locutions.add(new Locution(locution, person, source));
			for (ActForm act : statement.acts()) {
				int illocution = add("YA", illocution(act.force()), act.force().getLiteral());
				edge(locution, illocution);
				edge(illocution, ids.get("[" + act.claim() + "]"));
			}
			losses.count("theme of a statement", statement.codes().size(), "Locutions have their words and speaker only.");
		}
	}

	private static String illocution(Force force) {
		return switch (force) {
			case ASSERTS -> "Asserting";
			case DENIES -> "Disagreeing";
			case CONCEDES -> "Conceding";
			case QUESTIONS -> "Pure Questioning";
			case ASSUMES -> "Assuming";
			case REPORTS -> "Reporting";
		};
	}

	/** Writes it as members of an object. */
	void write(JsonGenerator json, boolean extended) throws IOException {
		json.writeArrayFieldStart("nodes");
		for (Node node : nodes) {
			json.writeStartObject();
			json.writeStringField("nodeID", String.valueOf(node.id));
			json.writeStringField("text", node.text);
			json.writeStringField("type", node.type);
			json.writeStringField(OWN, node.own);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("edges");
		int number = 0;
		for (int[] edge : edges) {
			json.writeStartObject();
			json.writeStringField("edgeID", String.valueOf(++number));
			json.writeStringField("fromID", String.valueOf(edge[0]));
			json.writeStringField("toID", String.valueOf(edge[1]));
			json.writeNullField("formEdgeID");
			json.writeEndObject();
		}
		json.writeEndArray();
		List<String> persons = locutions.stream().map(Locution::person).filter(p -> p != null).distinct().toList();
		json.writeArrayFieldStart("locutions");
		for (Locution locution : locutions) {
			json.writeStartObject();
			json.writeStringField("nodeID", String.valueOf(locution.node));
			if (locution.person != null)
				json.writeStringField("personID", String.valueOf(persons.indexOf(locution.person) + 1));
			json.writeStringField("source", locution.source);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("participants");
		for (String person : persons) {
			json.writeStartObject();
			json.writeStringField("participantID", String.valueOf(persons.indexOf(person) + 1));
			int space = person.lastIndexOf(' ');
			json.writeStringField("firstname", space < 0 ? "" : person.substring(0, space));
			json.writeStringField("surname", person.substring(space + 1));
			json.writeEndObject();
		}
		json.writeEndArray();
		if (extended) {
			json.writeArrayFieldStart("schemefulfillments");
			json.writeEndArray();
		}
	}
}
