package org.florilegium.ui.internal.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.florilegium.picture.Anchor;
import org.florilegium.picture.Face;
import org.florilegium.picture.Ink;
import org.florilegium.picture.Pen;
import org.florilegium.picture.Style;
import org.florilegium.picture.Theme;

/** Draws with SWT. What is out of sight is passed over. To be used in the UI thread, and to be disposed. */
public final class ScreenPen implements Pen {

	private static final int FLAGS = SWT.DRAW_TRANSPARENT;
	private static final double SPARE = 2;

	/** A font of whole points, and how much larger a text is that is set in it. */
	private record Cut(int points, boolean bold) {
	}

	private record Word(String text, Cut cut) {
	}

	private final Device device;
	private final String family;
	private final double pixelsPerPoint;
	private final Map<Cut, Font> fonts = new HashMap<>();
	private final Map<Word, Double> widths = new HashMap<>();
	private final Image scratch;
	private final GC metrics;
	private AffineTransform place = new AffineTransform();
	private Rectangle2D seen;
	private double zoom = 1;
	private GC gc;

	/** @param family name of the typeface */
	public ScreenPen(Device device, String family) {
		this.device = device;
		this.family = family;
		pixelsPerPoint = device.getDPI().y / 72.0;
		scratch = new Image(device, 1, 1);
		metrics = new GC(scratch);
	}

	/** The size of a font in pixels. */
	public double size(Font font) {
		return font.getFontData()[0].getHeight() * pixelsPerPoint;
	}

	/** The colours of a control. */
	public static Theme theme(Control control) {
		return new Theme(ink(control.getBackground().getRGB()), ink(control.getForeground().getRGB()));
	}

	/** A colour of SWT. */
	public static Ink ink(RGB color) {
		return new Ink(color.red, color.green, color.blue);
	}

	/** Draws here from now on, as large as it is. */
	public ScreenPen on(GC target) {
		return on(target, 0, 0, 1);
	}

	/**
	 * Draws here from now on.
	 *
	 * @param x      where the left of the picture is
	 * @param y      where its top is
	 * @param larger how much larger than it is
	 */
	public ScreenPen on(GC target, double x, double y, double larger) {
		gc = target;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		zoom = larger;
		place = AffineTransform.getTranslateInstance(x, y);
		place.scale(zoom, zoom);
		Rectangle clip = gc.getClipping();
		seen = new Rectangle2D.Double((clip.x - x) / zoom, (clip.y - y) / zoom, clip.width / zoom, clip.height / zoom);
		return this;
	}

	/** Frees what it has of the system. */
	public void dispose() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
		metrics.dispose();
		scratch.dispose();
	}

	@Override
	public void draw(Shape shape, Style style) {
		Rectangle2D bounds = shape.getBounds2D();
		double spare = style.width() + SPARE / zoom;
		if (!seen.intersects(bounds.getX() - spare, bounds.getY() - spare, bounds.getWidth() + 2 * spare, bounds.getHeight() + 2 * spare))
			return;
		if (shape instanceof Rectangle2D && style.stroke() == null) {
			fill(bounds, style.fill());
			return;
		}
		Path path = path(shape.getPathIterator(place));
		if (style.fill() != null) {
			gc.setAlpha(alpha(style.fill()));
			gc.setBackground(color(style.fill()));
			gc.fillPath(path);
		}
		if (style.stroke() != null && style.width() > 0) {
			gc.setAlpha(alpha(style.stroke()));
			gc.setForeground(color(style.stroke()));
			gc.setLineAttributes(line(style));
			gc.drawPath(path);
		}
		path.dispose();
		gc.setAlpha(255);
	}

	/** On whole pixels, so that cells beside each other are not blurred. */
	private void fill(Rectangle2D box, Ink ink) {
		int left = (int) Math.round(box.getMinX() * zoom + place.getTranslateX());
		int top = (int) Math.round(box.getMinY() * zoom + place.getTranslateY());
		int right = (int) Math.round(box.getMaxX() * zoom + place.getTranslateX());
		int bottom = (int) Math.round(box.getMaxY() * zoom + place.getTranslateY());
		gc.setAlpha(alpha(ink));
		gc.setBackground(color(ink));
		gc.fillRectangle(left, top, right - left, bottom - top);
		gc.setAlpha(255);
	}

	private LineAttributes line(Style style) {
		LineAttributes line = new LineAttributes((float) (style.width() * zoom), SWT.CAP_FLAT, SWT.JOIN_ROUND);
		if (!style.dashes().isEmpty()) {
			line.style = SWT.LINE_CUSTOM;
			line.dash = new float[style.dashes().size()];
			for (int i = 0; i < line.dash.length; i++)
				line.dash[i] = (float) (style.dashes().get(i) * zoom);
		}
		return line;
	}

	private Path path(PathIterator shape) {
		Path path = new Path(device);
		float[] at = new float[6];
		for (; !shape.isDone(); shape.next())
			switch (shape.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> path.moveTo(at[0], at[1]);
				case PathIterator.SEG_LINETO -> path.lineTo(at[0], at[1]);
				case PathIterator.SEG_QUADTO -> path.quadTo(at[0], at[1], at[2], at[3]);
				case PathIterator.SEG_CUBICTO -> path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
				default -> path.close();
			}
		return path;
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, Ink ink, double degrees) {
		if (text.isEmpty())
			return;
		double width = width(text, face);
		if (!seen.intersects(x - width, y - width - face.size(), 2 * width, 2 * width + 2 * face.size()))
			return;
		Cut cut = cut(face);
		gc.setFont(font(cut));
		gc.setForeground(color(ink));
		gc.setAlpha(alpha(ink));
		double left = switch (anchor) {
			case START -> 0;
			case MIDDLE -> -width / 2;
			case END -> -width;
		};
		Transform before = new Transform(device);
		Transform turned = new Transform(device);
		gc.getTransform(before);
		gc.getTransform(turned);
		turned.translate((float) (x * zoom + place.getTranslateX()), (float) (y * zoom + place.getTranslateY()));
		turned.rotate((float) degrees);
		turned.translate((float) (left * zoom), 0);
		float larger = (float) (scale(cut, face) * zoom);
		turned.scale(larger, larger);
		gc.setTransform(turned);
		gc.drawText(text, 0, -(int) Math.round(gc.getFontMetrics().getHeight() / 2.0), FLAGS);
		gc.setTransform(before);
		turned.dispose();
		before.dispose();
		gc.setAlpha(255);
	}

	@Override
	public double width(String text, Face face) {
		Cut cut = cut(face);
		return widths.computeIfAbsent(new Word(text, cut), unknown -> {
			metrics.setFont(font(cut));
			return (double) metrics.textExtent(text, FLAGS).x;
		}) * scale(cut, face);
	}

	private Cut cut(Face face) {
		return new Cut(Math.max(6, (int) Math.round(face.size() / pixelsPerPoint)), face.bold());
	}

	private double scale(Cut cut, Face face) {
		return face.size() / (cut.points * pixelsPerPoint);
	}

	private Font font(Cut cut) {
		return fonts.computeIfAbsent(cut, unknown -> new Font(device, family, cut.points, cut.bold ? SWT.BOLD : SWT.NORMAL));
	}

	private static Color color(Ink ink) {
		return new Color(ink.red(), ink.green(), ink.blue());
	}

	private static int alpha(Ink ink) {
		return (int) Math.round(ink.opacity() * 255);
	}
}
