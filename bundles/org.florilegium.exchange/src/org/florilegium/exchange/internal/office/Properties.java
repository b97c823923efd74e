package org.florilegium.exchange.internal.office;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.safe.Archive;
import org.florilegium.exchange.safe.SafeXml;

/** What office documents say of themselves, in the words of Dublin Core. */
final class Properties {

	private Properties() {
	}

	/** Reads the entry with the properties, if there is one. */
	static Metadata of(Archive archive, String entry) throws ImportException {
		return archive.has(entry) ? archive.read(entry, Properties::read) : Metadata.NONE;
	}

	private static Metadata read(InputStream in) throws XMLStreamException {
		Map<String, String> found = new HashMap<>();
		XMLStreamReader xml = SafeXml.reader(in);
		String name = "";
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT)
				name = xml.getLocalName();
			else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace())
				found.putIfAbsent(name, xml.getText().strip());
			else if (event == XMLStreamConstants.END_ELEMENT)
				name = "";
		}
		return of(found.get("title"), found.getOrDefault("initial-creator", found.get("creator")), found.get("language"));
	}

	/** Metadata of what a program wrote; nulls for nothing. */
	static Metadata of(String title, String authors, String language) {
		List<String> names = authors == null ? List.of() : Arrays.stream(authors.split("\\s*;\\s*")).map(String::strip).filter(n -> n.contains(" ")).toList();
		return new Metadata(Optional.ofNullable(title).filter(t -> !t.isBlank()), names, Optional.empty(),
				Optional.ofNullable(language).map(l -> l.split("[-_]")[0].toLowerCase(Locale.ROOT)).filter(l -> l.matches("[a-z]{2}")), List.of());
	}
}
