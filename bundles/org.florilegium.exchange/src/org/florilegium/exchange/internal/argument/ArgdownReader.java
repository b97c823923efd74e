package org.florilegium.exchange.internal.argument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.RelationKind;

/** Reads Argdown line by line: what stands deeper is related to what stands above it. */
final class ArgdownReader {

	private static final Pattern RELATION = Pattern.compile("(\\+>|->|_>|<\\+|<-|<_|><|\\+|-|_)\\s+(.*)");
	private static final Pattern NODE = Pattern.compile("(\\[([^\\]\\[\\n]+)\\]|<([^<>\\n]+)>)(?:\\s*:\\s*(.*))?");
	private static final Pattern STEP = Pattern.compile("\\((\\d+)\\)\\s*(.*)");
	private static final Pattern INFERENCE = Pattern.compile("-{2,}(?:\\s*([^-{].*?)?\\s*(?:\\{.*\\})?\\s*-{2,})?\\s*$");
	private static final Pattern TAG = Pattern.compile("#\\(([^)]+)\\)|(?<=^|\\s)#([\\p{L}][\\p{L}\\p{Nd}_-]*)");
	private static final Pattern HEADING = Pattern.compile("#+\\s+(.*)");

	private record Open(int indent, String node) {
	}

	/** A claim on its way. */
	private static final class Claim {
		private String text;
		private final Set<String> tags = new LinkedHashSet<>();
	}

	/** An argument on its way. */
	private static final class Argument {
		private String title;
		private final List<PremiseForm> premises = new ArrayList<>();
		private String conclusion;
		private String scheme;
	}

	private final String title;
	private final ProjectNames names;
	private final Losses losses = new Losses();
	private final Map<String, Claim> claims = new LinkedHashMap<>();
	private final Map<String, Argument> arguments = new LinkedHashMap<>();
	private final List<RelationForm> relations = new ArrayList<>();
	private final Map<String, Set<String>> groups = new LinkedHashMap<>();
	private final Deque<Open> open = new ArrayDeque<>();
	private Argument current;
	private boolean concluding;
	private String section;
	private String named;
	private int unnamed;

	ArgdownReader(String title, ProjectNames names) {
		this.title = title;
		this.names = names;
	}

