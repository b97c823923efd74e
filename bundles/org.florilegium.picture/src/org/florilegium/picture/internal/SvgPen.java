package org.florilegium.picture.internal;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Mark;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Style;

/** Draws a picture as SVG 1.1: texts stay texts, so that they can be searched and changed. */
public final class SvgPen implements Pen {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	private static final String LINKS = "http://www.w3.org/1999/xlink";
	private static final String[] FAMILIES = { "Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica", "Arial" };

	/** Something that the writer does. */
	private interface Step {
		void run() throws XMLStreamException;
	}

	private final XMLStreamWriter xml;
	private final Set<String> ids = new HashSet<>();

	private SvgPen(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Writes a picture. */
	public static void write(Picture picture, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("svg");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeNamespace("xlink", LINKS);
			SvgPen pen = new SvgPen(xml);
			pen.attributes("version", "1.1", "width", number(picture.width()), "height", number(picture.height()), "viewBox",
					"0 0 " + number(picture.width()) + " " + number(picture.height()), "font-family", families());
			pen.element("title", picture.title());
			pen.element("desc", picture.description());
			xml.writeCharacters("\n");
			picture.draw(pen);
			xml.writeEndDocument();
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** The typeface that the picture was measured with comes first, so that what fits here fits there. */
	private static String families() {
		StringBuilder families = new StringBuilder("'" + Typesetting.family() + "'");
		for (String family : FAMILIES)
			if (!family.equals(Typesetting.family()))
				families.append(", '").append(family).append('\'');
		return families.append(", sans-serif").toString();
	}

	@Override
	public void draw(Shape shape, Style style) {
		run(() -> {
			switch (shape) {
				case Rectangle2D box -> open("rect", "x", number(box.getX()), "y", number(box.getY()), "width", number(box.getWidth()), "height", number(box.getHeight()));
				case RoundRectangle2D box -> open("rect", "x", number(box.getX()), "y", number(box.getY()), "width", number(box.getWidth()), "height", number(box.getHeight()),
						"rx", number(box.getArcWidth() / 2), "ry", number(box.getArcHeight() / 2));
				case Ellipse2D oval when oval.getWidth() == oval.getHeight() -> open("circle", "cx", number(oval.getCenterX()), "cy", number(oval.getCenterY()), "r",
						number(oval.getWidth() / 2));
				case Ellipse2D oval -> open("ellipse", "cx", number(oval.getCenterX()), "cy", number(oval.getCenterY()), "rx", number(oval.getWidth() / 2), "ry",
						number(oval.getHeight() / 2));
				case Line2D line -> open("line", "x1", number(line.getX1()), "y1", number(line.getY1()), "x2", number(line.getX2()), "y2", number(line.getY2()));
				default -> open("path", "d", data(shape.getPathIterator(null)));
			}
			style(style);
			xml.writeCharacters("\n");
		});
	}

	private void open(String name, String... namesAndValues) throws XMLStreamException {
		xml.writeEmptyElement(name);
		attributes(namesAndValues);
	}

	private void style(Style style) throws XMLStreamException {
		if (style.fill() == null)
			attributes("fill", "none");
		else
			ink("fill", style.fill());
		if (style.stroke() == null)
			return;
		ink("stroke", style.stroke());
		attributes("stroke-width", number(style.width()), "stroke-linejoin", "round");
		if (!style.dashes().isEmpty())
			attributes("stroke-dasharray", style.dashes().stream().map(SvgPen::number).collect(Collectors.joining(" ")));
	}

	private void ink(String what, Ink ink) throws XMLStreamException {
		attributes(what, ink.hex());
		if (ink.opacity() < 1)
			attributes(what + "-opacity", number(ink.opacity()));
	}

	private static String data(PathIterator path) {
		StringBuilder data = new StringBuilder();
		double[] at = new double[6];
		for (; !path.isDone(); path.next()) {
			int kind = path.currentSegment(at);
			int numbers = switch (kind) {
				case PathIterator.SEG_CLOSE -> 0;
				case PathIterator.SEG_QUADTO -> 4;
				case PathIterator.SEG_CUBICTO -> 6;
				default -> 2;
			};
			data.append("MLQCZ".charAt(kind));
			for (int i = 0; i < numbers; i++)
				data.append(i == 0 ? "" : " ").append(number(at[i]));
		}
		return data.toString();
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, Ink ink, double degrees) {
		if (text.isEmpty())
			return;
		double down = face.size() * ImagePen.BASELINE;
		run(() -> {
			xml.writeStartElement("text");
			if (degrees == 0)
				attributes("x", number(x), "y", number(y + down));
			else
				attributes("y", number(down), "transform", "translate(" + number(x) + " " + number(y) + ") rotate(" + number(degrees) + ")");
			if (anchor != Anchor.START)
				attributes("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
			attributes("font-size", number(face.size()));
			ink("fill", ink);
			if (face.bold())
				attributes("font-weight", "bold");
			xml.writeCharacters(Typesetting.clean(text));
			xml.writeEndElement();
			xml.writeCharacters("\n");
		});
	}

	@Override
	public void begin(Mark mark) {
		run(() -> {
			if (mark.url() != null) {
				xml.writeStartElement("a");
				xml.writeAttribute("xlink", LINKS, "href", Typesetting.clean(mark.url()));
			} else {
				xml.writeStartElement("g");
			}
			attributes("id", id(mark.id()));
			if (mark.tip() != null)
				element("title", mark.tip());
			xml.writeCharacters("\n");
		});
	}

	/** As XML wants names: a letter first, then letters, digits and a few signs; no two alike. */
	private String id(String wanted) {
		String plain = wanted.replaceAll("[^A-Za-z0-9_.-]", "_");
		String name = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "_" + plain : plain;
		String unique = name;
		for (int n = 2; !ids.add(unique); n++)
			unique = name + "-" + n;
		return unique;
	}

	@Override
	public void end() {
		run(() -> {
			xml.writeEndElement();
			xml.writeCharacters("\n");
		});
	}

	@Override
	public double width(String text, Face face) {
		return Metrics.FILES.width(text, face);
	}

	private void element(String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(Typesetting.clean(text));
		xml.writeEndElement();
	}

	private void attributes(String... namesAndValues) throws XMLStreamException {
		for (int i = 0; i < namesAndValues.length; i += 2)
			xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
	}

	private static void run(Step step) {
		try {
			step.run();
		} catch (XMLStreamException e) {
			throw new UncheckedIOException(new IOException(e.getMessage(), e));
		}
	}

	private static String number(double value) {
		String written = String.format(Locale.ROOT, "%.2f", value);
		return written.replaceFirst("\\.?0+$", "").replaceFirst("^-?$", "0");
	}
}
