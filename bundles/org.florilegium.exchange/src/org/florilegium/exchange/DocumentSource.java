package org.florilegium.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.florilegium.exchange.internal.read.BinaryKind;
import org.florilegium.exchange.internal.read.Decoder;

/** The file that a document is imported from: its name, its bytes, and its text when it is one. */
public final class DocumentSource {

	private final Path file;
	private final byte[] bytes;
	private final Optional<String> encoding;
	private DecodedText decoded;

	private DocumentSource(Path file, byte[] bytes, Optional<String> encoding) {
		this.file = file;
		this.bytes = bytes;
		this.encoding = encoding;
	}

	/**
	 * Reads a file.
	 *
	 * @param encoding the character set to decode with; empty to find it out
	 * @param limit    the largest size accepted, in bytes
	 * @throws ImportException when the file is missing, unreadable, empty or too large
	 */
	public static DocumentSource read(Path file, Optional<String> encoding, long limit) throws ImportException {
		try {
			if (Files.exists(file) && !Files.isRegularFile(file))
				throw new ImportException(ImportException.Code.NOT_A_FILE,
						file + " is not a file. Name the document itself; a folder is imported with a pattern.");
			long size = Files.size(file);
			if (size > limit)
				throw new ImportException(ImportException.Code.TOO_LARGE,
						"%s has %,d MB, more than the limit of %,d MB. Split it, or raise the limit.".formatted(file,
								size >> 20, limit >> 20));
			if (size == 0)
				throw new ImportException(ImportException.Code.EMPTY,
						file + " is empty (0 bytes). Check that it was copied or downloaded completely.");
			return new DocumentSource(file, Files.readAllBytes(file), encoding);
		} catch (NoSuchFileException e) {
			throw new ImportException(ImportException.Code.MISSING,
					"There is no file %s. Check the path; it starts from %s.".formatted(file,
							Path.of("").toAbsolutePath()),
					e);
		} catch (IOException e) {
			throw new ImportException(ImportException.Code.UNREADABLE,
					"%s cannot be read (%s). Check its permissions and that its disk is there.".formatted(file, e), e);
		}
	}

	/** A source that has been read already. */
	public static DocumentSource of(Path name, byte[] bytes) {
		return new DocumentSource(name, bytes.clone(), Optional.empty());
	}

	/** The file, for messages and for what its name says. */
	public Path file() {
		return file;
	}

	/** The file name's extension in lower case without the dot; empty for none. */
	public String extension() {
		String name = file.getFileName() == null ? "" : file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** A copy of the file's bytes. */
	public byte[] bytes() {
		return bytes.clone();
	}

	/** The file's bytes as a stream, without a copy of them. */
	public InputStream open() {
		return new ByteArrayInputStream(bytes);
	}

	/** The file's size in bytes. */
	public int size() {
		return bytes.length;
	}

	/** The file's first bytes as ISO 8859-1, to know its format by; all of them when there are fewer. */
	public String head(int length) {
		return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
	}

	/** The file's last bytes as ISO 8859-1; all of them when there are fewer. */
	public String tail(int length) {
		int n = Math.min(length, bytes.length);
		return new String(bytes, bytes.length - n, n, StandardCharsets.ISO_8859_1);
	}

	/** What the bytes are when they are not text: "a PDF document", "a PNG image" …; empty for text. */
	public Optional<String> binaryKind() {
		return BinaryKind.of(bytes);
	}

	/** Whether it is an Office document that can only be read with a password. */
	public boolean isLocked() {
		return BinaryKind.isLocked(bytes);
	}

	/**
	 * The file's text.
	 *
	 * @throws ImportException when the file is no text, has none in it, or cannot be decoded
	 */
	public DecodedText text() throws ImportException {
		if (decoded == null)
			decoded = new Decoder(file).decode(bytes, encoding);
		return decoded;
	}
}
