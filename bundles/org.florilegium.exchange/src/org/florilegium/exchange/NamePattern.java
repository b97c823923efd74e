package org.florilegium.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.internal.list.Dates;
import org.florilegium.exchange.internal.list.People;
import org.florilegium.study.Slug;

/**
 * What the names of files say: {@code {date}_{author}_{title}}. In braces stand title, author, date, source, kind, language, or any
 * other word, which becomes an attribute of the document; {@code {}} passes over what does not matter. What is between the
 * braces has to be in the names as it is written. A date is 1998, 1998-04, 1998-04-05 or 19980405; underscores in titles and
 * names become spaces.
 */
public final class NamePattern {

	private static final Pattern FIELD = Pattern.compile("\\{([\\p{L}\\p{N} _-]*)\\}");
	private static final String DATE = "(\\d{4}(?:-?\\d{2}){0,2})";

	private final String written;
	private final Pattern pattern;
	private final List<String> fields = new ArrayList<>();

	/**
	 * Reads a pattern.
	 *
	 * @throws IllegalArgumentException when it has no fields, braces that do not match, or fields with nothing between them; the message says
	 *                                  which
	 */
	public NamePattern(String pattern) {
		written = pattern;
		StringBuilder regex = new StringBuilder();
		Matcher field = FIELD.matcher(pattern);
		int from = 0;
		while (field.find()) {
			String between = literal(pattern.substring(from, field.start()));
			if (between.isEmpty() && from > 0)
				throw new IllegalArgumentException("there has to be something between {%s} and {%s}, or nobody can tell where one ends".formatted(fields.getLast(), field.group(1)));
			fields.add(field.group(1).strip());
			regex.append(Pattern.quote(between)).append(fields.getLast().equals("date") ? DATE : "(.+?)");
			from = field.end();
		}
		regex.append(Pattern.quote(literal(pattern.substring(from))));
		if (fields.isEmpty())
			throw new IllegalArgumentException("a pattern has fields in braces, such as {date}_{author}_{title}");
		this.pattern = Pattern.compile(regex.toString(), Pattern.UNICODE_CASE);
	}

	private static String literal(String text) {
		if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0)
			throw new IllegalArgumentException("a brace is not closed, or stands alone: " + text);
		return text;
	}

	/** What a file's name says, without its extension; empty when it is not of the pattern. */
	public Optional<Description> read(String stem) {
		Matcher name = pattern.matcher(stem);
		if (!name.matches())
			return Optional.empty();
		Map<String, String> found = new LinkedHashMap<>();
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < fields.size(); i++) {
			String text = name.group(i + 1);
			switch (fields.get(i)) {
			case "" -> {
				// does not matter
			}
			case "date" -> Dates.read(text).ifPresent(date -> found.put("date", date));
			case "title", "author", "source", "kind", "language" -> found.put(fields.get(i), text.replace('_', ' ').strip());
			default -> values.put(Slug.ofTitle(fields.get(i)), text);
			}
		}
		return Optional.of(new Description(found.get("title"), People.read(found.get("author")), found.get("date"), found.get("source"), found.get("kind"), found.get("language"), values));
	}

	/** The pattern as it was written. */
	@Override
	public String toString() {
		return written;
	}
}
