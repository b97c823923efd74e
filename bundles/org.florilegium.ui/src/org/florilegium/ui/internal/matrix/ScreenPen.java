package org.florilegium.ui.internal.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;

/** Draws with SWT, everything scaled by a zoom. To be disposed. */
final class ScreenPen implements Pen {

	private static final int FLAGS = SWT.DRAW_TRANSPARENT;

	private final Device device;
	private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
	private final Image scratch;
	private final GC metrics;
	private final Map<Face, Map<String, Double>> widths = new EnumMap<>(Face.class);
	private final double lineHeight;
	private GC gc;

	/**
	 * @param base what a normal text is written in at a zoom of 1
	 * @param zoom 1 for the usual size
	 */
	ScreenPen(Device device, FontData base, double zoom) {
		this.device = device;
		scratch = new Image(device, 1, 1);
		metrics = new GC(scratch);
		fonts.put(Face.NORMAL, font(base, zoom, SWT.NORMAL));
		fonts.put(Face.BOLD, font(base, zoom, SWT.BOLD));
		fonts.put(Face.SMALL, font(base, zoom * 0.85, SWT.NORMAL));
		for (Face face : Face.values())
			widths.put(face, new HashMap<>());
		metrics.setFont(fonts.get(Face.BOLD));
		lineHeight = metrics.getFontMetrics().getHeight();
	}

	private Font font(FontData base, double zoom, int style) {
		return new Font(device, base.getName(), Math.max(4, (int) Math.round(base.getHeight() * zoom)), style);
	}

	/** Draws here from now on. */
	ScreenPen on(GC target) {
		gc = target;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		return this;
	}

	void dispose() {
		fonts.values().forEach(Font::dispose);
		metrics.dispose();
		scratch.dispose();
	}

	@Override
	public void fill(double x, double y, double width, double height, RGB color) {
		gc.setBackground(new Color(color));
		gc.fillRectangle((int) Math.round(x), (int) Math.round(y), (int) Math.round(width), (int) Math.round(height));
	}

	@Override
	public void text(String text, double x, double y, Face face, Anchor anchor, RGB color) {
		gc.setFont(fonts.get(face));
		gc.setForeground(new Color(color));
		double left = switch (anchor) {
			case START -> x;
			case MIDDLE -> x - width(text, face) / 2;
			case END -> x - width(text, face);
		};
		gc.drawText(text, (int) Math.round(left), (int) Math.round(y - gc.getFontMetrics().getHeight() / 2.0), FLAGS);
	}

	@Override
	public void upwards(String text, double x, double y, Face face, RGB color) {
		gc.setFont(fonts.get(face));
		gc.setForeground(new Color(color));
		Transform usual = new Transform(device);
		Transform turned = new Transform(device);
		gc.getTransform(usual);
		gc.getTransform(turned);
		turned.translate((float) x, (float) y);
		turned.rotate(-90);
		gc.setTransform(turned);
		gc.drawText(text, 0, -(int) Math.round(gc.getFontMetrics().getHeight() / 2.0), FLAGS);
		gc.setTransform(usual);
		turned.dispose();
		usual.dispose();
	}

	@Override
	public double width(String text, Face face) {
		return widths.get(face).computeIfAbsent(text, unknown -> {
			metrics.setFont(fonts.get(face));
			return (double) metrics.textExtent(text, FLAGS).x;
		});
	}

	@Override
	public double lineHeight() {
		return lineHeight;
	}
}
