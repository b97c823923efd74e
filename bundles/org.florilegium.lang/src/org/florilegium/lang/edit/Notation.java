package org.florilegium.lang.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.SchemeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.lang.edit.Form.VariableForm;
import org.florilegium.model.Attack;
import org.florilegium.model.ModelPackage.Literals;

/** Writes elements in the language: each clause in its place, as the formatter would leave it. */
public final class Notation {

	private Notation() {
	}

	/** The element as it is written into a file, without a line break at its end. */
	public static String write(Form form) {
		StringBuilder text = new StringBuilder(head(form));
		int line = 0;
		boolean first = true;
		for (Clause clause : clauses(form)) {
			for (String occurrence : clause.occurrences()) {
				boolean together = clause.line() == 0 || clause.line() == line && clause.line() > 0 && !first;
				text.append(together ? " " : "\n  ").append(occurrence);
				line = clause.line();
				first = false;
			}
		}
		return text.toString();
	}

	private static String head(Form form) {
		return switch (form) {
			case DocumentForm d -> "document " + d.name() + " " + Quoted.write(d.path());
			case ThemeForm t -> "theme " + Sigil.TAG.write(t.name()) + " " + Quoted.write(t.title());
			case PersonForm p -> "person " + Sigil.HANDLE.write(p.name()) + " " + Quoted.write(p.title());
			case OrganizationForm o -> "organization " + Sigil.HANDLE.write(o.name()) + " " + Quoted.write(o.title());
			case CoderForm c -> "coder " + Sigil.HANDLE.write(c.name()) + " " + Quoted.write(c.title());
			case StatementForm s -> "statement " + s.name();
			case ClaimForm c -> "claim " + Sigil.BRACKET.write(c.name()) + " " + Quoted.write(c.text());
			case ArgumentForm a -> "argument " + Sigil.ANGLE.write(a.name());
			case RelationForm r -> r.source() + " " + r.kind().getLiteral() + " " + r.target();
			case ScaleForm s -> "scale " + s.name() + ": " + s.points().stream()
					.map(p -> p.name() + (p.value() == null ? "" : " = " + p.value().toPlainString())).collect(Collectors.joining(", "));
			case TypeForm t -> "type " + t.name() + " " + Quoted.write(t.title());
			case SchemeForm s -> "scheme " + s.name() + " " + Quoted.write(s.title());
			case AssumptionForm a -> a.status().getLiteral() + " " + String.join(", ", a.nodes());
			case GroupForm g -> "group " + Quoted.write(g.title()) + (g.color() == null ? "" : " color " + Quoted.write(g.color())) + ": "
					+ String.join(", ", g.members());
		};
	}