	CodedProject read(String argdown) {
		String text = argdown.replaceAll("(?s)<!--.*?-->|/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "$1");
		Matcher front = Pattern.compile("\\A\\s*={3,}\\n(.*?)\\n={3,}[ \\t]*(\\n|\\z)", Pattern.DOTALL).matcher(text);
		if (front.find()) {
			Matcher t = Pattern.compile("(?m)^title:\\s*(.+)$").matcher(front.group(1));
			named = t.find() ? unquoted(t.group(1).strip()) : null;
			text = text.substring(front.end());
		}
		for (String line : text.split("\n"))
			line(line.stripTrailing());
		return project();
	}

	private static String unquoted(String yaml) {
		return yaml.length() > 1 && yaml.startsWith("\"") && yaml.endsWith("\"") ? yaml.substring(1, yaml.length() - 1).replaceAll("\\\\(.)", "$1") : yaml;
	}

	private void line(String line) {
		String words = line.strip();
		int indent = line.length() - line.stripLeading().length();
		Matcher heading = HEADING.matcher(words);
		Matcher step = STEP.matcher(words);
		Matcher inference = INFERENCE.matcher(words);
		Matcher relation = RELATION.matcher(words);
		if (words.isEmpty()) {
			open.clear();
		} else if (indent == 0 && heading.matches()) {
			section = heading.group(1);
			current = null;
		} else if (current != null && step.matches()) {
			step(step.group(2));
		} else if (current != null && inference.matches()) {
			concluding = true;
			if (inference.group(1) != null && !inference.group(1).isBlank())
				current.scheme = inference.group(1).strip();
		} else if (relation.matches() && !open.isEmpty() && (indent > 0 || words.startsWith(">"))) {
			relate(indent, relation.group(1), relation.group(2));
		} else {
			current = null;
			String node = node(words);
			open.clear();
			if (node != null)
				open.push(new Open(indent, node));
			current = node != null && node.startsWith("<") ? arguments.get(bare(node)) : null;
			concluding = false;
		}
	}

	private void step(String words) {
		String node = node(words);
		if (node == null || node.startsWith("<"))
			return;
		if (concluding) {
			if (current.conclusion != null) {
				current.premises.add(new PremiseForm(null, current.conclusion, false));
				losses.count("intermediate conclusion", "Arguments have one conclusion; those between became premises.");
			}
			current.conclusion = bare(node);
			concluding = false;
			open.clear();
			open.push(new Open(0, node));
		} else {
			current.premises.add(new PremiseForm(null, bare(node), false));
			open.clear();
			open.push(new Open(0, node));
		}
	}

	private void relate(int indent, String sign, String words) {
		while (open.size() > 1 && open.peek().indent >= indent)
			open.pop();
		String above = open.peek().node;
		String node = node(words);
		if (node == null)
			return;
		RelationKind kind = sign.equals("><") ? RelationKind.CONTRADICTS : sign.contains("+") ? RelationKind.SUPPORTS : sign.contains("_") ? RelationKind.UNDERCUTS : RelationKind.ATTACKS;
		boolean outgoing = sign.endsWith(">") || kind == RelationKind.CONTRADICTS;
		relations.add(new RelationForm(outgoing ? above : node, kind, outgoing ? node : above, null, List.of(), null));
		open.push(new Open(indent, node));
	}

	/** The node that words stand for, with its brackets; words without a name are a claim of their own. */
	private String node(String words) {
		String plain = words.replaceAll("\\s*\\{[^{}]*\\}\\s*$", "");
		if (plain.length() < words.length())
			losses.count("data of an element", "Data in braces has no place here.");
		Matcher m = NODE.matcher(plain);
		String node;
		if (m.matches() && m.group(2) != null) {
			claim(m.group(2).strip(), m.group(4));
			node = "[" + m.group(2).strip() + "]";
		} else if (m.matches()) {
			Argument argument = arguments.computeIfAbsent(m.group(3).strip(), k -> new Argument());
			if (m.group(4) != null && !m.group(4).isBlank())
				argument.title = untagged(m.group(4));
			node = "<" + m.group(3).strip() + ">";
		} else {
			String name = "Untitled " + ++unnamed;
			claim(name, plain);
			node = "[" + name + "]";
		}
		boolean defined = !m.matches() || m.group(4) != null && !m.group(4).isBlank() || node.startsWith("<") && current == null;
		if (section != null && defined)
			groups.computeIfAbsent(section, k -> new LinkedHashSet<>()).add(node);
		return node;
	}

	private void claim(String name, String text) {
		Claim claim = claims.computeIfAbsent(name, k -> new Claim());
		if (text == null || text.isBlank())
			return;
		Matcher tag = TAG.matcher(text);
		while (tag.find())
			claim.tags.add(tag.group(1) != null ? tag.group(1) : tag.group(2));
		claim.text = untagged(text);
	}

	private static String untagged(String text) {
		return TAG.matcher(text).replaceAll("").strip().replaceAll("\\s+", " ");
	}

	private static String bare(String node) {
		return node.substring(1, node.length() - 1);
	}

	private CodedProject project() {
		Map<String, String> themes = new LinkedHashMap<>();
		List<Form> codebook = new ArrayList<>();
		List<Form> elements = new ArrayList<>();
		claims.forEach((name, claim) -> {
			List<String> about = new ArrayList<>();
			for (String tag : claim.tags)
				if (!tag.equals("major"))
					about.add(themes.computeIfAbsent(tag, t -> {
						String theme = t.matches("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*") ? names.keep("Theme", t) : names.free("Theme", t);
						codebook.add(ThemeForm.of(theme, t, null));
						return theme;
					}));
			elements.add(new ClaimForm(name, claim.text == null ? name : claim.text, about, claim.tags.contains("major"), Map.of(), List.of()));
		});
		arguments.forEach((name, a) -> elements.add(new ArgumentForm(name, a.title, List.of(), a.premises, null, List.of(), List.of(), null, a.conclusion, null, List.of())));
		losses.count("inference rule", (int) arguments.values().stream().filter(a -> a.scheme != null).count(), "Rules are schemes of the codebook here; define them and name them with using.");
		for (RelationForm relation : relations)
			if (relation.kind() == RelationKind.UNDERCUTS && relation.target().startsWith("[")) {
				losses.count("undercut", "Only arguments can be undercut; undercuts of claims became attacks.");
				elements.add(new RelationForm(relation.source(), RelationKind.ATTACKS, relation.target(), null, List.of(), null));
			} else {
				elements.add(relation);
			}
		groups.forEach((name, members) -> elements.add(new GroupForm(name, null, List.copyOf(members))));
		return new CodedProject(named == null ? title : named, List.of(), codebook, List.of(), elements, new Identifiers(), losses.all());
	}
}
