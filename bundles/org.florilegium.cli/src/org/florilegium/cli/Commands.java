package org.florilegium.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.florilegium.cli.internal.Environment;
import org.florilegium.cli.internal.Failures;
import org.florilegium.cli.internal.Florilegium;
import org.florilegium.model.PartialDate;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line as a function, for the headless application, for tests, and for programs that have no OSGi. */
public final class Commands {

	private Commands() {
	}

	/**
	 * Runs a command.
	 *
	 * @param out       takes what the command prints
	 * @param err       takes errors
	 * @param directory what relative paths start from, and where the study is looked for
	 * @param arguments the verb and what follows it
	 * @return 0 when all is well, 1 when problems were found, 2 when the command was used wrongly, 3 when it failed
	 */
	public static int run(PrintWriter out, PrintWriter err, Path directory, String... arguments) {
		return run(new Environment(out, err, directory, Environment.WIDTH, false), arguments);
	}

	/** Runs a command in an environment. */
	public static int run(Environment environment, String... arguments) {
		CommandLine line = new CommandLine(new Florilegium(), environment.factory());
		Failures failures = new Failures(environment);
		line.setOut(environment.out());
		line.setErr(environment.err());
		line.setUsageHelpWidth(Math.clamp(environment.width(), 80, 120));
		line.setUsageHelpLongOptionsMaxWidth(30);
		layOut(line);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.registerConverter(PartialDate.class, PartialDate::valueOf);
		for (Class<Double> type : List.of(Double.class, double.class))
			line.registerConverter(type, text -> number(text, Double::valueOf, "a number, such as 0.5"));
		for (Class<Integer> type : List.of(Integer.class, int.class))
			line.registerConverter(type, text -> number(text, Integer::valueOf, "a whole number"));
		line.setParameterExceptionHandler(failures::usage);
		line.setExecutionExceptionHandler(failures::failed);
		int code = line.execute(arguments);
		environment.out().flush();
		environment.err().flush();
		return code;
	}

	private static <T> T number(String text, Function<String, T> reading, String kind) {
		try {
			return reading.apply(text);
		} catch (NumberFormatException e) {
			throw new TypeConversionException("'%s' is not %s".formatted(text, kind));
		}
	}

	/** Gives the help of every command the same look. */
	private static void layOut(CommandLine line) {
		line.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false).synopsisHeading("").descriptionHeading("%n")
				.parameterListHeading("%n").optionListHeading("%nOptions:%n").commandListHeading("%nVerbs:%n");
		line.getSubcommands().values().forEach(Commands::layOut);
	}
}
