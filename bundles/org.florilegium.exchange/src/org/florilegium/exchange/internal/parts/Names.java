package org.florilegium.exchange.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.florilegium.exchange.internal.clean.Words;

/** Reads lines of personal names as by-lines have them: {@code Maria da Silva* and J. R. O’Neill}. */
final class Names {

	private static final int LONGEST = 200;
	private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "das", "del", "della", "di", "du", "la",
			"le", "van", "von", "der", "den", "ter", "ten", "zu", "zur", "al", "el", "bin", "ibn", "af", "av", "y", "e");
	private static final Set<String> HONORIFICS = Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame",
			"lord", "lady", "gen", "general", "col", "colonel", "lt", "ltc", "ltg", "maj", "major", "capt", "captain",
			"adm", "admiral", "amb", "ambassador", "hon", "rev", "sen", "mp", "phd", "ph.d", "md", "jr", "sr");
	private static final Set<String> NO_NAMES = Set.of("foundation", "college", "university", "institute", "school",
			"department", "ministry", "centre", "center", "association", "society", "committee", "council", "office",
			"group", "press", "report", "summary", "introduction", "conclusion", "conclusions", "chapter", "part",
			"section", "notes", "references", "abstract", "contents", "information", "issue", "volume", "journal",
			"review", "policy", "international", "national", "north", "south", "east", "west", "middle", "area", "the",
			"january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
			"december");
	private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}[’'])?\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'.]\\p{L}[\\p{L}\\p{M}]*)*\\.?");
	private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;&·|]\\s*(?:(?:and|und|et|y)\\s+)?|\\s+(?:and|und|et|y|with)\\s+");
	private static final Pattern MARKERS = Pattern.compile("[\\s*†‡§¶]+$|(?<=\\p{L})\\d{1,2}$");
	private static final Pattern BY = Pattern.compile("^(?:by|von|par|por)\\s+(?=\\p{Lu})", Pattern.CASE_INSENSITIVE);

	private Names() {
	}

	/** The names on a line; empty when the line is anything but a list of names. */
	static List<String> read(String line) {
		if (line.length() > LONGEST || line.indexOf(' ') < 0)
			return List.of();
		String rest = BY.matcher(line.strip()).replaceFirst("");
		if (rest.isEmpty() || hasLongSmallWord(rest))
			return List.of();
		List<String> names = new ArrayList<>();
		if (!Character.isUpperCase(rest.codePointAt(0)))
			return List.of();
		for (String part : SEPARATOR.split(rest)) {
			String name = MARKERS.matcher(part.strip()).replaceAll("").strip();
			if (isHonorific(name) && !names.isEmpty())
				continue;
			name = withoutHonorifics(name);
			if (!isName(name))
				return List.of();
			names.add(name);
		}
		return names;
	}

	/** Whether there is a word in small letters that is too long for a particle: a quick look that spares most lines the rest. */
	private static boolean hasLongSmallWord(String line) {
		int small = 0;
		boolean inWord = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (!Character.isLetter(c)) {
				inWord = false;
				small = 0;
			} else if (!inWord) {
				inWord = true;
				small = Character.isLowerCase(c) ? 1 : 0;
			} else if (small > 0 && ++small > 5) {
				return true;
			}
		}
		return false;
	}

	/** Whether the line says "by" before a name. */
	static boolean saysBy(String line) {
		return BY.matcher(line.strip()).find();
	}

	/** Whether the line carries the sign of a note, as by-lines do whose authors are introduced in one. */
	static boolean hasMarker(String line) {
		String end = line.strip();
		return !end.isEmpty() && "*†‡§".indexOf(end.charAt(end.length() - 1)) >= 0;
	}

	/** Whether words of the names stand in the document as common words. */
	static boolean areCommonWords(List<String> names, Words words) {
		for (String name : names) {
			for (String word : name.split("\\s+")) {
				if (word.length() > 2 && Character.isUpperCase(word.codePointAt(0)) && words.countLowerCase(word) > 0)
					return true;
			}
		}
		return false;
	}

	private static boolean isHonorific(String word) {
		String bare = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
		return HONORIFICS.contains(bare);
	}

	private static String withoutHonorifics(String name) {
		String rest = name;
		for (int space = rest.indexOf(' '); space > 0 && isHonorific(rest.substring(0, space)); space = rest.indexOf(' '))
			rest = rest.substring(space).strip();
		return rest;
	}

	private static boolean isName(String name) {
		String[] words = name.split("\\s+");
		int capitals = 0;
		for (String word : words) {
			if (PARTICLES.contains(word))
				continue;
			String lower = word.toLowerCase(Locale.ROOT);
			boolean shouted = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && word.indexOf('.') < 0;
			if (!WORD.matcher(word).matches() || NO_NAMES.contains(lower) || shouted || lower.endsWith("’s")
					|| lower.endsWith("'s"))
				return false;
			capitals++;
		}
		return capitals >= 2 && words.length <= 5 && words[words.length - 1].replace(".", "").length() > 1
				&& !PARTICLES.contains(words[words.length - 1]);
	}
}
