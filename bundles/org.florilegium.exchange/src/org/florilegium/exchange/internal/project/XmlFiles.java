package org.florilegium.exchange.internal.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import javax.xml.stream.XMLStreamException;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.safe.Reading;

/** Opens files that are XML or other text, and says what is wrong with them. */
public final class XmlFiles {

	private XmlFiles() {
	}

	/**
	 * Reads a file.
	 *
	 * @throws ImportException {@link Code#MISSING}, {@link Code#NOT_A_FILE}, {@link Code#UNREADABLE}; {@link Code#DAMAGED} with the
	 *                         place when it is no well-formed XML
	 */
	public static <T> T read(Path file, Reading<T> reading) throws ImportException {
		if (Files.isDirectory(file))
			throw new ImportException(Code.NOT_A_FILE, file + " is not a file.");
		try (InputStream in = Files.newInputStream(file)) {
			return reading.read(in);
		} catch (NoSuchFileException e) {
			throw new ImportException(Code.MISSING, "There is no file " + file + ". Check the path.", e);
		} catch (IOException e) {
			throw new ImportException(Code.UNREADABLE, file + " cannot be read (" + e.getMessage() + ").", e);
		} catch (XMLStreamException e) {
			String place = e.getLocation() == null ? "" : " at line %d, column %d".formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
			String message = String.valueOf(e.getMessage());
			throw new ImportException(Code.DAMAGED, "%s is no XML that can be read%s: %s. Save it again from the program that made it."
					.formatted(file, place, message.substring(message.contains("Message: ") ? message.indexOf("Message: ") + 9 : 0).strip()), e);
		}
	}
}
