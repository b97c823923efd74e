package org.florilegium.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.internal.refi.RefiExporter;
import org.florilegium.exchange.internal.refi.RefiImporter;
import org.florilegium.study.GeneratedStudy;
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
			GeneratedStudy.write(Files.createDirectories(folder.resolve("study")), statements, 1);
			try (Study study = Study.open(folder.resolve("study"))) {
				study.index(Progress.NONE);
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
