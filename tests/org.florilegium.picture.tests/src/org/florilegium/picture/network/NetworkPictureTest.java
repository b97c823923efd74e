package org.florilegium.picture.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.network.Network;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.network.NetworkPicture.NodeSpot;
import org.florilegium.picture.network.NetworkPicture.TieSpot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class NetworkPictureTest {

	private static final Method METHOD = new Method("How it was made.", Map.of("aggregation", "congruence", "mode1", "author", "mode2", "theme"));

	/** Groups of which each is tied closely, and all loosely. */
	private static Network groups(int size, int groups, long seed) {
		Random random = new Random(seed);
		List<Node> nodes = IntStream.range(0, size).mapToObj(i -> new Node("a" + i, "Actor with a name " + i, Map.of("party", "Party " + i % groups, "age", String.valueOf(20 + i % 50)))).toList();
		double[][] cells = new double[size][size];
		for (int i = 0; i < size; i++)
			for (int j = i + 1; j < size; j++) {
				boolean together = i % groups == j % groups;
				if (random.nextDouble() < (together ? 0.5 : 0.08))
					cells[i][j] = cells[j][i] = together ? 1 + random.nextInt(9) : 1;
			}
		return new Network(nodes, nodes, false, cells, true, Period.NONE, null, 100, METHOD);
	}

	private static Network twoMode(double[][] cells) {
		List<Node> rows = IntStream.range(0, cells.length).mapToObj(i -> Node.of("row " + i)).toList();
		List<Node> columns = IntStream.range(0, cells[0].length).mapToObj(i -> Node.of("column " + i)).toList();
		return new Network(rows, columns, true, cells, true, Period.NONE, null, 100, METHOD);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "COLUMNS")
	void theSameSeedGivesTheSamePlaces(Layout layout) {
		Network network = groups(60, 4, 5);
		NetworkLook look = NetworkLook.USUAL.with(layout);
		assertArrayEquals(NetworkPicture.of(network, look).places(), NetworkPicture.of(network, look).places());
	}

	@Test
	void anotherSeedGivesOtherPlaces() {
		Network network = groups(60, 4, 5);
		assertFalse(Arrays.deepEquals(NetworkPicture.of(network, NetworkLook.USUAL).places(), NetworkPicture.of(network, NetworkLook.of(Map.of("seed", "7"))).places()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 40, 300 })
	void labelsLieOnNoOtherLabelAndNoNode(int size) {
		NetworkPicture picture = NetworkPicture.of(groups(size, 4, 1), NetworkLook.USUAL);
		List<Label> labels = picture.labels();
		assertTrue(labels.size() >= Math.min(size, 30), () -> "labels: " + labels.size());
		for (int i = 0; i < labels.size(); i++) {
			Rectangle2D box = labels.get(i).box();
			assertTrue(box.getMinX() >= 0 && box.getMaxX() <= picture.look().width(), "within the picture");
			for (int j = i + 1; j < labels.size(); j++)
				assertFalse(box.intersects(labels.get(j).box()), labels.get(i) + " on " + labels.get(j));
			for (int node = 0; node < picture.radius().length; node++)
				assertFalse(box.contains(picture.places()[0][node], picture.places()[1][node]), labels.get(i) + " on node " + node);
		}
	}

	@Test
	void everyNodeOfASmallNetworkIsLabelled() {
		assertEquals(40, NetworkPicture.of(groups(40, 4, 1), NetworkLook.USUAL).labels().size());
	}

	@Test
	void nodesDoNotLieOnEachOther() {
		NetworkPicture picture = NetworkPicture.of(groups(300, 5, 3), NetworkLook.USUAL);
		int covered = 0;
		for (int i = 0; i < 300; i++)
			for (int j = i + 1; j < 300; j++)
				if (Math.hypot(picture.places()[0][i] - picture.places()[0][j], picture.places()[1][i] - picture.places()[1][j]) < picture.radius()[i] + picture.radius()[j])
					covered++;
		assertEquals(0, covered);
	}

	@Test
	void forcesPutTogetherWhatIsTied() {
		int size = 80;
		NetworkPicture picture = NetworkPicture.of(groups(size, 4, 2), NetworkLook.USUAL);
		double within = 0;
		double between = 0;
		int inside = 0;
		int outside = 0;
		for (int i = 0; i < size; i++)
			for (int j = i + 1; j < size; j++) {
				double distance = Math.hypot(picture.places()[0][i] - picture.places()[0][j], picture.places()[1][i] - picture.places()[1][j]);
				if (i % 4 == j % 4) {
					within += distance;
					inside++;
				} else {
					between += distance;
					outside++;
				}
			}
		assertTrue(within / inside < 0.6 * between / outside, "within groups %f, between them %f".formatted(within / inside, between / outside));
	}

	@Test
	void repulsionOverTheTreeIsNearlyThatOfAllPairs() {
		Random random = new Random(11);
		int size = 200;
		double[] x = random.doubles(size, 0, 100).toArray();
		double[] y = random.doubles(size, 0, 100).toArray();
		double[] mass = random.doubles(size, 1, 5).toArray();
		x[7] = x[8];
		y[7] = y[8];
		Squares squares = new Squares(x, y, mass);
		double off = 0;
		double all = 0;
		for (int i = 0; i < size; i++) {
			double[] forceX = new double[size];
			double[] forceY = new double[size];
			squares.repel(i, 1, forceX, forceY);
			double exactX = 0;
			double exactY = 0;
			for (int j = 0; j < size; j++) {
				double squared = (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
				if (squared > 0) {
					exactX += mass[j] * (x[i] - x[j]) / squared;
					exactY += mass[j] * (y[i] - y[j]) / squared;
				}
			}
			off += Math.hypot(forceX[i] - exactX, forceY[i] - exactY);
			all += Math.hypot(exactX, exactY);
		}
		assertTrue(off / all < 0.1, "off by " + off / all);
	}

	@Test
	void ofManyTiesTheStrongestAreDrawnAndNoNodeLosesItsLast() throws Exception {
		Network network = groups(300, 3, 4);
		int all = network.ties();
		NetworkPicture picture = NetworkPicture.of(network, NetworkLook.USUAL);
		List<TieSpot> drawn = picture.picture().spots().stream().map(Spot::target).filter(TieSpot.class::isInstance).map(TieSpot.class::cast).toList();
		assertTrue(drawn.size() < all && drawn.size() >= 1500, drawn.size() + " of " + all);
		Set<Node> tied = new HashSet<>();
		drawn.forEach(tie -> tied.addAll(List.of(tie.from(), tie.to())));
		assertEquals(300, tied.size());
		String said = String.join(" ", texts(picture.picture()));
		assertTrue(said.contains("%d of %d ties are drawn".formatted(drawn.size(), all)), said);
		assertTrue(said.contains("of 300 nodes are labelled"), said);
	}

	private static List<String> texts(Picture picture) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(picture, PictureFormat.SVG, out);
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
		NodeList found = svg.getElementsByTagName("text");
		return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
	}

	@Test
	void signsAreToldByDashesToo() throws Exception {
		Picture picture = NetworkPicture.of(twoMode(new double[][] { { 3, -2 }, { 0, 1 } }), NetworkLook.USUAL).picture();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(picture, PictureFormat.SVG, out);
		String svg = out.toString("UTF-8");
		assertTrue(svg.contains("stroke-dasharray"));
		List<String> texts = texts(picture);
		assertTrue(texts.containsAll(List.of("row 0", "column 1", "agreement (above 0)", "disagreement (below 0)", "author", "theme", "How it was made.")), texts::toString);
	}

	@Test
	void theTwoModesFaceEachOther() {
		NetworkPicture picture = NetworkPicture.of(twoMode(new double[][] { { 3, 2, 0 }, { 0, 1, 1 } }), NetworkLook.USUAL.with(Layout.COLUMNS));
		double[] x = picture.places()[0];
		assertTrue(x[0] == x[1] && x[2] == x[3] && x[3] == x[4] && x[0] < x[2], () -> Arrays.toString(x));
	}

	@Test
	void nodesAndTiesAreFoundWhereTheyAreDrawn() {
		Network network = groups(30, 3, 6);
		NetworkPicture laid = NetworkPicture.of(network, NetworkLook.USUAL);
		Picture picture = laid.picture();
		for (int i = 0; i < 30; i++)
			assertEquals(new NodeSpot(network.rows().get(i), false), picture.at(laid.places()[0][i], laid.places()[1][i]).orElseThrow().target());
		assertTrue(picture.spots().stream().filter(spot -> spot.target() instanceof TieSpot).noneMatch(Spot::stop), "keys stop at nodes only");
		assertTrue(picture.at(1, 1).isEmpty());
	}

	@Test
	void aMovedNodeTakesItsTiesWithItAndTheOthersStay() {
		Network network = groups(20, 2, 8);
		NetworkPicture before = NetworkPicture.of(network, NetworkLook.USUAL);
		NodeSpot node = new NodeSpot(network.rows().get(3), false);
		NetworkPicture after = before.moved(node, 400, 300);
		assertEquals(node, after.picture().at(400, 300).orElseThrow().target());
		for (int i = 0; i < 20; i++)
			if (i != 3)
				assertEquals(before.places()[0][i], after.places()[0][i]);
	}

	@Test
	void whatColoursAndSizesCannotMeanIsSaidWithWhatTheyCan() {
		Network network = groups(10, 2, 1);
		String message = assertThrows(IllegalArgumentException.class, () -> NetworkPicture.of(network, NetworkLook.of(Map.of("color-by", "hair")))).getMessage();
		assertTrue(message.contains("hair") && message.contains("community") && message.contains("party"), message);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> NetworkPicture.of(network, NetworkLook.of(Map.of("size-by", "party")))).getMessage().contains("not a number"));
		assertThrows(IllegalArgumentException.class, () -> NetworkPicture.of(network, NetworkLook.of(Map.of("layout", "columns"))));
		assertThrows(IllegalArgumentException.class, () -> NetworkLook.of(Map.of("layout", "spiral")));
		assertThrows(IllegalArgumentException.class, () -> NetworkLook.of(Map.of("width", "NaN")));
		NetworkPicture.of(network, NetworkLook.of(Map.of("color-by", "party", "size-by", "age")));
	}

	@Test
	void largerValuesGiveLargerNodes() {
		Network network = groups(20, 2, 9);
		NetworkPicture picture = NetworkPicture.of(network, NetworkLook.USUAL);
		double[] strength = new double[20];
		for (int i = 0; i < 20; i++)
			strength[i] = Arrays.stream(network.cells()[i]).sum();
		for (int i = 0; i < 20; i++)
			for (int j = 0; j < 20; j++)
				assertTrue(strength[i] <= strength[j] || picture.radius()[i] > picture.radius()[j]);
	}

	@Test
	void emptyAndLonelyNetworksAreDrawnToo() throws Exception {
		List<Node> nobody = new ArrayList<>();
		Network empty = new Network(nobody, nobody, false, new double[0][0], true, Period.NONE, null, 0, METHOD);
		assertTrue(texts(NetworkPicture.of(empty, NetworkLook.USUAL).picture()).contains("There are no ties."));
		Network alone = new Network(List.of(Node.of("one")), List.of(), false, new double[1][1], true, Period.NONE, null, 0, METHOD);
		for (Layout layout : List.of(Layout.FORCE, Layout.CIRCLE))
			assertTrue(texts(NetworkPicture.of(alone, NetworkLook.USUAL.with(layout)).picture()).contains("one"));
	}

	@Test
	void aCancelledLayoutEndsAtOnce() {
		NetworkPicture picture = NetworkPicture.of(groups(300, 3, 1), NetworkLook.USUAL, () -> true);
		assertEquals(300, picture.radius().length);
	}
}
