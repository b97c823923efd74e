package org.florilegium.lang.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.florilegium.model.Argument;
import org.florilegium.model.Attack;
import org.florilegium.model.Question;
import org.florilegium.model.Relation;
import org.florilegium.model.RelationKind;
import org.florilegium.model.StudyFile;

/** The critical questions of the schemes that arguments use. */
public final class CriticalQuestions {

	private static final Set<RelationKind> ANY = Set.of(RelationKind.ATTACKS, RelationKind.REBUTS, RelationKind.UNDERMINES, RelationKind.UNDERCUTS,
			RelationKind.CONTRADICTS, RelationKind.SUPPORTS);

	private CriticalQuestions() {
	}

	/** Those that no relation in the argument's file answers; none for an argument without a scheme that is known. */
	public static List<Question> open(Argument argument) {
		if (argument.getScheme() == null || argument.getScheme().eIsProxy() || !(EcoreUtil.getRootContainer(argument) instanceof StudyFile file))
			return List.of();
		Set<RelationKind> answers = file.getElements().stream().filter(Relation.class::isInstance).map(Relation.class::cast)
				.filter(r -> bearsOn(r, argument)).map(Relation::getKind).collect(Collectors.toSet());
		return argument.getScheme().getQuestions().stream().filter(question -> answers.stream().noneMatch(kind -> answers(kind, question.getAttack()))).toList();
	}

	private static boolean bearsOn(Relation relation, Argument argument) {
		return relation.getTarget() == argument || relation.getTarget() != null && (relation.getTarget() == argument.getConclusion()
				|| argument.getPremises().stream().anyMatch(p -> p.getClaim() == relation.getTarget()));
	}

	private static boolean answers(RelationKind kind, Attack attack) {
		return switch (attack) {
			case UNDERCUTS -> kind == RelationKind.UNDERCUTS;
			case UNDERMINES -> kind == RelationKind.UNDERMINES;
			case REBUTS -> kind == RelationKind.REBUTS;
			case NONE -> ANY.contains(kind);
		};
	}
}