	/** The clauses after the head, in the grammar's order; a change needs those of features in the head as well. */
	static List<Clause> clauses(Form form) {
		Clauses c = new Clauses();
		switch (form) {
			case DocumentForm d -> {
				c.line(1).text(Literals.DOCUMENT__TITLE, "title", d.title()).add(Literals.DOCUMENT__AUTHORSHIP, authors(d.authors()))
						.word(Literals.DOCUMENT__DATE, "date", d.date());
				c.line(2).text(Literals.DOCUMENT__SOURCE, "source", d.source()).text(Literals.DOCUMENT__SECTION, "section", d.section())
						.text(Literals.DOCUMENT__KIND, "kind", d.kind()).text(Literals.DOCUMENT__LANGUAGE, "language", d.language());
				c.line(3).word(Literals.DOCUMENT__LENGTH, "length", d.length()).text(Literals.DOCUMENT__SHA256, "sha256", d.sha256());
				c.line(4).text(Literals.DOCUMENT__ORIGIN, "from", d.origin());
				c.line(5).all(Literals.DOCUMENT__CLEANING, d.cleaning(),
						s -> "cleaned " + s.name() + (s.option() == null ? "" : "(" + Quoted.write(s.option()) + ")"));
				c.line(6).values(Literals.DOCUMENT__VALUES, d.values());
				c.lines().all(Literals.DOCUMENT__NOTES, d.notes(), n -> "note " + Quoted.write(n)).all(Literals.DOCUMENT__PARTS, d.parts(),
						Notation::part);
			}
			case ThemeForm t -> {
				c.line(0).all(Literals.TITLED__ALIASES, t.aliases(), a -> "also " + Quoted.write(a))
						.name(Literals.THEME__PARENT, "under", Sigil.TAG, t.parent()).name(Literals.THEME__SCALE, "scale", Sigil.NONE, t.scale())
						.text(Literals.THEME__COLOR, "color", t.color()).text(Literals.THEME__KEY, "key", t.key());
				c.lines().text(Literals.THEME__DEFINITION, "means", t.definition())
						.all(Literals.THEME__INCLUDES, t.includes(), i -> "include " + Quoted.write(i))
						.all(Literals.THEME__EXCLUDES, t.excludes(), e -> "exclude " + Quoted.write(e))
						.all(Literals.THEME__EXAMPLES, t.examples(), e -> "example " + Quoted.write(e))
						.values(Literals.THEME__VALUES, t.values()).add(Literals.THEME__RETIRED, !t.retired() ? null
								: "retired" + (t.replacement() == null ? "" : " use " + Sigil.TAG.write(t.replacement())));
			}
			case PersonForm p -> c.line(0).all(Literals.TITLED__ALIASES, p.aliases(), a -> "also " + Quoted.write(a))
					.all(Literals.PERSON__MEMBERSHIPS, p.memberships(), Notation::membership).values(Literals.ACTOR__VALUES, p.values());
			case OrganizationForm o -> c.line(0).all(Literals.TITLED__ALIASES, o.aliases(), a -> "also " + Quoted.write(a))
					.text(Literals.ORGANIZATION__KIND, "kind", o.kind()).name(Literals.ORGANIZATION__PARENT, "part of", Sigil.HANDLE, o.parent())
					.values(Literals.ACTOR__VALUES, o.values());
			case CoderForm coder -> {
				// its head says all
			}
			case ScaleForm scale -> {
				// likewise
			}
			case AssumptionForm assumption -> {
				// likewise
			}
			case GroupForm group -> {
				// likewise
			}
			case TypeForm t -> c.lines().all(Literals.STATEMENT_TYPE__VARIABLES, t.variables(), Notation::variable);
			case SchemeForm s -> c.lines().text(Literals.SCHEME__DEFINITION, "means", s.definition())
					.all(Literals.SCHEME__ROLES, s.roles(), r -> "premise " + r.name() + " " + Quoted.write(r.text()))
					.all(Literals.SCHEME__QUESTIONS, s.questions(), q -> "asks " + q.name() + " " + Quoted.write(q.text())
							+ (q.attack() == Attack.NONE ? "" : " " + q.attack().getLiteral()));
			case StatementForm s -> {
				c.line(0).add(Literals.STATEMENT__ANCHORS, "at " + s.passages().stream().map(Notation::passage).collect(Collectors.joining(" and ")));
				c.line(1).name(Literals.STATEMENT__SPEAKER, "by", Sigil.HANDLE, s.speaker())
						.name(Literals.STATEMENT__ORGANIZATION, "of", Sigil.HANDLE, s.organization())
						.all(Literals.STATEMENT__REPORTERS, s.reporters(), r -> "via " + Sigil.HANDLE.write(r))
						.word(Literals.STATEMENT__DATE, "on", s.date());
				c.line(2).name(Literals.STATEMENT__TYPE, "type", Sigil.NONE, s.type()).values(Literals.STATEMENT__VALUES, s.values());
				c.lines().all(Literals.STATEMENT__CODES, s.codes(),
						code -> "about " + Sigil.TAG.write(code.theme()) + (code.stance() == null ? "" : " " + code.stance()))
						.all(Literals.STATEMENT__ACTS, s.acts(), a -> a.force().getLiteral() + " " + Sigil.BRACKET.write(a.claim()))
						.word(Literals.STATEMENT__CONFIDENCE, "confidence", s.confidence())
						.all(Literals.STATEMENT__NOTES, s.notes(), n -> "note " + Quoted.write(n));
			}
			case ClaimForm claim -> {
				c.line(0).all(Literals.CLAIM__THEMES, claim.themes(), t -> "about " + Sigil.TAG.write(t)).add(Literals.CLAIM__MAJOR,
						claim.major() ? "major" : null);
				c.lines().values(Literals.NODE__VALUES, claim.values()).all(Literals.NODE__NOTES, claim.notes(), n -> "note " + Quoted.write(n));
			}
			case ArgumentForm a -> {
				c.line(0).add(Literals.ARGUMENT__TITLE, a.title() == null ? null : Quoted.write(a.title()));
				c.lines().add(Literals.ARGUMENT__STATEMENTS, a.statements().isEmpty() ? null : "from " + String.join(", ", a.statements()))
						.all(Literals.ARGUMENT__PREMISES, a.premises(), Notation::premise)
						.name(Literals.ARGUMENT__WARRANT, "warrant", Sigil.BRACKET, a.warrant())
						.all(Literals.ARGUMENT__BACKING, a.backing(), b -> "backing " + Sigil.BRACKET.write(b))
						.all(Literals.ARGUMENT__REBUTTALS, a.rebuttals(), r -> "unless " + Sigil.BRACKET.write(r))
						.add(Literals.ARGUMENT__CONCLUSION, a.conclusion() == null ? null
								: "therefore " + (a.qualifier() == null ? "" : Quoted.write(a.qualifier()) + " ") + Sigil.BRACKET.write(a.conclusion()))
						.name(Literals.ARGUMENT__SCHEME, "using", Sigil.NONE, a.scheme())
						.all(Literals.NODE__NOTES, a.notes(), n -> "note " + Quoted.write(n));
			}
			case RelationForm r -> c.line(0).text(Literals.RELATION__REASON, "because", r.reason())
					.all(Literals.RELATION__EVIDENCE, r.evidence(), e -> "at " + e).word(Literals.RELATION__CONFIDENCE, "confidence", r.confidence());
		}
		return c.clauses;
	}

