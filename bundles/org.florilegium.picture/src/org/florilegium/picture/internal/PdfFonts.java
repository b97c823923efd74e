package org.florilegium.picture.internal;

import java.awt.Font;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** The fonts of a document, of which the letters that are used are embedded when it is saved. To be closed after that. */
final class PdfFonts implements Closeable {

	/** A cut of the typeface in the document. */
	private record Cut(TrueTypeFont file, CmapLookup letters, PDFont font) {
	}

	private final PDDocument document;
	private final Map<Boolean, Cut> cuts = new HashMap<>();
	private final Map<List<Double>, PDExtendedGraphicsState> states = new HashMap<>();

	PdfFonts(PDDocument document) {
		this.document = document;
	}

	private Cut cut(boolean bold) throws IOException {
		Cut cut = cuts.get(bold);
		if (cut == null) {
			try (InputStream in = Typeface.get().open(bold)) {
				TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
				cut = new Cut(file, file.getUnicodeCmapLookup(), PDType0Font.load(document, file, true));
			}
			cuts.put(bold, cut);
		}
		return cut;
	}

	PDFont font(boolean bold) throws IOException {
		return cut(bold).font;
	}

	/** Whether the font can show a text by setting letter after letter. */
	boolean shows(String text, boolean bold) throws IOException {
		CmapLookup letters = cut(bold).letters;
		char[] characters = text.toCharArray();
		return text.codePoints().allMatch(c -> letters.getGlyphId(c) != 0) && !Font.textRequiresLayout(characters, 0, characters.length);
	}

	/** The text from left to right, with question marks for what the font lacks. */
	String visualOrder(String text, boolean bold) throws IOException {
		CmapLookup letters = cut(bold).letters;
		Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
		int[] points = text.codePoints().toArray();
		Integer[] visual = new Integer[points.length];
		byte[] levels = new byte[points.length];
		for (int i = 0, at = 0; i < points.length; at += Character.charCount(points[i++])) {
			visual[i] = letters.getGlyphId(points[i]) != 0 ? points[i] : '?';
			levels[i] = (byte) bidi.getLevelAt(at);
		}
		Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
		StringBuilder out = new StringBuilder();
		for (int point : visual)
			out.appendCodePoint(point);
		return out.toString();
	}

	/** One state for all that is as opaque. */
	PDExtendedGraphicsState shared(PDExtendedGraphicsState state, double fill, double stroke) {
		return states.computeIfAbsent(List.of(fill, stroke), key -> state);
	}

	@Override
	public void close() throws IOException {
		for (Cut cut : cuts.values())
			cut.file.close();
	}
}
