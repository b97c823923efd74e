package org.florilegium.cli.internal;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.file.Path;

import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.cli.internal.print.Printer;
import org.florilegium.study.Progress;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * What a command needs of the world around it.
 *
 * @param out       takes what the command prints
 * @param err       takes errors and progress
 * @param directory what relative paths start from; absolute
 * @param width     columns of the terminal
 * @param terminal  whether a person watches {@code err}, so that progress is worth showing
 */
public record Environment(PrintWriter out, PrintWriter err, Path directory, int width, boolean terminal) {

	/** Columns that are assumed where there is no terminal. */
	public static final int WIDTH = 100;

	/** The same in another working directory. */
	Environment in(Path other) {
		return new Environment(out, err, other, width, terminal);
	}

	/** Prints a listing. */
	void print(Listing listing, OutputFormat format) {
		new Printer(out, width).print(listing, format);
	}

	/** Prints a line. */
	void say(String format, Object... arguments) {
		out.println(arguments.length == 0 ? format : format.formatted(arguments));
	}

	/** Tells the user something beside what was asked for. */
	void note(String message) {
		out.flush();
		err.println("florilegium: note: " + message);
	}

	/** A path as the user gave it, from the working directory. */
	Path resolve(Path path) {
		return directory.resolve(path).normalize();
	}

	/** A path as short as it can be said: relative to the working directory when it lies in there. */
	String shorten(Path path) {
		if (path.equals(directory))
			return ".";
		return directory.getNameCount() > 0 && path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
	}

	/** Shows progress on a terminal; otherwise does nothing. */
	Progress progress() {
		return terminal ? new ProgressLine(err, width) : Progress.NONE;
	}

	/** Makes commands, giving this environment to the constructors that want it. */
	public IFactory factory() {
		IFactory standard = CommandLine.defaultFactory();
		return new IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				for (Constructor<?> constructor : type.getDeclaredConstructors()) {
					if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Environment.class)
						return type.cast(constructor.newInstance(Environment.this));
				}
				return standard.create(type);
			}
		};
	}
}
