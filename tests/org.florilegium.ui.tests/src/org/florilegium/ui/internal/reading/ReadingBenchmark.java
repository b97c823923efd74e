package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.Span;
import org.florilegium.testing.EventLoop;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * How long a long text takes to appear and to scroll, beside a plain StyledText with the same text, font and width in the same
 * run. Only with the system property {@code florilegium.benchmark}; prints a table.
 */
class ReadingBenchmark {

	private static final int RUNS = 5;
	private static final int FRAMES = 120;

	private record Times(double first, double median, double p95) {
	}

	@Test
	void paintsAndScrollsLikePlainText() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		System.out.println("| characters | statements | widget | first paint ms | frame ms median | p95 |");
		System.out.println("|---|---|---|---|---|---|");
		measure(200_000, 1_000); // warms up
		double small = measure(200_000, 1_000);
		double large = measure(2_000_000, 10_000);
		System.out.printf("first paint grows %.1f times with ten times the text%n", large / small);
		assertTrue(large > 0);
	}

	private double measure(int characters, int statements) throws Exception {
		Snapshot snapshot = snapshot(characters, statements);
		List<Times> plain = new ArrayList<>();
		List<Times> reading = new ArrayList<>();
		for (int run = 0; run < RUNS; run++) {
			plain.add(plain(snapshot));
			reading.add(reading(snapshot));
		}
		Times ours = median(reading);
		Times theirs = median(plain);
		print(characters, statements, "StyledText", theirs);
		print(characters, statements, "ReadingArea", ours);
		System.out.printf("| | | ratio | %.2f | %.2f | %.2f |%n", ours.first / theirs.first, ours.median / theirs.median, ours.p95 / theirs.p95);
		return ours.first;
	}

	private static void print(int characters, int statements, String widget, Times times) {
		System.out.printf("| %,d | %,d | %s | %.1f | %.2f | %.2f |%n", characters, statements, widget, times.first, times.median, times.p95);
	}

	private static Times median(List<Times> times) {
		return new Times(at(times.stream().map(Times::first).toList(), 0.5), at(times.stream().map(Times::median).toList(), 0.5),
				at(times.stream().map(Times::p95).toList(), 0.5));
	}

	private static double at(List<Double> values, double share) {
		return values.stream().sorted().toList().get((int) Math.min(values.size() - 1, values.size() * share));
	}

	private static Snapshot snapshot(int characters, int statements) {
		Random random = new Random(1);
		String[] words = "the fees of a harbour are too high for small boats and channels must be dredged every year because ships grow".split(" ");
		StringBuilder text = new StringBuilder();
		while (text.length() < characters) {
			for (int end = text.length() + 200 + random.nextInt(900); text.length() < end;)
				text.append(words[random.nextInt(words.length)]).append(' ');
			text.append(".\n\n");
		}
		Page page = new Page(text.toString());
		for (int i = 0; i < statements; i++) {
			int start = random.nextInt(text.length() - 500);
			int end = start + 20 + random.nextInt(400);
			page.code("s" + i, i % 2 == 0 ? "anna" : "ben", i % 3 == 0 ? "fees" : "dredging", i % 2 == 0 ? "agree" : null,
					List.of(new Passage(new Span(start, end), text.substring(start, end), null, null)));
		}
		return page.snapshot();
	}

	private Times plain(Snapshot snapshot) throws Exception {
		Shell shell = shell();
		Typography letters = new Typography(shell.getDisplay(), 100);
		try {
			StyledText text = new StyledText(shell, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
			text.setFont(letters.text);
			text.setLineSpacing(letters.spacing);
			int margin = (shell.getClientArea().width - letters.measure) / 2;
			text.setMargins(margin, 0, margin, 0);
			shell.open();
			EventLoop.settle();
			double first = first(text, () -> text.setText(snapshot.text().text()));
			return frames(text, first, pixels -> text.setTopPixel(text.getTopPixel() + pixels));
		} finally {
			shell.dispose();
			letters.dispose();
		}
	}

	private Times reading(Snapshot snapshot) throws Exception {
		Shell shell = shell();
		try {
			ReadingArea area = new ReadingArea(shell);
			shell.open();
			EventLoop.settle();
			double first = first(area.text(), () -> area.show(snapshot, Page.VOCABULARY));
			return frames(area.text(), first, area::scrollBy);
		} finally {
			shell.dispose();
		}
	}

	private static Shell shell() {
		Shell shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
		shell.setLayout(new FillLayout());
		shell.setBounds(20, 20, 1100, 900);
		return shell;
	}

	/** Milliseconds until a control is painted for the first time. */
	private static double first(Control control, Runnable show) {
		long[] painted = { 0 };
		long begun = System.nanoTime();
		show.run();
		control.addListener(SWT.Paint, event -> painted[0] = painted[0] == 0 ? System.nanoTime() : painted[0]);
		while (painted[0] == 0)
			if (!control.getDisplay().readAndDispatch())
				control.getDisplay().sleep();
		return (painted[0] - begun) / 1e6;
	}

	/** Scrolls at many places; a frame is over when its paint is. */
	private static Times frames(StyledText text, double first, IntConsumer scroll) throws Exception {
		long[] painted = { 0 };
		text.addListener(SWT.Paint, event -> painted[0]++);
		long quiet = System.nanoTime();
		while (System.nanoTime() - quiet < 200_000_000L)
			if (text.getDisplay().readAndDispatch())
				quiet = System.nanoTime();
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < FRAMES; i++) {
			long before = painted[0];
			long begun = System.nanoTime();
			scroll.accept(i % 10 == 9 ? 5_000 : 69);
			text.getDisplay().update();
			while (painted[0] == before && System.nanoTime() - begun < 500_000_000L)
				if (!text.getDisplay().readAndDispatch())
					Thread.onSpinWait();
			times.add((System.nanoTime() - begun) / 1e6);
		}
		return new Times(first, at(times, 0.5), at(times, 0.95));
	}
}
