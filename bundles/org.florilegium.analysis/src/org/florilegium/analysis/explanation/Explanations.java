package org.florilegium.analysis.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says of every number that analyses give what it is, with formula and reference. Written in {@code numbers.txt}: {@code #} begins a
 * chapter, {@code ## name, other name | title} a number, {@code =} a formula and {@code @} a reference; everything else is text.
 */
public final class Explanations {

	/**
	 * Numbers that belong together.
	 *
	 * @param title   what people read
	 * @param text    what holds for all of them; may be empty
	 * @param numbers in an order to be read in
	 */
	public record Chapter(String title, String text, List<Explanation> numbers) {
	}

	private static final String SOURCE = "numbers.txt";

	private Explanations() {
	}

	/** All chapters. */
	public static List<Chapter> chapters() {
		try (InputStream in = Explanations.class.getResourceAsStream(SOURCE)) {
			return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // it is part of the bundle
		}
	}

	/** The number that a name means, in any case. */
	public static Optional<Explanation> find(String name) {
		String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
		return all().filter(e -> e.names().contains(wanted)).findFirst();
	}

	/** All numbers. */
	public static Stream<Explanation> all() {
		return chapters().stream().flatMap(chapter -> chapter.numbers().stream());
	}

	private static List<Chapter> parse(String text) {
		List<Chapter> chapters = new ArrayList<>();
		for (String chapter : text.split("(?m)^# ")) {
			if (chapter.isBlank())
				continue;
			String[] parts = chapter.split("(?m)^## ");
			int end = parts[0].indexOf('\n');
			chapters.add(new Chapter(parts[0].substring(0, end).strip(), parts[0].substring(end).strip(), Arrays.stream(parts).skip(1).map(Explanations::number).toList()));
		}
		return List.copyOf(chapters);
	}

	private static Explanation number(String part) {
		List<String> lines = part.lines().filter(line -> !line.isBlank()).toList();
		String[] head = lines.getFirst().split("\\|", 2);
		List<String> names = Arrays.stream(head[0].split(",")).map(String::strip).toList();
		List<String> texts = lines.stream().skip(1).filter(line -> !line.startsWith("= ") && !line.startsWith("@ ")).toList();
		return new Explanation(names, head[1].strip(), String.join("\n", texts), starting(lines, "= "), starting(lines, "@ "));
	}

	private static List<String> starting(List<String> lines, String sign) {
		return lines.stream().filter(line -> line.startsWith(sign)).map(line -> line.substring(sign.length()).strip()).toList();
	}
}
