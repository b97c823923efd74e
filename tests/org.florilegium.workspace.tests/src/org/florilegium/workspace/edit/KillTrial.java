package org.florilegium.workspace.edit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.CodingReader;
import org.florilegium.study.query.CodingText;
import org.florilegium.workspace.Harbour;

/**
 * Starts {@link KilledApplication} in the same framework as the running tests, with a configuration of its own, and kills it at
 * random moments; it looks whether all that was acknowledged is in the files, whether no change is there by half, and whether the
 * next one starts in the same workspace.
 */
final class KillTrial {

	private static final int KILLS_OF_A_STUDY = 20;
	private static final int START_SECONDS = 120;

	private final Path folder;
	private final Random random;
	private final Map<String, Said> statements = new HashMap<>();
	private final Set<String> underWay = new HashSet<>();
	private Path study;
	private int acknowledged;
	private int undone;
	private int starting;
	private int changing;
	private int writing;
	private int between;

	KillTrial(Path folder, long seed) throws IOException {
		this.folder = folder;
		random = new Random(seed);
		Path ours = Files.createDirectories(folder.resolve("configuration"));
		Path running = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
		Files.copy(running.resolve("config.ini"), ours.resolve("config.ini"));
	}

	/**
	 * Runs the trial.
	 *
	 * @return what was seen
	 */
	String run(int kills) throws Exception {
		for (int kill = 0; kill < kills; kill++) {
			if (kill % KILLS_OF_A_STUDY == 0) {
				study = folder.resolve("study-" + kill);
				statements.clear();
				Harbour.write(study);
			}
			kill("kill " + kill);
			// else the next start finds what the kill left
			if (random.nextBoolean() || kill == kills - 1 || (kill + 1) % KILLS_OF_A_STUDY == 0)
				check("kill " + kill);
		}
		finish();
		if (acknowledged == 0)
			throw new AssertionError("nothing was acknowledged, so that nothing was tried");
		return kills + " kills: " + starting + " while it started, " + changing + " in the middle of a change, " + writing
				+ " of them inside a write, " + between + " between its files; all of " + acknowledged + " acknowledged statements and " + undone
				+ " acknowledged undoings are there";
	}

