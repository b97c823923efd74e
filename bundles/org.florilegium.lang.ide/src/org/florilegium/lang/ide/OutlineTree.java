package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.References;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.internal.Descriptions;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Assumption;
import org.florilegium.model.Claim;
import org.florilegium.model.Codebook;
import org.florilegium.model.Coder;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Organization;
import org.florilegium.model.Part;
import org.florilegium.model.Relation;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.Statement;
import org.florilegium.model.StatementType;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.florilegium.model.ThemeCode;

/** The elements of a file as a tree. */
public class OutlineTree {

	private static final int WORDS = 70;

	/** How statements are arranged; elements of other kinds follow them as they stand. */
	public enum Order {
		/** Statements by where they stand in the text, everything else as in the file; themes under broader ones. */
		POSITION,
		/** Under who makes them. */
		SPEAKER,
		/** Under each theme they are about. */
		THEME
	}

	/** The outline of a file. */
	public List<OutlineEntry> of(XtextResource file, Order order) {
		return of(file, order, Counts.NONE);
	}

	/**
	 * The outline of a file.
	 *
	 * @param counts tells what becomes of claims and arguments
	 */
	public List<OutlineEntry> of(XtextResource file, Order order, Counts counts) {
		StudyFile root = Study.root(file).orElse(null);
		if (root == null)
			return List.of();
		List<Statement> statements = elements(root, Statement.class);
		List<OutlineEntry> entries = new ArrayList<>(switch (order) {
			case POSITION -> statements.stream().sorted(Comparator.comparingInt(OutlineTree::start)).map(s -> statement(s, false)).toList();
			case SPEAKER -> grouped(statements, s -> Stream.of(speaker(s)));
			case THEME -> grouped(statements, s -> s.getCodes().isEmpty() ? Stream.of(new Heading("without theme", null, Kind.THEME, null))
					: s.getCodes().stream().map(OutlineTree::theme));
		});
		if (root instanceof Codebook)
			entries.addAll(themes(root));
		for (Element element : elements(root, Element.class))
			if (!(element instanceof Statement) && !(element instanceof Theme && root instanceof Codebook))
				other(element, entries, root, counts);
		return entries;
	}

	/** Those that are begun and have no name yet are left out. */
	private static <T> List<T> elements(StudyFile root, Class<T> kind) {
		return root.getElements().stream().filter(e -> !(e instanceof Named named) || named.getName() != null).filter(kind::isInstance).map(kind::cast)
				.toList();
	}

	private static int start(Statement statement) {
		return statement.getAnchors().stream().map(a -> a.getSpan()).filter(Objects::nonNull).mapToInt(s -> s.start()).min().orElse(Integer.MAX_VALUE);
	}

	private record Heading(String label, String detail, Kind kind, String color) {
	}

	private static List<OutlineEntry> grouped(List<Statement> statements, Function<Statement, Stream<Heading>> headings) {
		Map<Heading, List<OutlineEntry>> groups = new LinkedHashMap<>();
		statements.stream().sorted(Comparator.comparingInt(OutlineTree::start))
				.forEach(s -> headings.apply(s).distinct().forEach(h -> groups.computeIfAbsent(h, k -> new ArrayList<>()).add(statement(s, true))));
		return groups.entrySet().stream().sorted(Comparator.comparing(g -> g.getKey().label))
				.map(g -> new OutlineEntry(g.getKey().label, g.getKey().detail == null ? "(" + g.getValue().size() + ")" : g.getKey().detail + " (" + g.getValue().size() + ")",
						g.getKey().kind, g.getKey().color, null, null, g.getValue()))
				.toList();
	}

	private static Heading speaker(Statement statement) {
		Actor actor = statement.getSpeaker();
		String name = References.name(statement, Literals.STATEMENT__SPEAKER);
		if (name == null)
			return new Heading("speaker by document", null, Kind.PERSON, null);
		return actor == null || actor.eIsProxy() ? new Heading("@" + name, null, Kind.PERSON, null)
				: new Heading("@" + name, actor.getTitle(), actor instanceof Organization ? Kind.ORGANIZATION : Kind.PERSON, null);
	}

	private static Heading theme(ThemeCode code) {
		Theme theme = code.getTheme();
		String name = References.name(code, Literals.THEME_CODE__THEME);
		return theme == null || theme.eIsProxy() ? new Heading("#" + name, null, Kind.THEME, null)
				: new Heading("#" + name, theme.getTitle(), Kind.THEME, Descriptions.color(theme));
	}

	private static OutlineEntry statement(Statement statement, boolean brief) {
		String quote = statement.getAnchors().isEmpty() ? "" : statement.getAnchors().getFirst().getQuote();
		String themes = statement.getCodes().stream().map(c -> "#" + References.name(c, Literals.THEME_CODE__THEME)).collect(Collectors.joining(" "));
		String color = statement.getCodes().stream().map(ThemeCode::getTheme).filter(t -> t != null && !t.eIsProxy()).map(Descriptions::color)
				.filter(Objects::nonNull).findFirst().orElse(null);
		return entry(statement, statement.getName() + " " + shorten(quote), brief ? null : themes, Kind.STATEMENT, color, List.of());
	}

