package org.florilegium.lang.ide.internal.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.Fix.FileEdits;
import org.florilegium.lang.ide.internal.Pointed;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.Argument;
import org.florilegium.model.Coding;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Point;
import org.florilegium.model.Scale;
import org.florilegium.model.Statement;
import org.florilegium.model.Theme;
import org.florilegium.model.ThemeCode;

import com.google.inject.Inject;

/** Names what was meant, or creates it. */
final class ReferenceFixes implements Fixer {

	private final Study study;

	@Inject
	ReferenceFixes(Study study) {
		this.study = study;
	}

	@Override
	public List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case ProblemCodes.UNRESOLVED_REFERENCE -> unresolved(problem);
			case ProblemCodes.STANCE_OUTSIDE_SCALE -> stance(problem);
			case ProblemCodes.STANCE_MISSING -> stanceMissing(problem);
			case ProblemCodes.THEME_RETIRED -> retired(problem);
			default -> List.of();
		};
	}

	private List<Fix> unresolved(Problem problem) {
		Pointed pointed = Pointed.at(problem.file(), problem.offset()).filter(Pointed::isReference).orElse(null);
		if (pointed == null || problem.root() == null)
			return List.of();
		EClass kind = pointed.referredKind();
		String written = problem.words();
		String name = Sigil.strip(written);
		Sigil sigil = Sigil.of(kind) == Sigil.NONE ? Sigil.of(written) : Sigil.of(kind);
		List<Fix> fixes = new ArrayList<>();
		Set<String> known = new LinkedHashSet<>();
		if (kind == Literals.ROLE)
			known.addAll(roles(pointed));
		else if (kind == Literals.STATEMENT)
			known.addAll(statements(problem, name));
		else if (kind != Literals.POINT)
			study.all(problem.root(), (EReference) pointed.feature()).forEach(d -> {
				if (sigil == Sigil.NONE || sigil == Sigil.of(d.getEClass()))
					known.add(study.name(d));
			});
		List<String> nearest = Nearest.to(name, known, 4);
		for (String near : nearest)
			fixes.add(problem.replace("Change to " + sigil.write(near), sigil.write(near), false));
		create(fixes, problem, kind, sigil, name);
		return fixes;
	}

	private static List<String> roles(Pointed pointed) {
		return pointed.owner().eContainer() instanceof Argument argument && argument.getScheme() != null
				? argument.getScheme().getRoles().stream().map(Named::getName).toList()
				: List.of();
	}

	/** The statements of the coding named: of all codings there may be a million. */
	private List<String> statements(Problem problem, String name) {
		int slash = name.indexOf('/');
		boolean home = slash < 0 && problem.root() instanceof Coding;
		if (slash < 0 && !home)
			return List.of();
		EObject coding = home ? problem.root() : study.find(problem.root(), Literals.ARGUMENT_MAP__CODINGS, name.substring(0, slash));
		if (!(coding instanceof Coding found))
			return study.all(problem.root(), Literals.ARGUMENT_MAP__CODINGS).stream().map(d -> study.name(d) + name.substring(slash)).toList();
		return found.getElements().stream().filter(Statement.class::isInstance).map(s -> (home ? "" : found.getName() + "/") + ((Statement) s).getName()).toList();
	}

	private void create(List<Fix> fixes, Problem problem, EClass kind, Sigil sigil, String name) {
		String title = Quoted.write(title(name));
		switch (kind.getName()) {
			case "Theme" -> {
				for (XtextResource codebook : study.codebooks(problem.root()))
					add(fixes, problem, codebook, "theme #" + name + " " + title + scale(problem, codebook));
			}
			case "Actor" -> {
				inCodebooks(fixes, problem, "person @" + name + " " + title);
				inCodebooks(fixes, problem, "organization @" + name + " " + title);
			}
			case "Organization" -> inCodebooks(fixes, problem, "organization @" + name + " " + title);
			case "Coder" -> inCodebooks(fixes, problem, "coder @" + name + " " + title);
			case "Scale" -> inCodebooks(fixes, problem, "scale " + name + ": disagree = -1, neutral = 0, agree = 1");
			case "StatementType" -> inCodebooks(fixes, problem, "type " + name + " " + title);
			case "Scheme" -> inCodebooks(fixes, problem, "scheme " + name + " " + title);
			case "Claim", "Node" -> fixes.add(problem.edit("Create " + (sigil == Sigil.ANGLE ? "the argument <" + name + ">" : "the claim [" + name + "]") + " here",
					false, Problem.append(problem.file(), sigil == Sigil.ANGLE ? "argument <" + name + ">" : "claim [" + name + "] " + title)));
			case "Document" -> {
				for (XtextResource corpus : study.corpora(problem.root()))
					add(fixes, problem, corpus, "document " + name + " \"texts/" + name + ".txt\"");
			}
			default -> {
				// files, statements, roles and points are not made by the way
			}
		}
	}

	/** A theme on which a stance is taken has the scale with that point, where one scale alone has it. */
	private static String scale(Problem problem, XtextResource codebook) {
		ThemeCode code = problem.on(ThemeCode.class);
		List<INode> stance = code == null ? List.of() : NodeModelUtils.findNodesForFeature(code, Literals.THEME_CODE__STANCE);
		if (stance.isEmpty())
			return "";
		String point = NodeModelUtils.getTokenText(stance.getFirst());
		List<Scale> scales = EcoreUtil2.eAllOfType(codebook.getContents().getFirst(), Scale.class).stream()
				.filter(scale -> scale.getPoints().stream().anyMatch(each -> point.equals(each.getName()))).toList();
		return scales.size() == 1 ? " scale " + scales.getFirst().getName() : "";
	}

	private void inCodebooks(List<Fix> fixes, Problem problem, String element) {
		for (XtextResource codebook : study.codebooks(problem.root()))
			add(fixes, problem, codebook, element);
	}

	private static void add(List<Fix> fixes, Problem problem, XtextResource file, String element) {
		String[] words = element.split(" ", 3);
		fixes.add(Problem.fix("Create the " + words[0] + " " + words[1] + " in " + file.getURI().lastSegment(), false,
				List.of(new FileEdits(file.getURI(), List.of(Problem.append(file, element))))));
	}

	/** A name as a title: {@code harbour-fees} becomes "Harbour fees". */
	private static String title(String name) {
		String words = name.replace('-', ' ').replace('_', ' ').strip();
		return words.isEmpty() ? name : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + words.substring(words.offsetByCodePoints(0, 1));
	}

	private static List<Fix> stance(Problem problem) {
		ThemeCode code = problem.on(ThemeCode.class);
		if (code == null)
			return List.of();
		List<Fix> fixes = new ArrayList<>();
		Scale scale = StudyScopes.scale(code.getTheme());
		if (scale != null) {
			List<String> points = new ArrayList<>(scale.getPoints().stream().map(Point::getName).toList());
			List<String> nearest = Nearest.to(problem.words(), points, 1);
			points.removeAll(nearest);
			points.addAll(0, nearest);
			points.forEach(point -> fixes.add(problem.replace("Change to " + point, point, false)));
		}
		fixes.add(problem.edit("Remove the stance", scale == null, problem.without(problem.offset(), problem.offset() + problem.length())));
		return fixes;
	}

	private static List<Fix> stanceMissing(Problem problem) {
		ThemeCode code = problem.on(ThemeCode.class);
		Scale scale = code == null ? null : StudyScopes.scale(code.getTheme());
		return scale == null ? List.of() : scale.getPoints().stream()
				.map(p -> problem.edit("Add the stance " + p.getName(), false, new TextEdit(problem.offset() + problem.length(), 0, " " + p.getName()))).toList();
	}

	private static List<Fix> retired(Problem problem) {
		ThemeCode code = problem.on(ThemeCode.class);
		Theme replacement = code == null || code.getTheme() == null ? null : code.getTheme().getReplacement();
		return replacement == null || replacement.eIsProxy() ? List.of()
				: List.of(problem.replace("Use #" + replacement.getName() + " instead", "#" + replacement.getName(), true));
	}
}
