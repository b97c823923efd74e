package org.florilegium.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of pictures in files. */
public enum PictureFormat {
	/** Scalable Vector Graphics 1.1; texts stay texts. */
	SVG,
	/** Portable Network Graphics, at twice the size on the screen, so that it can be printed. */
	PNG,
	/** Portable Document Format: a page as large as the picture, with its fonts. */
	PDF;

	/** The end of file names, without the dot. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format of a name, in any case. */
	public static Optional<PictureFormat> of(String name) {
		return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
	}

	/** The format that the end of a file's name tells. */
	public static Optional<PictureFormat> ofFile(String fileName) {
		return of(fileName.substring(fileName.lastIndexOf('.') + 1));
	}
}
