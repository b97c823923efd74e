package org.florilegium.exchange.safe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.internal.read.Decoder;

/**
 * A zip file from somewhere: a book, an office document, a project of another program. Nothing in it is believed. Names
 * that lead out of a folder and names that come twice are refused when it is opened; what is unpacked is counted against
 * {@link Limits} while it is read, whatever sizes the file claims. Nothing is written to the disk but, for files that were
 * read already, one temporary copy, which goes on closing.
 * <p>
 * Not thread-safe.
 */
public final class Archive implements AutoCloseable {

	private final Path label;
	private final ZipFile zip;
	private final Path temporary;
	private final Limits limits;
	private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
	private long total;

	private Archive(Path label, Path place, Path temporary, Limits limits) throws ImportException {
		this.label = label;
		this.temporary = temporary;
		this.limits = limits;
		zip = zip(label, place);
	}

	/**
	 * Opens a file.
	 *
	 * @throws ImportException {@link Code#MISSING}, {@link Code#UNREADABLE}, {@link Code#DAMAGED} when it is no zip file or a broken
	 *                         one, {@link Code#UNSAFE} for too many entries and names that no honest program writes
	 */
	public static Archive open(Path file, Limits limits) throws ImportException {
		return checked(new Archive(file, file, null, limits));
	}

