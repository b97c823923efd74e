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

/** GraphML, with typed attributes. */
public final class GraphMlWriter implements NetworkWriter {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

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
		xml.writeStartElement("graphml");
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeCharacters("\n");
		xml.writeStartElement("desc");
		xml.writeCharacters(Labels.clean(network.method().sentence() + " " + network.method().parameters()));
		xml.writeEndElement();
		xml.writeCharacters("\n");
		List<String> keys = new ArrayList<>(List.of("label", "name", "mode"));
		keys.addAll(vertices.attributes());
		for (int i = 0; i < keys.size(); i++)
			key(xml, "d" + i, "node", keys.get(i), type(vertices.type(keys.get(i))));
		key(xml, "w", "edge", "weight", "double");
		xml.writeStartElement("graph");
		xml.writeAttribute("id", "network");
		xml.writeAttribute("edgedefault", "undirected");
		xml.writeCharacters("\n");
		for (Vertex vertex : vertices.all())
			node(xml, keys, vertex, vertices.values(vertex));
		int[] number = { 0 };
		Ties.<XMLStreamException>each(network, (row, column, weight) -> {
			xml.writeStartElement("edge");
			xml.writeAttribute("id", "e" + ++number[0]);
			xml.writeAttribute("source", vertices.row(row).id());
			xml.writeAttribute("target", vertices.column(column).id());
			data(xml, "w", Ties.number(weight));
			xml.writeEndElement();
			xml.writeCharacters("\n");
		});
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeEndElement();
		xml.writeCharacters("\n");
		xml.writeEndDocument();
	}

	private static String type(Type type) {
		return switch (type) {
			case INTEGER -> "int";
			case DECIMAL -> "double";
			case TEXT -> "string";
		};
	}

	private static void key(XMLStreamWriter xml, String id, String of, String name, String type) throws XMLStreamException {
		xml.writeEmptyElement("key");
		xml.writeAttribute("id", id);
		xml.writeAttribute("for", of);
		xml.writeAttribute("attr.name", Labels.clean(name));
		xml.writeAttribute("attr.type", type);
		xml.writeCharacters("\n");
	}

	private static void node(XMLStreamWriter xml, List<String> keys, Vertex vertex, Map<String, String> values) throws XMLStreamException {
		xml.writeStartElement("node");
		xml.writeAttribute("id", vertex.id());
		data(xml, "d0", vertex.label());
		for (int i = 1; i < keys.size(); i++)
			if (values.get(keys.get(i)) != null)
				data(xml, "d" + i, values.get(keys.get(i)));
		xml.writeEndElement();
		xml.writeCharacters("\n");
	}

	private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
		xml.writeStartElement("data");
		xml.writeAttribute("key", key);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}
}
