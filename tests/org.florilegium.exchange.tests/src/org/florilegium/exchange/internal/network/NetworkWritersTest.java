package org.florilegium.exchange.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.network.Network;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.NetworkFiles;
import org.florilegium.exchange.NetworkFormat;
import org.florilegium.exchange.NetworkWriter;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/** Networks read back from what was written, by readers that are not ours. */
class NetworkWritersTest {

	/** Labels that break files: quotes, ampersands, emoji, angle brackets, alike after trimming, empty, with a line feed. */
	private static final List<Node> HARD = List.of(new Node("a", "The \"Forum\" & Sons <Ltd>", Map.of("kind", "\"x\" & 'y'")), new Node("b", "🌊 Wave; sea", Map.of()),
			new Node("c", "Liga ", Map.of()), new Node("d", " Liga", Map.of("kind", "union")), new Node("e", "", Map.of()), new Node("f", "two\nlines, 'one' \u0001", Map.of()));

	@TempDir
	Path folder;

	private static Network network(boolean twoMode) {
		double[][] cells = twoMode ? new double[][] { { 1, 0 }, { 0.1, -2.5 }, { 0, 0 }, { 3, 0 }, { 0, 1e-7 }, { 0, 0 } } : new double[6][6];
		if (!twoMode) {
			cells[0][1] = cells[1][0] = 0.30000000000000004;
			cells[1][2] = cells[2][1] = -4;
			cells[3][5] = cells[5][3] = 1e22;
		}
		List<Node> columns = List.of(new Node("a", "A theme", Map.of()), new Node("b", "🌊 Wave; sea", Map.of()));
		return new Network(HARD, columns, twoMode, cells, false, Period.NONE, null, 7, new Method("By hand.", Map.of("network", "test", "size", 2)));
	}

	private static String written(NetworkWriter writer, Network network) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(network, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void graphMlIsReadByJGraphT() throws IOException {
		for (boolean twoMode : new boolean[] { false, true }) {
			Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
			Map<String, Map<String, String>> attributes = new HashMap<>();
			GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
			importer.setVertexFactory(id -> id);
			importer.setEdgeWeightAttributeName("weight");
			importer.setSchemaValidation(false);
			importer.addVertexAttributeConsumer((key, value) -> attributes.computeIfAbsent(key.getFirst(), k -> new HashMap<>()).put(key.getSecond(), value.getValue()));
			importer.importGraph(graph, new StringReader(written(new GraphMlWriter(), network(twoMode))));
			compare(network(twoMode), graph, attributes);
			assertEquals("\"x\" & 'y'", attributes.get("n1").get("kind"));
		}
	}

	@Test
	void gexfIsReadByJGraphT() throws IOException {
		for (boolean twoMode : new boolean[] { false, true }) {
			Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
			Map<String, Map<String, String>> attributes = new HashMap<>();
			SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
			importer.setSchemaValidation(false);
			importer.setVertexFactory(id -> id);
			importer.addVertexAttributeConsumer((key, value) -> attributes.computeIfAbsent(key.getFirst(), k -> new HashMap<>()).put(key.getSecond(), value.getValue()));
			importer.importGraph(graph, new StringReader(written(new GexfWriter(), network(twoMode)).replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace("version=\"1.3\"", "version=\"1.2\"")));
			compare(network(twoMode), graph, attributes);
		}
	}

	@Test
	void whatIsANumberOfAllNodesIsWrittenAsOne() throws IOException {
		List<Node> nodes = List.of(new Node("a", "A", Map.of("seats", "12", "share", "0.25", "postcode", "0815", "founded", "1999")),
				new Node("b", "B", Map.of("seats", "7", "share", "1.0E-4", "postcode", "1010", "founded", "unknown")), Node.of("C"));
		Network network = new Network(nodes, nodes, false, new double[3][3], false, Period.NONE, null, 7, new Method("By hand.", Map.of()));
		String graphMl = written(new GraphMlWriter(), network);
		assertTrue(graphMl.contains("attr.name=\"seats\" attr.type=\"int\""), graphMl);
		assertTrue(graphMl.contains("attr.name=\"share\" attr.type=\"double\""), graphMl);
		assertTrue(graphMl.contains("attr.name=\"postcode\" attr.type=\"string\""), graphMl);
		assertTrue(graphMl.contains("attr.name=\"founded\" attr.type=\"string\""), graphMl);
		String gexf = written(new GexfWriter(), network);
		assertTrue(gexf.contains("title=\"seats\" type=\"integer\"") && gexf.contains("title=\"share\" type=\"double\"") && gexf.contains("title=\"postcode\" type=\"string\""), gexf);
		String json = written(new JsonWriter(), network);
		assertTrue(json.contains("\"seats\" : 12") && json.contains("\"share\" : 1.0E-4") && json.contains("\"postcode\" : \"0815\""), json);
	}

	@Test
	void aListOfNodesGoesWithTheListOfTies() throws IOException {
		Network network = network(true);
		List<CSVRecord> nodes = CSVParser.parse(written(new NodesWriter(), network), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).getRecords();
		assertEquals(8, nodes.size());
		assertEquals("\"x\" & 'y'", nodes.getFirst().get("kind"));
		for (CSVRecord tie : CSVParser.parse(written(new EdgesWriter(), network), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).getRecords()) {
			assertEquals(1, nodes.stream().filter(node -> node.get("mode").equals("1") && node.get("label").equals(tie.get("source"))).count(), tie::toString);
			assertEquals(1, nodes.stream().filter(node -> node.get("mode").equals("2") && node.get("label").equals(tie.get("target"))).count(), tie::toString);
		}
	}

	private static void compare(Network network, Graph<String, DefaultWeightedEdge> graph, Map<String, Map<String, String>> attributes) {
		int vertices = network.rows().size() + (network.twoMode() ? network.columns().size() : 0);
		assertEquals(vertices, graph.vertexSet().size());
		List<String> labels = new ArrayList<>();
		for (int v = 1; v <= vertices; v++)
			labels.add(attributes.get("n" + v).get("label"));
		assertEquals(vertices, new HashSet<>(labels).size(), "labels are unique");
		assertEquals("The \"Forum\" & Sons <Ltd>", labels.get(0));
		assertTrue(labels.get(1).startsWith("🌊 Wave; sea"));
		assertEquals(network.ties(), graph.edgeSet().size());
		int columnsFrom = network.twoMode() ? network.rows().size() : 0;
		for (int i = 0; i < network.rows().size(); i++)
			for (int j = network.twoMode() ? 0 : i + 1; j < network.columns().size(); j++) {
				DefaultWeightedEdge edge = graph.getEdge("n" + (i + 1), "n" + (columnsFrom + j + 1));
				assertEquals(network.cells()[i][j], edge == null ? 0 : graph.getEdgeWeight(edge));
			}
	}

	@Test
	void csvHasTheWholeMatrix() throws IOException {
		Network network = network(false);
		List<CSVRecord> rows = csv(written(new MatrixWriter(), network));
		assertEquals("", rows.get(0).get(0));
		assertEquals("The \"Forum\" & Sons <Ltd>", rows.get(0).get(1));
		assertEquals(List.of("Liga (c)", "Liga (d)", "e"), List.of(rows.get(3).get(0), rows.get(4).get(0), rows.get(5).get(0)));
		for (int i = 0; i < 6; i++)
			for (int j = 0; j < 6; j++)
				assertEquals(network.cells()[i][j], Double.parseDouble(rows.get(i + 1).get(j + 1)));
	}

	@Test
	void edgesAreListedOnce() throws IOException {
		List<CSVRecord> rows = csv(written(new EdgesWriter(), network(false)));
		assertEquals(4, rows.size());
		assertEquals(List.of("The \"Forum\" & Sons <Ltd>", "🌊 Wave; sea", "0.30000000000000004"), rows.get(1).stream().toList());
		assertEquals(1e22, Double.parseDouble(rows.get(3).get(2)));
	}

	private static List<CSVRecord> csv(String text) throws IOException {
		try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
			return parser.getRecords();
		}
	}

