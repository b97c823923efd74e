package org.florilegium.study.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.florilegium.study.Progress;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyIndexTest {

	@TempDir
	Path folder;
	private Study study;
	private StudyIndex index;

	@BeforeEach
	void open() throws Exception {
		SmallStudy.write(folder);
		reopen();
	}

	private IndexUpdate reopen() throws Exception {
		close();
		study = Study.open(folder);
		index = study.index(Progress.NONE);
		return index.lastUpdate();
	}

	@AfterEach
	void close() {
		if (study != null)
			study.close();
	}

	private void edit(String file, String what, String by) throws Exception {
		String text = Files.readString(folder.resolve(file));
		assertTrue(text.contains(what), () -> file + " has no " + what);
		Files.writeString(folder.resolve(file), text.replace(what, by));
	}

	private List<Row> rows() throws Exception {
		return new Statements(index).list(StatementQuery.ALL);
	}

	private Row row(String id) throws Exception {
		return rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
	}

	private long count(String table) throws Exception {
		return index.query(c -> Sql.number(c, "SELECT count(*) FROM " + table));
	}

	@Test
	void isBuiltOnceAndThenCurrent() throws Exception {
		assertTrue(index.lastUpdate().rebuilt());
		assertEquals(7, index.lastUpdate().changed());
		long version = index.version();
		assertEquals(IndexUpdate.CURRENT, reopen());
		assertEquals(version, index.version());
		assertEquals(4, count("statement"));
		assertEquals(List.of(), index.problems());
	}

	@Test
	void readsOnlyTheFilesThatChanged() throws Exception {
		long version = index.version();
		edit("codings/letter.ben.coding", "agree", "disagree");
		IndexUpdate update = index.update(Progress.NONE);
		assertEquals(1, update.changed());
		assertFalse(update.rebuilt());
		assertTrue(index.version() > version);
		assertEquals("disagree", row("letter-ben/s1").stance());
		assertEquals(4, count("statement"));
		assertEquals(1, index.update(List.of(Path.of("codings/letter.ben.coding"))).changed() + 1, "nothing left to do");
	}

	@Test
	void followsFilesThatAreRemovedAndRenamed() throws Exception {
		Files.move(folder.resolve("codings/minutes.anna.coding"), folder.resolve("codings/renamed.coding"));
		Files.delete(folder.resolve("debate.argmap"));
		IndexUpdate update = index.update(Progress.NONE);
		assertEquals(2, update.removed());
		assertEquals(1, update.changed());
		assertEquals(4, count("statement"));
		assertEquals(Path.of("codings/renamed.coding"), row("minutes-anna/s1").file());
		assertEquals(0, count("argument"));
		for (String table : List.of("span", "code", "act", "value", "note", "premise"))
			assertEquals(0L, (long) index.query(c -> Sql.number(c, table.equals("premise") ? "SELECT count(*) FROM premise"
					: "SELECT count(*) FROM " + table + " WHERE statement NOT IN (SELECT id FROM statement)")), table);
	}

	@Test
	void theSpeakerIsTheOneNamedElseOfTheInnermostPartElseOfTheDocument() throws Exception {
		assertEquals("lind", row("minutes-anna/s1").speaker().name());
		assertFalse(row("minutes-anna/s1").named());
		assertEquals("becker", row("minutes-anna/s2").speaker().name());
		assertTrue(row("minutes-anna/s2").named());
		assertEquals("office", row("minutes-anna/s3").speaker().name(), "the part has no author, so the document's speaks");
		assertEquals("Opening", row("minutes-anna/s3").part());
		assertEquals(List.of("becker", "lind"), row("letter-ben/s1").speakers().stream().map(a -> a.name()).toList());
	}

	@Test
	void theOrganizationFollowsFromMembershipOnTheDay() throws Exception {
		assertEquals("office", row("minutes-anna/s1").organization().name(), "Lind in 1998");
		assertEquals("young", row("minutes-anna/s2").organization().name());
		assertEquals("office", row("minutes-anna/s3").organization().name(), "an organisation speaks for itself");
		edit("study.corpus", "1998-03-05", "1999-07-01");
		index.update(Progress.NONE);
		assertEquals(null, row("minutes-anna/s1").organization(), "Lind has left");
	}

	@Test
	void speakersFollowTheCorpusWithoutReadingTheCodingsAgain() throws Exception {
		edit("study.corpus", "by @lind\n", "by @becker\n");
		IndexUpdate update = index.update(Progress.NONE);
		assertEquals(1, update.changed());
		assertEquals("becker", row("minutes-anna/s1").speaker().name());
		assertEquals("young", row("minutes-anna/s1").organization().name());
		assertEquals("becker", row("minutes-anna/s2").speaker().name());
	}

	@Test
	void organizationsFollowTheCodebookWithoutReadingTheCodingsAgain() throws Exception {
		edit("harbour.codebook", "member of @young", "member of @office");
		assertEquals(1, index.update(Progress.NONE).changed());
		assertEquals("office", row("minutes-anna/s2").organization().name());
	}

	@Test
	void namesMeanWhatTheCodebooksOfTheirFileSay() throws Exception {
		assertEquals(List.of("harbour"), index.codebooks(Path.of("codings/letter.ben.coding")));
		assertEquals("Economy > Harbour fees", row("letter-ben/s1").theme().path());
		assertEquals(1.0, row("letter-ben/s1").stanceValue(), "inherited scale");
		Files.writeString(folder.resolve("other.codebook"), """
				codebook other "Other" extends base
				theme #fees "School fees"
				scale agreement: agree = 7
				""");
		Files.writeString(folder.resolve("base.codebook"), "codebook base \"Base\"\n");
		edit("codings/letter.ben.coding", "coded by @ben", "coded by @ben uses other");
		index.update(Progress.NONE);
		assertEquals(List.of("other", "harbour", "base"), index.codebooks(Path.of("codings/letter.ben.coding")));
		assertEquals("School fees", row("letter-ben/s1").theme().title());
		assertEquals(null, row("letter-ben/s1").stanceValue(), "the theme has no scale");
		assertEquals("Harbour fees", row("minutes-anna/s1").theme().title());
		edit("study.corpus", "uses harbour", "uses other");
		index.update(Progress.NONE);
		assertEquals("School fees", row("minutes-anna/s1").theme().title());
		assertEquals(null, row("minutes-anna/s2").speaker().title(), "nobody defines Becker any more");
	}

	@Test
	void tellsWhichNamesFilesExport() throws Exception {
		Names names = index.names();
		ExportedName fees = names.find("Theme", "#fees").getFirst();
		assertEquals("Harbour fees", fees.title());
		assertEquals("harbour", fees.in());
		assertEquals(SmallStudy.CODEBOOK.indexOf("theme #fees"), fees.offset());
		assertEquals("harbour", names.find("Coding", "minutes-anna").getFirst().data().getOrDefault("uses", "harbour"));
		assertEquals("minutes", names.find("Coding", "minutes-anna").getFirst().data().get("document"));
		assertEquals("minutes-anna", names.find("ArgumentMap", "debate").getFirst().data().get("includes"));
		assertEquals(List.of("Person"), names.find("Actor", "@lind").stream().map(ExportedName::kind).toList());
		assertEquals("[harbour-loses]", names.find("Claim", "[harbour-loses]").getFirst().qualifiedName());
		assertEquals("minutes-anna/s2", names.find("Statement", "minutes-anna/s2").getFirst().name());
		assertEquals(4, names.all("Statement").size());
		assertEquals(List.of("minutes-anna", "harbour-loses", "minutes-anna/s1", "minutes-anna/s2", "minutes-anna/s3"),
				names.inFile(Path.of("codings/minutes.anna.coding")).stream().map(ExportedName::name).toList());
		assertEquals(List.of(), names.find("Theme", "nothing"));
		edit("harbour.codebook", "#town \"The town\"", "#city \"The city\"");
		index.update(Progress.NONE);
		assertEquals(1, index.names().find("Theme", "city").size());
		assertEquals(0, index.names().find("Theme", "town").size());
	}

	@Test
	void tellsWhichFilesMentionAName() throws Exception {
		assertEquals(List.of(Path.of("codings/letter.ben.coding"), Path.of("codings/minutes.anna.coding"), Path.of("debate.argmap")),
				index.mentions("Theme", "#fees"));
		assertEquals(List.of(Path.of("codings/minutes.anna.coding"), Path.of("study.corpus")), index.mentions("Person", "lind"));
		assertEquals(List.of(Path.of("debate.argmap")), index.mentions("Statement", "minutes-anna/s1"));
		assertEquals(List.of(Path.of("codings/minutes.anna.coding"), Path.of("debate.argmap")), index.mentions("Claim", "[fees-harmless]"));
		assertEquals(List.of(Path.of("harbour.codebook"), Path.of("study.corpus")).getLast(), index.mentions("Codebook", "harbour").getLast());
		assertEquals(List.of(), index.mentions("Argument", "Loss"));
	}

	@Test
	void aFileWithMistakesIsReadAsFarAsItGoes() throws Exception {
		edit("codings/minutes.anna.coding", "statement s2", "statment s2");
		index.update(Progress.NONE);
		assertEquals(List.of("letter-ben/s1", "minutes-anna/s1", "minutes-anna/s3"), rows().stream().map(Row::id).sorted().toList());
		Files.write(folder.resolve("codings/letter.ben.coding"), new byte[] { (byte) 0xFF, 'x' });
		index.update(Progress.NONE);
		FileProblem problem = index.problems().stream().filter(p -> p.file().endsWith("letter.ben.coding")).findFirst().orElseThrow();
		assertTrue(problem.message().contains("UTF-8"), problem.message());
		assertEquals(2, rows().stream().map(Row::id).distinct().count());
		Files.writeString(folder.resolve("debate.argmap"), "map debate \"Unclosed\nclaim [x] \"y\"");
		index.update(Progress.NONE);
		assertTrue(index.problems().stream().anyMatch(p -> p.file().endsWith("debate.argmap") && p.message().startsWith("line ")),
				() -> index.lastUpdate().toString());
	}

	@Test
	void searchesTheTexts() throws Exception {
		TextHit hit = index.search("SCANDAL", 10).getFirst();
		assertEquals("letter", hit.document());
		assertEquals(SmallStudy.LETTER.strip(), study.text("letter").substring(hit.paragraph()));
		TextHit report = index.search("\"drive ships\"", 10).getFirst();
		assertTrue(study.text("minutes").substring(report.paragraph()).startsWith("Lind:"));
		assertTrue(study.text("minutes").substring(report.paragraph()).endsWith("away."), "code points, after the emoji");
		assertEquals(1, index.search("dredg*", 10).size());
		assertEquals(0, index.search("dredg", 10).size());
		assertEquals(0, index.search("\" OR ( NEAR *", 10).size());
		Files.writeString(folder.resolve("texts/letter.txt"), "Nothing at all.\n");
		index.update(Progress.NONE);
		assertEquals(0, index.search("scandal", 10).size());
		assertEquals(1, index.search("nothing", 10).size());
	}

	@Test
	void aDamagedIndexIsSetAsideAndBuiltAnew() throws Exception {
		List<Row> before = rows();
		close();
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve(".florilegium/index.sqlite").toFile(), "rw")) {
			for (long at = 4096; at < file.length(); at += 700) {
				file.seek(at);
				file.write("damage!".getBytes());
			}
		}
		IndexUpdate update = reopen();
		assertTrue(update.rebuilt());
		assertFalse(update.messages().isEmpty());
		assertTrue(Files.exists(folder.resolve(".florilegium/index.damaged.sqlite")));
		assertEquals(before, rows());
		assertEquals(IndexUpdate.CURRENT, reopen());
	}

	@Test
	void damageThatShowsInUseIsRepairedAtTheNextUpdate() throws Exception {
		List<Row> before = rows();
		index.query(c -> Sql.number(c, "PRAGMA wal_checkpoint(TRUNCATE)"));
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve(".florilegium/index.sqlite").toFile(), "rw")) {
			byte[] noise = new byte[(int) file.length() - 100];
			Arrays.fill(noise, (byte) 0xA5);
			file.seek(100);
			file.write(noise);
		}
		assertFalse(index.isSound());
		assertTrue(index.update(Progress.NONE).rebuilt());
		assertEquals(before, rows());
	}

	@Test
	void aFileThatIsNoDatabaseIsReplaced() throws Exception {
		close();
		try (Stream<Path> files = Files.list(folder.resolve(".florilegium"))) {
			for (Path file : files.toList())
				Files.delete(file);
		}
		Files.writeString(folder.resolve(".florilegium/index.sqlite"), "this is no database at all, but quite long enough to look like one".repeat(100));
		assertTrue(reopen().rebuilt());
		assertEquals(4, count("statement"));
		close();
		Files.write(folder.resolve(".florilegium/index.sqlite"), new byte[0]);
		assertTrue(reopen().rebuilt());
		assertEquals(4, count("statement"));
	}

	@Test
	void anIndexOfAnotherVersionIsBuiltAnew() throws Exception {
		close();
		Study other = Study.open(folder);
		other.index(Progress.NONE).query(c -> {
			c.createStatement().execute("PRAGMA query_only = OFF");
			c.createStatement().execute("PRAGMA user_version = 99");
			return null;
		});
		other.close();
		IndexUpdate update = reopen();
		assertTrue(update.rebuilt());
		assertTrue(update.reason().contains("version"), update.reason());
		assertEquals(List.of(), update.messages());
	}

	@Test
	void theDerivedFolderMayBeDeletedWhileTheStudyIsOpen() throws Exception {
		List<Row> before = rows();
		try (Stream<Path> files = Files.walk(folder.resolve(".florilegium"))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
		Files.createDirectories(folder.resolve(".florilegium"));
		assertTrue(index.update(Progress.NONE).rebuilt());
		assertEquals(before, rows());
	}

	@Test
	void twoOpeningsOfOneStudySeeEachOthersUpdates() throws Exception {
		try (Study other = Study.open(folder)) {
			StudyIndex theirs = other.index(Progress.NONE);
			assertEquals(IndexUpdate.CURRENT, theirs.lastUpdate());
			long version = index.version();
			edit("codings/letter.ben.coding", "agree", "neutral");
			theirs.update(Progress.NONE);
			assertNotEquals(version, index.version());
			assertEquals("neutral", row("letter-ben/s1").stance());
			assertEquals(IndexUpdate.CURRENT, index.update(Progress.NONE));
		}
	}

	@Test
	void stoppingLeavesTheIndexAsItWas() throws Exception {
		List<Row> before = rows();
		edit("codings/letter.ben.coding", "agree", "neutral");
		edit("codings/minutes.anna.coding", "confidence 0.5", "confidence 0.6");
		StudyException e = assertThrows(StudyException.class, () -> index.update((done, total, what) -> done < 1));
		assertEquals(StudyException.Code.CANCELLED, e.code());
		assertEquals(before, rows());
		index.update(Progress.NONE);
		assertNotEquals(before, rows());
	}

	@Test
	void aDocumentThatTheCorpusDoesNotKnowIsListedLast() throws Exception {
		Files.writeString(folder.resolve("codings/lost.coding"), "coding lost of nowhere coded by @ben\nstatement s1 at 0..4 \"Lost\" by @lind\n");
		index.update(Progress.NONE);
		Row last = rows().getLast();
		assertEquals("lost/s1", last.id());
		assertEquals("nowhere", last.document().name());
		assertEquals(null, last.document().title());
	}
}
