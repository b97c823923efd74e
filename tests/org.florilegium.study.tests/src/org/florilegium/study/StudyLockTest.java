package org.florilegium.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.florilegium.study.StudyException.Code;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyLockTest {

	@TempDir
	Path folder;

	private StudyLock lock(Duration wait) {
		return new StudyLock(folder.resolve(".florilegium/lock"), wait);
	}

	@Test
	void isReentrant() throws Exception {
		StudyLock lock = lock(Duration.ZERO);
		try (StudyLock.Held outer = lock.acquire(); StudyLock.Held inner = lock.acquire()) {
			assertTrue(lock.isHeld());
		}
		assertFalse(lock.isHeld());
		try (StudyLock.Held again = lock(Duration.ZERO).acquire()) {
			assertFalse(lock.isHeld());
		}
	}

	@Test
	void isHeldAgainstAnotherOpeningInTheSameProgram() throws Exception {
		try (StudyLock.Held held = lock(Duration.ZERO).acquire()) {
			assertEquals(Code.LOCKED, assertThrows(StudyException.class, () -> lock(Duration.ofMillis(50)).acquire()).code());
		}
	}

	@Test
	void waitsForTheHolderToLetGo() throws Exception {
		CountDownLatch holding = new CountDownLatch(1);
		CountDownLatch letGo = new CountDownLatch(1);
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			Future<?> holder = other.submit(() -> {
				try (StudyLock.Held held = lock(Duration.ZERO).acquire()) {
					holding.countDown();
					letGo.await();
				}
				return null;
			});
			holding.await();
			letGo.countDown();
			lock(Duration.ofSeconds(20)).acquire().close();
			holder.get();
		} finally {
			other.shutdownNow();
		}
	}

	@Test
	void anotherProgramHoldingItIsNamedAndReadersGoOn() throws Exception {
		SmallStudy.write(folder);
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			Process other = holdInAnotherProgram();
			try {
				StudyException e = assertThrows(StudyException.class, () -> lock(Duration.ofMillis(50)).acquire());
				assertEquals(Code.LOCKED, e.code());
				assertTrue(e.getMessage().contains("process 4711"), e.getMessage());
				Files.writeString(folder.resolve("codings/letter.ben.coding"), "coding letter-ben of letter\n");
				assertTrue(study.index(Progress.NONE).lastUpdate().behind(), "the reader is told that the index may be behind");
				assertEquals(4L, (long) index.query(c -> Sql.number(c, "SELECT count(*) FROM statement")));
			} finally {
				other.destroyForcibly().waitFor(); // as kill -9: the system releases its lock
			}
			lock(Duration.ofSeconds(20)).acquire().close();
			study.files().write(Map.of(Path.of("x.argmap"), FileChange.create("map x \"X\"\n")));
			assertFalse(study.index(Progress.NONE).lastUpdate().behind());
			assertEquals(3L, (long) index.query(c -> Sql.number(c, "SELECT count(*) FROM statement")));
		}
	}

	private Process holdInAnotherProgram() throws Exception {
		Path source = Files.writeString(Files.createDirectories(folder.resolve(".other")).resolve("Holder.java"), """
				import java.nio.ByteBuffer;
				import java.nio.channels.FileChannel;
				import java.nio.file.*;

				class Holder {
					public static void main(String[] args) throws Exception {
						FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
						channel.lock(1L << 20, 1, false);
						channel.truncate(0);
						channel.write(ByteBuffer.wrap("process 4711 since yesterday".getBytes()), 0);
						System.out.println("held");
						System.in.read();
					}
				}
				""");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(),
				folder.resolve(".florilegium/lock").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		assertEquals("held", process.inputReader().readLine());
		return process;
	}
}
