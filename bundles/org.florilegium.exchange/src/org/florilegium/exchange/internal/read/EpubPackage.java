package org.florilegium.exchange.internal.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.Metadata;
import org.florilegium.exchange.Metadata.SourceLine;

/**
 * What the package document of an EPUB says.
 *
 * @param metadata about the book
 * @param chapters names of the entries with its chapters, in reading order
 */
record EpubPackage(Metadata metadata, List<String> chapters) {

	static EpubPackage read(XMLStreamReader xml, String folder) throws XMLStreamException {
		Map<String, String> entries = new HashMap<>();
		Map<String, List<String>> said = new LinkedHashMap<>();
		List<String> chapters = new ArrayList<>();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT)
				continue;
			switch (xml.getLocalName()) {
			case "title", "creator", "date", "language", "identifier", "publisher" -> {
				String name = xml.getLocalName();
				String text = xml.getElementText().strip();
				if (!text.isEmpty())
					said.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
			}
			case "item" -> {
				String properties = String.valueOf(xml.getAttributeValue(null, "properties"));
				if (!properties.matches(".*\\bnav\\b.*"))
					entries.put(xml.getAttributeValue(null, "id"), normal(folder, xml.getAttributeValue(null, "href")));
			}
			case "itemref" -> Optional.ofNullable(entries.get(xml.getAttributeValue(null, "idref"))).ifPresent(chapters::add);
			default -> {
				// not for readers
			}
			}
		}
		return new EpubPackage(metadata(said), chapters);
	}

	private static Metadata metadata(Map<String, List<String>> said) {
		List<SourceLine> sources = new ArrayList<>();
		for (String identifier : said.getOrDefault("identifier", List.of())) {
			String number = identifier.replaceFirst("(?i)^(urn:)?isbn:?", "").strip();
			if (number.matches("[\\d -]{9,16}[\\dXx]"))
				sources.add(new SourceLine("ISBN", number));
		}
		said.getOrDefault("publisher", List.of()).stream().limit(1).forEach(p -> sources.add(new SourceLine("Publisher", p)));
		return new Metadata(first(said, "title"), said.getOrDefault("creator", List.of()),
				first(said, "date").map(d -> d.replaceFirst("T.*", "")).filter(d -> d.matches("\\d{4}(-\\d{2}){0,2}")),
				first(said, "language").map(l -> l.split("[-_]")[0].toLowerCase(Locale.ROOT)).filter(l -> l.matches("[a-z]{2}")), sources);
	}

	private static Optional<String> first(Map<String, List<String>> said, String name) {
		return said.getOrDefault(name, List.of()).stream().findFirst();
	}

	/** The name of the entry that a reference leads to, from the folder of the file it stands in. */
	static String normal(String folder, String reference) {
		if (reference == null)
			return "";
		String path = folder + decoded(reference.replaceFirst("[#?].*", ""));
		List<String> names = new ArrayList<>();
		for (String name : path.split("/")) {
			if (name.equals("..") && !names.isEmpty())
				names.removeLast();
			else if (!name.isEmpty() && !name.equals(".") && !name.equals(".."))
				names.add(name);
		}
		return String.join("/", names);
	}

	private static String decoded(String reference) {
		try {
			return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return reference;
		}
	}
}
