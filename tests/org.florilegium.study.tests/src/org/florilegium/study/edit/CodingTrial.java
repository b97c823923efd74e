package org.florilegium.study.edit;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.FileKind;
import org.florilegium.study.GeneratedStudy;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.edit.StudyEdit.AddTheme;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.edit.StudyEdit.RenameTheme;
import org.florilegium.study.query.CodingReader;
import org.florilegium.study.query.CodingText;

/**
 * Kills a program that codes passages and renames themes, at random moments, and looks whether everything that it acknowledged
 * is in the files, no file is torn, and the study opens clean. To be run by hand with a folder that may be overwritten, the
 * number of kills and a seed, and by {@link CodingTrialTest}.
 */
public final class CodingTrial {

	private static final int KILLS_OF_A_STUDY = 20;
	private static final String NOTE = "acknowledged ";

	private final Path folder;
	private final String classes;
	private final Random random;
	private final Set<String> acknowledged = new HashSet<>();
	private int interrupted;

	private CodingTrial(Path folder, String classes, long seed) {
		this.folder = folder;
		this.classes = classes;
		random = new Random(seed);
	}

	/** Runs the trial, or as {@code code FOLDER SEED} the program to be killed. */
	public static void main(String[] arguments) throws Exception {
		if (arguments[0].equals("code"))
			codeForever(Path.of(arguments[1]), new Random(Long.parseLong(arguments[2])));
		else
			System.out.println(run(Path.of(arguments[0]), System.getProperty("java.class.path"), Integer.parseInt(arguments[1]),
					arguments.length > 2 ? Long.parseLong(arguments[2]) : 1));
	}

	/**
	 * Runs the trial.
	 *
	 * @param folder  may be overwritten
	 * @param classes the class path of the program to be killed
	 * @return what was seen
	 */
	static String run(Path folder, String classes, int kills, long seed) throws Exception {
		CodingTrial trial = null;
		int statements = 0;
		int interrupted = 0;
		for (int kill = 0; kill < kills; kill++) {
			if (kill % KILLS_OF_A_STUDY == 0) {
				Path study = folder.resolve("study-" + kill);
				GeneratedStudy.write(study, 600, seed + kill);
				trial = new CodingTrial(study, classes, seed + kill);
			}
			int before = trial.acknowledged.size();
			int torn = trial.interrupted;
			trial.kill(kill);
			statements += trial.acknowledged.size() - before;
			interrupted += trial.interrupted - torn;
		}
		if (statements == 0)
			throw new AssertionError("nothing was acknowledged, so that nothing was tried");
		return kills + " kills, " + interrupted + " of them between the files of a change; all of " + statements
				+ " acknowledged changes are there, no file was torn, the study opened clean each time";
	}

	private void kill(int number) throws Exception {
		Process coder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
				"-Dguice_custom_class_loading=CHILD", "-XX:TieredStopAtLevel=1", "-cp", classes, CodingTrial.class.getName(), "code", folder.toString(),
				String.valueOf(random.nextLong())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		BufferedReader said = coder.inputReader();
		if (!"ready".equals(said.readLine()))
			throw new AssertionError("kill " + number + ": the program to be killed did not begin");
		if (random.nextInt(4) > 0)
			note(said.readLine()); // else it may be killed at its first change
		coder.waitFor(random.nextInt(700_000), TimeUnit.MICROSECONDS);
		coder.toHandle().destroyForcibly(); // a Process would close the stream that is still to be read
		for (String line = said.readLine(); line != null; line = said.readLine())
			note(line);
		coder.waitFor();
		if (Files.exists(folder.resolve(".florilegium/journal")))
			interrupted++;
		check(number);
	}

	/** A line that was cut off by the kill acknowledges nothing. */
	private void note(String line) {
		if (line != null && line.startsWith(NOTE) && line.endsWith("."))
			acknowledged.add(line);
	}

