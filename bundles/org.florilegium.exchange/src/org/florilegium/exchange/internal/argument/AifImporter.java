package org.florilegium.exchange.internal.argument;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.JsonFiles;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Span;
import org.florilegium.study.Hashes;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the Argument Interchange Format as AIFdb and OVA write it. Locutions become statements in a document made of them, since
 * the format does not hold the texts that they come from.
 */
public final class AifImporter implements ProjectImporter {

	@Override
	public int recognise(Path file) throws ImportException {
		String head = JsonFiles.head(file);
		return head.contains("\"nodes\"") && (head.contains("\"nodeID\"") || head.contains("\"AIF\"")) ? 85 : 0;
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		JsonNode root = JsonFiles.read(file);
		JsonNode aif = root.has("AIF") ? root.get("AIF") : root;
		if (!aif.path("nodes").isArray() || !aif.path("edges").isArray())
			throw new ImportException(Code.DAMAGED, file + " is no AIF: it has no \"nodes\" and \"edges\". Export it again from AIFdb or OVA as JSON.");
		String title = JsonFiles.text(root, "title");
		return new Reading(title == null ? file.getFileName().toString().replaceFirst("\\.\\w+$", "") : title, aif, names).read();
	}

	private record Node(String id, String type, String text, String own) {
	}

	/** A graph being read. */
	private static final class Reading {

		private static final Pattern RELATION = Pattern.compile("(\\[[^\\]]+\\]|<[^>]+>) (\\w+) (\\[[^\\]]+\\]|<[^>]+>)");

		private final String title;
		private final JsonNode aif;
		private final ProjectNames names;
		private final Losses losses = new Losses();
		private final Map<String, Node> nodes = new LinkedHashMap<>();
		private final Map<String, List<Node>> into = new LinkedHashMap<>();
		private final Map<String, List<Node>> outOf = new LinkedHashMap<>();
		private final Map<String, String> called = new LinkedHashMap<>();
		private final List<Form> arguments = new ArrayList<>();
		private final List<Form> codebook = new ArrayList<>();
		private final Map<String, String> persons = new LinkedHashMap<>();

		Reading(String title, JsonNode aif, ProjectNames names) {
			this.title = title;
			this.aif = aif;
			this.names = names;
		}

		CodedProject read() {
			for (JsonNode node : aif.get("nodes"))
				nodes.put(JsonFiles.text(node, "nodeID"), new Node(JsonFiles.text(node, "nodeID"), String.valueOf(JsonFiles.text(node, "type")),
						JsonFiles.text(node, "text") == null ? "" : JsonFiles.text(node, "text").strip(), JsonFiles.text(node, AifGraph.OWN)));
			for (JsonNode edge : aif.get("edges")) {
				Node from = nodes.get(JsonFiles.text(edge, "fromID"));
				Node to = nodes.get(JsonFiles.text(edge, "toID"));
				if (from == null || to == null) {
					losses.count("edge", "Edges of nodes that are not there were left out.");
					continue;
				}
				into.computeIfAbsent(to.id, k -> new ArrayList<>()).add(from);
				outOf.computeIfAbsent(from.id, k -> new ArrayList<>()).add(to);
			}
			nodes.values().stream().filter(n -> n.type.equals("I")).forEach(this::claim);
			nodes.values().stream().filter(n -> n.type.equals("RA") && isArgument(n)).forEach(this::argument);
			nodes.values().stream().filter(n -> List.of("RA", "CA", "MA", "PA").contains(n.type) && !called.containsKey(n.id)).forEach(this::relation);
			losses.count("transition", (int) nodes.values().stream().filter(n -> n.type.equals("TA")).count(), "Which move of a dialogue answers which has no place here.");
			List<Text> documents = new ArrayList<>();
			List<Coding> codings = locutions(documents);
			return new CodedProject(title, documents, codebook, codings, arguments, new Identifiers(), losses.all());
		}

		private void claim(Node node) {
			boolean own = node.own != null && node.own.matches("\\[[^\\]\\[\\n]+\\]");
			String name = own ? names.keep("Claim", node.own.substring(1, node.own.length() - 1)) : names.free("Claim", node.text);
			called.put(node.id, "[" + name + "]");
			arguments.add(new ClaimForm(name, node.text.replaceAll("\\s+", " "), List.of(), false, Map.of(), List.of()));
		}

		private List<Node> claims(Map<String, List<Node>> of, Node node) {
			return of.getOrDefault(node.id, List.of()).stream().filter(n -> n.type.equals("I")).toList();
		}

		/** Whether it is more than one claim's support of another. */
		private boolean isArgument(Node node) {
			if (node.own != null)
				return node.own.startsWith("<") && !RELATION.matcher(node.own).matches();
			boolean attacked = into.getOrDefault(node.id, List.of()).stream().anyMatch(n -> n.type.equals("CA"));
			boolean scheme = !node.text.isEmpty() && !node.text.startsWith("Default");
			return !claims(outOf, node).isEmpty() && (attacked || scheme || claims(into, node).size() != 1);
		}

