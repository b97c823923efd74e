package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.florilegium.exchange.ExportException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {

	@TempDir
	Path folder;

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void filesAppearTogetherAtTheEnd() throws Exception {
		try (ExportFiles files = new ExportFiles(false)) {
			for (String name : List.of("a", "b")) {
				OutputStream out = files.create(folder.resolve(name));
				out.write(name.getBytes());
				out.close();
			}
			assertEquals(false, Files.exists(folder.resolve("a")));
			assertEquals(List.of(folder.resolve("a").toAbsolutePath(), folder.resolve("b").toAbsolutePath()), files.commit());
		}
		assertEquals(List.of("a", "b"), files());
		assertEquals("b", Files.readString(folder.resolve("b")));
	}

	@Test
	void withoutTheEndNothingIsLeft() throws Exception {
		Files.writeString(folder.resolve("a"), "before");
		try (ExportFiles files = new ExportFiles(true)) {
			files.create(folder.resolve("a")).write('x');
			files.create(folder.resolve("b")).write('x');
		}
		assertEquals(List.of("a"), files());
		assertEquals("before", Files.readString(folder.resolve("a")));
	}

	@Test
	void existingFilesAreReplacedOnlyWhenAllowed() throws Exception {
		Files.writeString(folder.resolve("a"), "before");
		try (ExportFiles files = new ExportFiles(false)) {
			assertEquals(Code.EXISTS, assertThrows(ExportException.class, () -> files.create(folder.resolve("a"))).code());
			files.create(folder.resolve("b")).write('x');
			Files.writeString(folder.resolve("b"), "made meanwhile");
			assertEquals(Code.EXISTS, assertThrows(ExportException.class, files::commit).code());
		}
		assertEquals("made meanwhile", Files.readString(folder.resolve("b")));
		try (ExportFiles files = new ExportFiles(true)) {
			files.create(folder.resolve("a")).write("after".getBytes());
			files.commit();
		}
		assertEquals("after", Files.readString(folder.resolve("a")));
		assertEquals(List.of("a", "b"), files());
	}

	@Test
	void foldersAreNoTargets() {
		try (ExportFiles files = new ExportFiles(true)) {
			assertEquals(Code.NOT_A_FILE, assertThrows(ExportException.class, () -> files.create(folder)).code());
			assertEquals(Code.NO_FOLDER, assertThrows(ExportException.class, () -> files.create(folder.resolve("x/y"))).code());
		}
	}
}
