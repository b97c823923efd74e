package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import org.florilegium.exchange.Column;
import org.florilegium.exchange.Loss;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/** A JSON object per line, with a member per column; lists are arrays, dates strings, empty cells null. */
final class JsonLines implements RowSink {

	private final JsonGenerator json;
	private final List<Column> columns;
	private boolean written;

	JsonLines(OutputStream out, List<Column> columns) throws IOException {
		this.columns = columns;
		json = new JsonFactory().createGenerator(out);
		json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
		json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
	}

	@Override
	public void write(List<Object> cells) throws IOException {
		json.writeStartObject();
		for (int i = 0; i < cells.size(); i++) {
			json.writeFieldName(columns.get(i).name());
			value(cells.get(i));
		}
		json.writeEndObject();
		written = true;
	}

	private void value(Object cell) throws IOException {
		switch (cell) {
			case null -> json.writeNull();
			case Long number -> json.writeNumber(number);
			case BigDecimal number -> json.writeNumber(number);
			case Boolean truth -> json.writeBoolean(truth);
			case List<?> list -> {
				json.writeStartArray();
				for (Object item : list)
					value(item);
				json.writeEndArray();
			}
			default -> json.writeString(cell.toString());
		}
	}

	@Override
	public List<Loss> losses() {
		return List.of();
	}

	@Override
	public void finish() throws IOException {
		if (written)
			json.writeRaw('\n');
		json.close();
	}
}
