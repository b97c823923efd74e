package org.florilegium.exchange.internal.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON from elsewhere, and says what is wrong with it. */
public final class JsonFiles {

	private static final int LONGEST = 500 << 20;
	private static final long LARGEST = 2L << 30;
	private static final ObjectMapper MAPPER = new ObjectMapper(
			JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).maxNestingDepth(500).maxDocumentLength(LARGEST).build()).build());

	private JsonFiles() {
	}

	/**
	 * Reads a file.
	 *
	 * @throws ImportException {@link Code#MISSING}, {@link Code#NOT_A_FILE}, {@link Code#UNREADABLE}; {@link Code#DAMAGED} with the
	 *                         place when it is no JSON
	 */
	public static JsonNode read(Path file) throws ImportException {
		if (Files.isDirectory(file))
			throw new ImportException(Code.NOT_A_FILE, file + " is not a file.");
		try (InputStream in = Files.newInputStream(file)) {
			return read(in, file.toString());
		} catch (NoSuchFileException e) {
			throw new ImportException(Code.MISSING, "There is no file " + file + ". Check the path.", e);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** Reads a stream; see {@link #read(Path)}. */
	public static JsonNode read(InputStream in, String label) throws ImportException, IOException {
		try {
			JsonNode node = MAPPER.readTree(in);
			if (node == null || node.isMissingNode())
				throw new ImportException(Code.EMPTY, label + " is empty. Check that it was copied or downloaded completely.");
			return node;
		} catch (JsonProcessingException e) {
			String place = e.getLocation() == null ? "" : " at line %d, column %d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
			throw new ImportException(Code.DAMAGED, "%s is no JSON that can be read%s: %s. Save it again from the program that made it."
					.formatted(label, place, e.getOriginalMessage()), e);
		}
	}

	/** The first bytes of a file, to know it by; empty when it cannot be read. */
	public static String head(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(4_000), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}

	/** A text of an object; null when it has none of that name. */
	public static String text(JsonNode of, String name) {
		JsonNode value = of.get(name);
		return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
	}
}
