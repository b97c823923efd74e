package org.florilegium.cli.internal.print;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.cli.internal.print.Listing.Heading;

/** Prints listings in any form. */
public final class Printer {

	private final PrintWriter out;
	private final int width;

	/**
	 * Prints to a writer.
	 *
	 * @param width columns of the terminal
	 */
	public Printer(PrintWriter out, int width) {
		this.out = out;
		this.width = width;
	}

	/** Prints a listing. */
	public void print(Listing listing, OutputFormat format) {
		switch (format) {
			case table -> new TablePrinter(out, width).print(listing);
			case csv -> csv(listing);
			case json -> Json.print(out, objects(listing));
		}
		out.flush();
	}

	/** The rows as maps from headings to cells. */
	public static List<Map<String, Object>> objects(Listing listing) {
		List<Map<String, Object>> objects = new ArrayList<>();
		for (List<Object> row : listing.rows()) {
			Map<String, Object> object = new LinkedHashMap<>();
			for (int i = 0; i < row.size(); i++)
				object.put(listing.headings().get(i).name(), row.get(i));
			objects.add(object);
		}
		return objects;
	}

	private void csv(Listing listing) {
		try {
			Separated csv = new Separated(out, listing.headings().stream().map(Heading::name).toList());
			for (List<Object> row : listing.rows())
				csv.row(row);
			csv.end();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
