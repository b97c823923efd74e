package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

	@TempDir
	Path folder;

	@Test
	void helpListsTheVerbs() {
		String help = Run.in(folder, "--help").fine().out();
		for (String verb : new String[] { "new", "import", "add", "code", "check", "query", "network", "matrix", "timeline", "agreement", "backbone", "export", "index", "formats", "demo" })
			assertTrue(help.contains("\n  " + verb + " "), verb);
	}

	@ParameterizedTest
	@ValueSource(strings = { "new", "import", "add", "code", "check", "query", "network", "matrix", "timeline", "agreement", "backbone", "export", "index", "formats", "demo" })
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
