package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

	@TempDir
	Path folder;

	@Test
	void makesAStudyWithoutProblems() throws Exception {
		String out = Run.in(folder, "new", "harbour", "--title", "The harbour debate").fine().out();
		assertTrue(out.contains("Made the study “The harbour debate” in harbour\n"), out);
		assertTrue(out.endsWith("Next: florilegium import FILE --study harbour\n"), out);
		assertTrue(Files.readString(folder.resolve("harbour/study.corpus")).contains("\"The harbour debate\""));
		assertTrue(Run.in(folder.resolve("harbour"), "check").fine().out().startsWith("No problems in 2 files"));
	}

	@Test
	void takesTheFoldersNameAsTitle() {
		assertTrue(Run.in(folder, "new", "harbour").fine().out().contains("“harbour”"));
	}

	@Test
	void refusesAFolderThatIsAStudy() throws Exception {
		Run.in(folder, "new", "harbour").fine();
		String before = Files.readString(folder.resolve("harbour/study.corpus"));
		assertTrue(Run.in(folder, "new", "harbour", "--title", "Other").failed(2).contains("is a study already"));
		assertEquals(before, Files.readString(folder.resolve("harbour/study.corpus")));
	}
}
