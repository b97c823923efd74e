package org.florilegium.exchange.internal.refi;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.exchange.internal.refi.RefiData.Value;
import org.florilegium.model.PartialDate;

/** Variables: what kind each is, and their values both ways. */
final class RefiValues {

	private final Map<String, String> types = new LinkedHashMap<>();

	/** Looks at all values that a project has. */
	RefiValues(Collection<Map<String, Object>> values) {
		for (Map<String, Object> of : values)
			of.forEach((name, value) -> types.merge(name, type(value), RefiValues::common));
	}

	private static String type(Object value) {
		return switch (value) {
			case Boolean truth -> "Boolean";
			case BigDecimal number -> number.scale() <= 0 ? "Integer" : "Float";
			case PartialDate date -> date.day() == 0 ? "Text" : "Date";
			default -> "Text";
		};
	}

	private static String common(String one, String other) {
		if (one.equals(other))
			return one;
		boolean numbers = (one + other).matches("(Integer|Float)+");
		return numbers ? "Float" : "Text";
	}

	/** The variables with their types. */
	Map<String, String> types() {
		return types;
	}

	/** Writes a value, in an element that its variable's type names. */
	void write(XmlWriter xml, String name, String guid, Object value) throws IOException {
		String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
		xml.start("VariableValue").start("VariableRef").attribute("targetGUID", guid).end().element(types.get(name) + "Value", text).end();
	}

	/** What a value becomes here; null when there is none. */
	static Object read(Value value) {
		if (value.text() == null || value.text().isEmpty())
			return null;
		String text = value.text().strip();
		try {
			return switch (value.kind()) {
				case "BooleanValue" -> text.equals("true") || text.equals("1");
				case "IntegerValue", "FloatValue" -> new BigDecimal(new BigDecimal(text).toPlainString());
				case "DateValue" -> PartialDate.valueOf(text.substring(0, Math.min(10, text.length())));
				default -> value.text();
			};
		} catch (NumberFormatException | DateTimeException e) {
			return value.text();
		}
	}
}
