package org.florilegium.ui.internal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.picture.Spot;
import org.florilegium.testing.EventLoop;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long maps take to open, the first of a session and others; how long the UI thread works at once meanwhile, so that what other
 * programs do does not count; and how long a frame takes when a map is moved and zoomed. Only with the system property
 * {@code florilegium.benchmark}: prints a table in Markdown, and writes its figures as JSON to the file that
 * {@code florilegium.benchmark.json} names.
 */
class MapBenchmark {

	private static final int[] SIZES = { 50, 100, 200, 500, 1000 };
	private static final int RUNS = 3;
	private static final int FRAMES = 80;

	@TempDir
	private Path folder;

	private final List<String> json = new ArrayList<>();

	@Test
	void measure() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		StudyProject study = Desk.sample(folder.toRealPath().resolve("sample"));
		try {
			System.out.println("| nodes | measured | median | p95 | most |\n|---:|---|---:|---:|---:|");
			measure(study, 500, 1, "first of the session: ");
			for (int size : SIZES)
				measure(study, size, RUNS, "");
		} finally {
			Desk.close(study);
		}
		if (System.getProperty("florilegium.benchmark.json") != null)
			Files.writeString(Path.of(System.getProperty("florilegium.benchmark.json")), "[\n" + String.join(",\n", json) + "\n]\n");
	}

	private void measure(StudyProject study, int nodes, int runs, String which) throws Exception {
		double[] open = new double[runs];
		double[] worked = new double[runs];
		double[] events = new double[runs];
		double[] waits = new double[runs];
		for (int i = 0; i < runs; i++) {
			Path path = Path.of("large-" + nodes + "-" + which.length() + i + ".argmap");
			Files.writeString(study.study().folder().resolve(path), map(nodes, new Random(7)));
			IFile file = study.file(path);
			settle(study);
			long begun = System.nanoTime();
			double before = allWork();
			MapEditor editor = open(file, events, waits, i);
			open[i] = (System.nanoTime() - begun) / 1e6;
			worked[i] = allWork() - before;
			assertEquals(nodes, editor.canvas().picture().spots().stream().filter(Spot::stop).count());
			if (i == runs - 1 && which.isEmpty())
				frames(nodes, editor);
			Desk.page().closeEditor(editor, false);
			Files.delete(study.study().folder().resolve(path));
		}
		report(nodes, which + "open until drawn", open);
		report(nodes, which + "open: work of all threads", worked);
		report(nodes, which + "open: longest event, work of the UI thread", events);
		report(nodes, which + "open: longest event, by the clock", waits);
	}

	/** Has the study built and checked with the files that there are, as it is when a map of it is opened. */
	private static void settle(StudyProject study) throws Exception {
		study.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		study.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		EventLoop.until("the study is checked", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0 && Job.getJobManager().find(StudyProjects.CHECKS).length == 0);
		EventLoop.settle();
	}

	/** Opens a map and draws it; notes the longest time that the UI thread worked at once, and how long that took. */
	private static MapEditor open(IFile file, double[] events, double[] waits, int at) throws Exception {
		double work = work();
		long wait = System.nanoTime();
		MapEditor editor = (MapEditor) Desk.page().openEditor(new FileEditorInput(file), MapEditor.ID);
		events[at] = work() - work;
		waits[at] = (System.nanoTime() - wait) / 1e6;
		boolean drawn = false;
		while (!drawn) {
			work = work();
			wait = System.nanoTime();
			boolean more = Display.getCurrent().readAndDispatch();
			if (!more && editor.snapshot() != null) {
				editor.canvas().update();
				drawn = true;
			}
			events[at] = Math.max(events[at], work() - work);
			waits[at] = Math.max(waits[at], (System.nanoTime() - wait) / 1e6);
			if (!more && !drawn) {
				Display.getCurrent().timerExec(5, Display.getCurrent()::wake);
				Display.getCurrent().sleep();
			}
		}
		return editor;
	}

	private void frames(int nodes, MapEditor editor) {
		editor.canvas().fit();
		report(nodes, "a frame, moved, whole map", frames(editor, SWT.NONE));
		while (editor.canvas().zoom() < 0.8)
			editor.canvas().zoomBy(1);
		report(nodes, "a frame, moved, to be read", frames(editor, SWT.NONE));
		report(nodes, "a frame, zoomed", frames(editor, SWT.MOD1));
	}

	/** From turning the wheel until all is drawn, on an image, since a window is drawn when the system likes, in ms. */
	private static double[] frames(MapEditor editor, int keys) {
		double[] times = new double[FRAMES];
		Image image = new Image(Display.getCurrent(), editor.canvas().getSize().x, editor.canvas().getSize().y);
		GC gc = new GC(image);
		try {
			for (int i = 0; i < FRAMES; i++) {
				Event wheel = new Event();
				wheel.count = i / 4 % 2 == 0 ? -1 : 1;
				wheel.stateMask = keys;
				wheel.x = editor.canvas().getSize().x / 2;
				wheel.y = editor.canvas().getSize().y / 2;
				double before = work();
				editor.canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
				editor.canvas().print(gc);
				times[i] = work() - before;
			}
		} finally {
			gc.dispose();
			image.dispose();
		}
		return times;
	}

	/** Milliseconds that this thread has worked. */
	private static double work() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
	}

	/** Milliseconds that all threads have worked. */
	private static double allWork() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
	}

	private static double at(double[] values, double part) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
	}

	private void report(int nodes, String what, double[] times) {
		System.out.printf(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms | %,.1f ms |%n", nodes, what, at(times, 0.5), at(times, 0.95), at(times, 1));
		json.add(String.format(Locale.ROOT, "{\"nodes\": %d, \"measured\": \"%s\", \"median_s\": %.6f, \"p95_s\": %.6f, \"most_s\": %.6f}", nodes, what,
				at(times, 0.5) / 1000, at(times, 0.95) / 1000, at(times, 1) / 1000));
	}

	private static String map(int nodes, Random random) {
		int claims = nodes * 3 / 4;
		StringBuilder text = new StringBuilder("map large \"A large debate\"\n\n");
		for (int i = 0; i < claims; i++)
			text.append("claim [c").append(i).append("] \"Claim number ").append(i).append(" says something of some length about the matter.\"\n");
		for (int i = 0; i < nodes - claims; i++) {
			int conclusion = random.nextInt(claims);
			text.append("\nargument <A").append(i).append(">\n  premise [c").append((conclusion + 1 + random.nextInt(9)) % claims).append("]\n  therefore [c").append(conclusion)
					.append("]\n");
		}
		text.append('\n');
		for (int i = 1; i < claims; i++)
			text.append("[c").append(i).append("] ").append(random.nextBoolean() ? "supports" : "attacks").append(" [c").append(Math.max(0, i - 1 - random.nextInt(12))).append("]\n");
		for (int i = 0; i < claims / 40; i++) {
			int first = i * 40;
			text.append("\ngroup \"Group ").append(i).append("\": ").append(IntStream.range(first, first + 12).mapToObj(n -> "[c" + n + "]").collect(Collectors.joining(", "))).append('\n');
		}
		return text.toString();
	}
}
