package org.florilegium.lang.validation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.validation.Check;
import org.florilegium.lang.Nearest;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;

import com.google.inject.Inject;

/** Words that belong to nothing, and elements in files of another kind. */
class WordChecks extends Checks {

	private static final Map<EClass, Set<EClass>> PLACES = Map.of(
			Literals.CORPUS, Set.of(Literals.DOCUMENT),
			Literals.CODEBOOK, Set.of(Literals.THEME, Literals.SCALE, Literals.PERSON, Literals.ORGANIZATION, Literals.CODER,
					Literals.STATEMENT_TYPE, Literals.SCHEME),
			Literals.CODING, Set.of(Literals.STATEMENT, Literals.CLAIM, Literals.ARGUMENT, Literals.RELATION),
			Literals.ARGUMENT_MAP, Set.of(Literals.CLAIM, Literals.ARGUMENT, Literals.RELATION, Literals.ASSUMPTION, Literals.GROUP));

	@Inject
	private IGrammarAccess grammar;

	/** Reports the first of words that stand together; the rest went wrong with it. */
	@Check
	void unknownWord(StudyFile file) {
		Element before = null;
		for (Element element : file.getElements()) {
			if (element instanceof Unknown unknown && !(before instanceof Unknown))
				report(unknown);
			before = element;
		}
	}

	private void report(Unknown unknown) {
		String word = unknown.getWord();
		Collection<String> keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
		if (keywords.contains(word)) {
			error("'" + word + "' cannot stand here. It belongs to another element, comes earlier among this one's clauses, or was said already.",
					unknown, null, ProblemCodes.UNKNOWN_WORD);
			return;
		}
		List<String> nearest = Nearest.to(word, keywords, 3);
		error("'" + word + "' is no keyword." + Nearest.question(nearest), unknown, null, ProblemCodes.UNKNOWN_WORD,
				nearest.toArray(String[]::new));
	}

	@Check
	void misplacedElement(Element element) {
		if (element instanceof Unknown || !(element.eContainer() instanceof StudyFile file) || PLACES.get(file.eClass()).contains(element.eClass()))
			return;
		String homes = PLACES.entrySet().stream().filter(e -> e.getValue().contains(element.eClass()))
				.flatMap(e -> Stream.of(word(e.getKey()))).sorted().collect(Collectors.joining(" or "));
		error("A " + word(element.eClass()) + " belongs in a " + homes + ", not in a " + word(file.eClass()) + ".", element, null,
				ProblemCodes.MISPLACED_ELEMENT);
	}

	private static String word(EClass kind) {
		return kind.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}
}
