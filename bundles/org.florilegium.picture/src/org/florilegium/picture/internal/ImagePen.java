package org.florilegium.picture.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Picture;
import org.florilegium.picture.Style;

/** Draws a picture as an image, without a display. */
public final class ImagePen implements Pen {

	/** How far the line that letters stand on is below their middle, as a share of their size. */
	static final double BASELINE = 0.35;

	private static final double MOST_PIXELS = 60e6;
	private static final double[] SCALES = { 2, 1 };
	private static final double INCH = 25.4;

	private final Graphics2D graphics;

	private ImagePen(Graphics2D graphics) {
		this.graphics = graphics;
	}

	/** Writes a picture as PNG: at twice its size, so that it can be printed; as it is where that would be huge. */
	public static void write(Picture picture, OutputStream out) throws IOException {
		for (double scale : SCALES)
			if (picture.width() * picture.height() * scale * scale <= MOST_PIXELS) {
				save(image(picture, scale), scale, out);
				return;
			}
		throw new IOException("the picture would be an image of %.0f × %.0f pixels, which is too large; choose svg or pdf".formatted(picture.width(), picture.height()));
	}

	/**
	 * The picture as an image.
	 *
	 * @param scale pixels of the image for one of the picture
	 */
	public static BufferedImage image(Picture picture, double scale) {
		Typeface.get(); // says that there is no screen before anything else is made
		BufferedImage image = new BufferedImage(Math.max(1, (int) Math.ceil(picture.width() * scale)), Math.max(1, (int) Math.ceil(picture.height() * scale)), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.scale(scale, scale);
			picture.draw(new ImagePen(graphics));
		} finally {
			graphics.dispose();
		}
		return image;
	}

	/** With its resolution, so that it is printed as large as the picture is. */
	private static void save(BufferedImage image, double scale, OutputStream out) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
			IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
			for (String side : new String[] { "HorizontalPixelSize", "VerticalPixelSize" }) {
				IIOMetadataNode size = new IIOMetadataNode(side);
				size.setAttribute("value", String.valueOf(INCH / (96 * scale)));
				dimension.appendChild(size);
			}
			IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
			root.appendChild(dimension);
			metadata.mergeTree("javax_imageio_1.0", root);
			writer.setOutput(stream);
			writer.write(new IIOImage(image, null, metadata));
		} finally {
			writer.dispose();
		}
	}

	@Override
	public void draw(Shape shape, Style style) {
		if (style.fill() != null) {
			graphics.setColor(color(style.fill()));
			graphics.fill(shape);
		}
		if (style.stroke() != null && style.width() > 0) {
			graphics.setColor(color(style.stroke()));
			graphics.setStroke(stroke(style));
			graphics.draw(shape);
		}
	}

	private static BasicStroke stroke(Style style) {
		if (style.dashes().isEmpty())
			return new BasicStroke((float) style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
		float[] dashes = new float[style.dashes().size()];
		for (int i = 0; i < dashes.length; i++)
			dashes[i] = style.dashes().get(i).floatValue();
		return new BasicStroke((float) style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
	}

	private static Color color(Ink ink) {
		return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(ink.opacity() * 255));
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, Ink ink, double degrees) {
		if (text.isEmpty())
			return;
		TextLayout layout = Typesetting.layout(text, face);
		AffineTransform before = graphics.getTransform();
		graphics.translate(x, y);
		graphics.rotate(Math.toRadians(degrees));
		graphics.setColor(color(ink));
		layout.draw(graphics, (float) left(anchor, layout.getAdvance()), (float) (face.size() * BASELINE));
		graphics.setTransform(before);
	}

	/** Where a text starts, seen from its anchor. */
	static double left(Anchor anchor, double width) {
		return switch (anchor) {
			case START -> 0;
			case MIDDLE -> -width / 2;
			case END -> -width;
		};
	}

	@Override
	public double width(String text, Face face) {
		return Metrics.FILES.width(text, face);
	}
}
