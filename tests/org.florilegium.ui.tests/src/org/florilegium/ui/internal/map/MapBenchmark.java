package org.florilegium.ui.internal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.picture.Spot;
import org.florilegium.ui.internal.Desk;
import org.florilegium.workspace.StudyProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a map of many nodes takes to open, how long it keeps the user waiting meanwhile, and how long a frame takes when it is
 * moved and zoomed. Only with the system property {@code florilegium.benchmark}; prints a table.
 */
class MapBenchmark {

	private static final int FRAMES = 80;

	@TempDir
	private Path folder;

	@Test
	void opensMovesAndZooms() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		StudyProject study = Desk.sample(folder.toRealPath().resolve("sample"));
		try {
			System.out.println("| nodes | open ms | longest wait ms | frame, whole map ms median | p95 | frame, to be read ms median | p95 | zoom ms median | p95 |");
			System.out.println("|---|---|---|---|---|---|---|---|---|");
			measure(study, 60);
			measure(study, 120);
			measure(study, 500);
			measure(study, 500);
		} finally {
			Desk.close(study);
		}
	}

	private void measure(StudyProject study, int nodes) throws Exception {
		Files.writeString(study.study().folder().resolve("large.argmap"), map(nodes, new Random(7)));
		study.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		IFile file = study.file(Path.of("large.argmap"));
		long start = System.nanoTime();
		long longest = 0;
		MapEditor editor = (MapEditor) Desk.page().openEditor(new FileEditorInput(file), MapEditor.ID);
		longest = System.nanoTime() - start;
		while (editor.snapshot() == null) {
			long before = System.nanoTime();
			boolean more = Display.getCurrent().readAndDispatch();
			longest = Math.max(longest, System.nanoTime() - before);
			if (!more)
				Thread.onSpinWait();
		}
		editor.canvas().update();
		double open = (System.nanoTime() - start) / 1e6;
		assertEquals(nodes, editor.canvas().picture().spots().stream().filter(Spot::stop).count());
		editor.canvas().fit();
		editor.canvas().update();
		double[] whole = frames(editor, SWT.NONE);
		while (editor.canvas().zoom() < 0.8)
			editor.canvas().zoomBy(1);
		double[] read = frames(editor, SWT.NONE);
		double[] zoom = frames(editor, SWT.MOD1);
		System.out.printf("| %d | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n", nodes, open, longest / 1e6, whole[0], whole[1], read[0], read[1], zoom[0], zoom[1]);
		Desk.page().closeEditor(editor, false);
	}

	/** Median and 95th percentile of the time from turning the wheel until all is drawn, on an image, since a window is drawn when the system likes, in ms. */
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
				long start = System.nanoTime();
				editor.canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
				editor.canvas().print(gc);
				times[i] = (System.nanoTime() - start) / 1e6;
			}
		} finally {
			gc.dispose();
			image.dispose();
		}
		Arrays.sort(times);
		return new double[] { times[FRAMES / 2], times[FRAMES * 95 / 100] };
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
