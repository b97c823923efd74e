package org.florilegium.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.scoping.StudyDescriptions;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.check.Checker;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.LanguageServices;
import org.florilegium.study.internal.language.LoadedFiles;
import org.florilegium.study.language.WrittenFiles;

/**
 * Measures how long it takes to index, open and change studies of several sizes, with raw Xtext on the same files in the
 * same run as the yardstick. Prints a table in Markdown and writes the figures as JSON.
 */
public final class StudyBenchmark {

	private static final int RUNS = 5;
	private static final int EDITS = 60;
	/** Sizes of the one coding that is written in an editor; the larger is 1 MB. */
	private static final int[] WRITTEN = { 500, 5_000 };

	private final List<String> json = new ArrayList<>();

	private StudyBenchmark() {
	}

	/** Arguments are the file for the JSON, then the numbers of statements. */
	public static void main(String[] arguments) throws Exception {
		StudyBenchmark benchmark = new StudyBenchmark();
		benchmark.warmUp();
		System.out.println("| statements | measured | median | p95 | rate | against |\n|---:|---|---:|---:|---:|---|");
		for (int i = 1; i < arguments.length; i++)
			benchmark.measure(Integer.parseInt(arguments[i]));
		for (int statements : WRITTEN)
			benchmark.write(statements);
		Files.writeString(Path.of(arguments[0]), "[\n" + String.join(",\n", benchmark.json) + "\n]\n");
	}

	private void warmUp() throws Exception {
		Path folder = generate(2000);
		for (int i = 0; i < 4; i++) {
			raw(folder, names(folder));
			index(folder);
		}
		delete(folder);
	}

	private void measure(int statements) throws Exception {
		Path folder = generate(statements);
		IResourceDescriptions names = names(folder);
		double[] raw = times(RUNS, () -> raw(folder, names));
		report(statements, "raw Xtext: parse and link, one core", raw, statements, "");
		forgetPeak();
		double[] index = times(RUNS, () -> index(folder));
		report(statements, "index from nothing, both cores", index, statements, ratio(median(raw), median(index)) + " as fast as raw Xtext");
		heap(statements);
		report(statements, "open with a current index", times(RUNS, () -> open(folder)), 0,
				Files.size(folder.resolve(".florilegium/index.sqlite")) / 1024 / 1024 + " MB of index");
		report(statements, "code a passage, durable and indexed", edits(folder), 0, "");
		report(statements, "check the study as a whole", check(folder), 0, "");
		report(statements, "index one changed file", change(folder), 0, "");
		delete(folder);
	}

	private static double[] check(Path folder) throws Exception {
		try (Study study = Study.open(folder)) {
			Checker checker = new Checker(study);
			StudyIndex index = study.index(Progress.NONE);
			return times(RUNS, () -> {
				checker.checkStudy(index);
				return null;
			});
		}
	}

