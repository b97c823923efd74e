package org.florilegium.lang.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.AssumptionForm;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PartForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Form.QuestionForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.RoleForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.SchemeForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.Step;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.lang.edit.Form.VariableForm;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Assumption;
import org.florilegium.model.Authorship;
import org.florilegium.model.Claim;
import org.florilegium.model.Coder;
import org.florilegium.model.DateValue;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.NumberValue;
import org.florilegium.model.Organization;
import org.florilegium.model.Person;
import org.florilegium.model.Relation;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.Statement;
import org.florilegium.model.StatementType;
import org.florilegium.model.TextValue;
import org.florilegium.model.Theme;
import org.florilegium.model.Truth;
import org.florilegium.model.TruthValue;
import org.florilegium.model.Value;

/** Reads what elements of a parsed file say, without following their references. */
public final class Forms {

	private Forms() {
	}

	/** What a document says. */
	public static DocumentForm of(Document d) {
		return new DocumentForm(d.getName(), d.getPath(), d.getTitle(), authors(d.getAuthorship()), d.getDate(), d.getSource(), d.getSection(),
				d.getKind(), d.getLanguage(), d.getLength(), d.getSha256(), d.getOrigin(),
				d.getCleaning().stream().map(c -> new Step(c.getStep(), c.getOption())).toList(), values(d.getValues()), List.copyOf(d.getNotes()),
				d.getParts().stream().map(p -> new PartForm(p.getTitle(), p.getSpan(), authors(p.getAuthorship()), p.getKind())).toList());
	}

	/** What a theme says. */
	public static ThemeForm of(Theme t) {
		return new ThemeForm(t.getName(), t.getTitle(), List.copyOf(t.getAliases()), References.name(t, Literals.THEME__PARENT),
				References.name(t, Literals.THEME__SCALE), t.getColor(), t.getKey(), t.getDefinition(), List.copyOf(t.getIncludes()),
				List.copyOf(t.getExcludes()), List.copyOf(t.getExamples()), values(t.getValues()), t.isRetired(),
				References.name(t, Literals.THEME__REPLACEMENT));
	}

	/** What a person or organisation says. */
	public static ActorForm of(Actor actor) {
		return switch (actor) {
			case Person p -> new PersonForm(p.getName(), p.getTitle(), List.copyOf(p.getAliases()),
					p.getMemberships().stream()
							.map(m -> new MembershipForm(References.name(m, Literals.MEMBERSHIP__ORGANIZATION), m.getFrom(), m.getTo())).toList(),
					values(p.getValues()));
			case Organization o -> new OrganizationForm(o.getName(), o.getTitle(), List.copyOf(o.getAliases()), o.getKind(),
					References.name(o, Literals.ORGANIZATION__PARENT), values(o.getValues()));
			default -> throw new IllegalArgumentException(actor.eClass().getName());
		};
	}

	/** What a coder says. */
	public static CoderForm of(Coder coder) {
		return new CoderForm(coder.getName(), coder.getTitle());
	}

	/** What a statement says. */
	public static StatementForm of(Statement s) {
		return new StatementForm(s.getName(),
				s.getAnchors().stream().map(a -> new Passage(a.getSpan(), a.getQuote(), a.getPrefix(), a.getSuffix(), a.getPage())).toList(),
				References.name(s, Literals.STATEMENT__SPEAKER), References.name(s, Literals.STATEMENT__ORGANIZATION),
				References.names(s, Literals.STATEMENT__REPORTERS), s.getDate(), References.name(s, Literals.STATEMENT__TYPE), values(s.getValues()),
				s.getCodes().stream().map(c -> new CodeForm(References.name(c, Literals.THEME_CODE__THEME),
						References.name(c, Literals.THEME_CODE__STANCE))).toList(),
				s.getActs().stream().map(a -> new ActForm(a.getForce(), References.name(a, Literals.ACT__CLAIM))).toList(), s.getConfidence(),
				List.copyOf(s.getNotes()));
	}

	/** What a claim says. */
	public static ClaimForm of(Claim c) {
		return new ClaimForm(c.getName(), c.getText(), References.names(c, Literals.CLAIM__THEMES), c.isMajor(), values(c.getValues()),
				List.copyOf(c.getNotes()));
	}