	private static List<OutlineEntry> themes(StudyFile root) {
		List<Theme> themes = elements(root, Theme.class);
		Map<String, List<Theme>> below = new LinkedHashMap<>();
		for (Theme theme : themes)
			below.computeIfAbsent(String.valueOf(References.name(theme, Literals.THEME__PARENT)), k -> new ArrayList<>()).add(theme);
		List<Theme> shown = new ArrayList<>();
		List<OutlineEntry> tree = new ArrayList<>();
		for (Theme theme : themes)
			if (References.name(theme, Literals.THEME__PARENT) == null)
				tree.add(theme(theme, below, shown));
		for (Theme theme : themes)
			if (!shown.contains(theme))
				tree.add(theme(theme, below, shown));
		return tree;
	}

	private static OutlineEntry theme(Theme theme, Map<String, List<Theme>> below, List<Theme> shown) {
		shown.add(theme);
		List<OutlineEntry> children = new ArrayList<>();
		for (Theme child : below.getOrDefault(theme.getName(), List.of()))
			if (!shown.contains(child))
				children.add(theme(child, below, shown));
		return entry(theme, "#" + theme.getName(), Objects.toString(theme.getTitle(), "") + (theme.isRetired() ? " (retired)" : ""), Kind.THEME, Descriptions.color(theme), children);
	}

	private static void other(Element element, List<OutlineEntry> entries, StudyFile root, Counts counts) {
		switch (element) {
			case Theme theme -> entries.add(entry(theme, "#" + theme.getName(), theme.getTitle(), Kind.THEME, Descriptions.color(theme), List.of()));
			case Organization o -> entries.add(entry(o, "@" + o.getName(), o.getTitle(), Kind.ORGANIZATION, null, List.of()));
			case Actor actor -> entries.add(entry(actor, "@" + actor.getName(), actor.getTitle(), Kind.PERSON, null, List.of()));
			case Coder coder -> entries.add(entry(coder, "@" + coder.getName(), coder.getTitle(), Kind.CODER, null, List.of()));
			case Claim claim -> entries.add(entry(claim, "[" + claim.getName() + "]", judged(claim.getText(), counts.status(root, "[" + claim.getName() + "]")), Kind.CLAIM, null, List.of()));
			case Argument argument -> entries.add(entry(argument, "<" + argument.getName() + ">", judged(argument.getTitle(), counts.status(root, "<" + argument.getName() + ">")), Kind.ARGUMENT, null, List.of()));
			case Document document -> entries.add(entry(document, document.getName(), document.getTitle(), Kind.DOCUMENT, null,
					document.getParts().stream().map(OutlineTree::part).toList()));
			case Scale scale -> entries.add(entry(scale, scale.getName(), "scale", Kind.NAME, null, List.of()));
			case StatementType type -> entries.add(entry(type, type.getName(), type.getTitle(), Kind.NAME, null, List.of()));
			case Scheme scheme -> entries.add(entry(scheme, scheme.getName(), scheme.getTitle(), Kind.NAME, null, List.of()));
			case Relation relation -> entries.add(entry(relation, shorten(words(relation)), relation.getReason(), Kind.RELATION, null, List.of()));
			case Group group -> entries.add(entry(group, group.getTitle(), "group", Kind.NAME, group.getColor(), List.of()));
			case Assumption assumption -> entries.add(entry(assumption, shorten(words(assumption)), null, Kind.STANCE, null, List.of()));
			default -> {
				// words that belong to nothing
			}
		}
	}

	private static OutlineEntry part(Part part) {
		return entry(part, part.getTitle(), part.getSpan() == null ? null : part.getSpan().toString(), Kind.PART, null, List.of());
	}

	private static String judged(String text, Optional<String> status) {
		return Stream.concat(status.stream(), Stream.ofNullable(text)).collect(Collectors.joining(" · "));
	}

	/** An element without name, in its own words up to the first text. */
	private static String words(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+(because|at|confidence|coded)\\s.*", "");
	}

	private static OutlineEntry entry(EObject element, String label, String detail, Kind kind, String color, List<OutlineEntry> children) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		EStructuralFeature name = element.eClass().getEStructuralFeature("name");
		INode words = name == null ? null : NodeModelUtils.findNodesForFeature(element, name).stream().findFirst().orElse(null);
		Range whole = node == null ? null : Range.of(node);
		return new OutlineEntry(String.valueOf(label), detail, kind, color, whole, words == null ? whole : Range.of(words), children);
	}

	private static String shorten(String words) {
		String line = words == null ? "" : words.replaceAll("\\s+", " ");
		return line.length() <= WORDS ? line : line.substring(0, WORDS) + " …";
	}
}
