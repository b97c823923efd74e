package org.florilegium.study.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writing of which, once it returned, not even pulling the plug loses anything, and before that nothing is half done. */
final class Durable {

	/** What the names of files on their way end with; they begin with a dot, so that nothing takes them for the study's. */
	static final String PENDING = ".florilegium-tmp";

	private Durable() {
	}

	/**
	 * Writes a file's new content beside it, onto the disk.
	 *
	 * @return the file beside it, in the same folder, with the same permissions
	 */
	static Path prepare(Path target, byte[] content) throws IOException {
		Files.createDirectories(target.getParent());
		Path pending = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + PENDING);
		boolean written = false;
		try (FileChannel out = FileChannel.open(pending, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			for (ByteBuffer bytes = ByteBuffer.wrap(content); bytes.hasRemaining();)
				out.write(bytes);
			copyPermissions(target, pending);
			out.force(true);
			written = true;
		} finally {
			if (!written)
				Files.deleteIfExists(pending);
		}
		return pending;
	}

	/** Puts a prepared file into its place in one step. */
	static void commit(Path pending, Path target) throws IOException {
		Files.move(pending, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Makes the names in a folder durable; some systems do not know that, and need not. */
	static void sync(Path folder) throws IOException {
		if (System.getProperty("os.name", "").startsWith("Windows"))
			return;
		try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
			directory.force(true);
		}
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		if (!Files.exists(from))
			return;
		PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
		if (view != null)
			Files.setPosixFilePermissions(to, view.readAttributes().permissions());
	}
}
