package org.florilegium.lang.ide.internal.fix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.Act;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.NumberValue;
import org.florilegium.model.Statement;
import org.florilegium.model.StatementType;
import org.florilegium.model.TextValue;
import org.florilegium.model.ThemeCode;
import org.florilegium.model.Value;
import org.florilegium.model.ValueKind;
import org.florilegium.model.Variable;

import com.google.inject.Inject;

/** Corrects what statements say, names and trees. */
final class StatementFixes implements Fixer {

	private static final int SPEAKERS = 8;

	private final Study study;

	@Inject
	StatementFixes(Study study) {
		this.study = study;
	}

	@Override
	public List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case ProblemCodes.CONFIDENCE_OUTSIDE_RANGE -> confidence(problem);
			case ProblemCodes.DUPLICATE_NAME -> duplicate(problem);
			case ProblemCodes.THEME_CYCLE -> List.of(problem.edit("Remove " + clause(problem, 1), false, problem.clauseWithout(problem.leaf(), 1)));
			case ProblemCodes.ORGANIZATION_CYCLE -> List.of(problem.edit("Remove " + clause(problem, 2), false, problem.clauseWithout(problem.leaf(), 2)));
			case ProblemCodes.UNKNOWN_VARIABLE -> variable(problem);
			case ProblemCodes.VALUE_OF_WRONG_KIND -> value(problem);
			case ProblemCodes.AFFILIATION_OUTSIDE_MEMBERSHIP -> List.of(problem.edit("Remove the organisation", false, problem.clauseWithout(problem.leaf(), 1)));
			case ProblemCodes.ASSERTS_AND_DENIES -> act(problem);
			case ProblemCodes.STATEMENTS_OVERLAP -> overlap(problem);
			case ProblemCodes.SPEAKER_MISSING -> speaker(problem);
			case ProblemCodes.THEME_UNUSED, ProblemCodes.ACTOR_UNUSED, ProblemCodes.CLAIM_UNUSED -> unused(problem);
			default -> List.of();
		};
	}

	private static String clause(Problem problem, int keywords) {
		TextEdit removed = problem.clauseWithout(problem.leaf(), keywords);
		return problem.text().substring(removed.offset(), removed.offset() + removed.length()).strip();
	}

	private static List<Fix> confidence(Problem problem) {
		BigDecimal written = new BigDecimal(problem.words());
		List<Fix> fixes = new ArrayList<>();
		if (written.compareTo(BigDecimal.ONE) > 0 && written.compareTo(BigDecimal.valueOf(100)) <= 0) {
			String percent = written.movePointLeft(2).stripTrailingZeros().toPlainString();
			fixes.add(problem.replace("Change to " + percent + " (" + written.toPlainString() + " per cent)", percent, false));
		}
		String bound = written.signum() < 0 ? "0" : "1";
		fixes.add(problem.replace("Change to " + bound, bound, false));
		fixes.add(problem.edit("Remove the confidence", false, problem.clauseWithout(problem.leaf(), 1)));
		return fixes;
	}

	private static List<Fix> duplicate(Problem problem) {
		Named named = problem.on(Named.class);
		EObject owner = named == null ? null : named.eContainer();
		if (owner == null)
			return List.of();
		Set<String> taken = new LinkedHashSet<>();
		owner.eContents().forEach(e -> {
			if (e instanceof Named other)
				taken.add(other.getName());
		});
		String base = named.getName().replaceFirst("-?\\d+$", "");
		boolean numbered = !base.equals(named.getName()) && !named.getName().endsWith("-" + named.getName().substring(base.length()));
		int number = 2;
		while (taken.contains(base + (numbered ? "" : "-") + number))
			number++;
		String free = Sigil.of(problem.words()).write(base + (numbered ? "" : "-") + number);
		return List.of(problem.replace("Name this one " + free, free, false));
	}

	private static List<Fix> variable(Problem problem) {
		Value value = problem.on(Value.class);
		if (value == null || !(value.eContainer() instanceof Statement statement) || statement.getType() == null)
			return List.of();
		List<String> names = new ArrayList<>(statement.getType().getVariables().stream().map(Variable::getName).toList());
		List<String> nearest = Nearest.to(value.getName(), names, 3);
		names.removeAll(nearest);
		names.addAll(0, nearest);
		List<Fix> fixes = new ArrayList<>(names.stream().map(n -> problem.replace("Change to " + n, n, false)).toList());
		StatementType type = statement.getType();
		if (type.eResource() instanceof XtextResource codebook && NodeModelUtils.findActualNodeFor(type) != null) {
			String kind = value instanceof NumberValue ? "number" : value instanceof TextValue ? "text" : value.eClass() == Literals.DATE_VALUE ? "date" : "yes-no";
			String lineBreak = codebook.getParseResult().getRootNode().getText().contains("\r\n") ? "\r\n" : "\n";
			String written = lineBreak + "  variable " + value.getName() + " " + Quoted.write(value.getName()) + " " + kind;
			fixes.add(Problem.fix("Add the variable " + value.getName() + " to the type " + type.getName(), false, List.of(new Fix.FileEdits(codebook.getURI(),
					List.of(new TextEdit(NodeModelUtils.findActualNodeFor(type).getEndOffset(), 0, written))))));
		}
		return fixes;
	}

	private static List<Fix> value(Problem problem) {
		Value value = problem.on(Value.class);
		if (value == null || !(value.eContainer() instanceof Statement statement) || statement.getType() == null)
			return List.of();
		Variable variable = statement.getType().getVariables().stream().filter(v -> v.getName().equals(value.getName())).findFirst().orElse(null);
		INode node = NodeModelUtils.findActualNodeFor(value);
		String text = node == null ? "" : NodeModelUtils.getTokenText(node);
		if (variable == null || text.indexOf('=') < 0)
			return List.of();
		String written = text.substring(text.indexOf('=') + 1).strip();
		int start = node.getEndOffset() - written.length();
		List<String> wanted = new ArrayList<>();
		if (!variable.getChoices().isEmpty())
			variable.getChoices().forEach(c -> wanted.add(Quoted.write(c)));
		else
			wanted.addAll(converted(value, variable.getKind(), written));
		return wanted.stream().map(w -> problem.edit("Change to " + w, wanted.size() == 1, new TextEdit(start, written.length(), w))).toList();
	}

	/** What a value may be that is written in another kind's way. */
	private static List<String> converted(Value value, ValueKind kind, String written) {
		String bare = value instanceof TextValue text ? text.getText().strip() : written;
		return switch (kind) {
			case TEXT -> List.of(Quoted.write(bare));
			case YES_NO -> List.of("yes", "no");
			case NUMBER -> bare.matches("-?\\d+(\\.\\d+)?") ? List.of(bare) : bare.matches("-?\\d{1,3}([ ,]\\d{3})+") ? List.of(bare.replaceAll("[ ,]", "")) : List.of();
			case INTEGER -> {
				String number = bare.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(bare).setScale(0, RoundingMode.HALF_UP).toPlainString() : null;
				yield number == null ? List.of() : List.of(number);
			}
			case DATE -> bare.matches("\\d{4}(-\\d{2}){0,2}") ? List.of(bare) : List.of();
		};
	}

	private static List<Fix> act(Problem problem) {
		Act act = problem.on(Act.class);
		INode node = act == null ? null : NodeModelUtils.findActualNodeFor(act);
		return node == null ? List.of()
				: List.of(problem.edit("Remove " + NodeModelUtils.getTokenText(node), false, problem.without(node.getOffset(), node.getEndOffset())));
	}

	private static List<Fix> overlap(Problem problem) {
		ThemeCode code = problem.on(ThemeCode.class);
		INode node = code == null ? null : NodeModelUtils.findActualNodeFor(code);
		return node == null ? List.of()
				: List.of(problem.edit("Remove the theme from this statement", false, problem.without(node.getOffset(), node.getEndOffset())));
	}

	/** The speakers of other statements of the file first, then all others. */
	private List<Fix> speaker(Problem problem) {
		Statement statement = problem.on(Statement.class);
		if (statement == null || problem.root() == null)
			return List.of();
		Set<String> actors = new LinkedHashSet<>();
		for (Element element : problem.root().getElements())
			if (element instanceof Statement other && References.name(other, Literals.STATEMENT__SPEAKER) != null)
				actors.add(References.name(other, Literals.STATEMENT__SPEAKER));
		study.all(problem.root(), (EReference) Literals.STATEMENT__SPEAKER).forEach(d -> actors.add(study.name(d)));
		StatementForm form = Forms.of(statement);
		return actors.stream().limit(SPEAKERS).map(name -> {
			Rewriter rewriter = new Rewriter(problem.file());
			rewriter.change(statement, new StatementForm(form.name(), form.passages(), name, form.organization(), form.reporters(), form.date(), form.type(),
					form.values(), form.codes(), form.acts(), form.confidence(), form.notes()));
			return problem.edit("Add by @" + name, false, rewriter.edits());
		}).toList();
	}

	private static List<Fix> unused(Problem problem) {
		Element element = problem.on(Element.class);
		if (element == null)
			return List.of();
		Rewriter rewriter = new Rewriter(problem.file());
		rewriter.delete(element);
		return List.of(problem.edit("Remove it", false, rewriter.edits()));
	}
}
