package org.florilegium.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.florilegium.study.StudyException.Code;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {

	@TempDir
	Path folder;

	@Test
	void isFoundFromAnyFileInside() throws Exception {
		SmallStudy.write(folder);
		try (Study study = Study.open(folder.resolve("codings/letter.ben.coding"))) {
			assertEquals(folder.toRealPath(), study.folder());
		}
		try (Study study = Study.open(folder.resolve("texts"))) {
			assertEquals(folder.toRealPath(), study.folder());
		}
	}

	@Test
	void isNotFoundWhereThereIsNone() {
		StudyException e = assertThrows(StudyException.class, () -> Study.open(folder));
		assertEquals(Code.NOT_A_STUDY, e.code());
		assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
		assertEquals(Code.MISSING, assertThrows(StudyException.class, () -> Study.open(folder.resolve("nowhere"))).code());
	}

	@Test
	void isMadeReadyToUse() throws Exception {
		Path path = folder.resolve("new/study");
		try (Study study = Study.create(path, "Der \"Hafen\": Für & Wider")) {
			assertTrue(Files.isDirectory(path.resolve("codings")) && Files.isDirectory(path.resolve("texts"))
					&& Files.isDirectory(path.resolve("sources")));
			assertTrue(Files.readString(path.resolve(".gitignore")).contains(".florilegium/"));
			var index = study.index(Progress.NONE);
			assertEquals(0, index.problems().size(), () -> "unreadable");
			assertEquals(1, index.names().all("Coder").size());
			assertEquals(1, index.names().find("Scale", "agreement").size());
			assertEquals("Der \"Hafen\": Für & Wider", index.names().all("Corpus").getFirst().title());
			assertEquals(index.names().all("Codebook").getFirst().name(), index.codebooks(Path.of("study.corpus")).getFirst());
			assertEquals(0, new Statements(index).count(StatementQuery.ALL));
		}
	}

	@Test
	void isNotMadeOverAnother() throws Exception {
		SmallStudy.write(folder);
		assertEquals(Code.EXISTS, assertThrows(StudyException.class, () -> Study.create(folder, "Again")).code());
		Path other = Files.createDirectory(folder.resolve("other"));
		Files.writeString(other.resolve(".gitignore"), "mine");
		assertEquals(Code.EXISTS, assertThrows(StudyException.class, () -> Study.create(other, "Other")).code());
		assertEquals("mine", Files.readString(other.resolve(".gitignore")));
	}

	@Test
	void readsTextsOfDocuments() throws Exception {
		SmallStudy.write(folder);
		try (Study study = Study.open(folder)) {
			assertEquals(SmallStudy.MINUTES, study.text("minutes").text());
			StudyException e = assertThrows(StudyException.class, () -> study.text("minute"));
			assertEquals(Code.UNKNOWN_NAME, e.code());
			assertTrue(e.getMessage().contains("minutes"), e.getMessage());
			Files.delete(folder.resolve("texts/letter.txt"));
			assertEquals(Code.MISSING, assertThrows(StudyException.class, () -> study.text("letter")).code());
		}
	}

	@Test
	void beginsANewStudyWithACopyOfACodebook(@TempDir Path folder) throws Exception {
		String codebook = """
				// ours
				codebook harbour "Harbour debate" version "1.2"

				scale agreement: disagree = -1, agree = 1
				theme #fees "Harbour fees"
				  scale agreement
				person @anna "Anna, who speaks"
				""";
		try (Study study = Study.create(folder.resolve("new"), "The \"new\" debate", "Anna", codebook)) {
			String copy = Files.readString(study.folder().resolve("the-new-debate.codebook"));
			assertEquals(codebook.replace("codebook harbour \"Harbour debate\"", "codebook the-new-debate \"The \\\"new\\\" debate\"") + "\ncoder @anna-2 \"Anna\"\n", copy);
			assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(problem -> problem.severity() == Severity.ERROR).toList());
		}
	}

	@Test
	void refusesToBeginWithWhatIsNoCodebook(@TempDir Path folder) {
		StudyException refused = assertThrows(StudyException.class, () -> Study.create(folder.resolve("new"), "New", "Anna", "corpus harbour"));
		assertEquals(StudyException.Code.INVALID, refused.code());
		assertTrue(Files.notExists(folder.resolve("new")), "nothing is made");
	}
}
