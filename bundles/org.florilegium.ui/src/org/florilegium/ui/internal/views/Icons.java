package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Our line icons, and swatches of colour. */
final class Icons {

	private static final String BUNDLE = "org.florilegium.ui"; //$NON-NLS-1$
	private static final int SIZE = 16;
	private static final double MARGIN = 2.5;
	private static final double CORNER = 3;
	private static final int SAMPLES = 4;

	private Icons() {
	}

	/** An icon by its file's name. */
	static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A square of a colour with round corners, split where there are several colours; equal ones are one image. */
	static ImageDescriptor swatch(List<RGB> colors, boolean hollow) {
		return new Swatch(colors, hollow);
	}

	private static final class Swatch extends ImageDescriptor {

		private final List<RGB> colors;
		private final boolean hollow;

		Swatch(List<RGB> colors, boolean hollow) {
			this.colors = List.copyOf(colors);
			this.hollow = hollow;
		}

		@Override
		public ImageData getImageData(int zoom) {
			int size = SIZE * zoom / 100;
			ImageData data = new ImageData(size, size, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
			for (int y = 0; y < size; y++)
				for (int x = 0; x < size; x++) {
					RGB color = colors.get(Math.min(colors.size() - 1, x * colors.size() / size));
					data.setPixel(x, y, data.palette.getPixel(color));
					data.setAlpha(x, y, coverage(x, y, (double) SIZE / size));
				}
			return data;
		}

		/** How much of a pixel the square covers, 0 to 255. */
		private int coverage(int x, int y, double scale) {
			int inside = 0;
			for (int i = 0; i < SAMPLES; i++)
				for (int j = 0; j < SAMPLES; j++) {
					double px = (x + (i + 0.5) / SAMPLES) * scale;
					double py = (y + (j + 0.5) / SAMPLES) * scale;
					if (isIn(px, py, 0) && !(hollow && isIn(px, py, 1.6)))
						inside++;
				}
			return 255 * inside / (SAMPLES * SAMPLES);
		}

		private static boolean isIn(double x, double y, double inset) {
			double half = SIZE / 2.0 - MARGIN - inset;
			double corner = Math.max(0.5, CORNER - inset);
			double dx = Math.max(0, Math.abs(x - SIZE / 2.0) - (half - corner));
			double dy = Math.max(0, Math.abs(y - SIZE / 2.0) - (half - corner));
			return dx * dx + dy * dy <= corner * corner;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Swatch swatch && swatch.colors.equals(colors) && swatch.hollow == hollow;
		}

		@Override
		public int hashCode() {
			return colors.hashCode() * 2 + (hollow ? 1 : 0);
		}
	}
}