	/** What an argument says. */
	public static ArgumentForm of(Argument a) {
		return new ArgumentForm(a.getName(), a.getTitle(), References.names(a, Literals.ARGUMENT__STATEMENTS),
				a.getPremises().stream().map(p -> new PremiseForm(References.name(p, Literals.PREMISE__ROLE),
						References.name(p, Literals.PREMISE__CLAIM), p.isImplicit())).toList(),
				References.name(a, Literals.ARGUMENT__WARRANT), References.names(a, Literals.ARGUMENT__BACKING),
				References.names(a, Literals.ARGUMENT__REBUTTALS), a.getQualifier(), References.name(a, Literals.ARGUMENT__CONCLUSION),
				References.name(a, Literals.ARGUMENT__SCHEME), List.copyOf(a.getNotes()));
	}

	/** What a relation says. */
	public static RelationForm of(Relation r) {
		return new RelationForm(node(r, true), r.getKind(), node(r, false), r.getReason(), References.names(r, Literals.RELATION__EVIDENCE),
				r.getConfidence());
	}

	/** What a scale says. */
	public static ScaleForm of(Scale s) {
		return new ScaleForm(s.getName(), s.getPoints().stream().map(p -> new PointForm(p.getName(), p.getValue())).toList());
	}

	/** What a statement type says. */
	public static TypeForm of(StatementType t) {
		return new TypeForm(t.getName(), t.getTitle(), t.getVariables().stream()
				.map(v -> new VariableForm(v.getName(), v.getTitle(), v.getKind(), List.copyOf(v.getChoices()))).toList());
	}

	/** What an argumentation scheme says. */
	public static SchemeForm of(Scheme s) {
		return new SchemeForm(s.getName(), s.getTitle(), s.getDefinition(),
				s.getRoles().stream().map(r -> new RoleForm(r.getName(), r.getText())).toList(),
				s.getQuestions().stream().map(q -> new QuestionForm(q.getName(), q.getText(), q.getAttack())).toList());
	}

	/** What an assumption says. */
	public static AssumptionForm of(Assumption a) {
		return new AssumptionForm(a.getStatus(), nodes(a, Literals.ASSUMPTION__NODES));
	}

	/** What a group says. */
	public static GroupForm of(Group g) {
		return new GroupForm(g.getTitle(), g.getColor(), nodes(g, Literals.GROUP__MEMBERS));
	}

	/**
	 * What an element says, whichever it is; null for words that are no element.
	 *
	 * @param element of a file without mistakes
	 */
	public static Form of(Element element) {
		return switch (element) {
			case Document d -> of(d);
			case Theme t -> of(t);
			case Actor a -> of(a);
			case Coder c -> of(c);
			case Scale s -> of(s);
			case StatementType t -> of(t);
			case Scheme s -> of(s);
			case Statement s -> of(s);
			case Claim c -> of(c);
			case Argument a -> of(a);
			case Relation r -> of(r);
			case Assumption a -> of(a);
			case Group g -> of(g);
			default -> null;
		};
	}

	private static List<String> nodes(EObject owner, EReference reference) {
		return NodeModelUtils.findNodesForFeature(owner, reference).stream().map(NodeModelUtils::getTokenText)
				.map(written -> Sigil.of(written).write(Sigil.strip(written))).toList();
	}

	private static String node(Relation relation, boolean source) {
		String written = NodeModelUtils.findNodesForFeature(relation, source ? Literals.RELATION__SOURCE : Literals.RELATION__TARGET).stream()
				.findFirst().map(NodeModelUtils::getTokenText).orElseThrow();
		return Sigil.of(written).write(Sigil.strip(written));
	}

	private static Authors authors(Authorship authorship) {
		return authorship == null ? Authors.NONE
				: new Authors(References.names(authorship, Literals.AUTHORSHIP__AUTHORS),
						References.name(authorship, Literals.AUTHORSHIP__ORGANIZATION));
	}

	/** Values by name: texts, numbers as BigDecimal, dates as PartialDate, yes and no as Boolean. */
	public static Map<String, Object> values(List<Value> values) {
		Map<String, Object> byName = new LinkedHashMap<>();
		for (Value value : values)
			byName.put(value.getName(), switch (value) {
				case TextValue text -> text.getText();
				case NumberValue number -> number.getNumber();
				case DateValue date -> date.getDate();
				case TruthValue truth -> truth.getTruth() == Truth.YES;
				default -> throw new IllegalArgumentException(value.eClass().getName());
			});
		return byName;
	}
}
