package org.florilegium.exchange.internal.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.NetworkWriter;
import org.florilegium.exchange.internal.network.Vertices.Vertex;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Nodes and edges as JSON, with the parameters and how it was computed; of several times an array of networks. */
public final class JsonWriter implements NetworkWriter {

	private static final JsonFactory FACTORY = JsonFactory.builder().build();

	@Override
	public void write(Network network, OutputStream out) throws IOException {
		try (JsonGenerator json = open(out)) {
			write(network, json);
		}
	}

	@Override
	public void write(List<Network> networks, OutputStream out) throws IOException {
		try (JsonGenerator json = open(out)) {
			json.writeStartArray();
			for (Network network : networks)
				write(network, json);
			json.writeEndArray();
		}
	}

	@Override
	public boolean takesSeveral() {
		return true;
	}

	private static JsonGenerator open(OutputStream out) throws IOException {
		return FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8)).useDefaultPrettyPrinter().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
	}

	private static void write(Network network, JsonGenerator json) throws IOException {
		Vertices vertices = new Vertices(network);
		json.writeStartObject();
		json.writeStringField("method", network.method().sentence());
		json.writeObjectFieldStart("parameters");
		for (Map.Entry<String, Object> parameter : network.method().parameters().entrySet())
			value(json, parameter.getKey(), parameter.getValue());
		json.writeEndObject();
		if (network.center() != null)
			json.writeStringField("center", network.center().toString());
		if (network.period().from() != null)
			json.writeStringField("from", network.period().from().toString());
		if (network.period().to() != null)
			json.writeStringField("to", network.period().to().toString());
		json.writeNumberField("statements", network.statements());
		json.writeArrayFieldStart("nodes");
		for (Vertex vertex : vertices.all()) {
			json.writeStartObject();
			json.writeStringField("id", vertex.id());
			json.writeStringField("label", vertex.label());
			for (Map.Entry<String, String> value : vertices.values(vertex).entrySet())
				value(json, value.getKey(), switch (vertices.type(value.getKey())) {
					case INTEGER -> (Object) Integer.valueOf(value.getValue());
					case DECIMAL -> Double.valueOf(value.getValue());
					case TEXT -> value.getValue();
				});
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("edges");
		Ties.<IOException>each(network, (row, column, weight) -> {
			json.writeStartObject();
			json.writeStringField("source", vertices.row(row).id());
			json.writeStringField("target", vertices.column(column).id());
			value(json, "weight", Double.isNaN(weight) ? null : weight);
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void value(JsonGenerator json, String name, Object value) throws IOException {
		switch (value) {
			case null -> json.writeNullField(name);
			case Boolean b -> json.writeBooleanField(name, b);
			case Integer n -> json.writeNumberField(name, n);
			case Long n -> json.writeNumberField(name, n);
			case Double n -> json.writeNumberField(name, n);
			default -> json.writeStringField(name, value.toString());
		}
	}
}
