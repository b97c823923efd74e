package org.florilegium.cli.internal.print;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints rows as an array of JSON objects, as they come. */
public final class JsonArray {

	private final PrintWriter out;
	private final List<String> headings;
	private boolean begun;

	/** Begins the array. */
	public JsonArray(PrintWriter out, List<String> headings) {
		this.out = out;
		this.headings = headings;
	}

	/** Prints a row. */
	public void row(List<Object> cells) throws IOException {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++)
			object.put(headings.get(i), cells.get(i));
		out.print(begun ? ",\n  " : "[\n  ");
		out.print(Json.text(object).replace("\n", "\n  "));
		begun = true;
	}

	/** Ends the array. */
	public void end() {
		out.println(begun ? "\n]" : "[ ]");
		out.flush();
	}
}