	private static double[] change(Path folder) throws Exception {
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			Path file = codings(folder).getFirst().path();
			return times(RUNS, () -> {
				Files.writeString(study.folder().resolve(file), study.files().text(file) + "// changed\n");
				index.update(List.of(file));
				return null;
			});
		}
	}

	/** What follows a key in one coding: its text is read again and checked. */
	private void write(int statements) throws Exception {
		Path folder = Files.createTempDirectory("florilegium-benchmark");
		Path file = Path.of("big.coding");
		String text = OneCoding.write(folder, file, statements);
		int key = text.indexOf("agree", text.length() / 2);
		String typed = text.substring(0, key) + "x" + text.substring(key);
		double[] parse = times(EDITS / 2, () -> {
			LoadedFiles.parse(file, text);
			return null;
		});
		report(statements, "raw Xtext: parse one coding", parse, statements, "");
		try (Study study = Study.open(folder)) {
			StudyIndex index = study.index(Progress.NONE);
			double[] whole = times(EDITS / 4, () -> {
				WrittenFiles files = new WrittenFiles(study, index);
				files.problems(files.read(file, text), () -> false);
				return null;
			});
			report(statements, "open one coding: read and check it", whole, statements, ratio(median(parse), median(whole)) + " as fast as parsing");
			WrittenFiles files = new WrittenFiles(study, index);
			files.problems(files.read(file, text), () -> false);
			boolean[] is = { false };
			double[] keys = times(EDITS, () -> {
				is[0] = !is[0];
				files.problems(files.read(file, is[0] ? typed : text), () -> false);
				return null;
			});
			report(statements, "a key in one coding: read and check it again", Arrays.copyOfRange(keys, EDITS / 6, EDITS), 0,
					ratio(median(parse), median(keys)) + " as fast as parsing");
		}
		delete(folder);
	}

	private static Path generate(int statements) throws IOException {
		Path folder = Files.createTempDirectory("florilegium-benchmark");
		GeneratedStudy.write(folder, statements, 1);
		return folder;
	}

	/** All codings parsed and linked, one after the other, by the names given; the corpus and the codebooks stay in memory. */
	private static Void raw(Path folder, IResourceDescriptions names) throws Exception {
		XtextResourceSet set = LanguageServices.get(XtextResourceSet.class);
		StudyDescriptions.install(set, names);
		for (LanguageFile file : codings(folder)) {
			XtextResource resource = load(set, folder, file);
			EcoreUtil.resolveAll(resource);
			set.getResources().remove(resource);
		}
		return null;
	}

	/** What all files export, in memory. */
	private static IResourceDescriptions names(Path folder) throws Exception {
		List<IResourceDescription> descriptions = new ArrayList<>();
		XtextResourceSet set = LanguageServices.get(XtextResourceSet.class);
		for (LanguageFile file : new StudyFiles(folder.toRealPath(), null).list()) {
			XtextResource resource = load(set, folder, file);
			IResourceDescription description = LanguageServices.get(IResourceDescription.Manager.class).getResourceDescription(resource);
			descriptions.add(SerializableResourceDescription.createCopy(description));
			set.getResources().remove(resource);
		}
		return new ResourceDescriptionsData(descriptions);
	}

	private static List<LanguageFile> codings(Path folder) throws Exception {
		return new StudyFiles(folder.toRealPath(), null).list().stream().filter(f -> f.kind() == FileKind.CODING).toList();
	}

	private static XtextResource load(XtextResourceSet set, Path folder, LanguageFile file) throws IOException {
		XtextResource resource = (XtextResource) set.createResource(URI.createFileURI(folder.resolve(file.path()).toString()));
		resource.load(Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		return resource;
	}

	private static Void index(Path folder) throws Exception {
		delete(folder.resolve(".florilegium"));
		return open(folder);
	}

	private static Void open(Path folder) throws Exception {
		try (Study study = Study.open(folder)) {
			study.index(Progress.NONE);
		}
		return null;
	}

	private static double[] edits(Path folder) throws Exception {
		double[] seconds = new double[EDITS];
		Random random = new Random(7);
		try (Study study = Study.open(folder)) {
			List<ExportedName> documents = study.index(Progress.NONE).names().all("Document");
			String coder = study.index(Progress.NONE).names().all("Coder").getFirst().name();
			String theme = study.index(Progress.NONE).names().all("Theme").getLast().name();
			Edits edits = new Edits(study);
			for (int i = 0; i < EDITS; i++) {
				String document = documents.get(random.nextInt(documents.size())).name();
				CodePoints text = study.text(document);
				int start = random.nextInt(text.length() - 50);
				Span span = new Span(start, start + 40);
				StatementForm statement = StatementForm.of(List.of(new Passage(span, text.substring(span), null, null)),
						List.of(new CodeForm(theme, null)));
				long begun = System.nanoTime();
				edits.apply(new CodePassage(document, coder, statement));
				seconds[i] = (System.nanoTime() - begun) / 1e9;
			}
		}
		return Arrays.copyOfRange(seconds, EDITS / 6, EDITS);
	}

	private static double[] times(int runs, Callable<Void> work) throws Exception {
		double[] seconds = new double[runs];
		for (int i = 0; i < runs; i++) {
			long begun = System.nanoTime();
			work.call();
			seconds[i] = (System.nanoTime() - begun) / 1e9;
		}
		return seconds;
	}

	private void report(int statements, String what, double[] seconds, int items, String against) {
		double median = median(seconds);
		double p95 = sorted(seconds)[(int) Math.ceil(seconds.length * 0.95) - 1];
		String rate = items == 0 ? "" : String.format(Locale.ROOT, "%,.0f/s", items / median);
		System.out.printf(Locale.ROOT, "| %,d | %s | %,.1f ms | %,.1f ms | %s | %s |%n", statements, what, median * 1000, p95 * 1000, rate, against);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"%s\", \"median_s\": %.6f, \"p95_s\": %.6f, \"against\": \"%s\"}",
				statements, what, median, p95, against));
	}

	private void heap(int statements) {
		long peak = heapPools().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1024 / 1024;
		System.out.printf(Locale.ROOT, "| %,d | heap while indexing, at most | %,d MB | | | |%n", statements, peak);
		json.add(String.format(Locale.ROOT, "{\"statements\": %d, \"measured\": \"heap while indexing, at most\", \"mb\": %d}", statements, peak));
	}

	private static void forgetPeak() {
		System.gc();
		heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	private static Stream<MemoryPoolMXBean> heapPools() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP);
	}

	private static String ratio(double yardstick, double measured) {
		return String.format(Locale.ROOT, "%.1f times", yardstick / measured);
	}

	private static double median(double[] values) {
		double[] sorted = sorted(values);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static double[] sorted(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder))
			return;
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
