package org.florilegium.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.florilegium.study.StudyException.Code;

/**
 * Lets one writer at a time change a study, across threads, programs and machines that see the same folder. Readers
 * never need it. A writer that dies lets go of it: the operating system sees to that.
 */
public final class StudyLock {

	/** How long a writer waits for another one unless told otherwise. */
	public static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

	/** The locked byte lies beyond the holder's name, so that others can read it where locks are mandatory. */
	private static final long POSITION = 1L << 20;
	private static final long RETRY_MILLIS = 20;

	private final Path file;
	private final Duration wait;
	private final ReentrantLock threads = new ReentrantLock();
	private FileChannel channel;

	/**
	 * The lock of a study; nothing is locked yet.
	 *
	 * @param file the file that carries the lock; made when it is not there
	 * @param wait how long {@link #acquire()} waits for another holder
	 */
	public StudyLock(Path file, Duration wait) {
		this.file = file;
		this.wait = wait;
	}

	/** Gives the lock back when closed. */
	public interface Held extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * Takes the lock, waiting for it if need be. A thread that holds it already gets it again.
	 *
	 * @throws StudyException {@link Code#LOCKED} when another holder did not let go in time, with its process and since
	 *                        when; {@link Code#DISK} when the lock file cannot be made
	 */
	public Held acquire() throws StudyException {
		return acquire(wait);
	}

	/** As {@link #acquire()}, with a waiting time of its own. */
	public Held acquire(Duration patience) throws StudyException {
		long deadline = System.nanoTime() + patience.toNanos();
		try {
			if (!threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS))
				throw locked(patience);
			boolean taken = false;
			try {
				if (threads.getHoldCount() == 1)
					lockFile(deadline, patience);
				taken = true;
			} finally {
				if (!taken)
					threads.unlock();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StudyException(Code.CANCELLED, "Interrupted while waiting to change the study " + study() + ".", e);
		}
		return this::release;
	}

	/** Whether the current thread holds the lock. */
	public boolean isHeld() {
		return threads.isHeldByCurrentThread();
	}

	/** Whether somebody holds the lock or died holding it: whoever lets go properly leaves no name. */
	boolean hasHolder() {
		try {
			return Files.size(file) > 0;
		} catch (IOException e) {
			return false;
		}
	}

	private void lockFile(long deadline, Duration patience) throws StudyException, InterruptedException {
		FileChannel opened = null;
		boolean taken = false;
		try {
			Files.createDirectories(file.getParent());
			opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			while (tryLock(opened) == null) {
				if (System.nanoTime() >= deadline)
					throw locked(patience);
				Thread.sleep(RETRY_MILLIS);
			}
			String holder = "process " + ProcessHandle.current().pid() + " since "
					+ Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
			opened.truncate(0);
			opened.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
			channel = opened;
			taken = true;
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "The study " + study() + " cannot be locked for writing: " + file
					+ " (" + e.getMessage() + "). Check that the folder may be written to and the disk is not full.", e);
		} finally {
			if (!taken)
				close(opened);
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(POSITION, 1, false);
		} catch (OverlappingFileLockException e) {
			return null; // held through another object of this program
		}
	}

	private void release() {
		if (threads.getHoldCount() == 1) {
			eraseHolder();
			close(channel);
			channel = null;
		}
		threads.unlock();
	}

	private void eraseHolder() {
		try {
			channel.truncate(0);
		} catch (IOException e) {
			// the next one to open the study looks for leftovers in vain
		}
	}

	private static void close(FileChannel channel) {
		try {
			if (channel != null)
				channel.close();
		} catch (IOException e) {
			// nothing was written through it that anybody needs
		}
	}

	private StudyException locked(Duration patience) {
		return new StudyException(Code.LOCKED, "The study " + study() + " is being changed by " + holder() + "; waited "
				+ patience.toMillis() / 1000.0 + " s. Try again when that is done, or close the other program.");
	}

	private String holder() {
		try {
			String text = Files.readString(file).strip();
			return text.isEmpty() ? "another program" : text;
		} catch (IOException e) {
			return "another program";
		}
	}

	private Path study() {
		return file.getParent().getParent();
	}
}
