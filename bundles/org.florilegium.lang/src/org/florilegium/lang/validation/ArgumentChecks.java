package org.florilegium.lang.validation;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Premise;
import org.florilegium.model.Question;
import org.florilegium.model.Relation;
import org.florilegium.model.RelationKind;
import org.florilegium.model.Role;

/** Arguments, their schemes and what bears on them. */
class ArgumentChecks extends Checks {

	private static final Set<RelationKind> ATTACKS = Set.of(RelationKind.ATTACKS, RelationKind.REBUTS, RelationKind.UNDERMINES,
			RelationKind.UNDERCUTS, RelationKind.CONTRADICTS);

	@Check
	void conclusion(Argument argument) {
		if (argument.getConclusion() == null)
			error("<" + argument.getName() + "> concludes nothing. Say what follows: therefore [claim].", Literals.NAMED__NAME,
					ProblemCodes.CONCLUSION_MISSING);
	}

	@Check
	void roles(Argument argument) {
		if (argument.getScheme() == null || argument.getScheme().eIsProxy())
			return;
		Set<Role> filled = argument.getPremises().stream().map(Premise::getRole).collect(Collectors.toSet());
		for (Role role : argument.getScheme().getRoles())
			if (!filled.contains(role))
				warning("No premise of <" + argument.getName() + "> plays the role " + role.getName() + " of " + argument.getScheme().getName()
						+ ". Add one, implicit if it is left unsaid.", Literals.ARGUMENT__SCHEME, ProblemCodes.ROLE_UNFILLED, role.getName());
	}

	@Check
	void openQuestions(Argument argument) {
		for (Question question : CriticalQuestions.open(argument))
			info("Nothing answers the question of " + argument.getScheme().getName() + ": " + question.getText(), Literals.ARGUMENT__SCHEME,
					ProblemCodes.QUESTION_OPEN, question.getName());
	}

	@Check
	void undercut(Relation relation) {
		if (relation.getKind() == RelationKind.UNDERCUTS && relation.getTarget() instanceof Claim claim && !claim.eIsProxy())
			error("Only the step of an argument can be undercut, and [" + claim.getName()
					+ "] is a claim. Name the argument, or say attacks, rebuts or undermines.", Literals.RELATION__TARGET,
					ProblemCodes.UNDERCUT_OF_CLAIM);
	}

	@Check
	void selfAttack(Relation relation) {
		if (ATTACKS.contains(relation.getKind()) && relation.getSource() != null && relation.getSource() == relation.getTarget())
			warning("This attacks itself. Name what it attacks.", Literals.RELATION__TARGET, ProblemCodes.SELF_ATTACK);
	}
}
