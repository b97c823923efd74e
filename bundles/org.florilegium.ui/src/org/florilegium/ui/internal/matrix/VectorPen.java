package org.florilegium.ui.internal.matrix;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.eclipse.swt.graphics.RGB;

/** Draws a picture as SVG: texts stay texts, so that they can be searched and changed. To be closed. */
final class VectorPen implements Pen {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg"; //$NON-NLS-1$
	private static final String FONTS = "'Noto Sans', 'DejaVu Sans', 'Segoe UI', Helvetica, Arial, sans-serif"; //$NON-NLS-1$

	/** What the writer of XML says, for callers that have no other way to be told. */
	static final class Failure extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Failure(XMLStreamException cause) {
			super(cause.getLocalizedMessage(), cause);
		}
	}

	/** Something that the writer does. */
	private interface Step {
		void run() throws XMLStreamException;
	}

	private final XMLStreamWriter writer;
	private final Pen metrics;
	private final double size;

	/**
	 * @param metrics tells how wide texts are
	 * @param title   what the picture shows, for those who cannot see it
	 */
	VectorPen(OutputStream out, Pen metrics, double width, double height, String title, String description) throws XMLStreamException {
		this.metrics = metrics;
		size = metrics.lineHeight() * 0.72;
		writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
		writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"); //$NON-NLS-1$
		writer.writeStartElement("svg"); //$NON-NLS-1$
		writer.writeDefaultNamespace(NAMESPACE);
		attributes("width", number(width), "height", number(height), "viewBox", "0 0 " + number(width) + " " + number(height), "role", "img", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				"font-family", FONTS); //$NON-NLS-1$
		element("title", title); //$NON-NLS-1$
		element("desc", description); //$NON-NLS-1$
	}

	void close() throws XMLStreamException {
		writer.writeEndDocument();
		writer.close();
	}

	@Override
	public void fill(double x, double y, double width, double height, RGB color) {
		run(() -> {
			writer.writeEmptyElement("rect"); //$NON-NLS-1$
			attributes("x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill", hex(color)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		});
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, RGB color) {
		run(() -> {
			writer.writeStartElement("text"); //$NON-NLS-1$
			attributes("x", number(x), "y", number(y + size(face) * 0.35)); //$NON-NLS-1$ //$NON-NLS-2$
			if (anchor != Anchor.START)
				attributes("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			write(text, face, color);
		});
	}

	@Override
	public void upwards(String text, double x, double y, Face face, RGB color) {
		run(() -> {
			writer.writeStartElement("text"); //$NON-NLS-1$
			attributes("transform", "translate(" + number(x + size(face) * 0.35) + " " + number(y) + ") rotate(-90)"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			write(text, face, color);
		});
	}

	@Override
	public double width(String text, Face face) {
		return metrics.width(text, face);
	}

	@Override
	public double lineHeight() {
		return metrics.lineHeight();
	}

	private double size(Face face) {
		return face == Face.SMALL ? size * 0.85 : size;
	}

	private void write(String text, Face face, RGB color) throws XMLStreamException {
		attributes("font-size", number(size(face)), "fill", hex(color)); //$NON-NLS-1$ //$NON-NLS-2$
		if (face == Face.BOLD)
			attributes("font-weight", "bold"); //$NON-NLS-1$ //$NON-NLS-2$
		writer.writeCharacters(text);
		writer.writeEndElement();
	}

	private void element(String name, String text) throws XMLStreamException {
		writer.writeStartElement(name);
		writer.writeCharacters(text);
		writer.writeEndElement();
	}

	private void attributes(String... namesAndValues) throws XMLStreamException {
		for (int i = 0; i < namesAndValues.length; i += 2)
			writer.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
	}

	private static void run(Step step) {
		try {
			step.run();
		} catch (XMLStreamException e) {
			throw new Failure(e);
		}
	}

	private static String number(double value) {
		String written = String.format(Locale.ROOT, "%.1f", value); //$NON-NLS-1$
		return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written; //$NON-NLS-1$
	}

	private static String hex(RGB color) {
		return String.format("#%02x%02x%02x", color.red, color.green, color.blue); //$NON-NLS-1$
	}
}
