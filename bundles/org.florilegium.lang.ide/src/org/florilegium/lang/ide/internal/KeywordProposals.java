package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.model.ModelPackage.Literals;

import com.google.inject.Inject;

/** Proposes keywords: clauses of the element that the cursor is in, and, on a new line, other elements. */
class KeywordProposals {

	/** The rules of the elements that each kind of file has. */
	private static final Map<EClass, Set<String>> ELEMENTS = Map.of(
			Literals.CORPUS, Set.of("Document"),
			Literals.CODEBOOK, Set.of("Theme", "Scale", "Person", "Organization", "Coder", "StatementType", "Scheme"),
			Literals.CODING, Set.of("Statement", "Claim", "Argument"),
			Literals.ARGUMENT_MAP, Set.of("Claim", "Argument", "Assumption", "Group"));
	private static final Map<String, Set<String>> BEGINNINGS = Map.ofEntries(Map.entry("Document", Set.of("document")),
			Map.entry("Theme", Set.of("theme")), Map.entry("Scale", Set.of("scale")), Map.entry("Person", Set.of("person")),
			Map.entry("Organization", Set.of("organization")), Map.entry("Coder", Set.of("coder")), Map.entry("StatementType", Set.of("type")),
			Map.entry("Scheme", Set.of("scheme")), Map.entry("Statement", Set.of("statement")), Map.entry("Claim", Set.of("claim")),
			Map.entry("Argument", Set.of("argument")), Map.entry("Assumption", Set.of("accept", "reject")), Map.entry("Group", Set.of("group")));
	/** What most statements say. */
	private static final Set<String> USUAL = Set.of("by", "about", "premise", "therefore", "title");
	private static final Map<String, String> HEADERS = Map.of("corpus", "corpus", "codebook", "codebook", "coding", "coding", "map", "argmap");

	private final KeywordHelp help;

	@Inject
	KeywordProposals(KeywordHelp help) {
		this.help = help;
	}

	/**
	 * The keywords among what is expected.
	 *
	 * @param file the kind of file, or null when that is not known yet
	 */
	List<Candidate> of(Place place, EClass file) {
		List<Candidate> found = new ArrayList<>();
		if (place.typed() != null && place.typed().kind() != Word.Kind.WORD)
			return found;
		for (Expected expected : place.expected())
			if (expected.keyword() && Character.isLetter(expected.terminal().charAt(0)) && isInPlace(place, file, expected))
				add(found, place, expected);
		return found;
	}

	private static boolean isInPlace(Place place, EClass file, Expected expected) {
		if (expected.sets(Literals.TRUTH_VALUE__TRUTH))
			return false;
		String extension = HEADERS.get(expected.terminal());
		if (extension != null && Set.of("Corpus", "Codebook", "Coding", "ArgumentMap").contains(expected.rule()))
			return extension.equals(place.file().getURI().fileExtension());
		return !isElement(expected) || place.atLineStart() && file != null && ELEMENTS.getOrDefault(file, Set.of()).contains(expected.rule());
	}

	private static boolean isElement(Expected expected) {
		return BEGINNINGS.containsKey(expected.rule()) && BEGINNINGS.get(expected.rule()).contains(expected.terminal())
				|| expected.rule().equals("Status");
	}

	private void add(List<Candidate> found, Place place, Expected expected) {
		String keyword = expected.terminal();
		double score = Matching.score(place.prefix(), keyword);
		if (score < 50 || found.stream().anyMatch(c -> c.proposal().label().equals(keyword)))
			return;
		boolean element = isElement(expected);
		score += (element == place.beginsElement() ? 10 : 0) - found.size() * 0.05 + (USUAL.contains(keyword) ? 3 : 0);
		String text = place.wordEnd() < place.text().length() && place.text().charAt(place.wordEnd()) == ' ' ? keyword : keyword + " ";
		if (keyword.equals("member") || keyword.equals("coded"))
			text = keyword.equals("member") ? "member of " : "coded by ";
		String indent = place.atLineStart() && place.atMargin() && !element && !place.words().isEmpty() ? "  " : "";
		int from = element ? place.lineStart() : place.from();
		String said = help.of(expected.rule(), keyword);
		found.add(new Candidate(new Proposal(keyword, said, said.isEmpty() ? null : "<p>" + Prose.escape(said) + "</p>", Kind.KEYWORD, null, from,
				place.wordEnd() - from, indent + text, indent.length() + text.length(), List.of()), score));
	}
}
