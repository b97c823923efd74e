package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.ide.Counts;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.lang.validation.CriticalQuestions;
import org.florilegium.model.Act;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Assumption;
import org.florilegium.model.Authorship;
import org.florilegium.model.Claim;
import org.florilegium.model.Coder;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Force;
import org.florilegium.model.Membership;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Node;
import org.florilegium.model.Organization;
import org.florilegium.model.Person;
import org.florilegium.model.Point;
import org.florilegium.model.Question;
import org.florilegium.model.Relation;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Role;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.Statement;
import org.florilegium.model.StatementType;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.florilegium.model.Value;
import org.florilegium.model.Variable;

/** Explains the elements of a study in words. */
public final class Descriptions {

	private Descriptions() {
	}

	/**
	 * An explanation of an element, or null when there is nothing to say of it.
	 *
	 * @param file where it is looked at from: what bears on a claim is told of that file
	 */
	public static Prose of(EObject element, Counts counts, StudyFile file) {
		Prose prose = new Prose();
		switch (element) {
			case Theme theme -> theme(prose, theme);
			case Actor actor -> actor(prose, actor);
			case Coder coder -> prose.heading("@" + coder.getName(), coder.getTitle()).paragraph("Coder");
			case Claim claim -> claim(prose, claim, file);
			case Argument argument -> argument(prose, argument);
			case Document document -> document(prose, document);
			case Scale scale -> prose.heading(scale.getName(), "scale").paragraph(points(scale));
			case Point point -> prose.heading(point.getName(), point.getValue() == null ? "" : "= " + point.getValue().toPlainString())
					.paragraph("Point of the scale " + ((Named) point.eContainer()).getName());
			case StatementType type -> prose.heading(type.getName(), type.getTitle()).line("Variables",
					type.getVariables().stream().map(Descriptions::variable).collect(Collectors.joining("; ")));
			case Scheme scheme -> scheme(prose, scheme);
			case Role role -> prose.heading(role.getName(), "premise of " + ((Named) role.eContainer()).getName()).paragraph(role.getText());
			case Statement statement -> statement(prose, statement);
			case StudyFile whole -> prose.heading(whole.getName(), whole.getTitle()).paragraph(word(whole) + ", " + whole.getElements().size() + " elements");
			default -> {
				return null;
			}
		}
		if (element instanceof Named named)
			counts.of(element.eClass(), named.getName()).ifPresent(count -> prose.line("In the study", count.words()));
		if (element instanceof Node node && file != null && node.getName() != null)
			counts.status(file, Sigil.of(node.eClass()).write(node.getName())).ifPresent(status -> prose.line("In the debate", status));
		return prose;
	}

	private static void theme(Prose prose, Theme theme) {
		prose.heading("#" + theme.getName(), theme.getTitle()).color(color(theme));
		prose.line("Under", path(theme.getParent())).line("Also", String.join(", ", theme.getAliases())).paragraph(theme.getDefinition())
				.line("Include", String.join("; ", theme.getIncludes())).line("Exclude", String.join("; ", theme.getExcludes()))
				.line("Examples", String.join("; ", theme.getExamples()));
		Scale scale = StudyScopes.scale(theme);
		prose.line("Scale", scale == null ? null : scale.getName() + ": " + points(scale));
		if (theme.isRetired())
			prose.line("Retired", theme.getReplacement() == null ? "yes" : "use #" + theme.getReplacement().getName());
		prose.line("With", values(theme.getValues()));
	}

	private static String points(Scale scale) {
		return scale.getPoints().stream().map(p -> p.getName() + (p.getValue() == null ? "" : " = " + p.getValue().toPlainString()))
				.collect(Collectors.joining(", "));
	}

	private static void actor(Prose prose, Actor actor) {
		prose.heading("@" + actor.getName(), actor.getTitle()).line("Also", String.join(", ", actor.getAliases()));
		switch (actor) {
			case Person person -> {
				prose.paragraph("Person");
				for (Membership m : person.getMemberships())
					prose.line("Member of", title(m.getOrganization()) + (m.getFrom() == null ? "" : " from " + m.getFrom())
							+ (m.getTo() == null ? "" : " to " + m.getTo()));
			}
			case Organization organization -> prose.paragraph("Organisation" + (organization.getKind() == null ? "" : ", " + organization.getKind()))
					.line("Part of", organization.getParent() == null ? null : title(organization.getParent()));
			default -> {
				// no other kinds
			}
		}
		prose.line("With", values(actor.getValues()));
	}

	private static String title(Actor actor) {
		return actor == null || actor.eIsProxy() ? "?" : actor.getTitle() + " (@" + actor.getName() + ")";
	}

	private static void claim(Prose prose, Claim claim, StudyFile file) {
		prose.heading("[" + claim.getName() + "]", claim.isMajor() ? "major claim" : "claim").paragraph(claim.getText());
		prose.line("About", claim.getThemes().stream().map(t -> "#" + t.getName()).collect(Collectors.joining(", ")));
		List<String> status = new ArrayList<>();
		for (Element element : file == null ? List.<Element>of() : file.getElements())
			switch (element) {
				case Assumption assumption when assumption.getNodes().contains(claim) -> status.add(assumption.getStatus().getLiteral() + "ed");
				case Relation relation when relation.getTarget() == claim -> status.add(passive(relation.getKind()) + name(relation, true));
				case Relation relation when relation.getSource() == claim -> status.add(relation.getKind().getLiteral() + " " + name(relation, false));
				case Argument argument when argument.getConclusion() == claim -> status.add("concluded by <" + argument.getName() + ">");
				case Argument argument when argument.getPremises().stream().anyMatch(p -> p.getClaim() == claim) -> status
						.add("premise of <" + argument.getName() + ">");
				case Statement statement -> statement.getActs().stream().filter(a -> a.getClaim() == claim).map(Act::getForce)
						.forEach(f -> status.add(passive(f) + " in " + statement.getName()));
				default -> {
					// does not bear on it
				}
			}
		prose.line("Status", status.size() > 12 ? String.join("; ", status.subList(0, 12)) + " …" : String.join("; ", status));
		prose.line("Note", String.join(" ", claim.getNotes()));
	}