	/**
	 * Opens a file that was read already.
	 *
	 * @throws ImportException as {@link #open(Path, Limits)} does; {@link Code#PROTECTED} for Office documents with a password
	 */
	public static Archive of(DocumentSource source, Limits limits) throws ImportException {
		if (source.isLocked())
			throw Decoder.locked(source.file());
		Path copy = null;
		Archive archive = null;
		try {
			copy = Files.createTempFile("florilegium", ".zip");
			try (InputStream in = source.open()) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			archive = new Archive(source.file(), copy, copy, limits);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, "%s cannot be unpacked: there is no room for temporary files in %s (%s)."
					.formatted(source.file(), System.getProperty("java.io.tmpdir"), e.getMessage()), e);
		} finally {
			if (archive == null)
				delete(copy);
		}
		return checked(archive);
	}

	private static Archive checked(Archive archive) throws ImportException {
		boolean fine = false;
		try {
			archive.list();
			fine = true;
			return archive;
		} finally {
			if (!fine)
				archive.close();
		}
	}

	private static ZipFile zip(Path label, Path place) throws ImportException {
		try {
			return zip(place);
		} catch (NoSuchFileException e) {
			throw new ImportException(Code.MISSING, "There is no file " + label + ". Check the path.", e);
		} catch (IOException e) {
			throw new ImportException(Code.DAMAGED, "%s is no zip file, or is damaged (%s). Check that it was copied or downloaded completely."
					.formatted(label, e.getMessage()), e);
		}
	}

	/** Opens a zip file whose names are in UTF-8, or else in the code page of old programs. */
	private static ZipFile zip(Path place) throws IOException {
		try {
			return new ZipFile(place.toFile(), StandardCharsets.UTF_8);
		} catch (ZipException e) {
			if (e.getMessage() == null || !e.getMessage().contains("bad entry name"))
				throw e;
			return new ZipFile(place.toFile(), Charset.forName("IBM437"));
		}
	}

	private void list() throws ImportException {
		if (zip.size() > limits.entries())
			throw unsafe("has %,d entries, more than the limit of %,d".formatted(zip.size(), limits.entries()));
		for (ZipEntry entry : Collections.list(zip.entries())) {
			if (entry.isDirectory())
				continue;
			String name = entry.getName().replace('\\', '/');
			if (leadsOut(name))
				throw unsafe("has an entry whose name leads out of the folder it is unpacked to: \"" + printable(name) + "\"");
			if (entries.put(name, entry) != null)
				throw unsafe("has two entries of one name: \"" + printable(name) + "\"");
		}
	}

	private static boolean leadsOut(String name) {
		return name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("[A-Za-z]:.*") || List.of(name.split("/", -1)).contains("..");
	}

	private static String printable(String name) {
		String plain = name.replaceAll("\\p{Cntrl}", "?");
		return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
	}

	private ImportException unsafe(String what) {
		return new ImportException(Code.UNSAFE, label + " " + what + ". No honest program writes such files; it was not read.");
	}

	/** The names of the entries that are files, in the order of the archive, with slashes between folders. */
	public List<String> names() {
		return List.copyOf(entries.keySet());
	}

	/** Whether there is an entry of that name. */
	public boolean has(String name) {
		return entries.containsKey(name);
	}

	/** The first name that is wanted, in the order of the archive. */
	public Optional<String> find(Predicate<String> wanted) {
		return entries.keySet().stream().filter(wanted).findFirst();
	}

	/**
	 * Reads an entry.
	 *
	 * @param name    as in {@link #names()}
	 * @param reading gets the entry's bytes, as a stream that ends in an {@link IOException} where a limit is reached
	 * @throws ImportException {@link Code#DAMAGED} when there is no such entry, its bytes cannot be unpacked, or they are no
	 *                         well-formed XML for a reading that wants such; {@link Code#UNSAFE} when it unpacks to more than the limits
	 */
	public <T> T read(String name, Reading<T> reading) throws ImportException {
		ZipEntry entry = entries.get(name);
		if (entry == null)
			throw new ImportException(Code.DAMAGED, "%s has no entry \"%s\", so it is not what its name says, or is damaged.".formatted(label, printable(name)));
		try (LimitedStream in = new LimitedStream(zip.getInputStream(entry), limits, Math.max(1, entry.getCompressedSize()), total)) {
			try {
				return reading.read(in);
			} catch (IOException | XMLStreamException | RuntimeException e) {
				if (in.broken().isPresent())
					throw unsafe("has an entry \"%s\" that %s".formatted(printable(name), in.broken().get()));
				if (e instanceof RuntimeException programming)
					throw programming;
				throw SafeXml.damaged("The entry \"%s\" of %s".formatted(printable(name), label), e);
			} finally {
				total += in.count();
			}
		} catch (IOException e) {
			throw SafeXml.damaged("The entry \"%s\" of %s".formatted(printable(name), label), e);
		}
	}

	/**
	 * The bytes of an entry.
	 *
	 * @param most largest size accepted, in bytes
	 * @throws ImportException as {@link #read} does; {@link Code#TOO_LARGE} when there are more
	 */
	public byte[] bytes(String name, int most) throws ImportException {
		byte[] bytes = read(name, in -> in.readNBytes(most + 1));
		if (bytes.length > most)
			throw new ImportException(Code.TOO_LARGE, "The entry \"%s\" of %s has more than the %,d MB that can be read.".formatted(printable(name), label, most >> 20));
		return bytes;
	}

	/**
	 * An entry as a file of its own.
	 *
	 * @param most largest size accepted, in bytes
	 * @throws ImportException as {@link #bytes} does
	 */
	public DocumentSource source(String name, int most) throws ImportException {
		return DocumentSource.of(Path.of(label.getFileName() + " " + name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")), bytes(name, most));
	}

	/** The first bytes of an entry as ISO 8859-1, to know it by; empty when there is none or it cannot be unpacked. */
	public String head(String name, int length) {
		try {
			return has(name) ? read(name, in -> new String(in.readNBytes(length), StandardCharsets.ISO_8859_1)) : "";
		} catch (ImportException e) {
			return "";
		}
	}

	/** Ends the use of the file. */
	@Override
	public void close() {
		try {
			zip.close();
		} catch (IOException e) {
			// it was only read
		}
		delete(temporary);
	}

	private static void delete(Path temporary) {
		try {
			if (temporary != null)
				Files.deleteIfExists(temporary);
		} catch (IOException e) {
			temporary.toFile().deleteOnExit();
		}
	}
}
