package org.florilegium.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.florilegium.analysis.Qualifier.Kind;
import org.florilegium.analysis.Qualifier.Level;
import org.florilegium.analysis.agreement.UnitizingAlpha;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.analysis.matrix.Passages;
import org.florilegium.analysis.network.Duplicates;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Networks;
import org.florilegium.analysis.network.TimeUnit;
import org.florilegium.analysis.network.Windows;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;

/**
 * Measures analyses on generated studies of several sizes, with one pass over the same columns in the same run as the
 * yardstick. Prints a table in Markdown and writes the figures as JSON.
 */
public final class AnalysisBenchmark {

	private static final int RUNS = 5;
	private static final NetworkSettings SETTINGS = NetworkSettings.CONGRUENCE.with(Duplicates.DOCUMENT);
	private static final List<Level> LEVELS = List.of(new Level("disagree", -1), new Level("agree", 1));

	private final List<String> json = new ArrayList<>();

	private AnalysisBenchmark() {
	}

	/** Arguments are the file for the JSON, then the numbers of statements; a million has 2,000 organisations and 300 themes. */
	public static void main(String[] arguments) throws Exception {
		AnalysisBenchmark benchmark = new AnalysisBenchmark();
		System.out.println("| statements | measured | median | p95 | against |\n|---:|---|---:|---:|---|");
		for (int i = 1; i < arguments.length; i++)
			benchmark.networks(Integer.parseInt(arguments[i]));
		benchmark.windows();
		benchmark.together();
		benchmark.passages();
		Files.writeString(Path.of(arguments[0]), "[\n" + String.join(",\n", benchmark.json) + "\n]\n");
	}

