package org.florilegium.exchange.internal.dna;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.Kernel;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.Networks;
import org.florilegium.analysis.network.Windows;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.ProjectImport;
import org.florilegium.exchange.internal.network.DlWriter;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Severity;
import org.florilegium.study.query.StatementQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Outputs of Discourse Network Analyzer itself, reproduced from the study that its database becomes. */
class DnaReferenceTest {

	private static final double TOLERANCE = 1e-9;

	@TempDir
	static Path folder;

	private static Path reference;
	private static Study study;

	@BeforeAll
	static void importTheDatabase() throws Exception {
		reference = Path.of(System.getProperty("florilegium.shared", "absent")).resolve("reference/dna");
		assumeTrue(Files.exists(reference.resolve("manifest.txt")), "the reference outputs are not here; set florilegium.shared");
		study = Study.create(folder.resolve("synth"), "Synthetic");
		ProjectImport.into(study, reference.resolve("synth300.dna"), new DnaImporter(), Progress.NONE);
	}

	@AfterAll
	static void close() {
		if (study != null)
			study.close();
	}

	@TestFactory
	Stream<DynamicTest> isReproduced() throws IOException {
		List<String> lines = Files.readAllLines(reference.resolve("manifest.txt"));
		assertFalse(lines.isEmpty());
		return lines.stream().map(line -> line.split("\\|")).map(line -> DynamicTest.dynamicTest(line[0], () -> compare(line[0], line.length < 3 ? "" : line[2])));
	}

