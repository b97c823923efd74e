package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that another process is changing. */
class LockedStudyTest {

	private static final String HOLDER = """
			import java.nio.channels.FileChannel;
			import java.nio.file.Path;
			import java.nio.file.StandardOpenOption;

			class Holder {
				public static void main(String[] arguments) throws Exception {
					try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
						channel.lock();
						System.out.println("held");
						System.in.read();
					}
				}
			}
			""";

	@TempDir
	Path folder;
	Path study;

	@BeforeEach
	void makeStudy() throws IOException {
		study = Harbour.create(folder.resolve("harbour"));
		Run.in(study, "index").fine();
	}

	@Test
	void isReadButNotWritten() throws Exception {
		Path source = Files.writeString(folder.resolve("Holder.java"), HOLDER);
		Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(),
				study.resolve(".florilegium/lock").toString()).redirectErrorStream(true).start();
		try (BufferedReader said = new BufferedReader(new InputStreamReader(holder.getInputStream()))) {
			assertEquals("held", said.readLine());
			String before = Files.readString(study.resolve("codings/letter.anna.coding"));
			String err = Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees").failed(3);
			assertTrue(err.contains("is being changed by"), err);
			assertEquals(before, Files.readString(study.resolve("codings/letter.anna.coding")));
			Run query = Run.in(study, "query");
			assertEquals(0, query.code(), query.err());
			assertTrue(query.out().contains("letter-anna/s1"), query.out());
		} finally {
			holder.destroy();
			holder.waitFor();
		}
		Run.in(study, "code", "--document", "letter", "--quote", "The fees must fall", "--theme", "fees").fine();
	}
}
