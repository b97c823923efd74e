package org.florilegium.study.internal.index;

import static org.florilegium.study.internal.index.Rows.word;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.florilegium.model.Argument;
import org.florilegium.model.Assumption;
import org.florilegium.model.Claim;
import org.florilegium.model.Group;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Premise;
import org.florilegium.model.Relation;

/** Claims and arguments, and how they hang together. */
final class MapExtractor extends Extractor {

	MapExtractor(Rows rows, WrittenNames written) {
		super(rows, written);
	}

	void claim(Claim claim, int element) {
		int id = rows.entity(Table.CLAIM, element, word(claim.getName()), claim.getText(), claim.isMajor(), coder(claim.getCoded()),
				on(claim.getCoded()));
		int ordinal = 0;
		for (String theme : names(claim, Literals.CLAIM__THEMES))
			rows.item(Table.CLAIM_THEME, id, ordinal++, word(theme));
		values(Table.CLAIM_ATTRIBUTE, id, claim.getValues());
		texts(Table.CLAIM_NOTE, id, claim.getNotes());
	}

	void argument(Argument argument, int element) {
		int id = rows.entity(Table.ARGUMENT, element, word(argument.getName()), argument.getTitle(), argument.getQualifier(),
				ref(argument, Literals.ARGUMENT__CONCLUSION), ref(argument, Literals.ARGUMENT__WARRANT),
				ref(argument, Literals.ARGUMENT__SCHEME), coder(argument.getCoded()), on(argument.getCoded()));
		int ordinal = 0;
		for (Premise premise : argument.getPremises())
			rows.item(Table.PREMISE, id, ordinal++, written.one(premise, Literals.PREMISE__ROLE), ref(premise, Literals.PREMISE__CLAIM),
					premise.isImplicit());
		ordinal = 0;
		for (String backing : names(argument, Literals.ARGUMENT__BACKING))
			rows.item(Table.SUPPORT, id, ordinal++, "backing", word(backing));
		for (String rebuttal : names(argument, Literals.ARGUMENT__REBUTTALS))
			rows.item(Table.SUPPORT, id, ordinal++, "unless", word(rebuttal));
		statements(Table.ARGUMENT_STATEMENT, id, argument, Literals.ARGUMENT__STATEMENTS);
		values(Table.ARGUMENT_ATTRIBUTE, id, argument.getValues());
		texts(Table.ARGUMENT_NOTE, id, argument.getNotes());
	}

	void relation(Relation relation, int element) {
		int id = rows.entity(Table.RELATION, element, node(relation, Literals.RELATION__SOURCE), relation.getKind(),
				node(relation, Literals.RELATION__TARGET), relation.getReason(), number(relation.getConfidence()),
				coder(relation.getCoded()), on(relation.getCoded()));
		statements(Table.RELATION_EVIDENCE, id, relation, Literals.RELATION__EVIDENCE);
	}

	void assumption(Assumption assumption, int element) {
		for (Rows.Word node : nodes(assumption, Literals.ASSUMPTION__NODES))
			rows.entity(Table.ASSUMPTION, element, assumption.getStatus(), node);
	}

	void group(Group group, int element) {
		int id = rows.entity(Table.NODE_GROUP, element, group.getTitle(), group.getColor());
		int ordinal = 0;
		for (Rows.Word node : nodes(group, Literals.GROUP__MEMBERS))
			rows.item(Table.GROUP_MEMBER, id, ordinal++, node);
	}

	private Rows.Word node(EObject owner, EReference reference) {
		List<Rows.Word> nodes = nodes(owner, reference);
		return nodes.isEmpty() ? null : nodes.getFirst();
	}

	/** Names of claims and arguments with the brackets that tell them apart. */
	private List<Rows.Word> nodes(EObject owner, EReference reference) {
		names(owner, reference);
		return written.all(owner, reference).stream().map(Rows::word).toList();
	}

	private void statements(Table table, int owner, EObject object, EReference reference) {
		int ordinal = 0;
		for (String statement : names(object, reference))
			rows.item(table, owner, ordinal++, qualified(statement));
	}
}