	private void check(int number) throws Exception {
		try (Study study = Study.open(folder)) {
			Set<String> found = new HashSet<>();
			for (LanguageFile file : study.files().list()) {
				String text = study.files().text(file.path());
				if (file.kind() == FileKind.CODING)
					found.addAll(notes(file.path(), text, number));
				if (file.kind() == FileKind.CODEBOOK)
					text.lines().filter(line -> line.contains(NOTE)).forEach(line -> found.add(line.replaceFirst(".*\"(" + NOTE + "[^\"]*)\".*", "$1")));
			}
			Set<String> lost = new HashSet<>(acknowledged);
			lost.removeAll(found);
			if (!lost.isEmpty())
				throw new AssertionError("kill " + number + ": lost " + lost);
			study.index(Progress.NONE);
			var problems = new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList();
			if (!problems.isEmpty())
				throw new AssertionError("kill " + number + ": " + problems.getFirst());
		}
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> left = all.filter(p -> p.getFileName().toString().contains("florilegium-tmp") || p.endsWith("journal")).toList();
			if (!left.isEmpty())
				throw new AssertionError("kill " + number + ": left behind " + left);
		}
	}

	private static List<String> notes(Path file, String text, int number) {
		CodingText read = CodingReader.read(file, text);
		if (read.mistake() != null)
			throw new AssertionError("kill " + number + ": " + file + ":" + read.mistake());
		return read.statements().stream().flatMap(s -> s.form().notes().stream()).toList();
	}

	private static void codeForever(Path folder, Random random) throws Exception {
		try (Study study = Study.open(folder)) {
			List<String> documents = study.index(Progress.NONE).names().all("Document").stream().map(d -> d.name()).toList();
			Edits edits = new Edits(study);
			System.out.println("ready");
			System.out.flush();
			for (int i = 0;; i++) {
				String note = NOTE + ProcessHandle.current().pid() + "-" + random.nextInt(1_000_000_000) + "-" + i + ".";
				List<String> themes = study.index(Progress.NONE).names().all("Theme").stream().map(t -> t.name()).toList();
				String theme = themes.get(random.nextInt(themes.size()));
				String fresh = ProcessHandle.current().pid() + "-" + random.nextInt(1_000_000_000);
				if (random.nextInt(6) == 0) {
					edits.apply(new RenameTheme(theme, "renamed-" + fresh));
					continue;
				}
				if (random.nextInt(12) == 0)
					edits.apply(new AddTheme(null, theme("added-" + fresh, note)));
				else
					edits.apply(passages(study, documents.get(random.nextInt(documents.size())), theme, note, random));
				System.out.println(note);
				System.out.flush();
			}
		}
	}

	private static ThemeForm theme(String name, String note) {
		return new ThemeForm(name, note, List.of(), null, null, null, null, null, List.of(), List.of(), List.of(), Map.of(), false, null);
	}

	/** Often several coders at once, so that several files change. */
	private static List<StudyEdit> passages(Study study, String document, String theme, String note, Random random) throws Exception {
		CodePoints text = study.text(document);
		List<StudyEdit> passages = new ArrayList<>();
		for (String coder : random.nextBoolean() ? List.of("ada") : List.of("ada", "ben")) {
			int start = random.nextInt(text.length() - 40);
			Span span = new Span(start, start + 1 + random.nextInt(38));
			passages.add(new CodePassage(document, coder, new StatementForm(null, List.of(new Passage(span, text.substring(span), null, null)), null, null,
					List.of(), null, null, Map.of(), List.of(new CodeForm(theme, null)), List.of(), null, List.of(note))));
		}
		return passages;
	}

	/** The class path of the running tests, where they run as bundles. */
	static String classPath(Iterable<Path> bundles) {
		List<String> entries = new ArrayList<>();
		for (Path bundle : bundles) {
			entries.add(bundle.toString());
			for (String classes : List.of("target/classes", "bin"))
				if (Files.isDirectory(bundle.resolve(classes)))
					entries.add(bundle.resolve(classes).toString());
		}
		return String.join(File.pathSeparator, entries);
	}
}
