package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Proposal.Slot;
import org.florilegium.model.ModelPackage.Literals;

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
			Literals.CODEBOOK, List.of(new Template("theme", "a theme with its definition", """
					theme #${name} "${Title}"
					  means "${What the theme is.}"
					  include "${what counts as well}"
					  exclude "${what does not count}"
					"""), new Template("scale", "a scale of stances", """
					scale ${agreement}: ${disagree} = -1, ${neutral} = 0, ${agree} = 1
					"""), new Template("person", "a person and their organisation", """
					person @${name} "${Full Name}" member of ${@organization}
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
	static List<Candidate> elements(Place place, EClass file, String freeStatement) {
		List<Candidate> found = new ArrayList<>();
		for (Template template : BY_FILE.getOrDefault(file, List.of()))
			add(found, place, template, template.text.replace("statement s1 ", "statement " + freeStatement + " "));
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
		StringBuilder filled = new StringBuilder();
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
		found.add(new Candidate(new Proposal(template.name, template.detail, "<pre>" + Prose.escape(written) + "</pre>", Kind.TEMPLATE, null, place.from(),
				place.wordEnd() - place.from(), written, slots.isEmpty() ? written.length() : slots.getFirst().offset(), List.copyOf(slots)),
				score + (place.prefix().isEmpty() ? 12 : 2) - found.size() * 0.01));
	}
}
