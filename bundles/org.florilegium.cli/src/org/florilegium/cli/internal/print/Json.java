package org.florilegium.cli.internal.print;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Prints values as JSON: maps are objects, lists arrays, what is neither number nor yes or no is a string. */
public final class Json {

	private static final JsonFactory FACTORY = new JsonFactory();

	private Json() {
	}

	/** Prints a value and a line feed. */
	public static void print(PrintWriter out, Object value) {
		out.println(text(value));
		out.flush();
	}

	/** A value as text on several lines. */
	static String text(Object value) {
		StringWriter out = new StringWriter();
		DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
		DefaultIndenter indent = new DefaultIndenter("  ", "\n");
		pretty.indentObjectsWith(indent);
		pretty.indentArraysWith(indent);
		try (JsonGenerator json = FACTORY.createGenerator(out)) {
			json.setPrettyPrinter(pretty);
			value(json, value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

	private static void value(JsonGenerator json, Object value) throws IOException {
		switch (value) {
			case null -> json.writeNull();
			case Integer n -> json.writeNumber(n);
			case Long n -> json.writeNumber(n);
			case Double n -> json.writeNumber(n);
			case BigDecimal n -> json.writeNumber(n);
			case Boolean b -> json.writeBoolean(b);
			case Map<?, ?> map -> {
				json.writeStartObject();
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					json.writeFieldName(entry.getKey().toString());
					value(json, entry.getValue());
				}
				json.writeEndObject();
			}
			case Iterable<?> list when !(value instanceof Path) -> {
				json.writeStartArray();
				for (Object item : list)
					value(json, item);
				json.writeEndArray();
			}
			default -> json.writeString(value.toString());
		}
	}
}
