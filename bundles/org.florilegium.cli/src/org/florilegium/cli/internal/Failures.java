package org.florilegium.cli.internal;

import java.util.Collection;

import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ImportException;
import org.florilegium.lang.Nearest;
import org.florilegium.study.StudyException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: on a line of its own on the error channel, without stack traces unless asked for. */
public final class Failures {

	private final Environment environment;

	/** Says it to an environment's error channel. */
	public Failures(Environment environment) {
		this.environment = environment;
	}

	/** The arguments cannot be understood. */
	public int usage(ParameterException failure, String[] arguments) {
		CommandLine command = failure.getCommandLine();
		say(sentence(failure.getMessage()) + suggestion(failure, command));
		environment.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
		return ExitCode.USAGE;
	}

	/** The command gave up. */
	public int failed(Exception failure, CommandLine command, ParseResult parsed) {
		boolean debug = command.getCommandSpec().root().userObject() instanceof Florilegium main && main.debug();
		int code = code(failure);
		if (code == ExitCode.FAILURE && !isExpected(failure) && !debug)
			say("This should not have happened: %s. The study's files are as they were before. Run the command again with --debug and report what it prints."
					.formatted(failure));
		else
			say(failure.getMessage() == null ? failure.toString() : failure.getMessage());
		if (debug)
			failure.printStackTrace(environment.err());
		return code;
	}

	/** Prints an error. */
	void say(String message) {
		environment.out().flush();
		environment.err().println("florilegium: " + message);
	}

	private static boolean isExpected(Exception failure) {
		return failure instanceof StudyException || failure instanceof ImportException || failure instanceof ExportException
				|| failure instanceof Incomplete;
	}

	private static int code(Exception failure) {
		return switch (failure) {
			case WrongUse e -> ExitCode.USAGE;
			case StudyException e -> switch (e.code()) {
				case NOT_A_STUDY, EXISTS, UNKNOWN_NAME, QUOTE_NOT_FOUND, QUOTE_AMBIGUOUS, INVALID -> ExitCode.USAGE;
				default -> ExitCode.FAILURE;
			};
			case ImportException e -> switch (e.code()) {
				case UNKNOWN_FORMAT, UNKNOWN_CLEANER, BAD_OPTION -> ExitCode.USAGE;
				default -> ExitCode.FAILURE;
			};
			case ExportException e -> switch (e.code()) {
				case EXISTS, NOT_A_FILE, NO_FOLDER, UNKNOWN_FORMAT, UNKNOWN_COLUMN, BAD_OPTION -> ExitCode.USAGE;
				default -> ExitCode.FAILURE;
			};
			default -> ExitCode.FAILURE;
		};
	}

	private static String suggestion(ParameterException failure, CommandLine command) {
		if (!(failure instanceof UnmatchedArgumentException e) || e.getUnmatched().isEmpty())
			return "";
		String word = e.getUnmatched().getFirst();
		Collection<String> known = word.startsWith("-") ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
		return Nearest.question(Nearest.to(word, known, 3));
	}

	private static String sentence(String message) {
		return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
	}
}
