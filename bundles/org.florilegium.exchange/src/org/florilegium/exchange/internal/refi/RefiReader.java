package org.florilegium.exchange.internal.refi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.florilegium.exchange.internal.refi.RefiData.Case;
import org.florilegium.exchange.internal.refi.RefiData.Code;
import org.florilegium.exchange.internal.refi.RefiData.Coding;
import org.florilegium.exchange.internal.refi.RefiData.Link;
import org.florilegium.exchange.internal.refi.RefiData.Selection;
import org.florilegium.exchange.internal.refi.RefiData.Source;
import org.florilegium.exchange.internal.refi.RefiData.User;
import org.florilegium.exchange.internal.refi.RefiData.Value;
import org.florilegium.exchange.internal.refi.RefiData.Variable;
import org.florilegium.exchange.safe.SafeXml;

/**
 * Reads the XML of projects and codebooks, in whatever order and namespace programs write it; elements that are not known are
 * passed over.
 */
final class RefiReader {

	private final XMLStreamReader xml;
	private final RefiData data = new RefiData();

	private RefiReader(XMLStreamReader xml) {
		this.xml = xml;
	}

	/**
	 * Reads a project or codebook.
	 *
	 * @throws XMLStreamException when it is no XML, or none of the two
	 */
	static RefiData read(InputStream in) throws XMLStreamException, IOException {
		RefiReader reader = new RefiReader(SafeXml.reader(in));
		while (reader.xml.next() != XMLStreamConstants.START_ELEMENT) {
			// comments
		}
		switch (reader.xml.getLocalName()) {
			case "Project" -> reader.project();
			case "CodeBook" -> reader.children(reader::codebook);
			default -> throw new XMLStreamException("it begins with <" + reader.xml.getLocalName() + ">, not with <Project> or <CodeBook>", reader.xml.getLocation());
		}
		return reader.data;
	}

	/** Reads the child element that the reader stands on, up to its end. */
	@FunctionalInterface
	private interface Child {
		void read(String name) throws XMLStreamException;
	}

	private void children(Child child) throws XMLStreamException {
		while (xml.next() != XMLStreamConstants.END_ELEMENT)
			if (xml.getEventType() == XMLStreamConstants.START_ELEMENT)
				child.read(xml.getLocalName());
	}

	private void skip() throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private void skip(String what) throws XMLStreamException {
		data.skipped.merge(what, 1, Integer::sum);
		skip();
	}

	private String attribute(String name) {
		return xml.getAttributeValue(null, name);
	}

	private String guid(String attribute) {
		return guidOf(attribute(attribute));
	}

	/** An identifier as they are compared. */
	static String guidOf(String written) {
		return written == null ? null : written.strip().replace("{", "").replace("}", "").toLowerCase(Locale.ROOT);
	}

	private void project() throws XMLStreamException {
		data.name = attribute("name") == null ? "" : attribute("name");
		data.origin = attribute("origin") == null ? "" : attribute("origin");
		data.user = guid("creatingUserGUID");
		children(name -> {
			switch (name) {
				case "Users" -> children(user -> {
					data.users.add(new User(guid("guid"), attribute("name")));
					skip();
				});
				case "CodeBook" -> children(this::codebook);
				case "Variables" -> children(variable -> {
					data.variables.add(new Variable(guid("guid"), attribute("name"), attribute("typeOfVariable")));
					skip();
				});
				case "Cases" -> children(each -> one());
				case "Sources" -> children(this::source);
				case "Notes" -> children(note -> {
					Source read = text(new ArrayList<>());
					data.notes.put(read.guid(), read);
				});
				case "Links" -> children(link -> {
					data.links.add(new Link(attribute("name"), guid("originGUID"), guid("targetGUID")));
					skip();
				});
				case "Sets" -> children(set -> {
					data.sets++;
					skip();
				});
				case "Graphs" -> children(graph -> {
					data.graphs++;
					skip();
				});
				case "Description" -> data.description = xml.getElementText();
				default -> skip();
			}
		});
	}

	private void codebook(String name) throws XMLStreamException {
		switch (name) {
			case "Codes" -> children(code -> code(null));
			case "Sets" -> children(set -> {
				data.sets++;
				skip();
			});
			default -> skip();
		}
	}

