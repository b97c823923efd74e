package org.florilegium.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.florilegium.study.StudyException.Code;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFilesTest {

	@TempDir
	Path folder;
	private StudyFiles files;

	@BeforeEach
	void open() throws Exception {
		folder = SmallStudy.write(folder).toRealPath();
		files = Study.open(folder).files();
	}

	@Test
	void listsTheFilesOfTheLanguageOnly() throws Exception {
		Files.createDirectories(folder.resolve(".florilegium"));
		Files.writeString(folder.resolve(".florilegium/x.coding"), "");
		Files.createDirectories(folder.resolve(".git"));
		Files.writeString(folder.resolve(".git/y.codebook"), "");
		Files.writeString(folder.resolve(".coding"), "");
		assertEquals(List.of("codings/letter.ben.coding CODING", "codings/minutes.anna.coding CODING", "debate.argmap ARGUMENT_MAP",
				"harbour.codebook CODEBOOK", "study.corpus CORPUS"),
				files.list().stream().map(f -> f.path().toString().replace('\\', '/') + " " + f.kind()).toList());
	}

	@Test
	void readsUtf8WithAByteOrderMarkOrWithout() throws Exception {
		Files.write(folder.resolve("texts/bom.txt"), new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3, (byte) 0xA9 });
		assertEquals("aé", files.text(Path.of("texts/bom.txt")));
	}

	@Test
	void tellsWhereAFileIsNotUtf8() throws Exception {
		Files.write(folder.resolve("texts/latin.txt"), new byte[] { 'a', 'b', (byte) 0xE9, 'c' });
		StudyException e = assertThrows(StudyException.class, () -> files.text(Path.of("texts/latin.txt")));
		assertEquals(Code.UNREADABLE, e.code());
		assertTrue(e.getMessage().contains("latin.txt") && e.getMessage().contains("0xe9") && e.getMessage().contains("offset 2"), e.getMessage());
		Files.write(folder.resolve("texts/cut.txt"), new byte[] { 'a', (byte) 0xF0, (byte) 0x9F });
		assertEquals(Code.UNREADABLE, assertThrows(StudyException.class, () -> files.text(Path.of("texts/cut.txt"))).code());
	}

	@Test
	void refusesPathsThatLeadOut() {
		for (String path : List.of("../outside.txt", "/etc/passwd", "texts/../../x", ".", "\0"))
			assertEquals(Code.INVALID, assertThrows(StudyException.class, () -> files.resolve(path), path).code());
		assertEquals(Code.INVALID, assertThrows(StudyException.class,
				() -> files.write(Map.of(Path.of("../evil.coding"), FileChange.create("x")))).code());
	}

	@Test
	void refusesLinksThatLeadOut(@TempDir Path elsewhere) throws Exception {
		Path outside = Files.writeString(elsewhere.resolve("theirs.txt"), "theirs");
		Files.createSymbolicLink(folder.resolve("link.txt"), outside);
		assertEquals(Code.INVALID, assertThrows(StudyException.class,
				() -> files.write(Map.of(Path.of("link.txt"), FileChange.replace(Hashes.sha256("theirs"), "ours")))).code());
		assertEquals("theirs", Files.readString(outside));
	}

	@Test
	void writesSeveralFilesAndLeavesNothingElseBehind() throws Exception {
		List<String> before = everything();
		Path coding = Path.of("codings/letter.ben.coding");
		files.write(Map.of(coding, FileChange.replace(files.hash(coding), "new"), Path.of("study.corpus"),
				FileChange.replace(files.hash(Path.of("study.corpus")), "newer"), Path.of("debate.argmap"),
				FileChange.delete(files.hash(Path.of("debate.argmap")))));
		assertEquals("new", files.text(coding));
		assertEquals("newer", files.text(Path.of("study.corpus")));
		assertFalse(Files.exists(folder.resolve("debate.argmap")));
		assertEquals(before.stream().filter(p -> !p.equals("debate.argmap")).toList(), everything());
	}

	@Test
	void writesIntoNewFolders() throws Exception {
		files.write(Map.of(Path.of("maps/deep/a.argmap"), FileChange.create("x")));
		assertEquals("x", files.text(Path.of("maps/deep/a.argmap")));
	}

	@Test
	void keepsPermissions() throws Exception {
		Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
		Path corpus = folder.resolve("study.corpus");
		Files.setPosixFilePermissions(corpus, PosixFilePermissions.fromString("rw-r-----"));
		files.write(Map.of(corpus, FileChange.replace(files.hash(corpus), "new")));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(corpus)));
	}

	@Test
	void refusesAllWhenOneFileWasChangedMeanwhile() throws Exception {
		Path first = Path.of("harbour.codebook");
		Path second = Path.of("study.corpus");
		byte[] before = files.bytes(first);
		Map<Path, FileChange> changes = new LinkedHashMap<>();
		changes.put(first, FileChange.replace(files.hash(first), "new"));
		changes.put(second, FileChange.replace(files.hash(second), "new"));
		Files.writeString(folder.resolve(second), "theirs");
		StudyException e = assertThrows(StudyException.class, () -> files.write(changes));
		assertEquals(Code.CHANGED_MEANWHILE, e.code());
		assertTrue(e.getMessage().contains("study.corpus"), e.getMessage());
		assertArrayEquals(before, files.bytes(first));
		assertEquals("theirs", files.text(second));
		assertEquals(Code.CHANGED_MEANWHILE,
				assertThrows(StudyException.class, () -> files.write(Map.of(first, FileChange.create("over it")))).code());
		assertEquals(Code.CHANGED_MEANWHILE, assertThrows(StudyException.class,
				() -> files.write(Map.of(Path.of("gone.coding"), FileChange.replace("0".repeat(64), "x")))).code());
		assertTrue(everything().stream().noneMatch(p -> p.contains("tmp")));
	}

	@Test
	void tellsWhenItCannotWrite() throws Exception {
		Files.writeString(folder.resolve("file"), "no folder");
		StudyException e = assertThrows(StudyException.class, () -> files.write(Map.of(Path.of("file/under/it.coding"), FileChange.create("x"))));
		assertEquals(Code.DISK, e.code());
		assertTrue(e.getMessage().contains("it.coding"), e.getMessage());
	}

	private List<String> everything() throws Exception {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).map(p -> folder.relativize(p).toString().replace('\\', '/'))
					.filter(p -> !p.startsWith(".florilegium/")).sorted().toList();
		}
	}
}
