package org.florilegium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class MetricsTest {

	private static final Face FACE = Face.of(12);
	private static final String[] WORDS = { "a", "fee", "dredging", "Zürich", "γλώσσα", "«Größe»", "office", "AVATAR", "مرفأ", "港", "12,5", "—" };

	@Test
	void linesHaveAllWordsInOrderAndFit() {
		Random random = new Random(4);
		for (int run = 0; run < 200; run++) {
			String text = IntStream.range(0, 1 + random.nextInt(30)).mapToObj(i -> WORDS[random.nextInt(WORDS.length)]).collect(Collectors.joining(" "));
			double room = 80 + random.nextInt(200);
			List<String> lines = Metrics.FILES.wrapped(text, room, FACE);
			assertEquals(text, String.join(" ", lines));
			for (String line : lines)
				assertTrue(Metrics.FILES.width(line, FACE) <= room + 0.5, line);
			for (int i = 1; i < lines.size(); i++)
				assertTrue(Metrics.FILES.width(lines.get(i - 1) + " " + lines.get(i).split(" ")[0], FACE) > room - 0.5, "no line ends before it has to");
		}
	}

	@Test
	void aWordThatIsTooWideIsCut() {
		List<String> lines = Metrics.FILES.wrapped("so unverhältnismäßigerweise it goes", 60, FACE);
		assertEquals(List.of("so", "it goes"), List.of(lines.getFirst(), lines.getLast()));
		assertTrue(lines.get(1).endsWith("…") && Metrics.FILES.width(lines.get(1), FACE) <= 60, lines.toString());
	}
}
