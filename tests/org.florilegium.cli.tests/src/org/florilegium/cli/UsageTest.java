package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

	@TempDir
	Path folder;

	/** The launchers tell verbs from folders by it. */
	private static List<String> verbs() throws IOException {
		return Files.readAllLines(Path.of(System.getProperty("florilegium.root"), "releng/org.florilegium.product/launcher/verbs"));
	}

	@Test
	void helpListsTheVerbsThatTheLaunchersKnow() throws IOException {
		String help = Run.in(folder, "--help").fine().out();
		List<String> listed = help.lines().dropWhile(line -> !line.equals("Verbs:")).skip(1).takeWhile(line -> !line.isEmpty())
				.filter(line -> line.matches("  \\w.*")).map(line -> line.strip().split(" ")[0]).sorted().toList();
		assertEquals(verbs(), listed, help);
	}

	@ParameterizedTest
	@MethodSource("verbs")
	void everyVerbHasHelpWithAnExampleOnLinesThatFit(String verb) {
		String help = Run.in(folder, verb, "--help").fine().out();
		assertTrue(help.contains("Example"), help);
		assertTrue(help.contains("  florilegium " + verb), help);
		help.lines().filter(line -> !line.isEmpty()).forEach(line -> assertTrue(line.length() <= 100, line));
	}

	@Test
	void versionNamesTheProgramAndJava() {
		assertTrue(Run.in(folder, "--version").fine().out().matches("florilegium [\\w.]+\nJava .+\n"));
	}

	@Test
	void aVerbIsNeeded() {
		assertEquals("florilegium: Say what to do: a verb is missing.\nTry: florilegium --help\n", Run.in(folder).failed(2));
	}

	@Test
	void aMistypedVerbIsAnsweredWithTheNearest() {
		assertTrue(Run.in(folder, "improt").failed(2).contains("Did you mean import?"));
	}

	@Test
	void whatIsNoNumberIsSaidToBeNone() {
		assertTrue(Run.in(folder, "network", "--threshold", "high").failed(2).contains("'high' is not a number, such as 0.5"));
		assertTrue(Run.in(folder, "query", "--limit", "2.5").failed(2).contains("'2.5' is not a whole number"));
	}

	@Test
	void aMistypedOptionIsAnsweredWithTheNearest() {
		String err = Run.in(folder, "query", "--theem", "x").failed(2);
		assertTrue(err.contains("'--theem'"), err);
		assertTrue(err.contains("--theme"), err);
	}

	@ParameterizedTest
	@ValueSource(strings = { "code --document d", "export", "import", "query --from 1998-13", "query --format xml", "code --document d --quote q --confidence high" })
	void whatIsMissingOrNoValueIsWrongUse(String line) {
		Run.in(folder, line.split(" ")).failed(2);
	}

	@Test
	void aFolderOutsideOfAStudyIsSaidToBeNone() {
		String err = Run.in(folder, "check").failed(2);
		assertTrue(err.contains("is not in a study"), err);
		assertTrue(err.contains(folder.getFileName().toString()), err);
	}

	@Test
	void aStudyThatIsNotThereIsAFailure() {
		assertTrue(Run.in(folder, "check", "--study", "nowhere").failed(3).contains("nowhere"));
	}

	@Test
	void theStudyIsFoundFromAnyFolderInIt() throws Exception {
		Path study = Harbour.create(folder.resolve("harbour"));
		Run.in(study.resolve("codings"), "query").fine();
		Run.in(folder, "query", "--study", "harbour/texts/letter.txt").fine();
	}
}
