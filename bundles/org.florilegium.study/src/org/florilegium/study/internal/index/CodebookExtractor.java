package org.florilegium.study.internal.index;

import static org.florilegium.study.internal.index.Rows.word;

import java.util.List;

import org.florilegium.model.Actor;
import org.florilegium.model.Coder;
import org.florilegium.model.Membership;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Organization;
import org.florilegium.model.Person;
import org.florilegium.model.Point;
import org.florilegium.model.Question;
import org.florilegium.model.Role;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.StatementType;
import org.florilegium.model.Theme;
import org.florilegium.model.Variable;

/** Themes, scales, actors, coders, statement types and schemes. */
final class CodebookExtractor extends Extractor {

	CodebookExtractor(Rows rows, WrittenNames written) {
		super(rows, written);
	}

	void theme(Theme theme, int element) {
		int id = rows.entity(Table.THEME, element, word(theme.getName()), theme.getTitle(), ref(theme, Literals.THEME__PARENT),
				ref(theme, Literals.THEME__SCALE), theme.getColor(), theme.getKey(), theme.getDefinition(), theme.isRetired(),
				ref(theme, Literals.THEME__REPLACEMENT), null, null, null);
		aliases(Table.THEME_ALIAS, id, theme);
		rules(id, 0, "include", theme.getIncludes());
		rules(id, theme.getIncludes().size(), "exclude", theme.getExcludes());
		rules(id, theme.getIncludes().size() + theme.getExcludes().size(), "example", theme.getExamples());
		values(Table.THEME_ATTRIBUTE, id, theme.getValues());
	}

	private void rules(int theme, int from, String kind, List<String> texts) {
		for (int i = 0; i < texts.size(); i++)
			rows.item(Table.THEME_RULE, theme, from + i, kind, texts.get(i));
	}

	void scale(Scale scale) {
		int id = rows.entity(Table.SCALE, word(scale.getName()));
		int ordinal = 0;
		for (Point point : scale.getPoints()) {
			rows.item(Table.SCALE_POINT, id, ordinal, word(point.getName()),
					point.getValue() == null ? (double) ordinal : point.getValue().doubleValue());
			ordinal++;
		}
	}

	void actor(Actor actor, int element) {
		Organization organization = actor instanceof Organization o ? o : null;
		int id = rows.entity(Table.ACTOR, element, word(actor.getName()), actor.getTitle(),
				organization == null ? "person" : "organization", organization == null ? null : organization.getKind(),
				organization == null ? null : ref(organization, Literals.ORGANIZATION__PARENT), null);
		aliases(Table.ACTOR_ALIAS, id, actor);
		values(Table.ACTOR_ATTRIBUTE, id, actor.getValues());
		int ordinal = 0;
		if (actor instanceof Person person)
			for (Membership membership : person.getMemberships())
				rows.item(Table.MEMBERSHIP, id, ordinal++, ref(membership, Literals.MEMBERSHIP__ORGANIZATION),
						text(membership.getFrom()), text(membership.getTo()));
	}

	void coder(Coder coder) {
		rows.entity(Table.CODER, word(coder.getName()), coder.getTitle());
	}

	void type(StatementType type) {
		int id = rows.entity(Table.STATEMENT_TYPE, word(type.getName()), type.getTitle());
		int ordinal = 0;
		for (Variable variable : type.getVariables())
			rows.item(Table.VARIABLE, id, ordinal++, variable.getName(), variable.getTitle(), variable.getKind(),
					variable.getChoices().isEmpty() ? null : String.join("\n", variable.getChoices()));
	}

	void scheme(Scheme scheme) {
		int id = rows.entity(Table.SCHEME, word(scheme.getName()), scheme.getTitle(), scheme.getDefinition());
		int ordinal = 0;
		for (Role role : scheme.getRoles())
			rows.item(Table.SCHEME_ROLE, id, ordinal++, role.getName(), role.getText());
		ordinal = 0;
		for (Question question : scheme.getQuestions())
			rows.item(Table.SCHEME_QUESTION, id, ordinal++, question.getName(), question.getText(), question.getAttack());
	}
}
