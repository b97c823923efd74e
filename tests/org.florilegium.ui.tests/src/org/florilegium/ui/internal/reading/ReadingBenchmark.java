package org.florilegium.ui.internal.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * run; and how long a text that is one long line keeps the user waiting. Only with the system property
 * {@code florilegium.benchmark}; prints tables.
 */
class ReadingBenchmark {

	private static final int RUNS = 5;
	private static final int FRAMES = 120;
	private static final String[] WORDS = "the fees of a harbour are too high for small boats and channels must be dredged every year because ships grow".split(" ");

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

	@Test
	void keepsNobodyWaitingWithOneLongLine() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		System.out.println("| one line of 400,000 characters, 500 statements | longest event ms |");
		System.out.println("|---|---|");
		measureWork(oneLine(""));
		double longest = measureWork(oneLine("A paragraph before it.\n\n".repeat(200)));
		assertTrue(longest < 500, () -> "somebody waited " + longest + " ms");
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

	/** The longest time in milliseconds, after opening, in which the UI thread does one thing. */
	private static double measureWork(Snapshot snapshot) {
		Shell shell = shell();
		try {
			ReadingArea area = new ReadingArea(shell);
			shell.open();
			EventLoop.settle();
			int length = snapshot.text().length();
			Span last = snapshot.statements().getLast().spans().getFirst();
			Map<String, Runnable> work = new LinkedHashMap<>();
			work.put("open it (%,d characters) at its last statement".formatted(length), () -> {
				area.show(snapshot, Page.VOCABULARY);
				area.whenLaidOut(() -> {
					area.select(last);
					area.reveal(last);
				});
			});
			work.put("go to its start", () -> area.reveal(new Span(0, 1)));
			work.put("go to the last statement", () -> area.reveal(last));
			work.put("select its passage", () -> area.select(last));
			work.put("make it stand out", () -> area.highlight(snapshot.statements().getLast()));
			work.put("select the sentence", () -> area.select(Unit.SENTENCE));
			work.put("select the paragraph", () -> area.select(Unit.PARAGRAPH));
			work.put("extend by a word", () -> area.resize(Unit.WORD, false, true));
			work.put("find", () -> area.go(area.units().find("channels", false).getFirst()));
			work.put("where the mouse is", () -> area.reading().offsetNear(300, 400));
			work.put("code (the same text with other statements)", () -> area.show(snapshot, Page.VOCABULARY));
			work.put("jump to the middle", () -> area.jump(length / 2));
			work.put("scroll by a row", () -> area.scrollBy(24));
			work.put("scroll by a page", () -> area.scrollBy(700));
			work.put("scroll by ten pages", () -> area.scrollBy(7_000));
			work.put("narrow the window", () -> shell.setSize(800, 900));
			double most = 0;
			for (Map.Entry<String, Runnable> one : work.entrySet()) {
				double longest = longest(one.getValue());
				most = Math.max(most, longest);
				System.out.printf("| %s | %.1f |%n", one.getKey(), longest);
			}
			return most;
		} finally {
			shell.dispose();
		}
	}

	/** The longest time in milliseconds that something, or an event that follows from it, takes. */
	private static double longest(Runnable work) {
		Display display = Display.getCurrent();
		long begun = System.nanoTime();
		work.run();
		display.update();
		long longest = System.nanoTime() - begun;
		long quiet = System.nanoTime();
		while (System.nanoTime() - quiet < 300_000_000L) {
			long before = System.nanoTime();
			if (!display.readAndDispatch())
				continue;
			quiet = System.nanoTime();
			longest = Math.max(longest, quiet - before);
		}
		return longest / 1e6;
	}

	private static Snapshot oneLine(String before) {
		Random random = new Random(1);
		StringBuilder text = new StringBuilder(before);
		int end = text.length() + 400_000;
		while (text.length() < end) {
			for (int sentence = text.length() + 40 + random.nextInt(200); text.length() < sentence;)
				text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
			text.replace(text.length() - 1, text.length(), ". ");
		}
		return coded(text.toString(), 500, random);
	}

	private static Snapshot snapshot(int characters, int statements) {
		Random random = new Random(1);
		StringBuilder text = new StringBuilder();
		while (text.length() < characters) {
			for (int end = text.length() + 200 + random.nextInt(900); text.length() < end;)
				text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
			text.append(".\n\n");
		}
		return coded(text.toString(), statements, random);
	}

	private static Snapshot coded(String text, int statements, Random random) {
		Page page = new Page(text);
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