	private void networks(int statements) throws Exception {
		int organizations = statements >= 500_000 ? 2000 : 300;
		int themes = statements >= 500_000 ? 300 : 100;
		Path folder = Files.createTempDirectory("florilegium-analysis");
		generate(folder, statements, organizations, themes);
		ObservationRequest request = new ObservationRequest(StatementQuery.ALL, Attribute.of(Attribute.Kind.ORGANIZATION), Attribute.of(Attribute.Kind.THEME),
				Attribute.of(Attribute.Kind.STANCE), List.of(), true, false);
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			double pass = report(statements, "one pass over the same columns, one core", times(() -> pass(index)), "");
			System.gc();
			double read = report(statements, "observations from the index", times(() -> ObservationReader.read(index, request)), "");
			double all = report(statements, "one-mode congruence, duplicates by document, " + organizations + " × " + themes + ", from the index",
					times(() -> Networks.of(ObservationReader.read(index, request), SETTINGS)), "");
			Observations observations = ObservationReader.read(index, request);
			double kernel = report(statements, "the same without reading", times(() -> Networks.of(observations, SETTINGS)), "");
			System.out.printf(Locale.ROOT, "| | of one pass | | | reading %.2f, kernel %.2f, both %.2f |%n", read / pass, kernel / pass, all / pass);
		}
		delete(folder);
	}

	private static Object pass(StudyIndex index) throws Exception {
		return index.query(connection -> {
			long sum = 0;
			try (PreparedStatement statement = connection
					.prepareStatement("SELECT s.id, s.file, s.start, s.end, s.organization, c.theme, c.stance FROM statement s LEFT JOIN code c ON c.statement = s.id");
					ResultSet row = statement.executeQuery()) {
				while (row.next())
					for (int c = 1; c <= 7; c++)
						sum += row.getInt(c);
			}
			return sum;
		});
	}

	private void windows() throws Exception {
		int size = 10_000;
		Random random = new Random(1);
		int[] first = random.ints(size, 0, 100).toArray();
		int[] second = random.ints(size, 0, 30).toArray();
		int[] level = random.ints(size, 0, 2).toArray();
		long[] time = random.longs(size, 0, 1095).sorted().map(day -> (17_000 + day) * 86_400).toArray();
		time[0] = 17_000L * 86_400;
		time[size - 1] = (17_000L + 1094) * 86_400;
		int[] numbers = new int[size];
		Arrays.setAll(numbers, i -> i);
		Observations o = new Observations(new Mode("organization", nodes(100), first), new Mode("theme", nodes(30), second), new Qualifier("stance", Kind.YES_NO, LEVELS, level),
				numbers, numbers, time, new BitSet(), Period.NONE);
		Networks networks = new Networks(o, NetworkSettings.CONGRUENCE);
		int count = networks.windows(new Windows(TimeUnit.DAY, 180)).size();
		report(size, count + " windows of 180 days, 100 organisations", times(() -> networks.windows(new Windows(TimeUnit.DAY, 180))), "");
	}

	private void together() throws Exception {
		int size = 250_000;
		Random random = new Random(2);
		int[] document = random.ints(size, 0, 1000).sorted().toArray();
		int[] start = random.ints(size, 0, 100_000).toArray();
		int[] end = Arrays.stream(start).map(s -> s + 150).toArray();
		int[] paragraph = new int[size];
		Arrays.setAll(paragraph, i -> document[i] * 200 + start[i] / 500);
		int[] statement = new int[size];
		Arrays.setAll(statement, i -> i / 2);
		Passages passages = new Passages("theme", nodes(500), random.ints(size, 0, 500).toArray(), statement, document, start, end, paragraph, paragraph);
		for (Together together : List.of(Together.PARAGRAPH, Together.OVERLAP, Together.DOCUMENT))
			report(size, "co-occurrence 500 × 500, " + together.name().toLowerCase(Locale.ROOT), times(() -> CoOccurrence.of(passages, together, 0)), "");
	}

	private void passages() throws Exception {
		Random random = new Random(3);
		report(50_000, "α_u, 20 documents × 5 coders × 500 passages", times(() -> {
			UnitizingAlpha alpha = new UnitizingAlpha(5);
			for (int d = 0; d < 20; d++) {
				long begin = alpha.lengthen(100_000);
				for (int coder = 0; coder < 5; coder++)
					for (int n = 0; n < 500; n++)
						alpha.add(coder, begin + n * 200 + random.nextInt(60), begin + n * 200 + 70 + random.nextInt(100), "theme " + random.nextInt(20));
			}
			return alpha.value();
		}), "");
	}

	private static List<Node> nodes(int count) {
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < count; i++)
			nodes.add(Node.of("node " + i));
		return nodes;
	}

	private static void generate(Path folder, int statements, int organizations, int themes) throws IOException {
		Random random = new Random(1);
		StringBuilder codebook = new StringBuilder("codebook study \"Study\"\n\nscale agreement: disagree = -1, agree = 1\n\ncoder @anna \"Anna\"\n\n");
		for (int t = 0; t < themes; t++)
			codebook.append("theme #t").append(t).append(" \"Theme ").append(t).append("\" scale agreement\n");
		for (int o = 0; o < organizations; o++)
			codebook.append("organization @o").append(o).append(" \"Organisation ").append(o).append("\"\n");
		StringBuilder corpus = new StringBuilder("corpus study \"Study\"\n  uses study\n");
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		int each = 500;
		for (int d = 0; d * each < statements; d++) {
			corpus.append("\ndocument d").append(d).append(" \"texts/d").append(d).append(".txt\"\n  title \"Document ").append(d).append("\" date ")
					.append(2000 + d % 20).append("-0").append(1 + d % 9).append("-1").append(d % 10).append('\n');
			Files.writeString(folder.resolve("texts/d" + d + ".txt"), "word ".repeat(each).strip() + "\n");
			StringBuilder coding = new StringBuilder("coding d").append(d).append("-anna of d").append(d).append("\n  coded by @anna\n");
			for (int s = 0; s < each && d * each + s < statements; s++)
				coding.append("\nstatement s").append(s).append(" at ").append(s * 5).append("..").append(s * 5 + 4).append(" \"word\"\n  of @o").append(random.nextInt(organizations))
						.append("\n  about #t").append(random.nextInt(themes)).append(random.nextBoolean() ? " agree\n" : " disagree\n");
			Files.writeString(folder.resolve("codings/d" + d + ".anna.coding"), coding);
		}
		Files.writeString(folder.resolve("study.codebook"), codebook);
		Files.writeString(folder.resolve("study.corpus"), corpus);
	}

	private static double[] times(Callable<?> work) throws Exception {
		double[] seconds = new double[RUNS];
		for (int i = -2; i < RUNS; i++) {
			long begun = System.nanoTime();
			work.call();
			if (i >= 0)
				seconds[i] = (System.nanoTime() - begun) / 1e9;
		}
		Arrays.sort(seconds);
		return seconds;
	}

	private double report(int statements, String what, double[] sorted, String against) {
		double median = sorted[sorted.length / 2];
		double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
		System.out.printf(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms | %s |%n", statements, what, median * 1000, p95 * 1000, against);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"%s\", \"median_s\": %.6f, \"p95_s\": %.6f}", statements, what, median, p95));
		return median;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
