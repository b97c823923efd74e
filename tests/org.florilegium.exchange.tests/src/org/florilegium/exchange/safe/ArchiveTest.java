package org.florilegium.exchange.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

	@TempDir
	Path folder;

	private Path file(byte[] bytes) throws Exception {
		return Files.write(folder.resolve("a.zip"), bytes);
	}

	private static Code failure(byte[] zip, Limits limits, String entry) {
		ImportException e = assertThrows(ImportException.class, () -> {
			try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.zip"), zip), limits)) {
				archive.read(entry, InputStream::readAllBytes);
			}
		});
		assertTrue(e.getMessage().contains("a.zip"), e.getMessage());
		return e.code();
	}

	@Test
	void readsEntriesInAnyOrder() throws Exception {
		Map<String, String> entries = new LinkedHashMap<>(Map.of("b/two.txt", "zwei", "a.txt", "ä"));
		for (boolean fromDisk : new boolean[] { true, false }) {
			byte[] zip = Zips.of(entries);
			try (Archive archive = fromDisk ? Archive.open(file(zip), Limits.DOCUMENT) : Archive.of(DocumentSource.of(Path.of("a.zip"), zip), Limits.DOCUMENT)) {
				assertEquals(List.copyOf(entries.keySet()), archive.names());
				assertEquals("zwei", archive.source("b/two.txt", 100).text().text());
				assertEquals("ä", new String(archive.bytes("a.txt", 2), StandardCharsets.UTF_8));
				assertEquals(Code.TOO_LARGE, assertThrows(ImportException.class, () -> archive.bytes("a.txt", 1)).code());
				assertEquals("a.txt", archive.find(n -> n.startsWith("a")).orElseThrow());
				assertEquals("zw", archive.head("b/two.txt", 2));
				assertEquals("", archive.head("none", 2));
			}
		}
	}

	@Test
	void foldersOfWindowsProgramsAreFolders() throws Exception {
		try (Archive archive = Archive.open(file(Zips.of(Map.of("Sources\\one.txt", "1"))), Limits.DOCUMENT)) {
			assertEquals(List.of("Sources/one.txt"), archive.names());
			assertEquals("1", archive.head("Sources/one.txt", 9));
		}
	}

	@Test
	void namesThatLeadOutOfTheFolderAreRefused() {
		for (String name : List.of("../evil", "a/../../b", "/etc/x", "C:\\evil", "..\\evil", "a/.."))
			assertEquals(Code.UNSAFE, failure(Zips.of(Map.of(name, "x")), Limits.DOCUMENT, name), name);
		byte[] fine = Zips.of(Map.of("a..b/...c", "x"));
		assertEquals(Code.DAMAGED, failure(fine, Limits.DOCUMENT, "none"));
	}

	@Test
	void twoEntriesOfOneNameAreRefused() {
		byte[] zip = Zips.renamed(Zips.of(Map.of("one.xml", "1", "two.xml", "2")), "two.xml", "one.xml");
		assertEquals(Code.UNSAFE, failure(zip, Limits.DOCUMENT, "one.xml"));
	}

	@Test
	void whatUnpacksTooLargeIsRefusedInBoundedMemory() {
		byte[] bomb = Zips.bomb("big.xml", "<a>", 300);
		assertTrue(bomb.length < 1 << 20);
		long before = System.nanoTime();
		assertEquals(Code.UNSAFE, failure(bomb, Limits.DOCUMENT, "big.xml"));
		assertEquals(Code.UNSAFE, failure(bomb, new Limits(10, 1 << 20, 1 << 30, 1_000_000), "big.xml"));
		assertEquals(Code.UNSAFE, failure(bomb, new Limits(10, 1 << 30, 1 << 20, 1_000_000), "big.xml"));
		assertTrue(System.nanoTime() - before < 10_000_000_000L);
	}

	@Test
	void theLimitHoldsForAllEntriesTogether() throws Exception {
		byte[] random = new byte[1 << 20];
		new Random(1).nextBytes(random);
		String noise = new String(random, StandardCharsets.ISO_8859_1);
		byte[] zip = Zips.of(Map.of("1", noise, "2", noise));
		try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.zip"), zip), new Limits(10, 2 << 20, 3 << 20, 200))) {
			archive.read("1", InputStream::readAllBytes);
			assertEquals(Code.UNSAFE, assertThrows(ImportException.class, () -> archive.read("2", InputStream::readAllBytes)).code());
		}
	}

	@Test
	void tooManyEntriesAreRefused() {
		Map<String, String> many = new LinkedHashMap<>();
		for (int i = 0; i < 12; i++)
			many.put("e" + i, "");
		assertEquals(Code.UNSAFE, failure(Zips.of(many), new Limits(11, 100, 100, 10), "e1"));
	}

	@Test
	void aSizeThatIsOnlyClaimedIsNotBelieved() throws Exception {
		byte[] zip = Zips.of(Map.of("a", "short"));
		int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		Arrays.fill(zip, directory + 24, directory + 28, (byte) 0x7F); // 2 GB
		try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.zip"), zip), Limits.DOCUMENT)) {
			assertEquals("short", new String(archive.bytes("a", 10), StandardCharsets.UTF_8));
		}
	}

	@Test
	void brokenFilesAreDamagedOrWhole() throws Exception {
		byte[] zip = Zips.of(Map.of("a.xml", "<a>" + "text ".repeat(200) + "</a>"));
		for (int length = 0; length < zip.length; length += 7)
			assertEquals(Code.DAMAGED, failure(Arrays.copyOf(zip, length), Limits.DOCUMENT, "a.xml"), length + " bytes");
		Random random = new Random(7);
		for (int i = 0; i < 300; i++) {
			byte[] broken = zip.clone();
			broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
			try (Archive archive = Archive.of(DocumentSource.of(Path.of("a.zip"), broken), Limits.DOCUMENT)) {
				for (String name : archive.names())
					archive.read(name, InputStream::readAllBytes);
			} catch (ImportException e) {
				assertTrue(e.code() == Code.DAMAGED || e.code() == Code.UNSAFE, e.getMessage());
			}
		}
		assertFalse(Files.exists(folder.resolve("a.xml")));
	}
}
