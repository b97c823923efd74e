package org.florilegium.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.florilegium.analysis.Method;
import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.cli.internal.print.Printer;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;

import picocli.CommandLine.Option;

/** Where the result of an analysis goes, and in which form. */
final class ResultOptions {

	@Option(names = "--format", paramLabel = "FORMAT", description = "How to print: table, csv or json (with parameters and method).")
	private OutputFormat format = OutputFormat.table;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "The file to make; printed if not given.")
	private Path output;

	@Option(names = "--as", paramLabel = "FORMAT", description = "csv or json, where it can be drawn also svg, png or pdf; by the name of FILE if not given.")
	private String as;

	@Option(names = "--force", description = "Replace a file that exists.")
	private boolean force;

	/** Whether people read it. */
	boolean isTable() {
		return output == null && format == OutputFormat.table;
	}

	/** The format of the picture that is asked for, if one is. */
	private Optional<PictureFormat> picture() {
		return as != null ? PictureFormat.of(as) : output == null ? Optional.empty() : PictureFormat.ofFile(output.getFileName().toString());
	}

	/** Draws, prints or writes a result with how it was computed. */
	void print(Environment environment, Listing listing, Method method, Map<String, Object> facts, Supplier<Picture> drawn) throws WrongUse, ExportException {
		Optional<PictureFormat> picture = picture();
		if (picture.isEmpty()) {
			print(environment, listing, method, facts);
			return;
		}
		if (output == null)
			throw new WrongUse("A picture cannot be printed. Give --output FILE.");
		if (listing.isEmpty())
			throw new WrongUse("No statement is like that, so there is nothing to draw.");
		Path target = environment.resolve(output);
		Pictures.write(drawn.get(), picture.get(), target, force);
		environment.say("%s", environment.shorten(target));
		NetworkCommand.method(environment, method);
	}

	/** Prints or writes a result with how it was computed. */
	void print(Environment environment, Listing listing, Method method, Map<String, Object> facts) throws WrongUse, ExportException {
		if (output != null) {
			write(environment, listing, method, facts);
			return;
		}
		switch (format) {
			case json -> Json.print(environment.out(), json(listing, method, facts));
			case csv -> environment.print(listing, format);
			case table -> {
				if (listing.isEmpty())
					environment.say("No statement is like that.");
				else
					environment.print(listing, format);
				environment.say("");
				NetworkCommand.method(environment, method);
			}
		}
	}

	private void write(Environment environment, Listing listing, Method method, Map<String, Object> facts) throws WrongUse, ExportException {
		String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
		String chosen = as != null ? as.toLowerCase(Locale.ROOT) : name.endsWith(".json") ? "json" : name.endsWith(".csv") ? "csv" : "";
		if (!chosen.equals("csv") && !chosen.equals("json"))
			throw new WrongUse("%s does not tell a format that this can be written in. Give --as csv or --as json.".formatted(as == null ? "The name of " + output : "--as " + as));
		Path target = environment.resolve(output);
		try (ExportFiles files = new ExportFiles(force); OutputStream out = files.create(target)) {
			PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			if (chosen.equals("json"))
				Json.print(writer, json(listing, method, facts));
			else
				new Printer(writer, environment.width()).print(listing, OutputFormat.csv);
			writer.flush();
			if (writer.checkError())
				throw new IOException("writing failed");
			files.commit();
		} catch (IOException e) {
			throw ExportFiles.disk(target, e);
		}
		environment.say("%s: %s", environment.shorten(target), Words.count(listing.size(), "row"));
		NetworkCommand.method(environment, method);
	}

	private static Map<String, Object> json(Listing listing, Method method, Map<String, Object> facts) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("method", method.sentence());
		json.put("parameters", method.parameters());
		facts.forEach((key, value) -> json.put(key, value instanceof Double d && !Double.isFinite(d) ? null : value));
		json.put("rows", Printer.objects(listing));
		return json;
	}

	/** A number for people, or in full; null where there is none. */
	static Object number(double value, boolean forPeople) {
		if (!Double.isFinite(value))
			return null;
		if (value == Math.rint(value) && Math.abs(value) < 1e15)
			return (long) value;
		return forPeople ? new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros() : (Object) value;
	}
}