	private void code(String parent) throws XMLStreamException {
		String guid = guid("guid");
		int place = data.codes.size();
		data.codes.add(null);
		String name = attribute("name");
		boolean codable = !List.of("false", "0").contains(String.valueOf(attribute("isCodable")).strip());
		String color = attribute("color");
		String[] description = { null };
		List<String> notes = new ArrayList<>();
		children(child -> {
			switch (child) {
				case "Description" -> description[0] = xml.getElementText();
				case "NoteRef" -> notes.add(reference());
				case "Code" -> code(guid);
				default -> skip();
			}
		});
		data.codes.set(place, new Code(guid, name, codable, color, description[0], parent, notes));
	}

	private String reference() throws XMLStreamException {
		String target = guid("targetGUID");
		skip();
		return target;
	}

	private void one() throws XMLStreamException {
		String guid = guid("guid");
		String name = attribute("name");
		String[] description = { null };
		List<Value> values = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		List<String> selections = new ArrayList<>();
		List<String> codes = new ArrayList<>();
		children(child -> {
			switch (child) {
				case "Description" -> description[0] = xml.getElementText();
				case "VariableValue" -> values.add(value());
				case "SourceRef" -> sources.add(reference());
				case "SelectionRef" -> selections.add(reference());
				case "CodeRef" -> codes.add(reference());
				default -> skip();
			}
		});
		data.cases.add(new Case(guid, name, description[0], values, sources, selections, codes));
	}

	private Value value() throws XMLStreamException {
		String[] of = new String[3];
		children(child -> {
			if (child.equals("VariableRef")) {
				of[0] = reference();
			} else {
				of[1] = child;
				of[2] = xml.getElementText();
			}
		});
		return new Value(of[0], of[1], of[2]);
	}

	private void source(String name) throws XMLStreamException {
		switch (name) {
			case "TextSource" -> data.sources.add(text(new ArrayList<>()));
			case "PDFSource" -> data.sources.add(text(new ArrayList<>()));
			default -> skip(name.endsWith("Source") ? name.substring(0, name.length() - "Source".length()).toLowerCase(Locale.ROOT) : name);
		}
	}

	/** A source or note; of a PDF what its representation as text says comes along. */
	private Source text(List<Selection> selections) throws XMLStreamException {
		String guid = guid("guid");
		String name = attribute("name");
		String made = attribute("creationDateTime");
		String user = guid("creatingUser");
		String[] of = { attribute("plainTextPath"), null, null };
		List<Coding> codings = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		List<Value> values = new ArrayList<>();
		children(child -> {
			switch (child) {
				case "Description" -> of[2] = xml.getElementText();
				case "PlainTextContent" -> of[1] = xml.getElementText();
				case "PlainTextSelection" -> selections.add(selection());
				case "PDFSelection" -> {
					Selection region = selection();
					data.regions.put(region.guid(), region.codings());
				}
				case "Representation" -> {
					Source text = text(selections);
					of[0] = text.path();
					of[1] = text.content();
				}
				case "Coding" -> codings.add(coding());
				case "NoteRef" -> notes.add(reference());
				case "VariableValue" -> values.add(value());
				default -> skip();
			}
		});
		return new Source(guid, name, of[0], of[1], of[2], made, user, selections, codings, notes, values);
	}

	private Selection selection() throws XMLStreamException {
		String guid = guid("guid");
		String name = attribute("name");
		long start = position("startPosition");
		long end = position("endPosition");
		String user = guid("creatingUser");
		String made = attribute("creationDateTime");
		String[] description = { null };
		List<Coding> codings = new ArrayList<>(1);
		List<String> notes = new ArrayList<>(0);
		children(child -> {
			switch (child) {
				case "Description" -> description[0] = xml.getElementText();
				case "Coding" -> codings.add(coding());
				case "NoteRef" -> notes.add(reference());
				default -> skip();
			}
		});
		return new Selection(guid, name, start, end, user, made, description[0], codings, notes);
	}

	/** A position; -1 for none, so that absurd ones are told apart from the text's. */
	private long position(String name) {
		try {
			return attribute(name) == null ? -1 : Long.parseLong(attribute(name).strip());
		} catch (NumberFormatException e) {
			return -1;
		}
	}

	private Coding coding() throws XMLStreamException {
		String guid = guid("guid");
		String user = guid("creatingUser");
		String made = attribute("creationDateTime");
		String[] code = { null };
		List<String> notes = new ArrayList<>(0);
		children(child -> {
			switch (child) {
				case "CodeRef" -> code[0] = reference();
				case "NoteRef" -> notes.add(reference());
				default -> skip();
			}
		});
		return new Coding(guid, user, made, code[0], notes);
	}
}
