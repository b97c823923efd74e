package org.florilegium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a command did.
 *
 * @param code the exit code
 * @param out  what it printed
 * @param err  what it said on the error channel
 */
public record Run(int code, String out, String err) {

	/** Runs a command in a folder. */
	public static Run in(Path folder, String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Commands.run(new PrintWriter(out), new PrintWriter(err), folder, arguments);
		return new Run(code, lines(out), lines(err));
	}

	private static String lines(StringWriter writer) {
		return writer.toString().replace(System.lineSeparator(), "\n");
	}

	/** Makes sure that all went well and nothing was complained of. */
	public Run fine() {
		assertEquals("", err, out);
		assertEquals(0, code, out);
		return this;
	}

	/** Makes sure that the command ended so; what it printed on the error channel. */
	public String failed(int expected) {
		assertEquals(expected, code, () -> out + err);
		List<String> traces = err.lines().filter(line -> line.strip().startsWith("at ")).toList();
		assertEquals(List.of(), traces, "no stack trace");
		assertEquals("florilegium: ", err.substring(0, Math.min(err.length(), 13)));
		return err;
	}

	/** What it printed, as JSON. */
	public JsonNode json() throws IOException {
		return new ObjectMapper().readTree(out);
	}
}
