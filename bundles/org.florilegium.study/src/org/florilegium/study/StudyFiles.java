package org.florilegium.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.florilegium.study.StudyException.Code;
import org.florilegium.study.internal.files.Writer;

/** The files of a study: which there are, what is in them, and writing them so that nothing is ever lost or torn. */
public final class StudyFiles {

	/**
	 * A file in the study's own language.
	 *
	 * @param path     relative to the study
	 * @param kind     what it holds
	 * @param size     in bytes
	 * @param modified when it was written last, in nanoseconds since 1970 as exact as the file system tells
	 */
	public record LanguageFile(Path path, FileKind kind, long size, long modified) {
	}

	private final Path folder;
	private final StudyLock lock;
	private final Writer writer;

	/**
	 * The files of a study.
	 *
	 * @param folder the study's folder, absolute and real
	 * @param lock   the study's lock
	 */
	public StudyFiles(Path folder, StudyLock lock) {
		this.folder = folder;
		this.lock = lock;
		writer = new Writer(folder);
	}

	/** The study's folder. */
	public Path folder() {
		return folder;
	}

	/**
	 * The language's files, in the order of their paths, without those in hidden folders.
	 *
	 * @throws StudyException {@link Code#DISK} when a folder cannot be listed
	 */
	public List<LanguageFile> list() throws StudyException {
		List<LanguageFile> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
					return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
					if (!isHidden(path))
						FileKind.of(path).ifPresent(kind -> files.add(new LanguageFile(folder.relativize(path), kind,
								attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))));
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
					if (e instanceof NoSuchFileException)
						return FileVisitResult.CONTINUE; // vanished between listing and looking
					throw e;
				}
			});
		} catch (IOException e) {
			throw new StudyException(Code.DISK, "The study " + folder + " cannot be listed (" + e.getMessage()
					+ "). Check that you may read all its folders.", e);
		}
		files.sort((a, b) -> a.path.toString().compareTo(b.path.toString()));
		return files;
	}

	private boolean isHidden(Path path) {
		return !path.equals(folder) && path.getFileName().toString().startsWith(".");
	}

	/**
	 * The absolute path of a file of the study.
	 *
	 * @param path relative to the study, or absolute within it
	 * @throws StudyException {@link Code#INVALID} when it leads out of the study
	 */
	public Path resolve(Path path) throws StudyException {
		Path absolute = folder.resolve(path).normalize();
		if (!absolute.startsWith(folder) || absolute.equals(folder))
			throw new StudyException(Code.INVALID, path + " is not a file of the study " + folder
					+ ". Give a path inside it.");
		return absolute;
	}

	/** As {@link #resolve(Path)}, for a path as files of the study write it, with slashes. */
	public Path resolve(String path) throws StudyException {
		try {
			return resolve(Path.of(path));
		} catch (InvalidPathException e) {
			throw new StudyException(Code.INVALID, "\"" + path + "\" is no path of a file (" + e.getReason() + ").", e);
		}
	}

	/**
	 * The bytes of a file.
	 *
	 * @param path relative to the study, or absolute within it
	 * @throws StudyException {@link Code#MISSING}, {@link Code#UNREADABLE}
	 */
	public byte[] bytes(Path path) throws StudyException {
		Path file = resolve(path);
		try {
			return Files.readAllBytes(file);
		} catch (NoSuchFileException e) {
			throw new StudyException(Code.MISSING, "There is no file " + path + " in the study " + folder
					+ ". Restore it, or correct the path that names it.", e);
		} catch (IOException | OutOfMemoryError e) {
			throw new StudyException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/**
	 * The text of a file in UTF-8; a byte order mark is left out.
	 *
	 * @param path relative to the study, or absolute within it
	 * @throws StudyException {@link Code#MISSING}, {@link Code#UNREADABLE} also when it is not UTF-8
	 */
	public String text(Path path) throws StudyException {
		return decode(path, bytes(path));
	}

	/**
	 * Decodes a file's bytes, strictly.
	 *
	 * @param path  whose bytes they are, for the message
	 * @param bytes UTF-8, with or without a byte order mark
	 * @throws StudyException {@link Code#UNREADABLE} with the offset of the first byte that is not UTF-8
	 */
	public static String decode(Path path, byte[] bytes) throws StudyException {
		int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
		ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer out = CharBuffer.allocate(bytes.length - start);
		CoderResult result = decoder.decode(in, out, true);
		try {
			if (result.isError())
				result.throwException();
		} catch (CharacterCodingException e) {
			throw new StudyException(Code.UNREADABLE, path + " is not UTF-8: byte 0x%02x at offset %d. Save it as UTF-8."
					.formatted(bytes[in.position()], in.position()), e);
		}
		return out.flip().toString();
	}

	/** SHA-256 of a file, as {@link FileChange} wants it; null when there is no such file. */
	public String hash(Path path) throws StudyException {
		return Files.exists(resolve(path)) ? Hashes.sha256(bytes(path)) : null;
	}

	/**
	 * Changes files: all of them or, when that fails, none; a crash in between is made good when the study is opened
	 * next. When this returns, the change survives a power cut.
	 *
	 * @param changes by path, relative to the study or absolute within it
	 * @throws StudyException {@link Code#CHANGED_MEANWHILE} when a file is not what its change was computed from;
	 *                        {@link Code#LOCKED}; {@link Code#DISK}; {@link Code#INVALID} for a path outside of the study
	 */
	public void write(Map<Path, FileChange> changes) throws StudyException {
		Map<Path, FileChange> absolute = new LinkedHashMap<>();
		for (Map.Entry<Path, FileChange> change : changes.entrySet())
			absolute.put(resolve(change.getKey()), change.getValue());
		try (StudyLock.Held held = lock.acquire()) {
			writer.write(absolute);
		}
	}
}
