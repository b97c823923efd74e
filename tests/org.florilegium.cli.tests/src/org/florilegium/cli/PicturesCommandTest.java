package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks, tables and timelines as pictures. */
class PicturesCommandTest {

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
		Files.writeString(study.resolve("codings/letter.ben.coding"), """
				coding letter-ben of letter
				  coded by @ben

				statement s1 at 24..46 "The fees are too high."
				  by @lind
				  about #fees agree
				  about #dredging agree
				""");
		Files.writeString(study.resolve("harbour.codebook"), Files.readString(study.resolve("harbour.codebook")) + "\ncoder @ben \"Ben Ode\"\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "network --mode1 author", "network --mode1 author --network two-mode --aggregation subtract --layout force", "matrix", "matrix --together statement", "timeline --step day --by author" })
	void everyAnalysisIsDrawnInEveryFormat(String command) throws IOException {
		for (String format : List.of("svg", "png", "pdf")) {
			String[] words = (command + " -o picture." + format).split(" ");
			Run.in(study, words).fine();
			byte[] file = Files.readAllBytes(study.resolve("picture." + format));
			switch (format) {
				case "svg" -> assertTrue(new String(file, StandardCharsets.UTF_8).contains("Mara Lind") || command.contains("together"), command);
				case "png" -> assertTrue(ImageIO.read(study.resolve("picture.png").toFile()).getWidth() > 800);
				default -> assertEquals("%PDF-", new String(Arrays.copyOf(file, 5), StandardCharsets.US_ASCII));
			}
			assertTrue(Run.in(study, words).failed(2).contains("--force"));
		}
	}

	@Test
	void theLookOfANetworkIsChosen() throws IOException {
		Run.in(study, "network", "--mode1", "author", "--aggregation", "ignore", "--layout", "circle", "--size-by", "degree", "--color-by", "party", "--width", "600", "-o", "n.svg").fine();
		String svg = Files.readString(study.resolve("n.svg"));
		assertTrue(svg.contains("Size: degree") && svg.contains("Colour: party") && svg.contains("Liberals") && svg.contains("width=\"600\""), svg);
	}

	@Test
	void theSameSeedGivesTheSameFile() throws IOException {
		for (String name : List.of("a.svg", "b.svg"))
			Run.in(study, "network", "--mode1", "author", "--aggregation", "ignore", "--seed", "4", "-o", name).fine();
		assertArrayEquals(Files.readAllBytes(study.resolve("a.svg")), Files.readAllBytes(study.resolve("b.svg")));
	}

	@Test
	void wrongUseIsExplainedAndNothingIsWritten() {
		assertTrue(Run.in(study, "network", "--mode1", "author", "--color-by", "hair", "-o", "n.svg").failed(2).contains("party"));
		assertTrue(Run.in(study, "network", "--mode1", "author", "--layout", "spiral", "-o", "n.svg").failed(2).contains("circle"));
		assertTrue(Run.in(study, "network", "--mode1", "author", "--layout", "circle", "-o", "n.gexf").failed(2).contains("--as svg"));
		assertTrue(Run.in(study, "network", "--mode1", "author", "--as", "png").failed(2).contains("--output"));
		assertTrue(Run.in(study, "matrix", "--as", "pdf").failed(2).contains("--output"));
		assertTrue(Run.in(study, "timeline", "--width", "3", "-o", "t.svg").failed(2).contains("--width"));
		for (String name : List.of("n.svg", "n.gexf", "t.svg"))
			assertFalse(Files.exists(study.resolve(name)), name);
	}

	@Test
	void picturesAreListedAmongTheFormats() throws IOException {
		JsonNode networks = Run.in(study, "formats", "--format", "json").fine().json().get("networks");
		List<String> names = StreamSupport.stream(networks.spliterator(), false).map(each -> each.get("name").asText()).toList();
		assertTrue(names.containsAll(List.of("graphml", "svg", "png", "pdf")), names::toString);
	}
}
