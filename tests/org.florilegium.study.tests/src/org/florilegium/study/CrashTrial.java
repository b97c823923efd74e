package org.florilegium.study;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a program that writes three files at a time, at random moments, and looks whether all three are always of the
 * same change, whether that is one acknowledged or later, and whether the study opens clean. Run by hand: arguments are a
 * folder that may be overwritten, the number of rounds and the seed.
 */
public final class CrashTrial {

	private static final List<String> NAMES = List.of("study.corpus", "codings/a.coding", "maps/b.argmap");

	private CrashTrial() {
	}

	/** Runs the trial, or as {@code write FOLDER} the program to be killed. */
	public static void main(String[] arguments) throws Exception {
		if (arguments[0].equals("write"))
			writeForever(Path.of(arguments[1]));
		else
			trial(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
	}

	private static void trial(Path folder, int rounds, long seed) throws Exception {
		Random random = new Random(seed);
		for (String name : NAMES) {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.writeString(folder.resolve(name), content(name, 0));
		}
		int unfinished = 0;
		for (int round = 1; round <= rounds; round++) {
			Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
					System.getProperty("java.class.path"), CrashTrial.class.getName(), "write", folder.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			BufferedReader said = writer.inputReader();
			long acknowledged = Long.parseLong(said.readLine());
			writer.waitFor(random.nextInt(500_000), TimeUnit.MICROSECONDS);
			writer.toHandle().destroyForcibly(); // a Process would close the stream that is still to be read
			for (String line = said.readLine(); line != null; line = said.readLine())
				acknowledged = Long.parseLong(line);
			writer.waitFor();
			if (Files.exists(folder.resolve(".florilegium/journal")))
				unfinished++;
			check(folder, acknowledged, round);
		}
		System.out.println(rounds + " kills, " + unfinished + " of them between the files of a change: nothing acknowledged was lost, no file torn");
	}

	private static void check(Path folder, long acknowledged, int round) throws Exception {
		try (Study study = Study.open(folder)) {
			long number = number(study.files().text(Path.of(NAMES.getFirst())));
			for (String name : NAMES)
				if (!study.files().text(Path.of(name)).equals(content(name, number)))
					throw new AssertionError("round " + round + ": " + name + " is not of change " + number);
			if (number < acknowledged)
				throw new AssertionError("round " + round + ": change " + acknowledged + " was acknowledged, but " + number + " is on disk");
		}
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> left = all.filter(Files::isRegularFile).map(folder::relativize)
					.filter(p -> !p.startsWith(Study.DERIVED) && !NAMES.contains(p.toString().replace('\\', '/'))).toList();
			if (!left.isEmpty() || Files.exists(folder.resolve(".florilegium/journal")))
				throw new AssertionError("round " + round + ": left behind " + left);
		}
	}

	private static void writeForever(Path folder) throws Exception {
		try (Study study = Study.open(folder)) {
			for (long number = number(study.files().text(Path.of(NAMES.getFirst())));; number++) {
				System.out.println(number);
				System.out.flush();
				Map<Path, FileChange> changes = new LinkedHashMap<>();
				for (String name : NAMES)
					changes.put(Path.of(name), FileChange.replace(study.files().hash(Path.of(name)), content(name, number + 1)));
				study.files().write(changes);
			}
		}
	}

	private static String content(String name, long number) {
		return "// " + number + "\n" + (name + " " + number + "\n").repeat((int) (number % 500));
	}

	private static long number(String content) {
		return Long.parseLong(content.substring(3, content.indexOf('\n')));
	}
}
