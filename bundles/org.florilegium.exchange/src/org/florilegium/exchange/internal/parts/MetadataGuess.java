package org.florilegium.exchange.internal.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.Metadata.SourceLine;
import org.florilegium.exchange.clean.Draft;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.internal.clean.Lines;
import org.florilegium.exchange.internal.clean.Sentences;

/** Guesses a document's title, date, language and source from its first and last lines. */
final class MetadataGuess {

	private static final int BODY = 160;
	private static final int HEAD_LINES = 25;
	private static final int EDGE = 6000;
	private static final Pattern ISSN = Pattern.compile("ISSN(?:-L)?(?:\\s*\\([^)]*\\))?\\s*:?\\s*(\\d{4}-\\d{3}[\\dXx])");
	private static final Pattern ISBN = Pattern.compile("ISBN(?:-1[03])?\\s*:?\\s*([\\d][\\d -]{8,15}[\\dXx])");
	private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>]+[^\\s\"<>.,;)])");
	private static final Pattern ISSUE = Pattern.compile("(?im)^.*\\b(?:volume|vol\\.)\\s*\\d+.*\\b(?:issue|no\\.|pages|pp\\.).*$");
	private static final Pattern COPYRIGHT = Pattern.compile("(?m)^.*(?:©|\\(c\\) ?\\d{4}|Copyright \\d{4}).*$");
	private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");
	private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");
	private static final Pattern NO_TITLE = Pattern.compile("(?i).*\\b(issn|isbn|doi|volume|author information|published|download|copyright|https?:|www\\.).*|"
			+ "(abstract|keywords?|contents|summary|share|print|search|home|menu|introduction|notes).{0,12}|.*©.*|[^\\p{L}]*");
	private static final Pattern RUNNING = Pattern.compile("\\d{1,4}\\s*(\\p{Lu}[^\\d]{4,60})|(\\p{Lu}[^\\d]{4,60}?)\\s*\\d{1,4}");

	private final Draft draft;
	private final Draft extracted;
	private final boolean collection;

	/**
	 * @param draft      the cleaned text
	 * @param extracted  the text before
	 * @param collection whether the text is made of several pieces, so that its first heading is not its title
	 */
	MetadataGuess(Draft draft, Draft extracted, boolean collection) {
		this.draft = draft;
		this.extracted = extracted;
		this.collection = collection;
	}

	/** The guess, with authors found elsewhere. */
	Metadata guess(List<String> authors) {
		String text = draft.text();
		String edges = text.length() <= 2 * EDGE ? text
				: text.substring(0, EDGE) + "\n" + text.substring(text.length() - EDGE);
		List<SourceLine> sources = sources(edges);
		return new Metadata(collection ? runningTitle() : title(), authors, date(sources), Language.of(text), sources);
	}

	private Optional<String> title() {
		Optional<String> heading = draft.marks(Kind.HEADING).stream().filter(h -> h.detail().equals("1")).findFirst()
				.flatMap(h -> draft.at(h).lines().max(Comparator.comparingInt(String::length))).map(String::strip);
		return heading.or(this::longestHeadLine);
	}

	/** The longest of the short lines above the first paragraph that is no label of the source and no by-line. */
	private Optional<String> longestHeadLine() {
		Lines lines = new Lines(draft);
		String best = null;
		int looked = 0;
		for (int i = lines.isBlank(0) ? lines.next(0) : 0; i >= 0 && looked < HEAD_LINES; i = lines.next(i), looked++) {
			String line = lines.content(i);
			boolean sentence = Sentences.isFinished(line) && "?!:".indexOf(line.charAt(line.length() - 1)) < 0;
			if (line.length() > BODY || sentence && best != null)
				break;
			boolean title = !sentence && !NO_TITLE.matcher(line).matches() && !Sentences.isBullet(line)
					&& (Names.read(line).isEmpty() || best == null);
			if (title && (best == null || line.length() >= best.length()))
				best = line;
		}
		return Optional.ofNullable(best);
	}

	/** The words that most pages have in their header, next to a number. */
	private Optional<String> runningTitle() {
		Lines lines = new Lines(extracted);
		return IntStream.range(0, lines.count()).filter(i -> !lines.isBlank(i)).mapToObj(lines::content)
				.filter(l -> l.length() < 70).map(RUNNING::matcher).filter(Matcher::matches)
				.map(m -> (m.group(1) != null ? m.group(1) : m.group(2)).strip())
				.collect(Collectors.groupingBy(t -> t, Collectors.counting())).entrySet().stream()
				.filter(e -> e.getValue() >= 3).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}

	private static List<SourceLine> sources(String edges) {
		List<SourceLine> found = new ArrayList<>();
		all("ISSN", ISSN, 1, edges, found);
		all("ISBN", ISBN, 1, edges, found);
		if (found.size() < 3)
			first("DOI", DOI, 1, edges, found);
		first("Issue", ISSUE, 0, edges, found);
		first("Copyright", COPYRIGHT, 0, edges, found);
		return found;
	}

	private static void all(String label, Pattern pattern, int group, String text, List<SourceLine> found) {
		Set<String> values = new LinkedHashSet<>();
		Matcher m = pattern.matcher(text);
		while (m.find() && values.size() < 3)
			values.add(m.group(group).strip());
		values.forEach(v -> found.add(new SourceLine(label, v)));
	}

	private static void first(String label, Pattern pattern, int group, String text, List<SourceLine> found) {
		Matcher m = pattern.matcher(text);
		if (m.find() && m.group(group).strip().length() < 200)
			found.add(new SourceLine(label, m.group(group).strip()));
	}

	/** The year of issue or copyright; else a full date in the first lines. */
	private Optional<String> date(List<SourceLine> sources) {
		for (SourceLine source : sources) {
			Matcher year = YEAR.matcher(source.value());
			if (Set.of("Issue", "Copyright").contains(source.label()) && year.find())
				return Optional.of(year.group(1));
		}
		Matcher day = DATE.matcher(draft.text().substring(0, Math.min(1500, draft.text().length())));
		return day.find() ? Optional.of(day.group(1)) : Optional.empty();
	}
}
