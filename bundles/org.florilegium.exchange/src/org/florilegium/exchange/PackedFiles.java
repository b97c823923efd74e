package org.florilegium.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.ImportException.Code;

/**
 * One file for importers that read one: the file itself, or a zip file of several or of a folder, as collections of brat and of
 * UIMA are passed on. To be closed when it has been read.
 */
public final class PackedFiles implements AutoCloseable {

	private static final int MOST = 100_000;

	private final Path file;
	private final Path temporary;

	private PackedFiles(Path file, Path temporary) {
		this.file = file;
		this.temporary = temporary;
	}

	/**
	 * Packs what a user has chosen.
	 *
	 * @param chosen files and folders, at least one
	 * @throws ImportException {@link Code#MISSING}, {@link Code#EMPTY}, {@link Code#TOO_LARGE}, {@link Code#UNREADABLE}
	 */
	public static PackedFiles of(List<Path> chosen) throws ImportException {
		Path first = chosen.getFirst();
		for (Path each : chosen)
			if (Files.notExists(each))
				throw new ImportException(Code.MISSING, "There is no file %s.".formatted(each));
		if (chosen.size() == 1 && !Files.isDirectory(first))
			return new PackedFiles(first, null);
		Map<String, Path> entries = entries(chosen);
		Path name = chosen.size() == 1 ? first.getFileName() : first.toAbsolutePath().getParent().getFileName();
		try {
			Path folder = Files.createTempDirectory("florilegium");
			PackedFiles packed = new PackedFiles(folder.resolve((name == null ? "project" : name) + ".zip"), folder);
			packed.pack(entries);
			return packed;
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, "%s cannot be put together for reading (%s).".formatted(first, e.getMessage()), e);
		}
	}

	/** A file as it is, or a folder that is not to be packed. */
	public static PackedFiles asItIs(Path file) {
		return new PackedFiles(file, null);
	}

	private static Map<String, Path> entries(List<Path> chosen) throws ImportException {
		Map<String, Path> entries = new LinkedHashMap<>();
		for (Path each : chosen) {
			try (Stream<Path> tree = Files.walk(each)) {
				tree.filter(Files::isRegularFile).sorted().limit(MOST + 1)
						.forEach(file -> entries.put(file.equals(each) ? file.getFileName().toString() : each.relativize(file).toString().replace('\\', '/'), file));
			} catch (IOException | UncheckedIOException e) {
				throw new ImportException(Code.UNREADABLE, "The folder %s cannot be read (%s).".formatted(each, e.getMessage()), e);
			}
			if (entries.size() > MOST)
				throw new ImportException(Code.TOO_LARGE, "%s has more than %,d files in it. Choose the folder of the project itself.".formatted(each, MOST));
		}
		if (entries.isEmpty())
			throw new ImportException(Code.EMPTY, "The folder %s has no files in it.".formatted(chosen.getFirst()));
		return entries;
	}

	private void pack(Map<String, Path> entries) throws IOException {
		boolean done = false;
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, Path> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				Files.copy(entry.getValue(), zip);
				zip.closeEntry();
			}
			done = true;
		} finally {
			if (!done)
				close();
		}
	}

	/** The one file. */
	public Path file() {
		return file;
	}

	/** Removes what was made; the user's own files stay. */
	@Override
	public void close() {
		if (temporary == null)
			return;
		try {
			Files.deleteIfExists(file);
			Files.deleteIfExists(temporary);
		} catch (IOException e) {
			file.toFile().deleteOnExit();
		}
	}
}
