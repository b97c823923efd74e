package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any slip in one word leaves all elements but its own and the neighbours as they are. */
class SlipTest {

	private static final List<String> FILES = List.of(Examples.CORPUS, Examples.CODEBOOK, Examples.CODING, Examples.MAP);
	private static final String[] WORDS = { "statement", "about", "by", "note", "theme", "scale", "type", "x", "#x", "@x", "[x]", "<x>", "\"x\"", "\"",
			"«", "1..2", "7", "2001-02-03", ",", ":", "=", "/", "(", "part", "asserts", "supports", "}", "yes", "premise" };
	private static final Pattern ELEMENT = Pattern.compile("(?m)^(document|theme|scale|person|organization|coder|type|scheme|statement|claim|argument) ");

	static IntStream seeds() {
		return IntStream.range(0, 800);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void costsNoMoreThanItsOwnElementAndItsNeighbours(int seed) {
		Random random = new Random(seed);
		String text = FILES.get(seed % FILES.size());
		List<MatchResult> words = Pattern.compile("\\S+").matcher(text).results().toList();
		MatchResult word = words.get(4 + random.nextInt(words.size() - 4));
		String slip = switch (random.nextInt(4)) {
			case 0 -> "";
			case 1 -> WORDS[random.nextInt(WORDS.length)];
			case 2 -> word.group() + " " + WORDS[random.nextInt(WORDS.length)];
			default -> word.group().substring(random.nextInt(word.group().length()));
		};
		String slipped = text.substring(0, word.start()) + slip + text.substring(word.end());
		List<String> kept = names(slipped);
		for (String expected : namesAwayFrom(text, word.start()))
			assertTrue(kept.contains(expected), () -> "“" + word.group() + "” became “" + slip + "”: " + expected + " is not in " + kept + "\n" + slipped);
	}

	private static List<String> names(String text) {
		List<String> names = new ArrayList<>();
		for (Element element : new Files().add("k.coding", text).file("k.coding").getElements())
			if (element instanceof Named named)
				names.add(element.eClass().getName() + " " + named.getName());
		return names;
	}

	/** The elements that neither hold the place nor stand next to the one that does. */
	private static List<String> namesAwayFrom(String text, int place) {
		List<Integer> starts = ELEMENT.matcher(text).results().map(MatchResult::start).toList();
		List<String> names = names(text);
		int at = (int) starts.stream().filter(s -> s <= place).count() - 1;
		List<String> away = new ArrayList<>();
		for (int i = 0; i < names.size(); i++)
			if (Math.abs(i - at) > 1)
				away.add(names.get(i));
		return away;
	}
}
