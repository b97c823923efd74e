package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {

	@TempDir
	private Path folder;

	private final ProjectReader reader;

	ProjectReaderTest() throws Exception {
		reader = ProjectReader.of(RegistryFactory.getRegistry());
	}

	@Test
	void recognisesAFolderThatIsPackedAndTakesThePackageAwayAgain() throws Exception {
		Path deeper = Files.createDirectories(folder.resolve("collection/deeper"));
		Files.writeString(folder.resolve("collection/a.txt"), "The fees are too high.\n");
		Files.writeString(folder.resolve("collection/a.ann"), "T1\tFees 4 8\tfees\n");
		Files.writeString(deeper.resolve("b.txt"), "Nobody pays fees.\n");
		Files.writeString(deeper.resolve("b.ann"), "T1\tFees 12 16\tfees\n");
		Path packed;
		try (PackedFiles files = PackedFiles.of(List.of(folder.resolve("collection")))) {
			packed = files.file();
			assertEquals("collection.zip", packed.getFileName().toString());
			ProjectFormat format = reader.format(packed, Optional.empty());
			assertEquals("brat", format.name());
			assertEquals(2, format.importer().read(packed, new ProjectNames()).statements());
		}
		assertFalse(Files.exists(packed));
		assertFalse(Files.exists(packed.getParent()));
		assertTrue(Files.exists(deeper.resolve("b.ann")));
	}

	@Test
	void takesAFolderForNoProject() throws Exception {
		Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");
		assertEquals(Optional.empty(), reader.recognised(folder));
	}

	@Test
	void leavesOneFileWhereItIs() throws Exception {
		Path file = Files.writeString(folder.resolve("a.argdown"), "[A]: One.\n");
		try (PackedFiles files = PackedFiles.of(List.of(file))) {
			assertEquals(file, files.file());
		}
		assertTrue(Files.exists(file));
	}

	@Test
	void saysWhatThereIsNot() throws Exception {
		Files.createDirectories(folder.resolve("empty"));
		assertEquals(ImportException.Code.EMPTY, assertThrows(ImportException.class, () -> PackedFiles.of(List.of(folder.resolve("empty")))).code());
		assertEquals(ImportException.Code.MISSING, assertThrows(ImportException.class, () -> PackedFiles.of(List.of(folder.resolve("none")))).code());
		Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");
		ImportException unknown = assertThrows(ImportException.class, () -> reader.format(letter, Optional.empty()));
		assertEquals(ImportException.Code.UNKNOWN_FORMAT, unknown.code());
		assertTrue(unknown.getMessage().contains("letter.txt") && unknown.getMessage().contains("REFI-QDA project"), unknown.getMessage());
	}
}
