package org.florilegium.lang.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.validation.Check;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.model.Act;
import org.florilegium.model.Actor;
import org.florilegium.model.Claim;
import org.florilegium.model.Coding;
import org.florilegium.model.DateValue;
import org.florilegium.model.Element;
import org.florilegium.model.Force;
import org.florilegium.model.Membership;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.NumberValue;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Person;
import org.florilegium.model.Point;
import org.florilegium.model.Relation;
import org.florilegium.model.Scale;
import org.florilegium.model.Span;
import org.florilegium.model.Statement;
import org.florilegium.model.TextValue;
import org.florilegium.model.Theme;
import org.florilegium.model.ThemeCode;
import org.florilegium.model.TruthValue;
import org.florilegium.model.Value;
import org.florilegium.model.Variable;

/** What a statement says against its themes, type, speaker and neighbours. */
class StatementChecks extends Checks {

	@Check
	void confidence(Statement statement) {
		range(statement.getConfidence(), Literals.STATEMENT__CONFIDENCE);
	}

	@Check
	void confidence(Relation relation) {
		range(relation.getConfidence(), Literals.RELATION__CONFIDENCE);
	}

	private void range(BigDecimal confidence, EAttribute feature) {
		if (confidence != null && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0))
			error("A confidence is from 0 to 1, not " + confidence.toPlainString() + ".", feature, ProblemCodes.CONFIDENCE_OUTSIDE_RANGE);
	}

	@Check
	void theme(ThemeCode code) {
		Theme theme = code.getTheme();
		if (theme == null || theme.eIsProxy())
			return;
		if (theme.isRetired()) {
			String use = theme.getReplacement() == null ? "Choose a theme in use." : "Use #" + theme.getReplacement().getName() + " instead.";
			warning("#" + theme.getName() + " is retired. " + use, Literals.THEME_CODE__THEME, ProblemCodes.THEME_RETIRED,
					theme.getReplacement() == null ? "" : theme.getReplacement().getName());
		}
		Scale scale = StudyScopes.scale(theme);
		if (code.getStance() == null && scale != null && scale.getPoints().stream().noneMatch(StatementChecks::isNeutral)) {
			List<String> points = scale.getPoints().stream().map(Point::getName).toList();
			warning("#" + theme.getName() + " asks for a stance: " + String.join(", ", points) + ".", Literals.THEME_CODE__THEME,
					ProblemCodes.STANCE_MISSING, points.toArray(String[]::new));
		}
	}

	private static boolean isNeutral(Point point) {
		return point.getValue() != null && point.getValue().signum() == 0;
	}

	@Check
	void values(Statement statement) {
		if (statement.getType() == null || statement.getType().eIsProxy())
			return;
		Map<String, Variable> variables = statement.getType().getVariables().stream()
				.collect(Collectors.toMap(Variable::getName, v -> v, (a, b) -> a));
		for (Value value : statement.getValues()) {
			Variable variable = variables.get(value.getName());
			if (variable == null) {
				List<String> nearest = Nearest.to(value.getName(), variables.keySet(), 3);
				error("A statement of type " + statement.getType().getName() + " has no variable " + value.getName() + "."
						+ Nearest.question(nearest), value, Literals.NAMED__NAME, ProblemCodes.UNKNOWN_VARIABLE, nearest.toArray(String[]::new));
			} else if (!fits(value, variable)) {
				String wanted = variable.getChoices().isEmpty() ? "a value of kind " + variable.getKind().getLiteral()
						: "one of " + String.join(", ", variable.getChoices());
				error("The variable " + value.getName() + " takes " + wanted + ".", value, null, ProblemCodes.VALUE_OF_WRONG_KIND);
			}
		}
	}

	private static boolean fits(Value value, Variable variable) {
		boolean kind = switch (variable.getKind()) {
			case TEXT -> value instanceof TextValue;
			case NUMBER -> value instanceof NumberValue;
			case INTEGER -> value instanceof NumberValue number && number.getNumber().stripTrailingZeros().scale() <= 0;
			case YES_NO -> value instanceof TruthValue;
			case DATE -> value instanceof DateValue || value instanceof NumberValue year && year.getNumber().scale() == 0;
		};
		return kind && (variable.getChoices().isEmpty() || value instanceof TextValue text && variable.getChoices().contains(text.getText()));
	}

	@Check
	void affiliation(Statement statement) {
		if (!(statement.getSpeaker() instanceof Person person) || person.eIsProxy() || statement.getOrganization() == null)
			return;
		PartialDate date = statement.getDate() != null ? statement.getDate()
				: statement.eContainer() instanceof Coding coding && coding.getDocument() != null ? coding.getDocument().getDate() : null;
		List<Membership> memberships = person.getMemberships().stream().filter(m -> m.getOrganization() == statement.getOrganization()).toList();
		if (date != null && !memberships.isEmpty() && memberships.stream().noneMatch(m -> covers(m, date)))
			warning("@" + person.getName() + " was not a member of @" + statement.getOrganization().getName() + " on " + date
					+ ". Correct the dates of membership or the organisation.", Literals.STATEMENT__ORGANIZATION,
					ProblemCodes.AFFILIATION_OUTSIDE_MEMBERSHIP);
	}

	private static boolean covers(Membership membership, PartialDate date) {
		return (membership.getFrom() == null || !membership.getFrom().earliest().isAfter(date.latest()))
				&& (membership.getTo() == null || !membership.getTo().latest().isBefore(date.earliest()));
	}

	@Check
	void assertsAndDenies(Coding coding) {
		record Stand(Actor speaker, Claim claim) {
		}
		Map<Stand, Force> stands = new HashMap<>();
		for (Element element : coding.getElements()) {
			if (!(element instanceof Statement statement) || statement.getSpeaker() == null)
				continue;
			for (Act act : statement.getActs()) {
				if (act.getForce() != Force.ASSERTS && act.getForce() != Force.DENIES || act.getClaim() == null)
					continue;
				Force before = stands.putIfAbsent(new Stand(statement.getSpeaker(), act.getClaim()), act.getForce());
				if (before != null && before != act.getForce())
					warning("@" + statement.getSpeaker().getName() + " both asserts and denies [" + act.getClaim().getName()
							+ "]. Check who speaks, or what is said.", act, Literals.ACT__CLAIM, ProblemCodes.ASSERTS_AND_DENIES);
			}
		}
	}

	@Check
	void overlap(Coding coding) {
		record Topic(Theme theme, Actor speaker) {
		}
		Map<Topic, Passages> topics = new HashMap<>();
		for (Element element : coding.getElements())
			if (element instanceof Statement statement)
				for (ThemeCode code : statement.getCodes())
					if (code.getTheme() != null && !code.getTheme().eIsProxy())
						report(code, statement, topics.computeIfAbsent(new Topic(code.getTheme(), statement.getSpeaker()), t -> new Passages()));
	}

	private void report(ThemeCode code, Statement statement, Passages others) {
		List<Span> spans = statement.getAnchors().stream().map(a -> a.getSpan()).filter(s -> s != null).toList();
		others.overlapping(statement, spans).ifPresent(other -> info("The statement overlaps " + other.getName() + ", which is about #"
				+ code.getTheme().getName() + " too. Merge the two, or remove the theme from one.", code, Literals.THEME_CODE__THEME,
				ProblemCodes.STATEMENTS_OVERLAP));
		spans.forEach(span -> others.add(span, statement));
	}
}
