package org.florilegium.study;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes names of the language out of titles and people's names: letters of any script, digits and hyphens. */
public final class Slug {

	private static final int LONGEST = 36;
	private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "and", "in", "on", "to", "for", "from", "with", "by", "at", "as", "is", "or",
			"der", "die", "das", "und", "von", "le", "la", "les", "de", "des", "du", "et");

	private Slug() {
	}

	/** A name for a document or theme: the title up to its colon, or its first words. */
	public static String ofTitle(String title) {
		String main = title.split("[:?!—–]", 2)[0];
		List<String> words = words(main.isBlank() ? title : main);
		List<String> taken = new ArrayList<>();
		int length = 0;
		for (String word : words) {
			if (!taken.isEmpty() && length + 1 + word.length() > LONGEST)
				break;
			taken.add(word);
			length += 1 + word.length();
		}
		while (taken.size() > 1 && SMALL.contains(taken.getLast()))
			taken.removeLast();
		return name(String.join("-", taken));
	}

	/** A name for a person: the family name, and where that is taken the whole name. */
	public static String ofPerson(String person, Predicate<String> taken) {
		List<String> words = words(person);
		String family = name(words.isEmpty() ? "" : words.getLast());
		return taken.test(family) ? unique(name(String.join("-", words)), taken) : family;
	}

	/** The name, with a number where it is taken. */
	public static String unique(String name, Predicate<String> taken) {
		String unique = name;
		for (int i = 2; taken.test(unique); i++)
			unique = name + "-" + i;
		return unique;
	}

	private static List<String> words(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("['’.]", "");
		List<String> words = new ArrayList<>(List.of(plain.split("[^\\p{L}\\p{M}\\p{Nd}]+")));
		words.removeIf(String::isEmpty);
		return words;
	}

	private static String name(String joined) {
		String name = joined.replaceAll("^[^\\p{L}]+", "");
		return name.isEmpty() ? "document" : name;
	}
}
