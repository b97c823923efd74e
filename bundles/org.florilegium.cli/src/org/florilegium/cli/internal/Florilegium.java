package org.florilegium.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a verb. */
@Command(name = "florilegium", versionProvider = Version.class, synopsisSubcommandLabel = "VERB",
		description = "Codes texts: who says what, on which themes, and where they stand.", subcommands = { NewCommand.class,
				ImportCommand.class, AddCommand.class, CodeCommand.class, CheckCommand.class, QueryCommand.class, NetworkCommand.class, MatrixCommand.class,
				TimelineCommand.class, AgreementCommand.class, BackboneCommand.class, PolarizationCommand.class, ArgueCommand.class,
				MethodCommand.class, ExportCommand.class, IndexCommand.class, FormatsCommand.class, DemoCommand.class },
		footer = { "",
				"Ends with 0 when all is well, 1 when problems were found, 2 when the command was used wrongly, 3 when it failed.", "",
				"florilegium VERB --help explains a verb, with examples.", "florilegium demo shows everything on a sample study." })
public final class Florilegium implements Runnable {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the versions of the program and of Java.")
	private boolean version;

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print where in the program an error arose.")
	private boolean debug;

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "Say what to do: a verb is missing");
	}

	/** Whether stack traces are wanted. */
	boolean debug() {
		return debug;
	}
}
