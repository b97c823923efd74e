package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.ide.Counts;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.internal.Follow.Expected;
import org.florilegium.lang.scoping.StudyScopes;
import org.florilegium.model.Coding;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Point;
import org.florilegium.model.Role;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.florilegium.model.Titled;

import com.google.inject.Inject;

/** Proposes names of what a reference can mean. */
class NameProposals {

	private static final Pattern CLAIM = Pattern.compile("(?m)^\\s*claim\\s+(\\[[^\\]\\[\\n]+])\\s*(\"(?:\\\\.|[^\"\\\\\\n])*\"|«[^»]*»)");

	private final Study study;

	@Inject
	NameProposals(Study study) {
		this.study = study;
	}

	/** What a reference expected at a place can name. */
	List<Candidate> of(Place place, StudyFile file, Expected expected) {
		if (!goesWith(place.typed(), expected.terminal()))
			return List.of();
		String typed = Sigil.of(place.prefix()) == Sigil.NONE ? place.prefix().replaceFirst("^[#@\\[<]", "") : Sigil.strip(place.prefix());
		if (expected.reference() == Literals.POINT)
			return place.atLineStart() ? List.of() : stances(place, file, typed);
		if (expected.reference() == Literals.ROLE)
			return roles(place, file, typed);
		if (expected.reference() == Literals.STATEMENT)
			return statements(place, file, typed);
		EClass only = expected.reference() != Literals.NODE ? null : expected.terminal().equals("ANGLE") ? Literals.ARGUMENT : Literals.CLAIM;
		String quote = expected.reference() == Literals.CLAIM ? quote(place) : "";
		List<Candidate> found = new ArrayList<>();
		for (IEObjectDescription described : study.all(file, (EReference) expected.feature()))
			if (only == null || described.getEClass() == only)
				add(found, place, file, described, typed, quote);
		if (expected.terminal().equals("BRACKET") && place.file().getParseResult().hasSyntaxErrors())
			unparsedClaims(found, place, typed, quote);
		return found;
	}

	/** An unfinished clause right above a claim hides it from the parser, but not from its author. */
	private static void unparsedClaims(List<Candidate> found, Place place, String typed, String quote) {
		Set<String> known = found.stream().map(c -> c.proposal().label()).collect(Collectors.toSet());
		Matcher claims = CLAIM.matcher(place.text());
		while (claims.find())
			if (!known.contains(claims.group(1)))
				addClaim(found, place, Sigil.strip(claims.group(1)), Quoted.read(claims.group(2)), typed, quote);
	}

	private static boolean goesWith(Word typed, String terminal) {
		if (typed == null)
			return true;
		return switch (typed.kind()) {
			case WORD -> true;
			case TAG -> terminal.equals("TAG");
			case HANDLE -> terminal.equals("HANDLE");
			case BRACKET -> terminal.equals("BRACKET");
			case ANGLE -> terminal.equals("ANGLE");
			default -> false;
		};
	}

	/** The words of the passage that the statement being written is about. */
	private static String quote(Place place) {
		return place.words().stream().filter(w -> w.kind() == Word.Kind.TEXT).map(w -> Quoted.read(w.text())).findFirst().orElse("");
	}

	private void add(List<Candidate> found, Place place, StudyFile file, IEObjectDescription described, String typed, String quote) {
		EClass kind = described.getEClass();
		String name = study.name(described);
		if (kind == Literals.CLAIM) {
			addClaim(found, place, name, study.claimText(file, described), typed, quote);
			return;
		}
		if (kind == Literals.ARGUMENT) {
			if (Matching.score(typed, name) > 0)
				found.add(candidate(place, described, name, null, null, null, Matching.score(typed, name)));
			return;
		}
		EObject element = study.loaded(file, described);
		if (element == null)
			return;
		double score = score(typed, name, element);
		if (score > 0)
			found.add(candidate(place, described, name, detail(element), Descriptions.of(element, Counts.NONE, null),
					element instanceof Theme theme ? Descriptions.color(theme) : null, score));
	}

	private static void addClaim(List<Candidate> found, Place place, String name, String text, String typed, String quote) {
		double likeness = text == null ? 0 : Matching.similarity(quote, text);
		double score = Math.max(Matching.score(typed, name),
				text == null ? 0 : Math.max(Matching.score(typed, text) - 5, 60 * Matching.similarity(typed, text)));
		if (score > 0)
			found.add(candidate(place, Kind.CLAIM, Sigil.BRACKET.write(name), text, new Prose().heading("[" + name + "]", "claim").paragraph(text), null,
					score + 40 * likeness));
	}

	private static double score(String typed, String name, EObject element) {
		double score = Matching.score(typed, name);
		if (element instanceof Titled titled) {
			score = Math.max(score, Matching.score(typed, titled.getTitle()) - 1);
			for (String alias : titled.getAliases())
				score = Math.max(score, Matching.score(typed, alias) - 2);
		} else if (title(element) != null) {
			score = Math.max(score, Matching.score(typed, title(element)) - 1);
		}
		if (element instanceof Theme theme) {
			score = Math.max(score, Matching.score(typed, Descriptions.path(theme)) - 25);
			if (theme.isRetired())
				score -= score > 50 ? 50 : 0;
		}
		return score;
	}

	private static String title(EObject element) {
		return element instanceof StudyFile file ? file.getTitle()
				: element.eClass().getEStructuralFeature("title") == null ? null : (String) element.eGet(element.eClass().getEStructuralFeature("title"));
	}

