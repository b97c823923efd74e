package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;

/** Finds passages of a reading text by a few of their words. */
public final class Passages {

	private static final Pattern SPACES = Pattern.compile("\\s+");
	/** What ends a sentence: a sign with white space behind it that no small letter follows; not that of an initial. */
	private static final Pattern END = Pattern
			.compile("(?<!\\b\\p{Lu})[.!?\u2026]+[\"'\u201D\u2019\u00BB)\\]]*\\s+(?=[^\\p{Ll}\\s])|[\u3002\uFF01\uFF1F]+[\u300D\u300F\u201D]*|\\n\\s*\\n");
	/** How far apart words may stand that were typed one after the other, in UTF-16 units. */
	private static final int GAP = 80;
	private static final int AROUND = 1200;

	/**
	 * A passage found.
	 *
	 * @param span  in code points
	 * @param words as the text has them
	 */
	public record Found(Span span, String words) {
	}

	private final CodePoints text;

	/** Searches a text. */
	public Passages(CodePoints text) {
		this.text = text;
	}

	/**
	 * Passages with the words typed, the last of which may be unfinished: those that have them one after the other, else
	 * those that have others in between. Of each place the words themselves, completed, and the sentence around them.
	 *
	 * @param typed words, with whatever white space, quotation marks and case
	 * @param limit how many places
	 */
	public List<Found> typed(String typed, int limit) {
		String wanted = typed.strip();
		if (wanted.isEmpty())
			return List.of();
		List<int[]> places = places(Pattern.compile(together(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), limit);
		if (places.isEmpty() && SPACES.split(wanted).length > 1)
			places = places(Pattern.compile(apart(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL), limit);
		Set<Found> sentences = new LinkedHashSet<>();
		Set<Found> words = new LinkedHashSet<>();
		for (int[] place : places) {
			sentences.add(sentence(place[0], place[1]));
			words.add(found(place[0], place[1]));
		}
		boolean few = SPACES.split(wanted).length < 4;
		return Stream.concat((few ? sentences : words).stream(), (few ? words : sentences).stream()).distinct().toList();
	}

	/**
	 * Passages that begin and end, or do either, as a quote whose words have changed in between; the most similar first.
	 *
	 * @param limit how many
	 */
	public List<Found> similar(String quote, int limit) {
		String[] words = SPACES.split(quote.strip());
		if (words.length < 4)
			return List.of();
		List<int[]> heads = places(words[0] + " " + words[1]);
		List<int[]> tails = places(words[words.length - 2] + " " + words[words.length - 1]);
		Set<Found> found = new LinkedHashSet<>();
		for (int[] head : heads)
			tails.stream().filter(t -> t[1] - head[0] > quote.length() / 2 && t[1] - head[0] < quote.length() * 2).findFirst()
					.ifPresent(t -> found.add(found(head[0], t[1])));
		if (found.isEmpty())
			Stream.concat(heads.stream(), tails.stream()).map(p -> sentence(p[0], p[1])).forEach(found::add);
		return found.stream().filter(f -> Matching.similarity(f.words(), quote) > 0.5)
				.sorted(Comparator.comparingDouble((Found f) -> Matching.similarity(f.words(), quote)).reversed()).limit(limit).toList();
	}

	private List<int[]> places(String words) {
		return places(Pattern.compile(together(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), 50);
	}

	private List<int[]> places(Pattern pattern, int limit) {
		List<int[]> places = new ArrayList<>();
		Matcher matcher = pattern.matcher(text.text());
		while (places.size() < limit && matcher.find())
			places.add(new int[] { matcher.start(), matcher.end() });
		return places;
	}

	private static String together(String wanted) {
		return start(wanted) + Stream.of(SPACES.split(wanted)).map(Passages::word).collect(Collectors.joining("\\s+")) + "[\\p{L}\\p{M}\\p{N}]*";
	}

	private static String apart(String wanted) {
		return start(wanted) + Stream.of(SPACES.split(wanted)).map(Passages::word).collect(Collectors.joining(".{1," + GAP + "}?\\b"))
				+ "[\\p{L}\\p{M}\\p{N}]*";
	}

	/** Scripts that write words without spaces have no starts of words. */
	private static String start(String wanted) {
		int first = wanted.codePointAt(0);
		return Character.isLetterOrDigit(first) && !Character.isIdeographic(first) ? "(?<![\\p{L}\\p{N}])" : "";
	}

	private static String word(String word) {
		StringBuilder pattern = new StringBuilder();
		word.codePoints().forEach(c -> pattern.append(switch (c) {
			case '\'', '\u2018', '\u2019', '`' -> "['\u2018\u2019`]";
			case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "[\"\u201C\u201D\u201E\u00AB\u00BB]";
			case '-', '\u2010', '\u2011', '\u2013', '\u2014' -> "[-\u2010\u2011\u2013\u2014]";
			default -> Pattern.quote(Character.toString(c));
		}));
		return pattern.toString();
	}

	private Found sentence(int start, int end) {
		int from = Math.max(0, start - AROUND);
		int to = Math.min(text.text().length(), end + AROUND);
		int paragraph = text.text().lastIndexOf("\n\n", start);
		from = paragraph >= from ? paragraph + 2 : from;
		int next = text.text().indexOf("\n\n", end);
		to = next >= 0 && next < to ? next : to;
		String around = text.text().substring(from, to);
		int first = 0;
		int last = around.length();
		Matcher ends = END.matcher(around);
		while (ends.find()) {
			if (ends.end() <= start - from)
				first = ends.end();
			else if (ends.end() >= end - from) {
				last = ends.end();
				break;
			}
		}
		String words = around.substring(first, last);
		int at = from + first + words.length() - words.stripLeading().length();
		return found(at, at + words.strip().length());
	}

	private Found found(int start, int end) {
		return new Found(new Span(text.fromUtf16(start), text.fromUtf16(end)), text.text().substring(start, end));
	}
}
