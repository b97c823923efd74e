package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.model.Coding;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/** Gathers all proposals for a place. */
public class Completing {

	/** Nobody reads more; of thousands of claims the least fitting are left out. */
	private static final int LIMIT = 400;

	private final NameProposals names;
	private final KeywordProposals keywords;
	private final TextProposals texts;

	/** Made by the language's injector. */
	@Inject
	Completing(NameProposals names, KeywordProposals keywords, TextProposals texts) {
		this.names = names;
		this.keywords = keywords;
		this.texts = texts;
	}

	/** All proposals, the best first. */
	public List<Proposal> at(Place place) {
		if (place.comment())
			return List.of();
		Optional<StudyFile> root = Study.root(place.file());
		List<Candidate> found = new ArrayList<>();
		if (place.quoteFrom() >= 0 && root.orElse(null) instanceof Coding coding) {
			found.addAll(QuoteProposals.of(place, coding));
			if (!found.isEmpty())
				return sorted(found);
		}
		if (place.isBehindClosed())
			return List.of();
		root.ifPresent(file -> {
			Set<Expected> seen = new HashSet<>();
			for (Expected expected : place.expected())
				if (seen.add(once(expected)))
					expected(found, place, file, expected);
		});
		found.addAll(keywords.of(place, root.map(StudyFile::eClass).orElse(null)));
		boolean word = place.typed() == null || place.typed().kind() == Word.Kind.WORD;
		if (word && place.words().isEmpty() && place.text().isBlank() || root.isEmpty() && place.words().isEmpty())
			found.addAll(Templates.file(place));
		else if (word && root.isPresent() && place.beginsElement() && startsElement(place))
			found.addAll(Templates.elements(place, root.get()));
		List<Proposal> proposals = sorted(found);
		return proposals.size() == 1 && isThere(place, proposals.getFirst()) ? List.of() : proposals;
	}

	/** Whether a proposal is what was typed already; offered, it would be in the way. */
	private static boolean isThere(Place place, Proposal proposal) {
		return proposal.offset() == place.from() && proposal.text().strip().equals(place.prefix());
	}

	private void expected(List<Candidate> found, Place place, StudyFile file, Expected expected) {
		boolean begun = place.atLineStart() && !place.prefix().isEmpty();
		if (expected.reference() != null && (begun || !expected.rule().equals("Relation") || !expected.feature().getName().equals("source")))
			found.addAll(names.of(place, file, expected));
		found.addAll(names.freeNames(place, file, expected));
		found.addAll(texts.of(place, file, expected));
	}

	/** The same name can be expected of several rules; it is proposed once. */
	private static Expected once(Expected expected) {
		return expected.reference() == null ? expected : new Expected(expected.terminal(), false, "", expected.feature(), expected.reference());
	}

	private static boolean startsElement(Place place) {
		return place.expected().stream().anyMatch(e -> e.keyword() && (e.terminal().equals("statement") || e.terminal().equals("claim")));
	}

	/** The first name of the form {@code s12} that no statement of a file has. */
	static String freeStatement(StudyFile file) {
		Set<String> taken = file.getElements().stream().filter(Statement.class::isInstance).map(e -> ((Statement) e).getName()).collect(Collectors.toSet());
		int number = 1;
		while (taken.contains("s" + number))
			number++;
		return "s" + number;
	}

	private static List<Proposal> sorted(List<Candidate> found) {
		Set<String> seen = new HashSet<>();
		return found.stream().sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(c -> c.proposal().label()))
				.map(Candidate::proposal).filter(p -> seen.add(p.kind() + p.text())).limit(LIMIT).toList();
	}
}