	private static String detail(EObject element) {
		if (element instanceof Theme theme)
			return Descriptions.path(theme) + (theme.isRetired() ? " (retired)" : "");
		if (element instanceof Scale scale)
			return scale.getPoints().stream().map(Point::getName).collect(Collectors.joining(", "));
		if (element instanceof Titled titled && !titled.getAliases().isEmpty())
			return titled.getTitle() + " (" + String.join(", ", titled.getAliases()) + ")";
		return title(element);
	}

	private Candidate candidate(Place place, IEObjectDescription described, String name, String detail, Prose prose, String color, double score) {
		return candidate(place, kind(described.getEClass()), Sigil.of(described.getEClass()).write(name), detail, prose, color, score);
	}

	private static Candidate candidate(Place place, Kind kind, String written, String detail, Prose prose, String color, double score) {
		int from = place.from();
		return new Candidate(new Proposal(written, detail, prose == null ? null : prose.html(), kind, color, from, place.wordEnd() - from, written,
				written.length(), List.of()), score);
	}

	static Kind kind(EClass kind) {
		return switch (kind.getName()) {
			case "Theme" -> Kind.THEME;
			case "Person" -> Kind.PERSON;
			case "Organization" -> Kind.ORGANIZATION;
			case "Coder" -> Kind.CODER;
			case "Document" -> Kind.DOCUMENT;
			case "Statement" -> Kind.STATEMENT;
			case "Claim" -> Kind.CLAIM;
			case "Argument" -> Kind.ARGUMENT;
			default -> Kind.NAME;
		};
	}

	private List<Candidate> stances(Place place, StudyFile file, String typed) {
		Word theme = place.last(Word.Kind.TAG);
		EObject found = theme == null ? null : study.find(file, Literals.THEME_CODE__THEME, Sigil.strip(theme.text()));
		Scale scale = found instanceof Theme t ? StudyScopes.scale(t) : null;
		return scale == null ? List.of() : members(place, scale.getPoints(), typed, Kind.STANCE, scale.getName());
	}

	private List<Candidate> roles(Place place, StudyFile file, String typed) {
		List<Word> words = Words.of(place.text(), place.offset(), Place.end(place.file(), place.text(), place.offset()));
		for (int i = 0; i + 1 < words.size(); i++)
			if (words.get(i).is("using") && study.find(file, Literals.ARGUMENT__SCHEME, words.get(i + 1).text()) instanceof Scheme scheme)
				return members(place, scheme.getRoles(), typed, Kind.ROLE, scheme.getName());
		List<Candidate> all = new ArrayList<>();
		for (IEObjectDescription described : study.all(file, Literals.ARGUMENT__SCHEME))
			if (study.loaded(file, described) instanceof Scheme scheme)
				all.addAll(members(place, scheme.getRoles(), typed, Kind.ROLE, scheme.getName()));
		return all;
	}

	/** Points and roles, in their order: these are few, and their order tells something. */
	private static List<Candidate> members(Place place, List<? extends Named> members, String typed, Kind kind, String owner) {
		List<Candidate> found = new ArrayList<>();
		for (Named member : members) {
			double score = member.getName() == null ? 0 : Matching.score(typed, member.getName());
			if (score > 0)
				found.add(candidate(place, kind, member.getName() + (member instanceof Role ? ": " : ""),
						member instanceof Role role ? role.getText() : owner, Descriptions.of(member, Counts.NONE, null), null,
						score + 35 - found.size() * 0.01));
		}
		return found;
	}

	/** Of the codings one sees, their names; of one whose name stands there with a slash, its statements. */
	private List<Candidate> statements(Place place, StudyFile file, String typed) {
		List<Word> words = place.words();
		boolean slash = !words.isEmpty() && words.getLast().is("/");
		Coding coding = slash && words.size() > 1 && study.find(file, Literals.ARGUMENT_MAP__CODINGS, words.get(words.size() - 2).text()) instanceof Coding c ? c
				: file instanceof Coding own ? own : null;
		List<Candidate> found = new ArrayList<>();
		if (coding != null && (slash || coding == file))
			for (var element : coding.getElements())
				if (element instanceof Statement statement && statement.getName() != null) {
					String quote = statement.getAnchors().isEmpty() ? null : statement.getAnchors().getFirst().getQuote();
					double score = Math.max(Matching.score(typed, statement.getName()), Matching.score(typed, quote) - 5);
					if (score > 0)
						found.add(candidate(place, Kind.STATEMENT, statement.getName(), quote, Descriptions.of(statement, Counts.NONE, null), null, score));
				}
		if (!slash)
			for (IEObjectDescription described : study.all(file, Literals.ARGUMENT_MAP__CODINGS))
				if (Matching.score(typed, study.name(described)) > 0)
					found.add(candidate(place, Kind.NAME, study.name(described) + "/", "coding", null, null,
							Matching.score(typed, study.name(described)) - 10));
		return found;
	}

	/** The next name for a statement, {@code s12}, where one is to be given. */
	List<Candidate> freeNames(Place place, StudyFile file, Expected expected) {
		if (!expected.rule().equals("Statement") || !expected.sets(Literals.NAMED__NAME) || !place.prefix().isEmpty())
			return List.of();
		return List.of(candidate(place, Kind.NAME, Completing.freeStatement(file) + " at ", "the next free name", null, null, 95));
	}
}
