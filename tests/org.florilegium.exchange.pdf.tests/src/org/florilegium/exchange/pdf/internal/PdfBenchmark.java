package org.florilegium.exchange.pdf.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.florilegium.exchange.DocumentSource;

/**
 * Measures how long the text of a PDF takes to be read, by the clock and in processor time, and the heap that it takes at most.
 * The first run is told apart from the best of the others.
 */
public final class PdfBenchmark {

	private static final int RUNS = 3;
	private static final int LINES = 46;
	private static final int WORDS = 13;

	private PdfBenchmark() {
	}

	/** Arguments are a file for the figures, and numbers of pages. */
	public static void main(String[] arguments) throws Exception {
		List<String> json = new ArrayList<>();
		System.out.println("| pages | run | by the clock | processor | heap, at most |\n|---|---|---|---|---|");
		for (String pages : Arrays.copyOfRange(arguments, 1, arguments.length))
			measure(Integer.parseInt(pages), json);
		Files.writeString(Path.of(arguments[0]), "[\n" + String.join(",\n", json) + "\n]\n");
	}

	private static void measure(int pages, List<String> json) throws Exception {
		DocumentSource source = DocumentSource.of(Path.of("generated.pdf"), generated(pages));
		double[] best = { Double.MAX_VALUE, Double.MAX_VALUE, 0 };
		for (int run = 0; run < RUNS; run++) {
			double[] measured = measure(source);
			if (run == 0)
				report(pages, "first", measured, json);
			else if (measured[1] < best[1])
				best = measured;
		}
		report(pages, "later, best", best, json);
	}

	/** Seconds by the clock, seconds of the processor, and megabytes. */
	private static double[] measure(DocumentSource source) throws Exception {
		System.gc();
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		double processor = processor();
		long clock = System.nanoTime();
		new PdfImporter().extract(source);
		return new double[] { (System.nanoTime() - clock) / 1e9, processor() - processor, heap().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20 };
	}

	private static void report(int pages, String run, double[] m, List<String> json) {
		System.out.printf(Locale.ROOT, "| %,d | %s | %.2f s | %.2f s | %,.0f MB |%n", pages, run, m[0], m[1], m[2]);
		json.add(String.format(Locale.ROOT, "{\"pages\": %d, \"measured\": \"text of a PDF\", \"run\": \"%s\", \"wall_s\": %.4f, \"processor_s\": %.4f, \"mb\": %.0f}", pages, run, m[0], m[1],
				m[2]));
	}

	/** Seconds that the processors have worked for this program so far. */
	private static double processor() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
	}

	private static Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
	}

	private static byte[] generated(int pages) throws IOException {
		Random random = new Random(1);
		PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int i = 0; i < pages; i++) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(font, 10);
					content.setLeading(14);
					content.newLineAtOffset(72, 720);
					for (int line = 0; line < LINES; line++) {
						content.showText(words(random));
						content.newLine();
					}
					content.endText();
				}
			}
			document.save(out);
			return out.toByteArray();
		}
	}

	private static String words(Random random) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < WORDS; i++) {
			words.append(i == 0 ? "" : " ");
			for (int letters = 2 + random.nextInt(8); letters > 0; letters--)
				words.append((char) ('a' + random.nextInt(26)));
		}
		return words.toString();
	}
}
