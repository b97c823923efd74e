package org.florilegium.exchange.safe;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;

/**
 * Reads XML from somewhere, event by event. No document type is followed, so there are no entities but the five of XML and
 * those by number, and nothing is fetched from disk or network; elements may not be nested more than {@value #DEEPEST} deep.
 */
public final class SafeXml {

	/** How deep elements may be nested. */
	public static final int DEEPEST = 2_000;

	private SafeXml() {
	}

	/**
	 * A reader over bytes, whose encoding it finds as XML says. Neighbouring texts come as one event.
	 *
	 * @throws XMLStreamException when the beginning is no XML
	 */
	public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		return new Guarded(factory().createXMLStreamReader(in));
	}

	/**
	 * A reader over characters.
	 *
	 * @throws XMLStreamException when the beginning is no XML
	 */
	public static XMLStreamReader reader(Reader in) throws XMLStreamException {
		return new Guarded(factory().createXMLStreamReader(in));
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST)); // ours comes first
		for (String ofEntities : new String[] { "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit" })
			factory.setProperty(ofEntities, "0"); // counts long texts too, and no entity can be declared
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("it refers to \"" + systemId + "\", which is not followed");
		});
		return factory;
	}

	/**
	 * Reads a file that is XML.
	 *
	 * @throws ImportException {@link Code#DAMAGED} when it is not well-formed, with the place
	 */
	public static <T> T read(DocumentSource source, Reading<T> reading) throws ImportException {
		try (InputStream in = source.open()) {
			return reading.read(in);
		} catch (IOException | XMLStreamException e) {
			throw damaged(source.file().toString(), e);
		}
	}

	/** What is said of bytes that cannot be read; the place too where it is known. */
	static ImportException damaged(String what, Exception e) {
		if (e instanceof XMLStreamException packed && packed.getNestedException() instanceof IOException unpacking)
			return damaged(what, unpacking);
		if (e instanceof XMLStreamException xml) {
			String place = xml.getLocation() == null ? "" : " at line %d, column %d".formatted(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
			return new ImportException(Code.DAMAGED, "%s is no XML that can be read%s: %s. Open it in the program that made it, and save it again."
					.formatted(what, place, reason(xml)), e);
		}
		return new ImportException(Code.DAMAGED, "%s cannot be unpacked (%s). It is damaged, or has a password; check that it was copied or downloaded completely."
				.formatted(what, e.getMessage()), e);
	}

	/** The last line of the parser's message, which says what is wrong; the lines before say where. */
	private static String reason(XMLStreamException e) {
		String message = String.valueOf(e.getMessage());
		return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9).strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
	}

	/** Refuses elements nested too deep, which would exhaust the stack of those who read them one within the other. */
	private static final class Guarded extends StreamReaderDelegate {

		private int depth;

		Guarded(XMLStreamReader reader) {
			super(reader);
		}

		@Override
		public int next() throws XMLStreamException {
			int event = super.next();
			if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST)
				throw new XMLStreamException("elements are nested more than %,d deep".formatted(DEEPEST), getLocation());
			if (event == XMLStreamConstants.END_ELEMENT)
				depth--;
			return event;
		}

		@Override
		public int nextTag() throws XMLStreamException {
			int event = next();
			while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION || event == XMLStreamConstants.SPACE
					|| event == XMLStreamConstants.CHARACTERS && isWhiteSpace())
				event = next();
			if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT)
				throw new XMLStreamException("a tag was expected", getLocation());
			return event;
		}

		@Override
		public String getElementText() throws XMLStreamException {
			String text = super.getElementText();
			depth--;
			return text;
		}
	}
}
