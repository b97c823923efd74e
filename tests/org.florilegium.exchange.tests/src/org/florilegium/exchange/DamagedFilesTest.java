package org.florilegium.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of every format that is contributed, cut off and changed at random. Whatever is in them, an importer gives a clear error or a
 * project whose passages stand in its texts, and neither takes long.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DamagedFilesTest {

	private static final int TIMES = 60;
	private static final long SECONDS = 20;
	/** Formats that take any text for theirs. */
	private static final Set<String> ANYTHING = Set.of("text", "markdown", "html", "argdown", "ris", "table");

	private record Sample(String file, byte[] bytes) {
	}

	private Path folder;
	private final Map<String, List<Sample>> samples = new TreeMap<>();
	private Study study;

	@BeforeAll
	void makeSamples(@TempDir Path temporary) throws Exception {
		folder = temporary;
		text("text", "a.txt", "\uFEFFTolls are paid.\r\nBy ships, mostly.\r\n\r\nAnd by night 🌊.\n");
		text("markdown", "a.md", "# Tolls\n\nPaid *by* ships, [see](http://x.org) and:\n\n- salt\n- wood\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n");
		text("html", "a.html", "<html><head><title>Tolls</title><meta name=author content=\"Mara Lind\"></head><body><h1>Tolls</h1><p>Paid &amp; kept.<table><tr><td>1<td>2</table></body></html>");
		text("table", "a.csv", "title,author,date,text\nA,\"Lind, Mara\",1998-04-05,\"Words, more\"\nB,Tom Becker,03/04/2021,Words\n");
		text("bibtex", "a.bib", "@book{becker, title = {Guests and walls}, author = {Becker, Tom and Lind, Mara}, date = {1998-04}, language = {en}, file = {:a.pdf:PDF}}\n");
		text("ris", "a.ris", "TY  - NEWS\nTI  - Tolls\nAU  - Lind, Mara\nPY  - 1998/04/05/\nL1  - a.pdf\nER  - \n");
		text("argdown", "a.argdown", "# Money\n\n[Raise]: Tolls should rise. #costs\n  + <Dredging>: The channel\n    - [Cheap]: It is cheap.\n\n<Dredging>\n\n(1) [Channel]: Deep.\n----\n(2) [Raise]\n");
		for (String office : List.of("pandoc.docx", "pandoc.odt", "pandoc.rtf", "pandoc.epub", "libreoffice.docx", "libreoffice.rtf"))
			resource(office.substring(office.indexOf('.') + 1), "internal/office/files/" + office);
		resource("xlsx", "internal/list/files/libreoffice.xlsx");
		CodedProject project = RandomProject.of(2);
		study = Study.create(folder.resolve("study"), "Study");
		ProjectImport.into(study, project, Progress.NONE);
		for (String format : List.of("dna dna dna", "qdpx qdpx qdpx", "qdc qdc qdc", "web-annotation web-annotation jsonld", "brat brat zip", "xmi cas zip", "cas-json cas zip",
				"tei tei xml", "aif aif json", "xaif aif json", "csv codings csv", "jsonl codings jsonl", "xlsx codings xlsx"))
			exported(format.split(" "));
		samples.get("brat").add(new Sample("a.ann", "T1\tToll 0 5;6 9\tTolls are\nA1\tStance T1 pro\n#1\tAnnotatorNotes T1\tnote\nR1\tNear Arg1:T1 Arg2:T1\n".getBytes(StandardCharsets.UTF_8)));
		Files.writeString(folder.resolve("a.txt"), "Tolls are paid.");
	}

	@AfterAll
	void close() {
		if (study != null)
			study.close();
	}

	private void text(String format, String file, String text) {
		add(format, file, text.getBytes(StandardCharsets.UTF_8));
	}

	private void add(String format, String file, byte[] bytes) {
		samples.computeIfAbsent(format, k -> new ArrayList<>()).add(new Sample(file, bytes));
	}

	private void resource(String format, String file) throws Exception {
		try (InputStream in = DamagedFilesTest.class.getResourceAsStream(file)) {
			add(format, file, in.readAllBytes());
		}
	}

	private void exported(String[] names) throws Exception {
		Path file = folder.resolve("exported-" + names[0] + "." + names[2]);
		Exporters.of(BuiltIn.registry()).format(names[0]).exporter().export(ExportRequest.of(study, StatementQuery.ALL, file));
		add(names[1], file.getFileName().toString(), Files.readAllBytes(file));
	}

	@Test
	void everyImporterHasASample() throws Exception {
		ExchangeRegistry exchange = new ExchangeRegistry(BuiltIn.registry());
		TreeSet<String> names = new TreeSet<>();
		exchange.importFormats().forEach(f -> names.add(f.name()));
		exchange.collectionFormats().forEach(f -> names.add(f.name()));
		exchange.projectFormats().forEach(f -> names.add(f.name()));
		assertEquals(names, new TreeSet<>(samples.keySet()));
		assertFalse(names.isEmpty());
	}

	Stream<String> formats() {
		return samples.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void isReadOrRefused(String format) throws Exception {
		int read = 0;
		int damaged = 0;
		for (Sample sample : samples.get(format)) {
			assertTrue(isRead(format, sample.file, sample.bytes), "the sample " + sample.file);
			for (int seed = 0; seed < TIMES; seed++, damaged++)
				read += isRead(format, sample.file, damaged(sample.bytes, new Random(seed))) ? 1 : 0;
		}
		assertTrue(read < damaged || ANYTHING.contains(format), "no damage was found in " + damaged + " files");
	}

	private boolean isRead(String format, String name, byte[] bytes) throws Exception {
		Path file = Files.write(folder.resolve("damaged." + name.substring(name.lastIndexOf('.') + 1)), bytes);
		Files.writeString(folder.resolve("damaged.txt"), "Tolls are paid.");
		long start = System.nanoTime();
		try {
			read(format, file);
			return true;
		} catch (ImportException e) {
			assertTrue(e.getMessage() != null && e.getMessage().length() > 20 && !e.getMessage().contains("Exception"), e.getMessage());
			return false;
		} catch (RuntimeException | StackOverflowError e) {
			Path kept = Files.write(Path.of(System.getProperty("java.io.tmpdir")).resolve("florilegium-damaged-" + name), bytes);
			throw new AssertionError(format + " fails on " + kept, e);
		} finally {
			long seconds = (System.nanoTime() - start) / 1_000_000_000;
			if (seconds > SECONDS)
				fail(format + " takes " + seconds + " s");
		}
	}

	private void read(String format, Path file) throws Exception {
		ExchangeRegistry exchange = new ExchangeRegistry(BuiltIn.registry());
		for (ProjectFormat project : exchange.projectFormats())
			if (project.name().equals(format)) {
				project.importer().recognise(file);
				check(project.importer().read(file, study, Progress.NONE));
			}
		for (CollectionFormat collection : exchange.collectionFormats())
			if (collection.name().equals(format)) {
				DocumentSource source = DocumentSource.of(file, Files.readAllBytes(file));
				collection.importer().recognise(source);
				collection.importer().list(source, Map.of());
			}
		for (ImportFormat document : exchange.importFormats())
			if (document.name().equals(format)) {
				document.importer().recognise(DocumentSource.of(file, Files.readAllBytes(file)));
				ImportedDocument read = BuiltIn.reader().read(file, ImportRequest.DEFAULT.withFormat(format));
				assertFalse(read.text().isBlank());
			}
	}

	private static void check(CodedProject project) {
		Map<String, CodePoints> texts = new LinkedHashMap<>();
		project.documents().forEach(d -> texts.put(d.form().name(), new CodePoints(d.text())));
		for (Coding coding : project.codings())
			for (StatementForm statement : coding.statements())
				for (Passage passage : statement.passages())
					if (texts.containsKey(coding.document()))
						assertEquals(texts.get(coding.document()).substring(passage.span()), passage.quote());
	}

	private byte[] damaged(byte[] bytes, Random random) throws Exception {
		boolean zip = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
		return zip && random.nextInt(3) > 0 ? repacked(bytes, random) : changed(bytes, random);
	}

	/** Damage that the check sums of the archive do not find. */
	private byte[] repacked(byte[] bytes, Random random) throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipFile packed = new ZipFile(Files.write(folder.resolve("packed.zip"), bytes).toFile())) {
			for (ZipEntry entry : packed.stream().toList())
				entries.put(entry.getName(), packed.getInputStream(entry).readAllBytes());
		}
		String victim = List.copyOf(entries.keySet()).get(random.nextInt(entries.size()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getKey().equals(victim) ? changed(entry.getValue(), random) : entry.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private static byte[] changed(byte[] bytes, Random random) {
		if (bytes.length < 4)
			return bytes;
		byte[] changed = bytes.clone();
		switch (random.nextInt(4)) {
			case 0 -> {
				return Arrays.copyOf(changed, 1 + random.nextInt(changed.length - 1));
			}
			case 1 -> {
				for (int i = 1 + random.nextInt(20); i > 0; i--)
					changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			}
			case 2 -> {
				byte[] words = "\0<>\"'{}[]&;#\\/9999999999".getBytes(StandardCharsets.US_ASCII);
				for (int i = 1 + random.nextInt(8); i > 0; i--)
					changed[random.nextInt(changed.length)] = words[random.nextInt(words.length)];
			}
			default -> {
				int from = random.nextInt(changed.length - 1);
				int length = 1 + random.nextInt(Math.min(200, changed.length - from - 1) + 1) - 1;
				int to = random.nextInt(changed.length - length);
				System.arraycopy(bytes, from, changed, to, length);
			}
		}
		return changed;
	}
}
