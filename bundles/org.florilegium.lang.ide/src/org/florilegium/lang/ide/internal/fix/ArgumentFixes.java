package org.florilegium.lang.ide.internal.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.lang.References;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.PremiseForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.validation.CriticalQuestions;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.Argument;
import org.florilegium.model.Attack;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Premise;
import org.florilegium.model.Question;
import org.florilegium.model.Relation;
import org.florilegium.model.Role;

/** Completes arguments, and corrects what bears on them. */
final class ArgumentFixes implements Fixer {

	private static final int CLAIMS = 6;

	@Override
	public List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case ProblemCodes.CONCLUSION_MISSING -> conclusion(problem);
			case ProblemCodes.UNDERCUT_OF_CLAIM -> undercut(problem);
			case ProblemCodes.SELF_ATTACK -> selfAttack(problem);
			case ProblemCodes.ROLE_UNFILLED -> role(problem);
			case ProblemCodes.QUESTION_OPEN -> question(problem);
			default -> List.of();
		};
	}

	private static List<Fix> conclusion(Problem problem) {
		Argument argument = problem.on(Argument.class);
		if (argument == null)
			return List.of();
		ArgumentForm form = Forms.of(argument);
		Set<String> used = new LinkedHashSet<>(form.premises().stream().map(PremiseForm::claim).toList());
		List<Fix> fixes = new ArrayList<>();
		for (Element element : problem.root().getElements())
			if (element instanceof Claim claim && !used.contains(claim.getName()) && fixes.size() < CLAIMS)
				fixes.add(problem.edit("Add therefore [" + claim.getName() + "]", false, changed(problem, argument, concluding(form, claim.getName()))));
		String name = free(problem, "conclusion of " + argument.getName());
		List<TextEdit> edits = new ArrayList<>(changed(problem, argument, concluding(form, name)));
		edits.add(Problem.append(problem.file(), "claim [" + name + "] \"What follows.\""));
		fixes.add(problem.edit("Add a new claim as conclusion", false, edits));
		return fixes;
	}

	private static ArgumentForm concluding(ArgumentForm f, String claim) {
		return new ArgumentForm(f.name(), f.title(), f.statements(), f.premises(), f.warrant(), f.backing(), f.rebuttals(), f.qualifier(), claim, f.scheme(),
				f.notes());
	}

	private static ArgumentForm with(ArgumentForm f, List<PremiseForm> premises) {
		return new ArgumentForm(f.name(), f.title(), f.statements(), premises, f.warrant(), f.backing(), f.rebuttals(), f.qualifier(), f.conclusion(),
				f.scheme(), f.notes());
	}

	private static List<TextEdit> changed(Problem problem, Argument argument, ArgumentForm form) {
		Rewriter rewriter = new Rewriter(problem.file());
		rewriter.change(argument, form);
		return rewriter.edits();
	}

	/** A name for a claim that none of the file has. */
	private static String free(Problem problem, String wanted) {
		Set<String> taken = new LinkedHashSet<>();
		for (Element element : problem.root().getElements())
			if (element instanceof Claim claim)
				taken.add(claim.getName());
		String base = wanted.replaceAll("[\\[\\]<>\\n\\r]", "").strip();
		String name = base;
		for (int i = 2; taken.contains(name); i++)
			name = base + " " + i;
		return name;
	}

	private static List<Fix> undercut(Problem problem) {
		Relation relation = problem.on(Relation.class);
		if (relation == null)
			return List.of();
		INode kind = NodeModelUtils.findNodesForFeature(relation, Literals.RELATION__KIND).getFirst();
		List<Fix> fixes = new ArrayList<>();
		for (Element element : problem.root().getElements())
			if (element instanceof Argument argument && argument.getConclusion() == relation.getTarget())
				fixes.add(problem.replace("Undercut <" + argument.getName() + ">, which concludes it", "<" + argument.getName() + ">", false));
		for (String other : List.of("attacks", "rebuts", "undermines"))
			fixes.add(problem.replace("Change to " + other, kind, other, false));
		return fixes;
	}

	private static List<Fix> selfAttack(Problem problem) {
		Relation relation = problem.on(Relation.class);
		if (relation == null)
			return List.of();
		Rewriter rewriter = new Rewriter(problem.file());
		rewriter.delete(relation);
		return List.of(problem.edit("Remove the relation", false, rewriter.edits()));
	}

	private static List<Fix> role(Problem problem) {
		Argument argument = problem.on(Argument.class);
		if (argument == null || argument.getScheme() == null)
			return List.of();
		ArgumentForm form = Forms.of(argument);
		Set<String> filled = new LinkedHashSet<>(argument.getPremises().stream().map(p -> References.name(p, Literals.PREMISE__ROLE)).filter(Objects::nonNull).toList());
		List<Fix> fixes = new ArrayList<>();
		for (Role role : argument.getScheme().getRoles()) {
			if (filled.contains(role.getName()))
				continue;
			String name = free(problem, role.getName() + " of " + argument.getName());
			List<PremiseForm> premises = new ArrayList<>(form.premises());
			premises.add(new PremiseForm(role.getName(), name, true));
			List<TextEdit> edits = new ArrayList<>(changed(problem, argument, with(form, premises)));
			edits.add(Problem.append(problem.file(), "claim [" + name + "] " + Quoted.write(String.valueOf(role.getText()))));
			fixes.add(problem.edit("Add an implicit premise as " + role.getName(), false, edits));
			for (int i = 0; i < form.premises().size(); i++) {
				PremiseForm free = form.premises().get(i);
				if (free.role() != null)
					continue;
				List<PremiseForm> named = new ArrayList<>(form.premises());
				named.set(i, new PremiseForm(role.getName(), free.claim(), free.implicit()));
				fixes.add(problem.edit("Let [" + free.claim() + "] be " + role.getName(), false, changed(problem, argument, with(form, named))));
			}
		}
		return fixes;
	}

	private static List<Fix> question(Problem problem) {
		Argument argument = problem.on(Argument.class);
		if (argument == null || argument.getScheme() == null)
			return List.of();
		List<Question> open = CriticalQuestions.open(argument);
		List<Fix> fixes = new ArrayList<>();
		for (Question question : open) {
			String name = free(problem, question.getName() + " of " + argument.getName());
			fixes.add(problem.edit("Answer “" + question.getText() + "” with a new claim", false,
					Problem.append(problem.file(), "claim [" + name + "] \"What speaks against it.\"\n" + answer(argument, question, name))));
		}
		for (Question question : open)
			problem.root().getElements().stream().filter(Claim.class::isInstance).map(Claim.class::cast).filter(claim -> isApart(claim, argument))
					.limit(Math.max(1, CLAIMS / open.size())).forEach(claim -> fixes.add(problem.edit("Answer “" + question.getText() + "” with [" + claim.getName() + "]", false,
							Problem.append(problem.file(), answer(argument, question, claim.getName())))));
		return fixes;
	}

	private static boolean isApart(Claim claim, Argument argument) {
		return claim != argument.getConclusion() && argument.getPremises().stream().map(Premise::getClaim).noneMatch(c -> c == claim);
	}

	private static String answer(Argument argument, Question question, String claim) {
		return "[" + claim + "] " + (question.getAttack() == Attack.NONE ? "attacks" : question.getAttack().getLiteral()) + " " + target(argument, question.getAttack())
				+ " because " + Quoted.write(String.valueOf(question.getText()));
	}

	private static String target(Argument argument, Attack attack) {
		if (attack == Attack.REBUTS && References.name(argument, Literals.ARGUMENT__CONCLUSION) != null)
			return "[" + References.name(argument, Literals.ARGUMENT__CONCLUSION) + "]";
		if (attack == Attack.UNDERMINES && !argument.getPremises().isEmpty())
			return "[" + References.name(argument.getPremises().getFirst(), Literals.PREMISE__CLAIM) + "]";
		return "<" + argument.getName() + ">";
	}
}
