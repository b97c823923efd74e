package org.florilegium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.florilegium.exchange.ExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is drawn is read back from the files. */
class PicturesTest {

	private static final Ink BLUE = Palette.AGREE;
	private static final List<String> TEXTS = List.of("Plain words", "\"Quoted\" & <angled>", "Łódź – Ærø – Ξένος", "Über­all 100 %", "smile \uD83D\uDE00 here", "שלום עולם",
			"مرحبا", "日本語");

	@TempDir
	private Path folder;

	private static Picture picture() {
		return new Picture(400, 300, "Title & <more>", "How \"it\" was made", pen -> {
			pen.rectangle(10, 10, 80, 40, Style.filled(BLUE));
			pen.roundRectangle(110, 10, 80, 40, 8, Style.filled(Ink.WHITE).outlined(Ink.BLACK, 2));
			pen.group(new Mark("a part", "It is \"round\" & blue", null), () -> pen.circle(50, 100, 20, Style.filled(BLUE.withOpacity(0.5))));
			pen.group(new Mark("a part", null, "https://example.org/?a=1&b=2"), () -> pen.line(110, 80, 190, 120, Style.line(Palette.DISAGREE, 3).dashed(6, 4)));
			Path2D curve = new Path2D.Double();
			curve.moveTo(200, 20);
			curve.quadTo(250, 80, 300, 20);
			curve.curveTo(320, 40, 340, 40, 360, 20);
			curve.closePath();
			pen.draw(curve, Style.filled(BLUE).outlined(Ink.BLACK, 1));
			pen.arrowHead(200, 100, 260, 100, 10, Style.line(Ink.BLACK, 1));
			for (int i = 0; i < TEXTS.size(); i++)
				pen.text(TEXTS.get(i), 20, 150 + i * 18, i == 1 ? Face.bold(12) : Face.of(12), Anchor.START, Ink.BLACK);
			pen.text("upwards", 380, 200, Face.of(12), Anchor.MIDDLE, Ink.BLACK, -90);
		});
	}

	private static byte[] written(PictureFormat format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(picture(), format, out);
		return out.toByteArray();
	}

