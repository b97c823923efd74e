package org.florilegium.lang.validation;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.florilegium.model.Argument;
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
		List<Relation> relations = file.getElements().stream().filter(Relation.class::isInstance).map(Relation.class::cast).filter(r -> bearsOn(r, argument)).toList();
		List<Question> questions = argument.getScheme().getQuestions();
		List<String> texts = questions.stream().map(Question::getText).toList();
		return questions.stream().filter(question -> relations.stream().noneMatch(
				r -> answers(r.getKind(), r.getReason(), question.getText(), RelationKind.get(question.getAttack().getLiteral()), texts))).toList();
	}

	/**
	 * Whether a relation that bears on an argument answers a question of its scheme. Where its reason begins with questions of the
	 * scheme it answers these; else all that ask for its kind.
	 *
	 * @param reason    the relation's; null for none
	 * @param asked     the kind that the question asks for; null for any
	 * @param questions all of the scheme
	 */
	public static boolean answers(RelationKind kind, String reason, String question, RelationKind asked, List<String> questions) {
		if (reason == null || questions.stream().noneMatch(each -> beginsWith(reason, each)))
			return asked == null ? ANY.contains(kind) : kind == asked;
		return beginsWith(reason, question);
	}

	private static boolean beginsWith(String reason, String question) {
		return question != null && !question.isBlank() && onOneLine(reason).startsWith(onOneLine(question));
	}

	private static String onOneLine(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private static boolean bearsOn(Relation relation, Argument argument) {
		return relation.getTarget() == argument || relation.getTarget() != null && (relation.getTarget() == argument.getConclusion()
				|| argument.getPremises().stream().anyMatch(p -> p.getClaim() == relation.getTarget()));
	}
}