	/** A passage as it stands after {@code at}. */
	static String passage(Passage passage) {
		return (passage.span() == null ? "" : passage.span() + " ") + (passage.page() == null ? "" : "page " + passage.page().toPlainString() + " ")
				+ Quoted.write(passage.quote())
				+ (passage.prefix() == null ? "" : " after " + Quoted.write(passage.prefix()))
				+ (passage.suffix() == null ? "" : " before " + Quoted.write(passage.suffix()));
	}

	private static String part(PartForm part) {
		String authors = authors(part.authors());
		return "part " + Quoted.write(part.title()) + " " + part.span() + (authors == null ? "" : " " + authors)
				+ (part.kind() == null ? "" : " kind " + Quoted.write(part.kind()));
	}

	private static String authors(Authors authors) {
		if (authors.authors().isEmpty())
			return null;
		return "by " + authors.authors().stream().map(Sigil.HANDLE::write).collect(Collectors.joining(", "))
				+ (authors.organization() == null ? "" : " of " + Sigil.HANDLE.write(authors.organization()));
	}

	private static String variable(VariableForm variable) {
		return "variable " + variable.name() + " " + Quoted.write(variable.title()) + " " + variable.kind().getLiteral() + (variable.choices().isEmpty() ? ""
				: " one of " + variable.choices().stream().map(Quoted::write).collect(Collectors.joining(", ")));
	}

	private static String membership(MembershipForm membership) {
		return "member of " + Sigil.HANDLE.write(membership.organization()) + (membership.from() == null ? "" : " from " + membership.from())
				+ (membership.to() == null ? "" : " to " + membership.to());
	}

	private static String premise(PremiseForm premise) {
		return "premise " + (premise.role() == null ? "" : premise.role() + ": ") + Sigil.BRACKET.write(premise.claim())
				+ (premise.implicit() ? " implicit" : "");
	}

	private static String value(Object value) {
		return switch (value) {
			case Boolean truth -> truth ? "yes" : "no";
			case BigDecimal number -> number.toPlainString();
			case Number number -> number.toString();
			case String text -> Quoted.write(text);
			default -> value.toString();
		};
	}

	/** Gathers clauses; each takes nothing when there is nothing to say. */
	private static final class Clauses {

		private final List<Clause> clauses = new ArrayList<>();
		private int line;

		Clauses line(int number) {
			line = number;
			return this;
		}

		/** Every clause from here on stands on a line of its own. */
		Clauses lines() {
			line = -1;
			return this;
		}

		Clauses add(EStructuralFeature feature, String text) {
			clauses.add(new Clause(feature, text == null ? List.of() : List.of(text), line));
			return this;
		}

		Clauses text(EStructuralFeature feature, String keyword, String text) {
			return add(feature, text == null ? null : keyword + " " + Quoted.write(text));
		}

		Clauses word(EStructuralFeature feature, String keyword, Object word) {
			return add(feature, word == null ? null : keyword + " " + (word instanceof BigDecimal n ? n.toPlainString() : word));
		}

		Clauses name(EStructuralFeature feature, String keyword, Sigil sigil, String name) {
			return add(feature, name == null ? null : keyword + " " + sigil.write(name));
		}

		<T> Clauses all(EStructuralFeature feature, Collection<T> items, Function<T, String> text) {
			clauses.add(new Clause(feature, items.stream().map(text).toList(), line));
			return this;
		}

		Clauses values(EStructuralFeature feature, Map<String, Object> values) {
			return add(feature, values.isEmpty() ? null : "with " + values.entrySet().stream().map(e -> e.getKey() + " = " + value(e.getValue()))
					.collect(Collectors.joining(", ")));
		}
	}
}
