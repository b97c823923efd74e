package org.florilegium.exchange.safe;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLStreamException;

import org.florilegium.exchange.ImportException;

/**
 * Makes something of the bytes of a file. What it throws is told to the user by {@link Archive} and {@link SafeXml}, with the
 * name of the file.
 *
 * @param <T> what is made
 */
@FunctionalInterface
public interface Reading<T> {

	/** Reads; the stream is closed by the caller. */
	T read(InputStream in) throws IOException, XMLStreamException, ImportException;
}