	private Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
				"-Dguice_custom_class_loading=CHILD", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", System.getProperty("java.class.path"), "-nosplash",
				"-install", System.getProperty("osgi.install.area"), "-configuration", folder.resolve("configuration").toString(), "-data",
				study.resolveSibling(study.getFileName() + "-workspace").toString(), "-application", "org.florilegium.workspace.killed", study.toString()));
		command.addAll(List.of(arguments));
		for (String logging : List.of("log4j.configuration", "slf4j.internal.verbosity"))
			if (System.getProperty(logging) != null)
				command.add(1, "-D" + logging + "=" + System.getProperty(logging));
		if (command.get(command.indexOf("-jar") + 1).contains(File.pathSeparator))
			throw new IllegalStateException("The tests are not run by the launcher of the framework.");
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	private void kill(String when) throws Exception {
		Process coder = start(String.valueOf(random.nextLong()));
		CompletableFuture<Void> stuck = CompletableFuture.runAsync(coder::destroyForcibly, CompletableFuture.delayedExecutor(START_SECONDS, TimeUnit.SECONDS));
		BufferedReader said = coder.inputReader();
		boolean isReady = false;
		underWay.clear();
		if (random.nextInt(5) == 0) {
			coder.waitFor(random.nextInt(3_000_000), TimeUnit.MICROSECONDS);
		} else {
			while (!isReady) {
				String line = said.readLine();
				if (line == null)
					throw new AssertionError(when + ": it did not start; see the log in " + folder);
				isReady = note(when, line) == Said.READY;
			}
			coder.waitFor(random.nextInt(900_000), TimeUnit.MICROSECONDS);
			int moment = random.nextInt(3);
			if (moment > 0)
				await(moment == 1 ? Said.BEGUN : Said.ACKNOWLEDGED, when, said);
			coder.waitFor(random.nextInt(moment == 1 ? 40_000 : 10_000), TimeUnit.MICROSECONDS);
		}
		if (!coder.isAlive())
			throw new AssertionError(when + ": it ended by itself, or never began");
		coder.toHandle().destroyForcibly(); // a Process would close the stream that is still to be read
		for (String line = said.readLine(); line != null; line = said.readLine())
			isReady |= note(when, line) == Said.READY;
		coder.waitFor();
		stuck.cancel(false);
		if (!isReady)
			starting++;
		else if (!underWay.isEmpty())
			changing++;
		if (isReady && !left().isEmpty())
			writing++;
		if (isReady && Files.exists(study.resolve(".florilegium/journal")))
			between++;
	}

	/** Waits until it says something now, so that the kill falls into a change or right after it. */
	private void await(Said awaited, String when, BufferedReader said) throws IOException {
		while (said.ready())
			note(when, said.readLine());
		for (String line = said.readLine(); line != null && note(when, line) != awaited;)
			line = said.readLine();
	}

	/** The last one ends as it should. */
	private void finish() throws Exception {
		Process looker = start();
		CompletableFuture<Void> stuck = CompletableFuture.runAsync(looker::destroyForcibly, CompletableFuture.delayedExecutor(START_SECONDS, TimeUnit.SECONDS));
		List<Said> all = new ArrayList<>();
		for (String line : looker.inputReader().lines().toList())
			all.add(note("at the end", line));
		int code = looker.waitFor();
		stuck.cancel(false);
		if (code != 0 || !all.contains(Said.READY))
			throw new AssertionError("the last start ended with " + code + " after " + all);
		check("at the end");
	}

	/** A line that was cut off by the kill acknowledges nothing; the platform's own lines neither. */
	private Said note(String when, String line) {
		String[] words = line.split(" ", 2);
		if (words.length < 2 || !line.endsWith(".") || Stream.of(Said.values()).noneMatch(each -> each.name().equals(words[0])))
			return null;
		Said said = Said.valueOf(words[0]);
		String note = words[1].substring(0, words[1].length() - 1);
		if (said == Said.ERROR)
			throw new AssertionError(when + ": " + note);
		if (said == Said.READY)
			return said;
		statements.put(note, said);
		if (said == Said.BEGUN || said == Said.CHANGING)
			underWay.add(note);
		else
			underWay.remove(note);
		if (said == Said.ACKNOWLEDGED)
			acknowledged++;
		if (said == Said.UNDONE)
			undone++;
		return said;
	}

	private void check(String when) throws Exception {
		try (Study opened = Study.open(study)) {
			Map<String, Integer> found = new HashMap<>();
			for (LanguageFile file : opened.files().list())
				if (file.kind() == FileKind.CODING)
					for (String note : notes(when, file.path(), opened.files().text(file.path())))
						found.merge(note, 1, Integer::sum);
			compare(when, found);
			opened.index(Progress.NONE);
			var problems = new Checker(opened).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList();
			if (!problems.isEmpty())
				throw new AssertionError(when + ": " + problems.getFirst());
		}
		if (!left().isEmpty())
			throw new AssertionError(when + ": left behind " + left());
	}

	/** What is there only while something is being written: pending contents and the journal. */
	private List<Path> left() throws IOException {
		List<Path> left = new ArrayList<>();
		for (Path part : List.of(study, study.resolve("codings"), study.resolve(".florilegium")))
			if (Files.isDirectory(part))
				try (Stream<Path> all = Files.list(part)) {
					all.filter(p -> p.getFileName().toString().contains("florilegium-tmp") || p.getFileName().toString().startsWith("journal")).forEach(left::add);
				}
		return left;
	}

	private static List<String> notes(String when, Path file, String text) {
		CodingText read = CodingReader.read(file, text);
		if (read.mistake() != null)
			throw new AssertionError(when + ": " + file + ":" + read.mistake());
		List<String> notes = read.statements().stream().flatMap(s -> s.form().notes().stream()).toList();
		if (new HashSet<>(notes).size() < notes.size())
			throw new AssertionError(when + ": a statement is there twice in " + file);
		return notes;
	}

	/** A note ends with the number of files that have it. What was not acknowledged either way is as it was found from now on. */
	private void compare(String when, Map<String, Integer> found) {
		Set<String> unknown = new HashSet<>(found.keySet());
		unknown.removeAll(statements.keySet());
		if (!unknown.isEmpty())
			throw new AssertionError(when + ": nobody wrote " + unknown);
		statements.replaceAll((note, said) -> {
			int files = found.getOrDefault(note, 0);
			if (files != 0 && !note.endsWith("-" + files))
				throw new AssertionError(when + ": half of a change is there: " + note + " in " + files + " file");
			if (said == Said.ACKNOWLEDGED && files == 0)
				throw new AssertionError(when + ": lost " + note);
			if (said == Said.UNDONE && files > 0)
				throw new AssertionError(when + ": there again " + note);
			return files > 0 ? Said.ACKNOWLEDGED : Said.UNDONE;
		});
	}
}