	@Test
	void aDlFileIsTheSameToTheByte() throws Exception {
		DnaParameters parameters = new DnaParameters("type=twomode;;dup=document;;fmt=dl");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DlWriter().write(Networks.of(ObservationReader.read(study.index(Progress.NONE), parameters.request()), parameters.settings()), out);
		assertEquals(Files.readString(reference.resolve("expected/t57_dl_twomode.dl")), out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void theStudyHasNoMistakes() throws Exception {
		assertEquals(List.of(), new Checker(study).check(Progress.NONE).stream().filter(p -> p.severity() == Severity.ERROR).toList());
	}

	@Test
	void valuesAreExcludedToTheLetter() throws Exception {
		int all = statements("type=twomode");
		assertEquals(all, statements("type=twomode;;exVar=agreement;;exVal=1") + statements("type=twomode;;exVar=agreement;;exVal=0"));
		assertEquals(all, statements("type=twomode;;exVar=intensity;;exVal=-2") + statements("type=twomode;;exVar=intensity;;exVal=-2;;invVal"));
		assertEquals(all, statements("type=twomode;;exVar=concept;;exVal=concept-0001"));
		assertTrue(all > statements("type=twomode;;exVar=frame;;exVal="));
	}

	private static int statements(String keys) throws Exception {
		DnaParameters parameters = new DnaParameters(keys);
		return Networks.of(ObservationReader.read(study.index(Progress.NONE), parameters.request()), parameters.settings()).statements();
	}

	/** What was exported and imported again gives the same networks. */
	@Test
	void anExportIsReadBack() throws Exception {
		Path file = folder.resolve("again.dna");
		ExportResult result = new DnaExporter().export(ExportRequest.of(study, StatementQuery.ALL, file));
		assertEquals(300, result.rows());
		assertEquals(List.of(), result.losses());
		try (Study again = Study.create(folder.resolve("again"), "Again")) {
			ProjectImport.into(again, file, new DnaImporter(), Progress.NONE);
			for (String keys : List.of("agg=congruence;;dup=week", "agg=subtract;;q=intensity;;norm=average", "agg=conflict;;q=frame", "type=twomode;;v1=author;;v1d;;agg=subtract",
					"v1=person;;v2=organization;;agg=congruence")) {
				DnaParameters parameters = new DnaParameters(keys);
				Network before = Networks.of(ObservationReader.read(study.index(Progress.NONE), parameters.request()), parameters.settings());
				Network after = Networks.of(ObservationReader.read(again.index(Progress.NONE), parameters.request()), parameters.settings());
				assertEquals(labels(before.rows()), labels(after.rows()));
				assertArrayEquals(before.cells(), after.cells(), keys);
			}
		}
	}

	private static void compare(String name, String keys) throws Exception {
		DnaParameters parameters = new DnaParameters(keys);
		Observations observations = ObservationReader.read(study.index(Progress.NONE), parameters.request());
		Path expected = reference.resolve("expected/" + name + ".csv");
		if (!parameters.isMoving()) {
			compareMatrix(expected, Networks.of(observations, parameters.settings()));
			return;
		}
		Networks networks = new Networks(observations, parameters.settings());
		Windows windows = parameters.windows();
		Kernel kernel = parameters.kernel();
		compareSequence(expected, kernel == null ? networks.windows(windows) : networks.smoothed(windows, kernel), kernel == null);
	}

	private static List<CSVRecord> records(Path file) throws IOException {
		try (Reader in = Files.newBufferedReader(file); CSVParser parser = CSVParser.parse(in, CSVFormat.RFC4180)) {
			return parser.getRecords();
		}
	}

	private static void compareMatrix(Path file, Network network) throws IOException {
		List<CSVRecord> expected = records(file);
		assertEquals(expected.getFirst().stream().skip(1).toList(), labels(network.columns()));
		assertEquals(expected.stream().skip(1).map(r -> r.get(0)).toList(), labels(network.rows()));
		for (int i = 0; i < network.rows().size(); i++)
			for (int j = 0; j < network.columns().size(); j++)
				assertEquals(Double.parseDouble(expected.get(i + 1).get(j + 1)), network.cells()[i][j], TOLERANCE, network.rows().get(i) + " " + network.columns().get(j));
	}

	private static void compareSequence(Path file, List<Network> networks, boolean counted) throws IOException {
		Map<Integer, List<CSVRecord>> expected = new TreeMap<>();
		for (CSVRecord row : records(file).stream().skip(1).toList())
			expected.computeIfAbsent(Integer.parseInt(row.get(0)), k -> new ArrayList<>()).add(row);
		assertEquals(expected.size(), networks.size(), "number of windows");
		int at = 0;
		for (List<CSVRecord> rows : expected.values()) {
			Network network = networks.get(at++);
			CSVRecord head = rows.getFirst();
			String window = "window " + head.get(0);
			assertEquals(head.get(1), network.period().from().toString(), window);
			assertEquals(head.get(2), network.center().toString(), window);
			assertEquals(head.get(3), network.period().to().toString(), window);
			if (counted)
				assertEquals(Integer.parseInt(head.get(4)), network.statements(), window);
			assertEquals(Integer.parseInt(head.get(5)), network.rows().size(), window);
			assertEquals(Integer.parseInt(head.get(6)), network.columns().size(), window);
			compareCells(window, rows, network);
		}
	}

	private static void compareCells(String window, List<CSVRecord> rows, Network network) {
		Map<String, Double> expected = new LinkedHashMap<>();
		for (CSVRecord row : rows)
			if (!row.get(7).isEmpty())
				expected.put(row.get(7) + "\t" + row.get(8), Double.parseDouble(row.get(9)));
		for (int i = 0; i < network.rows().size(); i++)
			for (int j = 0; j < network.columns().size(); j++) {
				String cell = network.rows().get(i).label() + "\t" + network.columns().get(j).label();
				Double value = expected.remove(cell);
				assertEquals(value == null ? 0 : value, network.cells()[i][j], TOLERANCE, window + " " + cell);
			}
		assertTrue(expected.isEmpty(), () -> window + " lacks " + expected);
	}

	private static List<String> labels(List<Node> nodes) {
		return nodes.stream().map(Node::label).toList();
	}
}
