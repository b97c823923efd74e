package org.florilegium.study.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.florilegium.study.Hashes;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left after a crash at each moment of a change of three files: one replaced, one made, one deleted. */
class JournalTest {

	@TempDir
	Path folder;
	private Journal journal;
	private List<Journal.Step> steps;

	@BeforeEach
	void prepare() throws Exception {
		folder = SmallStudy.write(folder).toRealPath();
		Files.createDirectories(folder.resolve(".florilegium"));
		journal = new Journal(folder);
		steps = new ArrayList<>();
		steps.add(step("harbour.codebook", "codebook harbour \"New\"\n"));
		steps.add(step("codings/new.coding", "coding new of letter\n"));
		Path map = folder.resolve("debate.argmap");
		steps.add(new Journal.Step(map, null, Hashes.sha256(Files.readAllBytes(map)), null));
	}

	private Journal.Step step(String name, String content) throws Exception {
		Path target = folder.resolve(name);
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		return new Journal.Step(target, Durable.prepare(target, bytes), Files.exists(target) ? Hashes.sha256(Files.readAllBytes(target)) : null,
				Hashes.sha256(bytes));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void aCrashAfterSomeStepsIsFinishedAtTheNextOpening(int done) throws Exception {
		journal.begin(steps);
		for (Journal.Step step : steps.subList(0, done))
			step.apply();
		try (Study study = Study.open(folder)) {
			assertEquals(3 - done, study.recovered().size(), () -> study.recovered().toString());
		}
		assertEquals("codebook harbour \"New\"\n", Files.readString(folder.resolve("harbour.codebook")));
		assertEquals("coding new of letter\n", Files.readString(folder.resolve("codings/new.coding")));
		assertFalse(Files.exists(folder.resolve("debate.argmap")));
		assertFalse(journal.isPending());
		assertNothingPending();
		try (Study study = Study.open(folder)) {
			assertEquals(List.of(), study.recovered());
		}
	}

	@Test
	void aCrashBeforeTheJournalChangesNothing() throws Exception {
		String before = Files.readString(folder.resolve("harbour.codebook"));
		Files.writeString(folder.resolve(".florilegium/lock"), "process 4711 since yesterday"); // it died holding the lock
		try (Study study = Study.open(folder)) {
			assertEquals(List.of(), study.recovered());
			assertEquals(before, Files.readString(folder.resolve("harbour.codebook")));
			assertEquals(5, study.files().list().size());
		}
		assertNothingPending();
	}

	@Test
	void whatAnotherProgramWroteAfterTheCrashIsNotOverwritten() throws Exception {
		journal.begin(steps);
		Files.writeString(folder.resolve("harbour.codebook"), "theirs");
		try (Study study = Study.open(folder)) {
			assertTrue(study.recovered().stream().anyMatch(m -> m.contains("harbour.codebook.unfinished")), () -> study.recovered().toString());
		}
		assertEquals("theirs", Files.readString(folder.resolve("harbour.codebook")));
		assertEquals("codebook harbour \"New\"\n", Files.readString(folder.resolve("harbour.codebook.unfinished")));
		assertEquals("coding new of letter\n", Files.readString(folder.resolve("codings/new.coding")));
	}

	@Test
	void aTornJournalIsSetAsideAndChangesNothing() throws Exception {
		journal.begin(steps);
		Path file = folder.resolve(".florilegium/journal");
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
		String before = Files.readString(folder.resolve("harbour.codebook"));
		try (Study study = Study.open(folder)) {
			assertEquals(1, study.recovered().size());
		}
		assertEquals(before, Files.readString(folder.resolve("harbour.codebook")));
		assertFalse(journal.isPending());
	}

	@Test
	void aJournalThatLeadsOutOfTheStudyIsNotFollowed(@TempDir Path elsewhere) throws Exception {
		Path outside = Files.writeString(elsewhere.resolve("theirs.txt"), "theirs");
		String text = "florilegium journal 1\n" + folder.relativize(outside) + "\t-\t" + Hashes.sha256("theirs") + "\t-\n";
		Files.writeString(folder.resolve(".florilegium/journal"), text + "end " + Hashes.sha256(text) + "\n");
		Study.open(folder).close();
		assertEquals("theirs", Files.readString(outside));
	}

	private void assertNothingPending() throws Exception {
		try (Stream<Path> all = Files.walk(folder)) {
			assertEquals(List.of(), all.filter(p -> p.toString().endsWith(Durable.PENDING)).toList());
		}
	}
}
