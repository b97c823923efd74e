package org.florilegium.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.internal.refi.RefiExporter;
import org.florilegium.exchange.internal.refi.RefiImporter;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Hashes;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;

/**
 * Measures how long whole projects take out of a study and into one, by the clock and in processor time, and the heap that it
 * takes at most. The yardstick is to unpack and to pack the same bytes and do nothing else with them. The first run is told
 * apart from the others, since it is the one that users of the command line wait for.
 */
public final class ExchangeBenchmark {

	private static final int RUNS = 3;
	private static final int THEMES = 60;
	private static final int PERSONS = 300;
	private static final int IN_CODING = 250;

	/** What is measured. */
	@FunctionalInterface
	private interface Work {
		void run(int number) throws Exception;
	}

	private record Measured(double wall, double processor, long heap) {
	}

	private final List<String> json = new ArrayList<>();

	/** Arguments are a file for the figures, and numbers of statements. */
	public static void main(String[] arguments) throws Exception {
		ExchangeBenchmark benchmark = new ExchangeBenchmark();
		System.out.println("| statements | measured | run | by the clock | processor | heap, at most |\n|---|---|---|---|---|---|");
		for (String statements : Arrays.copyOfRange(arguments, 1, arguments.length))
			benchmark.measure(Integer.parseInt(statements));
		Files.writeString(Path.of(arguments[0]), "[\n" + String.join(",\n", benchmark.json) + "\n]\n");
	}

	private void measure(int statements) throws Exception {
		Path folder = Files.createTempDirectory("florilegium-exchange");
		try {
			Path project = folder.resolve("project.qdpx");
			try (Study study = Study.create(folder.resolve("study"), "Generated")) {
				ProjectImport.into(study, generated(statements), Progress.NONE);
				report(statements, "export as qdpx", run -> new RefiExporter().export(ExportRequest.of(study, StatementQuery.ALL, project).withOverwrite(true)));
			}
			report(statements, "import of qdpx, with the index", run -> {
				try (Study study = Study.create(folder.resolve("again-" + run), "Again")) {
					ProjectImport.into(study, project, new RefiImporter(), Progress.NONE);
				}
			});
			Map<String, byte[]> entries = new LinkedHashMap<>();
			report(statements, "yardstick: unpack it", run -> unpack(project, entries));
			report(statements, "yardstick: pack it", run -> pack(folder.resolve("packed.zip"), entries));
		} finally {
			delete(folder);
		}
	}

	/** A project, always the same, of documents that two coders read. */
	private static CodedProject generated(int statements) {
		Random random = new Random(1);
		List<Form> codebook = new ArrayList<>(List.of(new CoderForm("ada", "Ada"), new CoderForm("ben", "Ben"),
				new ScaleForm("views", List.of(new PointForm("pro", BigDecimal.ONE), new PointForm("against", BigDecimal.ONE.negate())))));
		for (int i = 0; i < THEMES; i++)
			codebook.add(new ThemeForm("theme-" + i, words(random, 3), List.of(), i < 8 ? null : "theme-" + random.nextInt(8), "views", null, null, words(random, 9), List.of(), List.of(),
					List.of(), Map.of(), false, null));
		for (int i = 0; i < PERSONS; i++)
			codebook.add(new PersonForm("person-" + i, words(random, 2), List.of(), List.of(), Map.of()));
		List<CodedProject.Text> documents = new ArrayList<>();
		List<Coding> codings = new ArrayList<>();
		for (int left = statements; left > 0; left -= 2 * IN_CODING) {
			String name = "document-" + (documents.size() + 1);
			CodePoints text = new CodePoints(words(random, 2_000) + "\n");
			documents.add(new CodedProject.Text(new DocumentForm(name, "texts/" + name + ".txt", words(random, 4), new Authors(List.of("person-" + random.nextInt(PERSONS)), null), null, null,
					null, null, null, text.length(), Hashes.sha256(text.text()), null, List.of(), Map.of(), List.of(), List.of()), text.text()));
			for (String coder : List.of("ada", "ben"))
				codings.add(Coding.of(name, coder, statements(Math.min(IN_CODING, coder.equals("ada") ? left : Math.max(1, left - IN_CODING)), text, random)));
		}
		return new CodedProject("Generated", documents, codebook, codings, List.of(), new Identifiers(), List.of());
	}

	private static List<StatementForm> statements(int number, CodePoints text, Random random) {
		List<StatementForm> statements = new ArrayList<>();
		for (int i = 1; i <= number; i++) {
			int start = random.nextInt(text.length() - 100);
			Span span = new Span(start, start + 20 + random.nextInt(70));
			String speaker = random.nextInt(3) == 0 ? null : "person-" + random.nextInt(PERSONS);
			statements.add(new StatementForm("s" + i, List.of(new Passage(span, text.substring(span), null, null)), speaker, null, List.of(), null, null, Map.of(),
					List.of(new CodeForm("theme-" + random.nextInt(THEMES), random.nextBoolean() ? "pro" : "against")), List.of(), null, List.of()));
		}
		return statements;
	}

	private static String words(Random random, int number) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < number; i++) {
			words.append(i == 0 ? "" : " ");
			for (int letters = 2 + random.nextInt(8); letters > 0; letters--)
				words.append((char) ('a' + random.nextInt(26)));
		}
		return words.toString();
	}

	private static void unpack(Path file, Map<String, byte[]> to) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().toList())
				try (InputStream in = zip.getInputStream(entry)) {
					to.put(entry.getName(), in.readAllBytes());
				}
		}
	}

	private static void pack(Path file, Map<String, byte[]> entries) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
	}

	private void report(int statements, String what, Work work) throws Exception {
		Measured[] runs = new Measured[RUNS];
		for (int run = 0; run < RUNS; run++)
			runs[run] = measure(work, run);
		report(statements, what, "first", runs[0]);
		Measured[] later = Arrays.copyOfRange(runs, 1, RUNS);
		report(statements, what, "later, best", Arrays.stream(later).min(Comparator.comparingDouble(Measured::processor)).orElseThrow());
	}

	private void report(int statements, String what, String run, Measured m) {
		System.out.printf(Locale.ROOT, "| %,d | %s | %s | %.2f s | %.2f s | %,d MB |%n", statements, what, run, m.wall, m.processor, m.heap);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"%s\", \"run\": \"%s\", \"wall_s\": %.4f, \"processor_s\": %.4f, \"mb\": %d}", statements, what, run,
				m.wall, m.processor, m.heap));
	}

	private static Measured measure(Work work, int run) throws Exception {
		System.gc();
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		double processor = processor();
		long wall = System.nanoTime();
		work.run(run);
		return new Measured((System.nanoTime() - wall) / 1e9, processor() - processor,
				heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
	}

	/** Seconds that the processors have worked for this program so far. */
	private static double processor() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
	}

	private static Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(path -> {
				try {
					Files.delete(path);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