		private void argument(Node node) {
			boolean own = node.own != null;
			String name = own ? names.keep("Argument", node.own.substring(1, node.own.length() - 1)) : names.free("Argument", node.text.isBlank() ? "Inference" : node.text);
			called.put(node.id, "<" + name + ">");
			List<Node> conclusions = claims(outOf, node);
			losses.count("conclusion", Math.max(0, conclusions.size() - 1), "Arguments have one conclusion; further ones were left out.");
			arguments.add(new ArgumentForm(name, own || node.text.startsWith("Default") || node.text.isBlank() ? null : node.text, List.of(),
					claims(into, node).stream().map(n -> new PremiseForm(null, bare(called.get(n.id)), false)).toList(), null, List.of(), List.of(), null,
					conclusions.isEmpty() ? null : bare(called.get(conclusions.getFirst().id)), null, List.of()));
		}

		private static String bare(String bracketed) {
			return bracketed.substring(1, bracketed.length() - 1);
		}

		private void relation(Node node) {
			Matcher own = RELATION.matcher(String.valueOf(node.own));
			RelationKind known = own.matches() ? RelationKind.get(own.group(2)) : null;
			for (Node from : into.getOrDefault(node.id, List.of()))
				for (Node to : outOf.getOrDefault(node.id, List.of())) {
					String source = known != null ? own.group(1) : called.get(from.id);
					String target = known != null ? own.group(3) : called.get(to.id);
					if (!List.of("I", "RA").contains(from.type) || source == null || target == null) {
						if (!List.of("L", "YA", "TA").contains(from.type))
							losses.count("relation", "Relations of anything but claims and arguments were left out.");
						continue;
					}
					RelationKind kind = known != null ? known : switch (node.type) {
						case "RA" -> RelationKind.SUPPORTS;
						case "MA" -> RelationKind.RESTATES;
						default -> target.startsWith("<") ? RelationKind.UNDERCUTS : RelationKind.ATTACKS;
					};
					arguments.add(new RelationForm(source, kind, target, null, List.of(), null));
				}
		}

		private List<Coding> locutions(List<Text> documents) {
			Map<String, String> said = new LinkedHashMap<>();
			Map<String, String> people = new LinkedHashMap<>();
			for (JsonNode person : aif.path("participants"))
				people.put(JsonFiles.text(person, "participantID"), (String.valueOf(person.path("firstname").asText("")) + " " + person.path("surname").asText("")).strip());
			for (JsonNode locution : aif.path("locutions"))
				if (people.get(JsonFiles.text(locution, "personID")) != null)
					said.put(JsonFiles.text(locution, "nodeID"), people.get(JsonFiles.text(locution, "personID")));
			StringBuilder text = new StringBuilder();
			List<StatementForm> statements = new ArrayList<>();
			for (Node node : nodes.values())
				if (node.type.equals("L") && !node.text.isBlank())
					statements.add(statement(node, said.get(node.id), text, statements.size() + 1));
			if (statements.isEmpty())
				return List.of();
			String name = names.free("Document", title);
			String coder = names.free("Coder", "unknown");
			codebook.add(new CoderForm(coder, "Unknown"));
			String whole = text.toString();
			documents.add(new Text(new DocumentForm(name, "texts/" + name + ".txt", title, Authors.NONE, null, null, null, "locutions", null,
					whole.codePointCount(0, whole.length()), Hashes.sha256(whole), null, List.of(), Map.of(), List.of(), List.of()), whole));
			losses.count("text", 1, "The format does not hold the texts themselves; the document is made of its locutions.");
			return List.of(Coding.of(name, coder, statements));
		}

		private StatementForm statement(Node node, String person, StringBuilder text, int number) {
			Matcher m = Pattern.compile("([^:]{1,80}?) : (.*)", Pattern.DOTALL).matcher(node.text);
			boolean prefixed = m.matches();
			String speaker = person != null && !person.isBlank() ? person : prefixed ? m.group(1).strip() : null;
			String words = (prefixed ? m.group(2) : node.text).replace("\r\n", "\n").replace('\r', '\n').strip();
			if (speaker != null)
				text.append(speaker).append(": ");
			int start = text.codePointCount(0, text.length());
			text.append(words);
			Span span = new Span(start, text.codePointCount(0, text.length()));
			text.append("\n\n");
			List<ActForm> acts = new ArrayList<>();
			for (Node illocution : outOf.getOrDefault(node.id, List.of()))
				if (illocution.type.equals("YA"))
					for (Node claim : claims(outOf, illocution))
						acts.add(new ActForm(force(illocution), bare(called.get(claim.id))));
			return new StatementForm("s" + number, List.of(new Passage(span, words, null, null)), speaker == null ? null : person(speaker), null, List.of(), null, null, Map.of(),
					List.of(), acts, null, List.of());
		}

		private String person(String speaker) {
			return persons.computeIfAbsent(speaker, s -> {
				String name = names.free("Actor", s);
				codebook.add(new PersonForm(name, s, List.of(), List.of(), Map.of()));
				return name;
			});
		}

		private static Force force(Node illocution) {
			Force own = Force.get(String.valueOf(illocution.own));
			if (own != null)
				return own;
			String text = illocution.text.toLowerCase(Locale.ROOT);
			return text.contains("disagree") || text.contains("reject") ? Force.DENIES
					: text.contains("question") || text.contains("challeng") ? Force.QUESTIONS
							: text.contains("assum") ? Force.ASSUMES : text.contains("conced") ? Force.CONCEDES : text.contains("report") ? Force.REPORTS : Force.ASSERTS;
		}
	}
}