	/** What a relation says of its target, before the name of its source. */
	private static String passive(RelationKind kind) {
		return switch (kind) {
			case SUPPORTS -> "supported by ";
			case ATTACKS -> "attacked by ";
			case REBUTS -> "rebutted by ";
			case UNDERMINES -> "undermined by ";
			case UNDERCUTS -> "undercut by ";
			case CONTRADICTS -> "contradicts "; // both do
			case ENTAILS -> "entailed by ";
			case RESTATES -> "restated by ";
		};
	}

	/** What a statement does to a claim, said of the claim. */
	private static String passive(Force force) {
		return switch (force) {
			case ASSERTS -> "asserted";
			case DENIES -> "denied";
			case CONCEDES -> "conceded";
			case QUESTIONS -> "questioned";
			case ASSUMES -> "assumed";
			case REPORTS -> "reported";
		};
	}

	private static String name(Relation relation, boolean source) {
		EObject node = source ? relation.getSource() : relation.getTarget();
		return node instanceof Named named && named.getName() != null ? Sigil.of(node.eClass()).write(named.getName()) : "?";
	}

	private static void argument(Prose prose, Argument argument) {
		prose.heading("<" + argument.getName() + ">", argument.getTitle());
		argument.getPremises().forEach(p -> prose.line("Premise" + (p.getRole() == null ? "" : " " + p.getRole().getName()), text(p.getClaim())));
		prose.line("Therefore" + (argument.getQualifier() == null ? "" : " " + argument.getQualifier()), text(argument.getConclusion()));
		prose.line("Scheme", References.name(argument, Literals.ARGUMENT__SCHEME));
		CriticalQuestions.open(argument).forEach(question -> prose.line("Open question", question.getText()));
	}

	private static String text(Claim claim) {
		return claim == null || claim.eIsProxy() ? null : claim.getText();
	}

	private static void document(Prose prose, Document document) {
		prose.heading(document.getName(), document.getTitle());
		prose.line("By", authors(document.getAuthorship())).line("Date", document.getDate() == null ? null : document.getDate().toString())
				.line("Source", document.getSource()).line("Section", document.getSection()).line("Kind", document.getKind())
				.line("Language", document.getLanguage()).line("Text", document.getPath())
				.line("Length", document.getLength() == null ? null : document.getLength() + " characters")
				.line("Parts", document.getParts().isEmpty() ? null : Integer.toString(document.getParts().size()))
				.line("With", values(document.getValues()));
	}

	/** Who wrote something, in words, or null when it is not known. */
	static String authors(Authorship authorship) {
		if (authorship == null)
			return null;
		return authorship.getAuthors().stream().map(Descriptions::title).collect(Collectors.joining(", "))
				+ (authorship.getOrganization() == null ? "" : " of " + title(authorship.getOrganization()));
	}

	private static void scheme(Prose prose, Scheme scheme) {
		prose.heading(scheme.getName(), scheme.getTitle()).paragraph(scheme.getDefinition());
		for (Role role : scheme.getRoles())
			prose.line("Premise " + role.getName(), role.getText());
		for (Question question : scheme.getQuestions())
			prose.line("Asks", question.getText());
	}

	private static void statement(Prose prose, Statement statement) {
		prose.heading(statement.getName(), EcoreUtil.getRootContainer(statement) instanceof StudyFile file ? "statement of " + file.getName() : "statement");
		statement.getAnchors().forEach(a -> prose.paragraph("“" + a.getQuote() + "”"));
		prose.line("By", References.name(statement, Literals.STATEMENT__SPEAKER));
		prose.line("About", statement.getCodes().stream().map(c -> "#" + References.name(c, Literals.THEME_CODE__THEME)
				+ (c.getStance() == null ? "" : " " + c.getStance().getName())).collect(Collectors.joining(", ")));
	}

	private static String variable(Variable variable) {
		return variable.getName() + " (" + variable.getKind().getLiteral()
				+ (variable.getChoices().isEmpty() ? "" : ": " + String.join(", ", variable.getChoices())) + ")";
	}

	private static String values(List<Value> values) {
		return Forms.values(values).entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
	}

	private static String word(StudyFile file) {
		String kind = file.eClass() == Literals.ARGUMENT_MAP ? "argument map" : file.eClass().getName().toLowerCase(Locale.ROOT);
		return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
	}

	/** The titles of a theme and those above it, the broadest first; null for no theme. */
	public static String path(Theme theme) {
		if (theme == null || theme.eIsProxy())
			return null;
		List<String> titles = new ArrayList<>();
		Set<Theme> seen = new HashSet<>();
		for (Theme t = theme; t != null && !t.eIsProxy() && seen.add(t); t = t.getParent())
			titles.addFirst(t.getTitle() == null ? t.getName() : t.getTitle());
		return String.join(" › ", titles);
	}

	/** A theme's colour, or that of the nearest theme above it; null when none has one. */
	public static String color(Theme theme) {
		Set<Theme> seen = new HashSet<>();
		for (Theme t = theme; t != null && !t.eIsProxy() && seen.add(t); t = t.getParent())
			if (t.getColor() != null)
				return t.getColor();
		return null;
	}
}