	@Test
	void dlAndPajekHaveOneQuotedLabelPerLine() throws IOException {
		for (String text : List.of(written(new DlWriter(), network(true)), written(new PajekWriter(), network(true)))) {
			List<String> labels = text.lines().filter(line -> line.contains("\"")).map(line -> line.substring(line.indexOf('"'))).toList();
			assertEquals(8, labels.size());
			assertTrue(labels.stream().allMatch(label -> label.matches("\"[^\"]+\"")), labels.toString());
		}
		String pajek = written(new PajekWriter(), network(true));
		assertTrue(pajek.startsWith("*Vertices 8 6\n"), pajek);
		assertTrue(pajek.contains("\n2 8 -2.5\n"), pajek);
		String dl = written(new DlWriter(), network(false));
		List<String> data = dl.substring(dl.indexOf("data:\n") + 6).lines().toList();
		assertEquals(6, data.size());
		assertEquals("0.30000000000000004", data.get(0).strip().split(" ")[1]);
	}

	@Test
	void jsonIsValidAndSaysHow() throws IOException {
		String text = written(new JsonWriter(), network(true));
		try (JsonParser parser = new JsonFactory().createParser(text)) {
			while (parser.nextToken() != null)
				parser.getText();
		}
		assertTrue(text.contains("\"method\" : \"By hand.\""), text);
		assertTrue(text.contains("🌊 Wave; sea"), text);
	}

	@Test
	void emptyNetworksAreWritten() throws IOException {
		Network empty = new Network(List.of(), List.of(), false, new double[0][0], true, Period.NONE, null, 0, new Method("Nothing.", Map.of()));
		for (NetworkWriter writer : List.of(new MatrixWriter(), new EdgesWriter(), new GraphMlWriter(), new GexfWriter(), new DlWriter(), new PajekWriter(), new JsonWriter()))
			assertFalse(written(writer, empty).isEmpty());
	}

	@Test
	void filesOfWindowsArePutInPlaceTogether() throws Exception {
		Network first = window(1);
		Network second = window(2);
		NetworkFormat dl = new NetworkFormat("dl", "DL", "", List.of("dl"), new DlWriter());
		Path target = folder.resolve("net.dl");
		List<Path> files = new NetworkFiles(List.of(dl)).write(dl, List.of(first, second), target, Map.of(), false);
		assertEquals(List.of("net-1-2020-01-01.dl", "net-2-2020-02-01.dl"), files.stream().map(f -> f.getFileName().toString()).toList());
		Files.delete(files.getFirst());
		assertThrows(ExportException.class, () -> new NetworkFiles(List.of(dl)).write(dl, List.of(first, second), target, Map.of(), false));
		assertFalse(Files.exists(files.getFirst()), "all or nothing");
	}

	private static Network window(int month) {
		Network n = network(false);
		LocalDateTime center = LocalDateTime.of(2020, month, 1, 0, 0);
		return new Network(n.rows(), n.columns(), false, n.cells(), false, new Period(center.minusDays(1), center.plusDays(1)), center, 7, n.method());
	}
}
