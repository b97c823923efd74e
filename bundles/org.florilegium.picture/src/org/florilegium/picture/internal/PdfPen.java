package org.florilegium.picture.internal;

import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Style;

/**
 * Draws a picture as a page of PDF. Texts are texts in an embedded font; those that it cannot show as they stand, such as Arabic or
 * Chinese, are drawn as outlines, with the text lying on them unseen so that it can be selected and searched.
 */
public final class PdfPen implements Pen {

	/** Points of print for one pixel. */
	private static final float POINTS = 0.75f;

	/** Something that the stream does. */
	private interface Step {
		void run() throws IOException;
	}

	private final PDPageContentStream stream;
	private final PdfFonts fonts;

	private PdfPen(PDPageContentStream stream, PdfFonts fonts) {
		this.stream = stream;
		this.fonts = fonts;
	}

	/** Writes a picture. */
	public static void write(Picture picture, OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument(); PdfFonts fonts = new PdfFonts(document)) {
			document.setDocumentId(1L); // the same picture is the same file
			PDDocumentInformation information = document.getDocumentInformation();
			information.setTitle(Typesetting.clean(picture.title()));
			information.setSubject(Typesetting.clean(picture.description()));
			information.setCreator("Florilegium");
			float height = (float) picture.height() * POINTS;
			PDPage page = new PDPage(new PDRectangle((float) picture.width() * POINTS, height));
			document.addPage(page);
			try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
				stream.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, height));
				picture.draw(new PdfPen(stream, fonts));
			}
			document.save(bytes); // it closes what it writes to
		}
		bytes.writeTo(out);
	}

	@Override
	public void draw(Shape shape, Style style) {
		run(() -> {
			stream.saveGraphicsState();
			opacity(style.fill() == null ? 1 : style.fill().opacity(), style.stroke() == null ? 1 : style.stroke().opacity());
			boolean stroked = style.stroke() != null && style.width() > 0;
			if (style.fill() != null)
				fillWith(style.fill());
			if (stroked) {
				Ink ink = style.stroke();
				stream.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
				stream.setLineWidth((float) style.width());
				stream.setLineJoinStyle(1);
				dash(style);
			}
			PathIterator path = shape.getPathIterator(null);
			boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
			outline(path);
			if (style.fill() != null && stroked)
				fillAndStroke(evenOdd);
			else if (style.fill() != null)
				fill(evenOdd);
			else if (stroked)
				stream.stroke();
			else
				stream.clip();
			stream.restoreGraphicsState();
		});
	}

	private void fillAndStroke(boolean evenOdd) throws IOException {
		if (evenOdd)
			stream.fillAndStrokeEvenOdd();
		else
			stream.fillAndStroke();
	}

	private void fill(boolean evenOdd) throws IOException {
		if (evenOdd)
			stream.fillEvenOdd();
		else
			stream.fill();
	}

	private void fillWith(Ink ink) throws IOException {
		stream.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
	}

	private void opacity(double fill, double stroke) throws IOException {
		if (fill == 1 && stroke == 1)
			return;
		PDExtendedGraphicsState state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant((float) fill);
		state.setStrokingAlphaConstant((float) stroke);
		stream.setGraphicsStateParameters(fonts.shared(state, fill, stroke));
	}

	private void dash(Style style) throws IOException {
		float[] dashes = new float[style.dashes().size()];
		for (int i = 0; i < dashes.length; i++)
			dashes[i] = style.dashes().get(i).floatValue();
		stream.setLineDashPattern(dashes, 0);
	}

	private void outline(PathIterator path) throws IOException {
		float[] at = new float[6];
		float x = 0;
		float y = 0;
		for (; !path.isDone(); path.next())
			switch (path.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> stream.moveTo(x = at[0], y = at[1]);
				case PathIterator.SEG_LINETO -> stream.lineTo(x = at[0], y = at[1]);
				case PathIterator.SEG_QUADTO -> {
					stream.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3, at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
					x = at[2];
					y = at[3];
				}
				case PathIterator.SEG_CUBICTO -> stream.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
				default -> stream.closePath();
			}
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, Ink ink, double degrees) {
		if (text.isBlank())
			return;
		String clean = Typesetting.clean(text);
		run(() -> {
			stream.saveGraphicsState();
			opacity(ink.opacity(), 1);
			fillWith(ink);
			AffineTransform place = AffineTransform.getTranslateInstance(x, y);
			place.rotate(Math.toRadians(degrees));
			PDFont font = fonts.font(face.bold());
			if (fonts.shows(clean, face.bold())) {
				place.translate(ImagePen.left(anchor, font.getStringWidth(clean) / 1000 * face.size()), face.size() * ImagePen.BASELINE);
				show(clean, font, face, place, 100);
			} else {
				TextLayout layout = Typesetting.layout(clean, face);
				place.translate(ImagePen.left(anchor, layout.getAdvance()), face.size() * ImagePen.BASELINE);
				unseen(clean, font, face, place, layout.getAdvance());
				outline(layout.getOutline(place).getPathIterator(null));
				stream.fill();
			}
			stream.restoreGraphicsState();
		});
	}

	private void show(String text, PDFont font, Face face, AffineTransform place, double stretch) throws IOException {
		stream.beginText();
		stream.setFont(font, (float) face.size());
		stream.setHorizontalScaling((float) stretch);
		AffineTransform upright = new AffineTransform(place);
		upright.scale(1, -1); // the page grows downwards, letters do not
		stream.setTextMatrix(new Matrix(upright));
		stream.showText(text);
		stream.endText();
	}

	/** What the font lacks stands there as a question mark, and in full for readers who know about it. */
	private void unseen(String text, PDFont font, Face face, AffineTransform place, double width) throws IOException {
		COSDictionary full = new COSDictionary();
		full.setString(COSName.ACTUAL_TEXT, text);
		String shown = fonts.visualOrder(text, face.bold());
		stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(full));
		stream.setRenderingMode(RenderingMode.NEITHER);
		double usual = font.getStringWidth(shown) / 1000 * face.size();
		show(shown, font, face, place, usual == 0 ? 100 : width / usual * 100);
		stream.setRenderingMode(RenderingMode.FILL);
		stream.endMarkedContent();
	}

	@Override
	public double width(String text, Face face) {
		return Metrics.FILES.width(text, face);
	}

	private static void run(Step step) {
		try {
			step.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