	private static Document svg() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written(PictureFormat.SVG)));
	}

	private static List<Element> elements(Document svg, String name) {
		NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
		return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
	}

	@Test
	void vectorsKeepEveryTextAndShape() throws Exception {
		Document svg = svg();
		List<String> texts = elements(svg, "text").stream().map(Element::getTextContent).toList();
		assertEquals(Stream.concat(TEXTS.stream(), Stream.of("upwards")).toList(), texts);
		assertEquals("Title & <more>", elements(svg, "title").getFirst().getTextContent());
		assertEquals("1.1", svg.getDocumentElement().getAttribute("version"));
		assertEquals("0 0 400 300", svg.getDocumentElement().getAttribute("viewBox"));
		Element line = elements(svg, "line").getFirst();
		assertEquals(List.of("#d55e00", "6 4", "3"), List.of(line.getAttribute("stroke"), line.getAttribute("stroke-dasharray"), line.getAttribute("stroke-width")));
		assertEquals("0.5", elements(svg, "circle").getFirst().getAttribute("fill-opacity"));
		assertTrue(elements(svg, "path").getFirst().getAttribute("d").startsWith("M200 20Q250 80 300 20C320 40 340 40 360 20Z"));
		assertTrue(elements(svg, "text").getLast().getAttribute("transform").contains("rotate(-90)"));
	}

	@Test
	void partsOfVectorsHaveIdsTipsAndLinks() throws Exception {
		Document svg = svg();
		assertTrue(elements(svg, "title").stream().anyMatch(title -> title.getTextContent().equals("It is \"round\" & blue")));
		assertEquals("https://example.org/?a=1&b=2", elements(svg, "a").getFirst().getAttributeNS("http://www.w3.org/1999/xlink", "href"));
		Set<String> ids = new HashSet<>();
		for (String name : List.of("g", "a"))
			elements(svg, name).forEach(part -> assertTrue(part.getAttribute("id").matches("[A-Za-z_][\\w.-]*") && ids.add(part.getAttribute("id")), part.getAttribute("id")));
		assertEquals(2, ids.size());
	}

	@Test
	void charactersThatXmlForbidsDoNotBreakVectors() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Pictures.write(new Picture(10, 10, "t\u0000", "d\uD800", pen -> pen.text("a\u0001b\uFFFE\uDC00", 0, 0, Face.of(10), Anchor.START, Ink.BLACK)), PictureFormat.SVG, out);
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
		assertEquals("a\uFFFDb\uFFFD\uFFFD", svg.getElementsByTagName("text").item(0).getTextContent());
	}

	@Test
	void imagesAreTwiceAsLargeAndShowWhatWasDrawn() throws Exception {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(PictureFormat.PNG)));
		assertEquals(List.of(800, 600), List.of(image.getWidth(), image.getHeight()));
		assertEquals(new Color(0, 114, 178), new Color(image.getRGB(100, 60)));
		assertEquals(Color.WHITE, new Color(image.getRGB(790, 590)));
		Color translucent = new Color(image.getRGB(100, 200));
		assertEquals(127, translucent.getRed(), 2);
	}

	@Test
	void imagesThatWouldBeHugeAreRefused() {
		Picture huge = new Picture(20_000, 20_000, "t", "d", pen -> {
		});
		IOException refused = assertThrows(IOException.class, () -> Pictures.write(huge, PictureFormat.PNG, new ByteArrayOutputStream()));
		assertTrue(refused.getMessage().contains("svg or pdf"), refused.getMessage());
	}

	@Test
	void printedPagesGiveTheirTextsBack() throws Exception {
		try (PDDocument document = Loader.loadPDF(written(PictureFormat.PDF))) {
			String text = new PDFTextStripper().getText(document);
			for (String each : TEXTS)
				assertTrue(text.contains(each), () -> each + " in:\n" + text);
			assertEquals("Title & <more>", document.getDocumentInformation().getTitle());
			assertEquals(300, document.getPage(0).getMediaBox().getWidth(), 0.01);
		}
	}

	@Test
	void printedPagesEmbedTheirFonts() throws Exception {
		try (PDDocument document = Loader.loadPDF(written(PictureFormat.PDF))) {
			int fonts = 0;
			for (var name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertTrue(font.isEmbedded(), font::getName);
				fonts++;
			}
			assertTrue(fonts > 0);
		}
	}

	@Test
	void printedPagesLookLikeTheImage() throws Exception {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(PictureFormat.PNG)));
		try (PDDocument document = Loader.loadPDF(written(PictureFormat.PDF))) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 192);
			assertEquals(image.getWidth(), page.getWidth());
			long different = 0;
			for (int x = 0; x < image.getWidth(); x++)
				for (int y = 0; y < image.getHeight(); y++) {
					Color a = new Color(image.getRGB(x, y));
					Color b = new Color(page.getRGB(x, y));
					if (Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue()) > 200)
						different++;
				}
			double share = (double) different / (image.getWidth() * image.getHeight());
			assertTrue(share < 0.02, () -> "share of pixels that differ: " + share);
		}
	}

	@ParameterizedTest
	@EnumSource
	void theSamePictureIsTheSameFile(PictureFormat format) throws Exception {
		assertArrayEquals(written(format), written(format));
	}

	@ParameterizedTest
	@EnumSource
	void aFileThatExistsIsKeptUnlessItMayBeReplaced(PictureFormat format) throws Exception {
		Path file = folder.resolve("picture." + format.extension());
		Files.writeString(file, "precious");
		ExportException refused = assertThrows(ExportException.class, () -> Pictures.write(picture(), format, file, false));
		assertEquals(ExportException.Code.EXISTS, refused.code());
		assertEquals("precious", Files.readString(file));
		Pictures.write(picture(), format, file, true);
		assertFalse(Files.readAllBytes(file).length < 1000);
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(1, left.count(), "no temporary files are left");
		}
	}

	@Test
	void aFailureWhileDrawingLeavesWhatStoodThere() throws Exception {
		Path file = folder.resolve("picture.svg");
		Files.writeString(file, "precious");
		Picture broken = new Picture(10, 10, "t", "d", pen -> {
			throw new IllegalStateException("cannot draw");
		});
		assertThrows(IllegalStateException.class, () -> Pictures.write(broken, PictureFormat.SVG, file, true));
		assertEquals("precious", Files.readString(file));
	}

	@Test
	void textsAreMeasuredCutAndWrapped() {
		Face face = Face.of(12);
		double width = Metrics.FILES.width("Some words to measure", face);
		assertEquals(2 * width, Metrics.FILES.width("Some words to measure", Face.of(24)), 0.01);
		assertTrue(width > 80 && width < 200, () -> "width " + width);
		String cut = Metrics.FILES.fitted("Some words to measure", width / 2, face);
		assertTrue(cut.endsWith("\u2026") && Metrics.FILES.width(cut, face) <= width / 2);
		List<String> lines = Metrics.FILES.wrapped("Some words to measure", width / 2, face);
		assertTrue(lines.size() >= 2 && lines.stream().allMatch(line -> Metrics.FILES.width(line, face) <= width / 2));
		assertEquals("Some words to measure", String.join(" ", lines));
	}

	@Test
	void theFormatIsToldByTheNameOfTheFile() {
		assertEquals(PictureFormat.PDF, PictureFormat.ofFile("a.b.PDF").orElseThrow());
		assertTrue(PictureFormat.ofFile("picture.jpg").isEmpty());
	}
}
