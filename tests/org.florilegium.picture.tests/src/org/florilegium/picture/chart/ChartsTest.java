package org.florilegium.picture.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.CrossTable.Form;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.HeatMapPicture.Cell;
import org.florilegium.picture.chart.TimelinePicture.Moment;
import org.florilegium.picture.internal.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ChartsTest {

	private static CrossTable table(double[][] counts) {
		List<Node> rows = IntStream.range(0, counts.length).mapToObj(i -> Node.of(String.valueOf(1990 + i))).toList();
		List<Node> columns = IntStream.range(0, counts[0].length).mapToObj(i -> Node.of("theme " + i)).toList();
		return new CrossTable(rows, columns, counts, new Method("How it was counted.", Map.of("rows", "year", "columns", "theme", "count", "statements")));
	}

	private static List<String> texts(Picture picture) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(picture, PictureFormat.SVG, out);
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
		NodeList found = svg.getElementsByTagName("text");
		return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
	}

	@Test
	void aHeatMapSaysItsNumbersAndHowTheyWereMade() throws Exception {
		Picture picture = HeatMapPicture.of(HeatMap.of(table(new double[][] { { 7, 0 }, { 1, 13 } }), Form.RAW), Theme.PAPER);
		List<String> texts = texts(picture);
		assertTrue(texts.containsAll(List.of("Year × theme", "1990", "theme 1", "7", "13", "How it was counted.")), texts::toString);
		assertEquals(4, picture.spots().size());
		Spot cell = picture.spots().stream().filter(spot -> spot.target().equals(new Cell(1, 1))).findFirst().orElseThrow();
		assertEquals("1991 × theme 1: 13", cell.name());
		assertEquals(cell, picture.at(cell.area().getBounds2D().getCenterX(), cell.area().getBounds2D().getCenterY()).orElseThrow());
	}

	@Test
	void sharesAndResidualsAreWrittenAsSuch() throws Exception {
		CrossTable table = table(new double[][] { { 3, 1 }, { 1, 3 } });
		assertTrue(texts(HeatMapPicture.of(HeatMap.of(table, Form.ROW), Theme.PAPER)).contains("75\u202F%"));
		List<String> residuals = texts(HeatMapPicture.of(HeatMap.of(table, Form.RESIDUAL), Theme.PAPER));
		assertTrue(residuals.contains("1.4") && residuals.contains("\u22121.4"), residuals::toString);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aTimelineHasItsAxesAndAllSeries(boolean stacked) throws Exception {
		Picture picture = TimelinePicture.of(Timeline.of(table(new double[][] { { 1, 5 }, { 2, 0 }, { 3, 4 } }), stacked), 900, 360, Theme.PAPER);
		List<String> texts = texts(picture);
		assertTrue(texts.containsAll(List.of("1990", "1992", "theme 0", "theme 1", "statements", "0", "How it was counted.")), texts::toString);
		assertTrue(texts.indexOf("theme 1") < texts.indexOf("theme 0") != stacked, "the largest first; of areas the uppermost first");
		assertTrue(picture.spots().stream().anyMatch(spot -> spot.target().equals(new Moment(2, 0)) && spot.name().equals("theme 1, 1992: 4")));
		assertEquals(5, picture.spots().size(), "nothing stands where nothing was said");
	}

	@Test
	void manySeriesAreTakenTogether() {
		double[][] counts = new double[2][20];
		for (int i = 0; i < 20; i++)
			counts[0][i] = 20 - i;
		Timeline timeline = Timeline.of(table(counts), false);
		assertEquals(Timeline.MOST_SERIES, timeline.series().size());
		assertEquals("13 others", timeline.series().getLast().name());
		assertEquals(13 * 14 / 2, timeline.series().getLast().values()[0]);
	}

	@Test
	void aTimelineOfOneStepIsDrawnToo() throws Exception {
		for (boolean stacked : new boolean[] { true, false })
			assertTrue(texts(TimelinePicture.of(Timeline.of(table(new double[][] { { 2 } }), stacked), 600, 300, Theme.PAPER)).contains("1990"));
	}

	@Test
	void ticksAreRoundAndReachTheHighest() {
		assertEquals(List.of(0.0, 10.0, 20.0, 30.0, 40.0), Numbers.ticks(33, 5));
		assertEquals(List.of(0.0, 1.0, 2.0, 3.0), Numbers.ticks(3, 5));
		assertTrue(Numbers.ticks(0.37, 5).getLast() >= 0.37);
		assertEquals(List.of(0.0, 1.0), Numbers.ticks(0, 5));
	}
}
