package org.florilegium.lang.ide.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.StatementType;
import org.florilegium.model.StudyFile;
import org.florilegium.model.ValueKind;
import org.florilegium.model.Variable;

import com.google.inject.Inject;

/** Proposes values: a type's variables and what they may be, colours, and today. */
class TextProposals {

	/** Colours that can be told apart with every kind of sight (Okabe and Ito, 2008). */
	private static final List<String> COLORS = List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999");

	private final Study study;

	@Inject
	TextProposals(Study study) {
		this.study = study;
	}

	/** Values for what is expected at a place. */
	List<Candidate> of(Place place, StudyFile file, Expected expected) {
		List<Candidate> found = new ArrayList<>();
		switch (expected.rule()) {
			case "Theme", "Group" -> {
				if (expected.feature() != null && expected.feature().getName().equals("color"))
					COLORS.forEach(c -> add(found, place, "\"" + c + "\"", "a color", c));
			}
			case "TextValue" -> {
				Variable variable = variable(place, file);
				if (expected.sets(Literals.TEXT_VALUE__TEXT) && variable != null)
					variable.getChoices().forEach(c -> add(found, place, Quoted.write(c), variable.getTitle(), null));
				if (expected.sets(Literals.NAMED__NAME) && type(place, file) != null)
					type(place, file).getVariables().forEach(v -> add(found, place, v.getName() + " = ", v.getTitle(), null));
			}
			case "TruthValue" -> {
				Variable variable = variable(place, file);
				if ((variable == null || variable.getKind() == ValueKind.YES_NO) && expected.sets(Literals.TRUTH_VALUE__TRUTH))
					add(found, place, expected.terminal(), variable == null ? null : variable.getTitle(), null);
			}
			case "Coded" -> {
				if (expected.terminal().equals("DATE"))
					add(found, place, LocalDate.now().toString(), "today", null);
			}
			default -> {
				// nothing known
			}
		}
		return found;
	}

	private static void add(List<Candidate> found, Place place, String text, String detail, String color) {
		double score = Matching.score(place.prefix().replaceFirst("^\"", ""), text.replace("\"", ""));
		boolean openText = place.typed() != null && place.typed().kind() == Word.Kind.TEXT;
		if (score <= 0 || openText && !text.startsWith("\""))
			return;
		int end = place.wordEnd();
		if (openText && end < place.text().length() && place.text().charAt(end) == '"')
			end++;
		found.add(new Candidate(new Proposal(text.strip(), detail, null, Kind.NAME, color, place.from(), end - place.from(), text, text.length(), List.of()),
				score + 30 - found.size() * 0.01));
	}

	/** The type that the statement being written names. */
	private StatementType type(Place place, StudyFile file) {
		List<Word> words = place.words();
		for (int i = words.size() - 2; i >= 0; i--)
			if (words.get(i).is("type") && study.find(file, Literals.STATEMENT__TYPE, words.get(i + 1).text()) instanceof StatementType type)
				return type;
		return null;
	}

	/** The variable whose value is being written. */
	private Variable variable(Place place, StudyFile file) {
		List<Word> words = place.words();
		StatementType type = type(place, file);
		if (type == null || words.size() < 2 || !words.getLast().is("="))
			return null;
		String name = words.get(words.size() - 2).text();
		return type.getVariables().stream().filter(v -> name.equals(v.getName())).findFirst().orElse(null);
	}
}
