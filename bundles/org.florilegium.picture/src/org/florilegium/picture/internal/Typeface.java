package org.florilegium.picture.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The typeface of pictures in files, the same for all formats so that what fits in one fits in all: the first of a list that the
 * system has, else the one that PDFBox brings along.
 *
 * @param family  its name
 * @param regular the file of its regular cut; null for the one brought along
 * @param strong  the file of its bold cut; null for the one brought along
 * @param plain   the regular cut at one pixel
 * @param bold    the bold cut at one pixel
 */
record Typeface(String family, File regular, File strong, Font plain, Font bold) {

	private record Wanted(String family, String regular, String bold) {
	}

	private static final List<Wanted> WANTED = List.of(new Wanted("Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
			new Wanted("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), new Wanted("Segoe UI", "segoeui.ttf", "segoeuib.ttf"),
			new Wanted("Arial", "Arial.ttf", "Arial Bold.ttf"), new Wanted("Arial", "arial.ttf", "arialbd.ttf"),
			new Wanted("Liberation Sans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"));

	/** What PDFBox brings along; it has no bold cut. */
	static final String BROUGHT_ALONG = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final class Holder {
		static final Typeface INSTANCE = find();
	}

	/** The one of this system. */
	static Typeface get() {
		return Holder.INSTANCE;
	}

	private static Typeface find() {
		if (System.getProperty("java.awt.headless") == null)
			System.setProperty("java.awt.headless", "true"); // fonts and images only; a screen is not AWT's here
		Map<String, File> files = new HashMap<>();
		for (URI uri : new FontFileFinder().find()) {
			File file = new File(uri);
			files.putIfAbsent(file.getName().toLowerCase(Locale.ROOT), file);
		}
		for (Wanted wanted : WANTED) {
			File regular = files.get(wanted.regular.toLowerCase(Locale.ROOT));
			File bold = files.get(wanted.bold.toLowerCase(Locale.ROOT));
			if (regular == null || bold == null)
				continue;
			try {
				return new Typeface(wanted.family, regular, bold, Font.createFont(Font.TRUETYPE_FONT, regular), Font.createFont(Font.TRUETYPE_FONT, bold));
			} catch (IOException | FontFormatException e) {
				continue; // broken: the next may do
			}
		}
		try (InputStream in = PDDocument.class.getResourceAsStream(BROUGHT_ALONG)) {
			Font plain = Font.createFont(Font.TRUETYPE_FONT, in);
			return new Typeface("Liberation Sans", null, null, plain, plain.deriveFont(Font.BOLD));
		} catch (FontFormatException e) {
			throw new IllegalStateException(e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The file of a cut. */
	InputStream open(boolean strongly) throws IOException {
		File file = strongly ? strong : regular;
		return file != null ? new FileInputStream(file) : PDDocument.class.getResourceAsStream(BROUGHT_ALONG);
	}
}
