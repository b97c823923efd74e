package org.florilegium.lang.ui.internal;

import static org.florilegium.lang.ui.internal.Harbour.document;
import static org.florilegium.lang.ui.internal.Harbour.session;
import static org.florilegium.lang.ui.internal.Harbour.widget;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.StudyNature;
import org.florilegium.workspace.StudyProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures typing in the textual editor, and building studies, with raw parsing of the same files in the same run as the
 * yardstick. Only with the system property {@code florilegium.benchmark}: prints a table in Markdown, and writes its figures
 * as JSON to the file that {@code florilegium.benchmark.json} names.
 */
class EditorBenchmark {

	private static final int KEYS = 40;
	private static final int WARM_UP = 10;
	private static final int RUNS = 7;
	private static final int BUILT = 60_000;
	private static final int BUILT_A_FILE = 1_000;

	@TempDir
	private Path folder;

	private final List<String> json = new ArrayList<>();

	@Test
	void measure() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		System.out.println("| statements | measured | median | p95 | most | against |\n|---:|---|---:|---:|---:|---|");
		type(folder.resolve("small"), 500);
		type(folder.resolve("large"), 5_000);
		build(folder.resolve("built"));
		if (System.getProperty("florilegium.benchmark.json") != null)
			Files.writeString(Path.of(System.getProperty("florilegium.benchmark.json")), "[\n" + String.join(",\n", json) + "\n]\n");
	}

	private void type(Path study, int statements) throws Exception {
		Files.createDirectories(study);
		Harbour harbour = new Harbour(study.toRealPath());
		try {
			harbour.write("texts/long.txt", LongCoding.text(statements));
			harbour.write("study.corpus", Harbour.CORPUS + "\ndocument long \"texts/long.txt\"\n");
			harbour.write("codings/big.coding", LongCoding.coding("big", "long", statements));
			harbour.refresh();
			ContentOutline outline = (ContentOutline) harbour.page.showView("org.eclipse.ui.views.ContentOutline");
			IFile file = harbour.project.getFile("codings/big.coding");
			long begun = System.nanoTime();
			ITextEditor editor = (ITextEditor) IDE.openEditor(harbour.page, file);
			double[] opening = { longestEvent(() -> session(editor).isShown() && isOutlined(outline, statements)) };
			double[] opened = { seconds(begun) };
			double[] parse = parse(Path.of("big.coding"), document(editor).get(), WARM_UP + KEYS / 2);
			type(editor, outline, statements, parse);
			report(statements, "raw Xtext: parse the file", parse, "");
			report(statements, "open the editor, everything shown", opened, against(parse, opened));
			report(statements, "open the editor: longest event, UI thread", opening, "");
		} finally {
			harbour.close();
		}
	}

	private void type(ITextEditor editor, ContentOutline outline, int statements, double[] parse) throws Exception {
		editor.selectAndReveal(document(editor).get().indexOf("agree", document(editor).getLength() / 2), 0);
		double[] keys = new double[KEYS];
		double[] events = new double[KEYS];
		double[] coloured = new double[KEYS];
		double[] marked = new double[KEYS];
		long[] seen = new long[1];
		// told after those who show something, on the UI thread
		Session.Listener last = (resource, version) -> Display.getDefault().asyncExec(() -> seen[0] = version == session(editor).version() ? System.nanoTime() : 0);
		session(editor).addListener(last);
		for (int i = 0; i < KEYS; i++) {
			seen[0] = 0;
			long begun = System.nanoTime();
			double worked = work();
			widget(editor).replaceTextRange(widget(editor).getCaretOffset(), i % 2 == 0 ? 0 : 1, i % 2 == 0 ? "x" : "");
			keys[i] = work() - worked;
			events[i] = Math.max(keys[i], longestEvent(() -> seen[0] != 0 && session(editor).isShown() && isOutlined(outline, statements)));
			coloured[i] = (seen[0] - begun) / 1e9;
			marked[i] = seconds(begun);
		}
		session(editor).removeListener(last);
		report(statements, "the first keys: UI thread", Arrays.copyOf(keys, WARM_UP), "");
		report(statements, "the first keys: longest event, UI thread", Arrays.copyOf(events, WARM_UP), "");
		report(statements, "a key: UI thread", warm(keys), "");
		report(statements, "a key: longest event after it, UI thread", warm(events), "");
		report(statements, "a key until colours and outline are shown", warm(coloured), against(parse, warm(coloured)));
		report(statements, "a key until problems are shown", warm(marked), against(parse, warm(marked)));
	}

	private static boolean isOutlined(ContentOutline outline, int statements) {
		return outline.getCurrentPage() instanceof OutlinePage page && page.labels().size() >= statements && page.isComplete();
	}

	private void build(Path study) throws Exception {
		List<String> codings = new ArrayList<>();
		StringBuilder corpus = new StringBuilder("corpus harbour \"The harbour debate\"\n  uses harbour\n");
		Files.createDirectories(study.resolve("codings"));
		String text = LongCoding.text(BUILT_A_FILE);
		for (int i = 0; i < BUILT / BUILT_A_FILE; i++) {
			corpus.append("\ndocument d").append(i).append(" \"d").append(i).append(".txt\"\n");
			codings.add(LongCoding.coding("c" + i, "d" + i, BUILT_A_FILE));
			Files.writeString(study.resolve("d" + i + ".txt"), text);
			Files.writeString(study.resolve("codings/c" + i + ".coding"), codings.get(i));
		}
		Files.writeString(study.resolve("study.corpus"), corpus);
		Files.writeString(study.resolve("harbour.codebook"), Harbour.CODEBOOK);
		long begun = System.nanoTime();
		codings.forEach(coding -> WrittenFiles.alone(Path.of("c.coding"), coding));
		double[] parse = { seconds(begun) };
		report(BUILT, "raw Xtext: parse all files, one core", parse, "");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("built");
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("built");
		description.setLocation(IPath.fromPath(study.toRealPath()));
		project.create(description, null);
		try {
			project.open(null);
			StudyNature.addTo(project, null);
			begun = System.nanoTime();
			project.build(IncrementalProjectBuilder.FULL_BUILD, null);
			double[] all = { seconds(begun) };
			report(BUILT, "build from clean: index and problems", all, against(parse, all));
			begun = System.nanoTime();
			awaitChecks();
			report(BUILT, "then check the study as a whole", new double[] { seconds(begun) }, "");
			report(BUILT, "build one changed file", change(project, study.resolve("codings/c1.coding")), "");
		} finally {
			project.delete(false, true, null);
		}
	}

	/** Each time with a problem that comes or goes. */
	private static double[] change(IProject project, Path file) throws Exception {
		double[] times = new double[RUNS + 3];
		String text = Files.readString(file);
		IFile resource = project.getFile("codings/" + file.getFileName());
		for (int i = 0; i < times.length; i++) {
			Files.writeString(file, i % 2 == 0 ? text.replaceFirst("#fees", "#unknown") : text);
			resource.refreshLocal(IResource.DEPTH_ZERO, null);
			long begun = System.nanoTime();
			project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
			times[i] = seconds(begun);
			if (Harbour.problems(resource).isEmpty() != (i % 2 == 1))
				throw new AssertionError("the problems are not those of the file: " + Harbour.problems(resource));
			awaitChecks();
		}
		return Arrays.copyOfRange(times, 3, times.length);
	}

	private static void awaitChecks() throws Exception {
		longestEvent(() -> Job.getJobManager().find(StudyProjects.CHECKS).length == 0);
	}

	private static double[] parse(Path file, String text, int runs) {
		double[] times = new double[runs];
		for (int i = 0; i < runs; i++) {
			long begun = System.nanoTime();
			WrittenFiles.alone(file, text);
			times[i] = seconds(begun);
		}
		return warm(times);
	}

	private static double[] warm(double[] times) {
		return Arrays.copyOfRange(times, WARM_UP, times.length);
	}

	/** The longest time that the UI thread worked at once until a condition held. */
	private static double longestEvent(Callable<Boolean> condition) throws Exception {
		Display display = Display.getCurrent();
		double longest = 0;
		long begun = System.nanoTime();
		while (!condition.call()) {
			if (seconds(begun) > 600)
				throw new AssertionError("waited in vain");
			double before = work();
			boolean worked = display.readAndDispatch();
			longest = Math.max(longest, work() - before);
			if (!worked) {
				display.timerExec(5, display::wake);
				display.sleep();
			}
		}
		return longest;
	}

	/** Seconds that this thread has worked: what others do on a busy machine does not count. */
	private static double work() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

	private static String against(double[] yardstick, double[] measured) {
		return String.format(Locale.ROOT, "%.1f times as fast as parsing", at(yardstick, 0.5) / at(measured, 0.5));
	}

	private static double at(double[] values, double part) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
	}

	private void report(int statements, String what, double[] seconds, String against) {
		System.out.printf(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms | %,.1f ms | %s |%n", statements, what, at(seconds, 0.5) * 1000, at(seconds, 0.95) * 1000,
				at(seconds, 1) * 1000, against);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"%s\", \"median_s\": %.6f, \"p95_s\": %.6f, \"most_s\": %.6f, \"against\": \"%s\"}",
				statements, what, at(seconds, 0.5), at(seconds, 0.95), at(seconds, 1), against));
	}
}
