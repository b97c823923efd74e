package org.florilegium.exchange.internal.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines that stand on many pages: running headers and footers, with or without the page's number, and page
 * numbers alone. The same words must come back with rising numbers, or often without a number, and they must interrupt
 * what is said or stand where a page breaks; headings such as "Chapter 1", "Chapter 2" do neither.
 */
final class RunningLines {

	private static final int LONGEST = 90;
	private static final int SHORT = 60;
	private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,4})[\\s|·–-]*(\\p{L}.*)");
	private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\p{L})[\\s|·–-]*(?<!\\d)(\\d{1,4})");
	private static final Pattern NUMBER_ALONE = Pattern
			.compile("[\\[(–—-]?\\s*(?:[Pp]age |[Pp]\\. ?|[Ss]eite )?(\\d{1,4})(?:\\s*(?:of|/|von)\\s*\\d{1,4})?\\s*[\\])–—-]?");
	private static final Pattern CITATION = Pattern.compile("(?i).*\\b(ibid|ibidem|idem|op\\. cit|loc\\. cit|see)\\b.*");
	private static final Pattern COUNTED = Pattern.compile(
			"(?i)(chapter|part|section|figure|table|appendix|annex|article|box|volume|question|day|act|kapitel|teil|abschnitt)\\b.*");

	private record Sighting(int line, int number) {
	}

	private final Lines lines;
	private final boolean spaced;
	private final Map<String, List<Sighting>> numbered = new HashMap<>();
	private final Map<String, List<Sighting>> unnumbered = new HashMap<>();

	RunningLines(Lines lines, Shape shape) {
		this.lines = lines;
		spaced = shape.doubleSpaced();
	}

	/** The indexes of the lines found. */
	Set<Integer> find() {
		for (int i = 0; i < lines.count(); i++) {
			if (!lines.isBlank(i))
				look(i);
		}
		Set<Integer> found = new HashSet<>();
		for (List<Sighting> sightings : numbered.values()) {
			List<Sighting> rising = rising(sightings);
			if (rising.size() >= 2 && breaking(rising) * 3 >= rising.size())
				rising.forEach(s -> found.add(s.line));
		}
		for (List<Sighting> sightings : unnumbered.values()) {
			if (sightings.size() >= 3 && breaking(sightings) * 3 >= sightings.size() * 2)
				sightings.stream().filter(s -> breaksPage(s.line)).forEach(s -> found.add(s.line));
		}
		return found;
	}

	private void look(int i) {
		String line = lines.content(i);
		boolean inBlock = spaced && (lines.isDense(i) || i + 1 < lines.count() && lines.isDense(i + 1));
		if (line.length() > LONGEST || inBlock)
			return;
		if (line.chars().noneMatch(Character::isDigit)) {
			if (line.length() <= SHORT && Sentences.startsUpper(line) && !Sentences.isFinished(line)
					&& !Sentences.endsWithHyphen(line) && !line.endsWith(","))
				see(unnumbered, line, i, "0");
			return;
		}
		if (CITATION.matcher(line).matches())
			return;
		Matcher alone = NUMBER_ALONE.matcher(line);
		if (alone.matches()) {
			see(numbered, "", i, alone.group(1));
			return;
		}
		Matcher first = NUMBER_FIRST.matcher(line);
		if (first.matches())
			see(numbered, first.group(2), i, first.group(1));
		Matcher last = NUMBER_LAST.matcher(line);
		if (last.matches() && !COUNTED.matcher(line).matches())
			see(numbered, last.group(1), i, last.group(2));
	}

	private void see(Map<String, List<Sighting>> in, String words, int i, String number) {
		in.computeIfAbsent(words, w -> new ArrayList<>()).add(new Sighting(i, Integer.parseInt(number)));
	}

	/** Whether a page breaks at the line or a sentence goes on across it. */
	private boolean breaksPage(int i) {
		int before = lines.previous(i);
		int after = lines.next(i);
		if (before < 0 || after < 0 || lines.startsPage(i) || lines.startsPage(after))
			return true;
		if (i - before > 3 || after - i > 3)
			return true;
		String above = lines.content(before);
		String below = lines.content(after);
		return Sentences.startsLower(below) && (!Sentences.isFinished(above) || above.length() <= LONGEST)
				|| Sentences.endsWithHyphen(above);
	}

	private int breaking(List<Sighting> sightings) {
		return (int) sightings.stream().filter(s -> breaksPage(s.line)).count();
	}

	/** Those whose numbers rise from one to the next, as page numbers do. */
	private static List<Sighting> rising(List<Sighting> sightings) {
		List<Sighting> rising = new ArrayList<>();
		int last = -1;
		for (Sighting s : sightings) {
			if (s.number > last) {
				rising.add(s);
				last = s.number;
			}
		}
		return rising.size() * 3 >= sightings.size() * 2 ? rising : List.of();
	}
}
