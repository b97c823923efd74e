package org.florilegium.exchange.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.Metadata;

/**
 * The block of {@code key: value} lines between two lines of three hyphens that Markdown files may begin with. Values may
 * be quoted; lists are written in brackets or one to a line behind hyphens.
 *
 * @param length length of the block in UTF-16 units, 0 when there is none
 * @param values the values of each key, keys in lower case
 */
record FrontMatter(int length, Map<String, List<String>> values) {

	private static final Pattern BLOCK = Pattern.compile("---[ \\t]*\\n(.*?\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)", Pattern.DOTALL);
	private static final Pattern ENTRY = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_-]*)\\s*:(?:\\s+(.*))?");
	private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

	/** Reads the front matter of a text. */
	static FrontMatter of(String text) {
		Matcher block = BLOCK.matcher(text);
		if (!block.lookingAt())
			return new FrontMatter(0, Map.of());
		Map<String, List<String>> values = new LinkedHashMap<>();
		List<String> last = null;
		for (String line : block.group(1).split("\n")) {
			Matcher entry = ENTRY.matcher(line);
			Matcher item = ITEM.matcher(line);
			if (entry.matches()) {
				last = new ArrayList<>(list(entry.group(2) == null ? "" : entry.group(2).strip()));
				values.put(entry.group(1).toLowerCase(), last);
			} else if (item.matches() && last != null) {
				last.add(unquote(item.group(1).replaceFirst("^name:\\s*", "")));
			} else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
				return new FrontMatter(0, Map.of());
			}
		}
		return values.isEmpty() ? new FrontMatter(0, Map.of()) : new FrontMatter(block.end(), values);
	}

	private static List<String> list(String value) {
		if (value.isEmpty())
			return List.of();
		if (value.startsWith("[") && value.endsWith("]"))
			return Arrays.stream(value.substring(1, value.length() - 1).split(",")).map(FrontMatter::unquote)
					.filter(v -> !v.isEmpty()).toList();
		return List.of(unquote(value));
	}

	private static String unquote(String value) {
		String v = value.strip();
		boolean quoted = v.length() > 1 && (v.startsWith("\"") && v.endsWith("\"") || v.startsWith("'") && v.endsWith("'"));
		return quoted ? v.substring(1, v.length() - 1) : v;
	}

	/** What it says about the document. */
	Metadata metadata() {
		List<String> authors = values.containsKey("authors") ? values.get("authors") : values.getOrDefault("author", List.of());
		return new Metadata(first("title"), authors, first("date").map(d -> d.replaceFirst("[T ].*", "")),
				first("lang").or(() -> first("language")).map(l -> l.split("[-_]")[0].toLowerCase()), List.of());
	}

	private Optional<String> first(String key) {
		return values.getOrDefault(key, List.of()).stream().findFirst();
	}
}
