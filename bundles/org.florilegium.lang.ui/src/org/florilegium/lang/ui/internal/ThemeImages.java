package org.florilegium.lang.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Squares in the colours of themes, with an edge that sets them off from light and dark ground. */
final class ThemeImages {

	private static final int SIZE = 16;
	private static final int MARGIN = 3;
	private static final int GREY = 136;

	private ThemeImages() {
	}

	/** @param color as {@code #RRGGBB} */
	static Image of(String color) {
		ImageRegistry images = LanguagePlugin.images();
		if (images.getDescriptor(color) == null)
			images.put(color, ImageDescriptor.createFromImageDataProvider(zoom -> square(rgb(color), SIZE * zoom / 100, MARGIN * zoom / 100)));
		return images.get(color);
	}

	private static RGB rgb(String color) {
		int value = Integer.parseInt(color.substring(1), 16);
		return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
	}

	private static ImageData square(RGB color, int size, int margin) {
		PaletteData palette = new PaletteData(0xff0000, 0xff00, 0xff);
		ImageData data = new ImageData(size, size, 24, palette);
		int pixel = palette.getPixel(color);
		int edge = palette.getPixel(new RGB((color.red + GREY) / 2, (color.green + GREY) / 2, (color.blue + GREY) / 2));
		for (int y = 0; y < size; y++)
			for (int x = 0; x < size; x++) {
				boolean inside = x >= margin && y >= margin && x < size - margin && y < size - margin;
				boolean edged = x == margin || y == margin || x == size - margin - 1 || y == size - margin - 1;
				data.setPixel(x, y, edged ? edge : pixel);
				data.setAlpha(x, y, inside ? 255 : 0);
			}
		return data;
	}
}
