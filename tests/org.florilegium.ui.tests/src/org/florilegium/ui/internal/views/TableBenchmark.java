package org.florilegium.ui.internal.views;

import static org.florilegium.testing.EventLoop.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Table;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;
import org.florilegium.ui.internal.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark: how a large study's table opens, sorts and scrolls. Only with the system property {@code florilegium.benchmark}; {@code florilegium.benchmark.statements} says how many statements. */
class TableBenchmark {

	private static final int STEPS = 60;

	@TempDir
	private Path folder;

	@Test
	void measuresTheTable() throws Exception {
		assumeTrue(System.getProperty("florilegium.benchmark") != null, "benchmarks are run with -Dflorilegium.benchmark");
		Path study = folder.toRealPath();
		write(study, Integer.getInteger("florilegium.benchmark.statements", 100_000));
		PrintStream out = System.out;
		try (Views views = new Views(Desk.study(study), study)) {
			Table table = Views.table();
			long rows = new Statements(views.study.index(Progress.NONE)).list(StatementQuery.ALL).size();
			until("all is shown", () -> table.getItemCount() == rows);
			out.printf("| rows | %,d |%n", rows);
			long before = used();
			for (StatementColumn column : List.of(StatementColumn.THEME, StatementColumn.DATE, StatementColumn.QUOTE)) {
				Object list = views.statements.list();
				long start = System.nanoTime();
				views.statements.sortBy(column);
				until("it is sorted", () -> views.statements.list() != list);
				out.printf("| sort by %s until shown | %d ms |%n", column.title(), (System.nanoTime() - start) / 1_000_000);
			}
			views.statements.sortBy(null);
			Object list = views.statements.list();
			long grouped = System.nanoTime();
			views.statements.groupBy(List.of(Dimension.THEME, Dimension.AUTHOR));
			until("it is grouped", () -> views.statements.list() != list && !views.statements.list().groups().isEmpty());
			out.printf("| group by theme and speaker until shown | %d ms |%n", (System.nanoTime() - grouped) / 1_000_000);
			views.statements.groupBy(List.of());
			until("all is shown", () -> table.getItemCount() == rows);
			long[] frames = new long[STEPS];
			for (int i = 0; i < STEPS; i++) {
				int top = (int) ((rows - 50) * i / STEPS);
				long frame = System.nanoTime();
				table.setTopIndex(top);
				table.update();
				while (table.getDisplay().readAndDispatch())
					Thread.onSpinWait();
				frames[i] = System.nanoTime() - frame;
				until("it is read", () -> !table.getItem(top).getText(1).isEmpty());
			}
			Arrays.sort(frames);
			out.printf("| scroll to another place, UI thread, median / p95 / max | %.1f / %.1f / %.1f ms |%n", frames[STEPS / 2] / 1e6, frames[STEPS * 95 / 100] / 1e6,
					frames[STEPS - 1] / 1e6);
			out.printf("| heap after scrolling, more than before | %d MB (%d MB in all) |%n", (used() - before) >> 20, used() >> 20);
			assertEquals(rows, table.getItemCount());
		}
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** Codings of 500 statements each, over as many documents. */
	private static void write(Path folder, int statements) throws Exception {
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		StringBuilder book = new StringBuilder("codebook large \"Large\"\nscale agreement: disagree = -1, neutral = 0, agree = 1\ncoder @anna \"Anna\"\n");
		for (int i = 0; i < 60; i++)
			book.append("theme #t").append(i).append(" \"Theme ").append(i).append("\" scale agreement\n");
		for (int i = 0; i < 300; i++)
			book.append("person @p").append(i).append(" \"Person ").append(i).append("\"\n");
		Files.writeString(folder.resolve("large.codebook"), book);
		StringBuilder corpus = new StringBuilder("corpus large \"Large\"\n  uses large\n");
		for (int d = 0; d * 500 < statements; d++) {
			StringBuilder text = new StringBuilder();
			StringBuilder coding = new StringBuilder("coding d" + d + "-anna of d" + d + "\n  coded by @anna\n");
			for (int s = 1; s <= Math.min(500, statements - d * 500); s++) {
				String words = "Sentence " + (s * 7919 % 1000) + " of document " + d + " says something about the harbour.";
				int start = text.length();
				text.append(words).append('\n');
				coding.append("\nstatement s").append(s).append(" at ").append(start).append("..").append(start + words.length()).append(" \"").append(words).append("\"\n  by @p")
						.append((s * 31 + d) % 300).append("\n  about #t").append((s + d) % 60).append(s % 2 == 0 ? " agree\n" : " disagree\n");
			}
			Files.writeString(folder.resolve("texts/d" + d + ".txt"), text);
			Files.writeString(folder.resolve("codings/d" + d + ".anna.coding"), coding);
			corpus.append("\ndocument d").append(d).append(" \"texts/d").append(d).append(".txt\"\n  title \"Document ").append(d).append("\" date ").append(1990 + d % 30).append('\n');
		}
		Files.writeString(folder.resolve("study.corpus"), corpus);
	}
}
