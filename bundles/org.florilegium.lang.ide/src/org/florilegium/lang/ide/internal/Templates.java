package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Proposal.Slot;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Scale;
import org.florilegium.model.StudyFile;

/** Whole elements and files to fill in. Places to fill in are written {@code ${so}}, a stance where there is one {@code ${?so}}. */
final class Templates {

	private record Template(String name, String detail, String text) {
	}

	private static final Map<EClass, List<Template>> BY_FILE = Map.of(
			Literals.CORPUS, List.of(new Template("document", "a document with title, author and date", """
					document ${name} "texts/${file}.txt"
					  title "${Title}" by ${@author} date ${2026}
					  kind "${article}" language "${en}"
					""")),
			Literals.CODEBOOK, List.of(new Template("theme", "a theme and what it means", """
					theme #${name} "${Title}" scale agreement
					  means "${What the theme is.}"
					"""), new Template("person", "somebody who says things", """
					person @${name} "${Full Name}"
					"""), new Template("person of an organisation", "somebody who speaks for others", """
					person @${name} "${Full Name}" member of ${@organization}
					"""), new Template("organization", "a group, office or newspaper", """
					organization @${name} "${Full Name}"
					"""), new Template("theme with rules", "a theme, and what counts and does not", """
					theme #${name} "${Title}" scale agreement
					  means "${What the theme is.}"
					  include "${what counts as well}"
					  exclude "${what does not count}"
					"""), new Template("scale", "a scale of stances", """
					scale ${agreement}: ${disagree} = -1, ${neutral} = 0, ${agree} = 1
					"""), new Template("coder", "somebody who codes", """
					coder @${name} "${Full Name}"
					"""), new Template("scheme", "a pattern of argument", """
					scheme ${name} "${Argument from …}"
					  premise ${role} "${What the premise says.}"
					  asks ${question} "${What could be doubted?}" undercuts
					""")),
			Literals.CODING, List.of(new Template("statement", "a passage, who says it, and what about", """
					statement s1 at ${"words of the passage"}
					  by ${@speaker}
					  about ${#theme} ${?stance}
					"""), new Template("statement with a claim", "a passage that makes a claim", """
					statement s1 at ${"words of the passage"}
					  by ${@speaker}
					  about ${#theme} ${?stance}
					  asserts ${[claim]}
					"""), new Template("claim", "what statements assert or deny", """
					claim [${name}] "${What is claimed.}"
					""")),
			Literals.ARGUMENT_MAP, List.of(new Template("claim", "a claim", """
					claim [${name}] "${What is claimed.}"
					"""), new Template("argument", "premises and what follows", """
					argument <${Name of the argument}>
					  premise ${[premise]}
					  therefore ${[conclusion]}
					"""), new Template("attack", "a claim that speaks against another", """
					${[claim]} attacks ${[other claim]} because "${reason}"
					""")));

	private static final Map<String, Template> FILES = Map.of(
			"corpus", new Template("corpus", "a list of documents", """
					corpus ${name} "${Title of the study}"
					  uses ${codebook}

					"""),
			"codebook", new Template("codebook", "themes, scales and actors", """
					codebook ${name} "${Title}"

					"""),
			"coding", new Template("coding", "what one coder found in one document", """
					coding ${name} of ${document}
					  coded by ${@coder}

					"""),
			"argmap", new Template("map", "claims and arguments", """
					map ${name} "${Title}"
					  includes ${coding}

					"""));

	private static final Pattern PLACE = Pattern.compile("\\$\\{(\\?)?([^}]*)}");

	private Templates() {
	}

	/** Elements for a kind of file, at the start of a line. */
	static List<Candidate> elements(Place place, StudyFile file) {
		String statement = "statement " + Completing.freeStatement(file) + " ";
		String scale = file.getElements().stream().filter(Scale.class::isInstance).map(e -> ((Scale) e).getName()).filter(Objects::nonNull).findFirst()
				.map(name -> " scale " + name + "\n").orElse("\n");
		List<Candidate> found = new ArrayList<>();
		for (Template template : BY_FILE.getOrDefault(file.eClass(), List.of()))
			add(found, place, template, template.text.replace("statement s1 ", statement).replace(" scale agreement\n", scale));
		return found;
	}

	/** A header for a file that is empty so far, by its extension. */
	static List<Candidate> file(Place place) {
		List<Candidate> found = new ArrayList<>();
		Template template = FILES.get(String.valueOf(place.file().getURI().fileExtension()));
		String stem = place.file().getURI().trimFileExtension().lastSegment();
		String name = stem == null ? "" : stem.replaceAll("[^\\p{L}\\p{M}\\p{N}_-]+", "-");
		if (template != null)
			add(found, place, template, name.isEmpty() || !Character.isLetter(name.charAt(0)) ? template.text : template.text.replace("${name}", "${" + name + "}"));
		return found;
	}

	private static void add(List<Candidate> found, Place place, Template template, String text) {
		double score = Matching.score(place.prefix(), template.name);
		if (score <= 0)
			return;
		int start = place.lineStart();
		int blank = start == 0 ? -1 : place.text().lastIndexOf('\n', start - 2) + 1;
		boolean indented = blank >= 0 && start - blank > 1 && place.text().substring(blank, start).isBlank();
		StringBuilder filled = new StringBuilder(indented ? "\n" : ""); // the indentation that the editor left on the blank line goes
		int offset = indented ? blank : start;
		List<Slot> slots = new ArrayList<>();
		Matcher matcher = PLACE.matcher(text.stripTrailing());
		int from = 0;
		while (matcher.find()) {
			filled.append(text, from, matcher.start());
			slots.add(new Slot(filled.length(), matcher.group(2).length(), matcher.group(1) == null ? null : Kind.STANCE));
			filled.append(matcher.group(2));
			from = matcher.end();
		}
		filled.append(text.stripTrailing().substring(from));
		String written = filled.toString();
		found.add(new Candidate(new Proposal(template.name, template.detail, "<pre>" + Prose.escape(written.strip()) + "</pre>", Kind.TEMPLATE, null, offset,
				place.wordEnd() - offset, written, slots.isEmpty() ? written.length() : slots.getFirst().offset(), List.copyOf(slots)),
				score + 12 - found.size() * 0.01));
	}
}
