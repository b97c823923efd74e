package org.florilegium.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.florilegium.exchange.ExportException.Code;

/**
 * The files that an export makes. They are written beside their targets under temporary names and get their own names in
 * {@link #commit()}; closed without that, they are gone and whatever stood at the targets is untouched.
 */
public final class ExportFiles implements AutoCloseable {

	private record Pending(Path temporary, Path target, FileChannel channel) {
	}

	private final boolean overwrite;
	private final List<Pending> pending = new ArrayList<>();

	/** @param overwrite whether files that exist may be replaced */
	public ExportFiles(boolean overwrite) {
		this.overwrite = overwrite;
	}

	/**
	 * Begins a file.
	 *
	 * @param target where it is to stand in the end
	 * @return takes the file's bytes, unbuffered; closing it is optional
	 * @throws ExportException {@link Code#EXISTS}, {@link Code#NOT_A_FILE}, {@link Code#NO_FOLDER}, {@link Code#DISK}
	 */
	public OutputStream create(Path target) throws ExportException {
		Path absolute = target.toAbsolutePath().normalize();
		check(absolute);
		Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			pending.add(new Pending(temporary, absolute, channel));
			return new Unclosed(Channels.newOutputStream(channel));
		} catch (IOException e) {
			throw disk(absolute, e);
		}
	}

	private void check(Path target) throws ExportException {
		Path folder = target.getParent();
		if (folder == null || Files.isDirectory(target))
			throw new ExportException(Code.NOT_A_FILE, target + " is a folder. Name the file to be made in it.");
		if (!Files.isDirectory(folder))
			throw new ExportException(Code.NO_FOLDER, "There is no folder " + folder + ". Make it first, or choose another one.");
		if (!overwrite && Files.exists(target))
			throw new ExportException(Code.EXISTS, target + " exists already. Choose another name, or allow it to be replaced (--force).");
	}

	/**
	 * Makes all files durable and puts them in place.
	 *
	 * @return their paths, in the order in which they were begun
	 * @throws ExportException {@link Code#DISK}, or {@link Code#EXISTS} when somebody else made such a file meanwhile
	 */
	public List<Path> commit() throws ExportException {
		for (Pending file : pending) {
			check(file.target);
			try {
				file.channel.force(true);
				file.channel.close();
			} catch (IOException e) {
				throw disk(file.target, e);
			}
		}
		List<Path> made = new ArrayList<>();
		for (Pending file : pending) {
			try {
				move(file);
			} catch (IOException e) {
				throw disk(file.target, e);
			}
			made.add(file.target);
		}
		pending.clear();
		return made;
	}

	private static void move(Pending file) throws IOException {
		try {
			Files.move(file.temporary, file.target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(file.temporary, file.target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The failure to write a file, in words for the user. */
	public static ExportException disk(Path target, IOException e) {
		return new ExportException(Code.DISK, "%s cannot be written (%s). Check that you may write there and the disk is not full."
				.formatted(target, e.getMessage() == null ? e : e.getMessage()), e);
	}

	/** Removes what was not put in place. */
	@Override
	public void close() {
		for (Pending file : pending) {
			try {
				file.channel.close();
			} catch (IOException e) {
				// the file is given up
			}
			try {
				Files.deleteIfExists(file.temporary);
			} catch (IOException e) {
				file.temporary.toFile().deleteOnExit();
			}
		}
		pending.clear();
	}

	/** Libraries like to close what they write to; the file is still needed for making it durable. */
	private static final class Unclosed extends OutputStream {

		private final OutputStream out;

		Unclosed(OutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int b) throws IOException {
			out.write(b);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			out.write(bytes, from, length);
		}
	}
}
