package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.NetworkWriter;
import org.florilegium.exchange.internal.network.Vertices.Type;
import org.florilegium.exchange.internal.network.Vertices.Vertex;

/** GEXF 1.3, for Gephi. */
public final class GexfWriter implements NetworkWriter {

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			write(network, xml);
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static void write(Network network, XMLStreamWriter xml) throws XMLStreamException {
		Vertices vertices = new Vertices(network);
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeCharacters("\n");
		xml.writeStartElement("gexf");
		xml.writeDefaultNamespace("http://gexf.net/1.3");
		xml.writeAttribute("version", "1.3");
		xml.writeStartElement("meta");
		element(xml, "creator", "Florilegium");
		element(xml, "description", Labels.clean(network.method().sentence() + " " + network.method().parameters()));
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeStartElement("graph");
		xml.writeAttribute("defaultedgetype", "undirected");
		xml.writeAttribute("mode", "static");
		xml.writeCharacters("\n");
		List<String> keys = new ArrayList<>(List.of("name", "mode"));
		keys.addAll(vertices.attributes());
		xml.writeStartElement("attributes");
		xml.writeAttribute("class", "node");
		for (int i = 0; i < keys.size(); i++) {
			xml.writeEmptyElement("attribute");
			xml.writeAttribute("id", String.valueOf(i));
			xml.writeAttribute("title", Labels.clean(keys.get(i)));
			xml.writeAttribute("type", type(vertices.type(keys.get(i))));
		}
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeStartElement("nodes");
		xml.writeCharacters("\n");
		for (Vertex vertex : vertices.all())
			node(xml, keys, vertex, vertices.values(vertex));
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeStartElement("edges");
		xml.writeCharacters("\n");
		int[] number = { 0 };
		Ties.<XMLStreamException>each(network, (row, column, weight) -> {
			xml.writeEmptyElement("edge");
			xml.writeAttribute("id", "e" + ++number[0]);
			xml.writeAttribute("source", vertices.row(row).id());
			xml.writeAttribute("target", vertices.column(column).id());
			xml.writeAttribute("weight", Ties.number(weight));
			xml.writeCharacters("\n");
		});
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeEndDocument();
	}

	private static String type(Type type) {
		return switch (type) {
			case INTEGER -> "integer";
			case DECIMAL -> "double";
			case TEXT -> "string";
		};
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	private static void node(XMLStreamWriter xml, List<String> keys, Vertex vertex, Map<String, String> values) throws XMLStreamException {
		xml.writeStartElement("node");
		xml.writeAttribute("id", vertex.id());
		xml.writeAttribute("label", vertex.label());
		xml.writeStartElement("attvalues");
		for (int i = 0; i < keys.size(); i++)
			if (values.get(keys.get(i)) != null) {
				xml.writeEmptyElement("attvalue");
				xml.writeAttribute("for", String.valueOf(i));
				xml.writeAttribute("value", values.get(keys.get(i)));
			}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeCharacters("\n");
	}
}
