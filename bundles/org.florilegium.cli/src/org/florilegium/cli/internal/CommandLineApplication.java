package org.florilegium.cli.internal;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.florilegium.cli.Commands;

/** The command line as an application of the platform; it needs no display. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		Environment environment = new Environment(writer(System.out), writer(System.err), Path.of("").toAbsolutePath(), width(),
				isTerminal());
		return Commands.run(environment, arguments(context));
	}

	@Override
	public void stop() {
		// a command ends by itself
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, false, stream.charset());
	}

	/** Since Java 22 there is a console also where nobody sits at it, and a method that tells. */
	private static boolean isTerminal() {
		Console console = System.console();
		if (console == null)
			return false;
		try {
			return Console.class.getMethod("isTerminal").invoke(console) instanceof Boolean terminal && terminal;
		} catch (ReflectiveOperationException e) {
			return true;
		}
	}

	private static int width() {
		try {
			return Math.clamp(Integer.parseInt(System.getenv("COLUMNS")), 60, 240);
		} catch (NumberFormatException e) {
			return Environment.WIDTH; // not told
		}
	}

	private static String[] arguments(IApplicationContext context) {
		return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments ? arguments : new String[0];
	}
}
