package org.florilegium.lang.ide.internal.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Nearest;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.Fix.FileEdits;
import org.florilegium.lang.ide.internal.Follow;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.lang.ide.internal.Place;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.lang.ide.internal.Word;
import org.florilegium.lang.ide.internal.Words;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Unknown;

import com.google.inject.Inject;

/** Corrects words that cannot stand where they stand. */
final class WordFixes implements Fixer {

	private static final Set<EClass> OF_CODEBOOKS = Set.of(Literals.THEME, Literals.SCALE, Literals.PERSON, Literals.ORGANIZATION, Literals.CODER,
			Literals.STATEMENT_TYPE, Literals.SCHEME);
	private static final Map<Word.Kind, String> CLOSING = Map.of(Word.Kind.BRACKET, "]", Word.Kind.ANGLE, ">", Word.Kind.TEXT, "\"");

	private final Follow follow;
	private final Study study;

	@Inject
	WordFixes(Follow follow, Study study) {
		this.follow = follow;
		this.study = study;
	}

	@Override
	public List<Fix> of(Problem problem) {
		return switch (problem.code()) {
			case ProblemCodes.UNKNOWN_WORD -> unknown(problem);
			case ProblemCodes.MISPLACED_ELEMENT -> misplaced(problem);
			case Diagnostic.SYNTAX_DIAGNOSTIC, Diagnostic.SYNTAX_DIAGNOSTIC_WITH_RANGE, "syntax" -> syntax(problem);
			default -> List.of();
		};
	}

	private List<Fix> unknown(Problem problem) {
		List<Fix> fixes = new ArrayList<>(unclosed(problem));
		String word = problem.words();
		Set<String> expected = expected(problem);
		List<String> near = new ArrayList<>(Nearest.to(word, expected, 3));
		Nearest.to(word, follow.keywords().stream().filter(k -> Character.isLetter(k.charAt(0))).toList(), 3).stream()
				.filter(k -> !near.contains(k) && !k.equals(word)).forEach(near::add);
		for (String keyword : near.subList(0, Math.min(3, near.size())))
			fixes.add(problem.replace("Change to " + keyword, keyword, near.size() == 1 || expected.contains(keyword) && near.getFirst().equals(keyword)
					&& near.stream().filter(expected::contains).count() == 1));
		TextEdit words = row(problem);
		if (words != null)
			fixes.add(problem.edit("Remove “" + problem.text().substring(words.offset(), words.offset() + words.length()).strip() + "”", false, words));
		return fixes;
	}

	/** The keywords that could stand where the word stands. */
	private Set<String> expected(Problem problem) {
		Set<String> keywords = new LinkedHashSet<>();
		for (Expected expected : Place.of(problem.file(), follow, problem.offset()).expected())
			if (expected.keyword() && Character.isLetter(expected.terminal().charAt(0)))
				keywords.add(expected.terminal());
		return keywords;
	}

	/** The change that removes the word and those that went wrong with it. */
	private static TextEdit row(Problem problem) {
		Unknown first = problem.on(Unknown.class);
		if (first == null || problem.root() == null)
			return null;
		List<Element> elements = problem.root().getElements();
		int last = elements.indexOf(first);
		while (last + 1 < elements.size() && elements.get(last + 1) instanceof Unknown)
			last++;
		return problem.without(problem.offset(), NodeModelUtils.findActualNodeFor(elements.get(last)).getEndOffset());
	}

	private List<Fix> misplaced(Problem problem) {
		Element element = problem.on(Element.class);
		ICompositeNode node = element == null ? null : NodeModelUtils.findActualNodeFor(element);
		if (node == null || problem.root() == null)
			return List.of();
		Rewriter rewriter = new Rewriter(problem.file());
		rewriter.delete(element);
		String written = problem.text().substring(node.getOffset(), node.getEndOffset()).replace("\r\n", "\n");
		List<XtextResource> homes = OF_CODEBOOKS.contains(element.eClass()) ? study.codebooks(problem.root())
				: element.eClass() == Literals.DOCUMENT ? study.corpora(problem.root()) : List.of();
		List<Fix> fixes = new ArrayList<>();
		for (XtextResource home : homes)
			if (home != problem.file())
				fixes.add(Problem.fix("Move it to " + home.getURI().lastSegment(), false,
						List.of(problem.edits(rewriter.edits()), new FileEdits(home.getURI(), List.of(Problem.append(home, written))))));
		fixes.add(problem.edit("Remove it", false, rewriter.edits()));
		return fixes;
	}

	private List<Fix> syntax(Problem problem) {
		List<Fix> fixes = new ArrayList<>(unclosed(problem));
		Set<String> expected = expected(problem);
		for (String keyword : Nearest.to(problem.words().strip(), expected, 3))
			if (!keyword.equals(problem.words()))
				fixes.add(problem.replace("Change to " + keyword, keyword, false));
		return fixes;
	}

	/** Closes a text or bracket that ends with its line. */
	private static List<Fix> unclosed(Problem problem) {
		String text = problem.text();
		int start = text.lastIndexOf('\n', problem.offset() - 1) + 1;
		int end = text.indexOf('\n', problem.offset());
		end = end < 0 ? text.length() : end;
		String line = text.substring(start, end).stripTrailing();
		for (Word word : Words.of(text, start, start + line.length()))
			if (!word.closed() && CLOSING.containsKey(word.kind()) && !word.text().startsWith("\"\"\"")) {
				String closing = word.text().startsWith("«") ? "»" : CLOSING.get(word.kind());
				return List.of(problem.edit("Close it with " + closing, false, new TextEdit(start + line.length(), 0, closing)));
			}
		return List.of();
	}
}
