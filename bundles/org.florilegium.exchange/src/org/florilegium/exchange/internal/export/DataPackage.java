package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.exchange.Column;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/**
 * The description of an exported table as a Frictionless Data Package: readable by version 1 and 2 of the standard. It
 * stands beside the table under the table's name with {@code .datapackage.json} after it, so that several tables in one
 * folder have one each. It says nothing of a licence: that is for the scholar to decide.
 */
record DataPackage(String title, String description, Resource resource, List<Column> columns) {

	/** What a file name gets to be that of its description. */
	static final String SUFFIX = ".datapackage.json";

	/**
	 * The table.
	 *
	 * @param path    name of its file
	 * @param format  extension of its files
	 * @param media   its media type
	 * @param dialect how its rows are written, as Frictionless has it
	 * @param lists   whether lists are arrays; otherwise they are texts
	 * @param bytes   size of the file
	 * @param hash    SHA-256 of the file, hexadecimal
	 * @param rows    number of rows, without header
	 */
	record Resource(String path, String format, String media, Map<String, Object> dialect, boolean lists, long bytes, String hash, long rows) {
	}

	/** A column's type, as Frictionless calls it. */
	static String type(Column column, boolean plain) {
		return switch (column.type()) {
			case TEXT, PARTIAL_DATE -> "string";
			case LIST -> plain ? "string" : "array";
			case INTEGER -> "integer";
			case NUMBER -> "number";
			case YES_NO -> "boolean";
			case DATE -> "date";
		};
	}

	/** Writes the description. */
	void write(OutputStream out) throws IOException {
		DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
		DefaultIndenter indent = new DefaultIndenter("  ", "\n");
		pretty.indentObjectsWith(indent);
		pretty.indentArraysWith(indent);
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.setPrettyPrinter(pretty);
			json.writeStartObject();
			json.writeStringField("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
			json.writeStringField("profile", "tabular-data-package");
			json.writeStringField("name", name(resource.path));
			json.writeStringField("title", title);
			json.writeStringField("description", description);
			json.writeArrayFieldStart("resources");
			resource(json);
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private void resource(JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("name", name(resource.path));
		json.writeStringField("type", "table");
		json.writeStringField("profile", "tabular-data-resource");
		json.writeStringField("path", resource.path);
		json.writeStringField("format", resource.format);
		json.writeStringField("mediatype", resource.media);
		json.writeStringField("encoding", "utf-8");
		json.writeNumberField("bytes", resource.bytes);
		json.writeStringField("hash", "sha256:" + resource.hash);
		json.writeNumberField("rows", resource.rows);
		if (!resource.dialect.isEmpty()) {
			json.writeObjectFieldStart("dialect");
			for (Map.Entry<String, Object> entry : resource.dialect.entrySet()) {
				if (entry.getValue() instanceof Boolean truth)
					json.writeBooleanField(entry.getKey(), truth);
				else
					json.writeStringField(entry.getKey(), entry.getValue().toString());
			}
			json.writeEndObject();
		}
		json.writeObjectFieldStart("schema");
		json.writeArrayFieldStart("fields");
		for (Column column : columns)
			field(json, column);
		json.writeEndArray();
		json.writeArrayFieldStart("missingValues");
		json.writeString("");
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
	}

	private void field(JsonGenerator json, Column column) throws IOException {
		json.writeStartObject();
		json.writeStringField("name", column.name());
		json.writeStringField("title", column.title());
		json.writeStringField("type", type(column, !resource.lists));
		json.writeStringField("description", column.type() == Column.Type.LIST && !resource.lists
				? column.description() + " Several are separated by a semicolon and a space." : column.description());
		if (column.type() == Column.Type.PARTIAL_DATE) {
			json.writeObjectFieldStart("constraints");
			json.writeStringField("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	/** A name as the standard wants it: small letters, digits, and hyphens. */
	private static String name(String path) {
		String plain = Normalizer.normalize(path, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "")
				.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
		return plain.isEmpty() ? "statements" : plain;
	}
}
