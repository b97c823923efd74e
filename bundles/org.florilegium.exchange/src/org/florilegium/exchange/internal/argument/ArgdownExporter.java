package org.florilegium.exchange.internal.argument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportException.Code;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.exchange.internal.project.ProjectExporter;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;

/** Writes the argument map as Argdown: claims with their themes as tags, arguments with premises and conclusion, relations, groups as headings. */
public final class ArgdownExporter extends ProjectExporter {

	/** Made by the extension registry. */
	public ArgdownExporter() {
		super("claims and arguments");
	}

	@Override
	protected long write(CodedProject project, OutputStream out, Losses losses) throws IOException, ExportException {
		List<ClaimForm> claims = project.argued(ClaimForm.class);
		List<ArgumentForm> arguments = project.argued(ArgumentForm.class);
		if (claims.isEmpty() && arguments.isEmpty())
			throw new ExportException(Code.NOTHING, "The study has no claims and no arguments. Add some to an argument map first.");
		StringBuilder text = new StringBuilder("===\ntitle: " + quoted(project.title()) + "\n===\n");
		Map<String, String> groups = groups(project, losses);
		Map<String, List<String>> sections = new LinkedHashMap<>();
		sections.put("", new ArrayList<>());
		groups.values().forEach(title -> sections.putIfAbsent(title, new ArrayList<>()));
		claims.forEach(c -> sections.get(groups.getOrDefault("[" + c.name() + "]", "")).add(claim(c)));
		arguments.forEach(a -> sections.get(groups.getOrDefault("<" + a.name() + ">", "")).add(argument(a)));
		sections.get("").addAll(relations(project, losses));
		sections.forEach((title, elements) -> {
			if (!title.isEmpty())
				text.append("\n# ").append(line(title)).append('\n');
			elements.forEach(e -> text.append('\n').append(e));
		});
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		count(project, losses);
		return claims.size() + arguments.size();
	}

	/** The group of each node; of several the first. */
	private static Map<String, String> groups(CodedProject project, Losses losses) {
		Map<String, String> groups = new LinkedHashMap<>();
		for (GroupForm group : project.argued(GroupForm.class))
			for (String member : group.members())
				if (groups.putIfAbsent(member, group.title()) != null)
					losses.count("membership of a group", "A claim or argument is in one group only; it stays in the first.");
		losses.count("colour of a group", (int) project.argued(GroupForm.class).stream().filter(g -> g.color() != null).count(), "Headings have no colours.");
		return groups;
	}

	private static String claim(ClaimForm claim) {
		StringBuilder tags = new StringBuilder();
		claim.themes().forEach(t -> tags.append(" #(").append(t).append(')'));
		if (claim.major())
			tags.append(" #major");
		return "[" + claim.name() + "]: " + line(claim.text()) + tags + "\n";
	}

	private static String argument(ArgumentForm a) {
		StringBuilder text = new StringBuilder("<" + a.name() + ">" + (a.title() == null ? "" : ": " + line(a.title())) + "\n");
		if (a.conclusion() == null && a.premises().isEmpty())
			return text.toString();
		text.append('\n');
		int number = 0;
		for (PremiseForm premise : a.premises())
			text.append('(').append(++number).append(") [").append(premise.claim()).append("]\n");
		if (a.conclusion() != null) {
			text.append(a.scheme() == null ? "----\n" : "-- " + a.scheme() + " --\n");
			text.append('(').append(++number).append(") [").append(a.conclusion()).append("]\n");
		}
		return text.toString();
	}

	private static List<String> relations(CodedProject project, Losses losses) {
		List<String> lines = new ArrayList<>();
		for (RelationForm relation : project.argued(RelationForm.class)) {
			String sign = switch (relation.kind()) {
				case SUPPORTS -> "+>";
				case ENTAILS -> "+>";
				case UNDERCUTS -> "_>";
				case CONTRADICTS -> "><";
				case ATTACKS, REBUTS, UNDERMINES -> "->";
				case RESTATES -> null;
			};
			if (sign == null) {
				losses.count("restatement", "Argdown has no relation for claims that say the same.");
				continue;
			}
			switch (relation.kind()) {
				case ENTAILS -> losses.count("kind of a relation", "Entailments became supports.");
				case REBUTS, UNDERMINES -> losses.count("kind of a relation", "Rebutting and undermining became attacks.");
				default -> {
					// as it is
				}
			}
			losses.count("reason, evidence or confidence of a relation",
					relation.reason() != null || !relation.evidence().isEmpty() || relation.confidence() != null ? 1 : 0, "Relations of Argdown have nothing more to say.");
			lines.add(relation.source() + "\n  " + sign + " " + relation.target() + "\n");
		}
		return lines;
	}

	private static void count(CodedProject project, Losses losses) {
		String place = "Argdown has no place for it.";
		for (ArgumentForm a : project.argued(ArgumentForm.class)) {
			losses.count("role of a premise, or that it is implicit", (int) a.premises().stream().filter(p -> p.role() != null || p.implicit()).count(), place);
			losses.count("warrant, backing, rebuttal or qualifier",
					(a.warrant() == null ? 0 : 1) + a.backing().size() + a.rebuttals().size() + (a.qualifier() == null ? 0 : 1), place);
			losses.count("note", a.notes().size(), place);
			losses.count("statement of an argument", a.statements().size(), place);
		}
		for (ClaimForm claim : project.argued(ClaimForm.class)) {
			losses.count("note", claim.notes().size(), place);
			losses.count("attribute of a claim", claim.values().size(), place);
		}
		losses.count("assumption", project.argued(AssumptionForm.class).size(), place);
		losses.count("statement", project.statements(), "An argument map has claims and arguments only.");
	}

	private static String line(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static String quoted(String text) {
		return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}
}
