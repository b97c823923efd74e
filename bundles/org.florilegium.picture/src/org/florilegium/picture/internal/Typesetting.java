package org.florilegium.picture.internal;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.florilegium.picture.Face;

/** Sets texts in the typeface of files, and in others the characters that it lacks. */
public final class Typesetting {

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
	private static final int SET = 100;
	private static final int MOST_REMEMBERED = 20_000;

	private record Key(String text, boolean bold) {
	}

	private static final Map<Key, Double> WIDTHS = new ConcurrentHashMap<>();

	private Typesetting() {
	}

	/** The name of the typeface. */
	public static String family() {
		return Typeface.get().family();
	}

	/** How wide a text is, in pixels. */
	public static double width(String text, Face face) {
		if (text.isEmpty())
			return 0;
		if (WIDTHS.size() > MOST_REMEMBERED)
			WIDTHS.clear();
		return WIDTHS.computeIfAbsent(new Key(text, face.bold()), key -> advance(key.text, new Face(SET, key.bold)) / SET) * face.size();
	}

	/** Where characters stand one after the other they are as wide as their sum, which is found much faster than by setting them. */
	private static double advance(String text, Face face) {
		String clean = clean(text);
		Font font = font(face);
		boolean simple = !Font.textRequiresLayout(clean.toCharArray(), 0, clean.length()) && font.canDisplayUpTo(clean) < 0;
		return simple ? font.getStringBounds(clean, CONTEXT).getWidth() : layout(text, face).getAdvance();
	}

	/** The text set on a line; not for empty texts. */
	static TextLayout layout(String text, Face face) {
		String clean = clean(text);
		Font font = font(face);
		if (font.canDisplayUpTo(clean) < 0)
			return new TextLayout(clean, font, CONTEXT);
		Font other = new Font(Font.SANS_SERIF, face.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) face.size());
		AttributedString set = new AttributedString(clean);
		set.addAttribute(TextAttribute.FONT, font);
		for (int at = 0; at < clean.length();) {
			int next = at + Character.charCount(clean.codePointAt(at));
			if (!font.canDisplay(clean.codePointAt(at)))
				set.addAttribute(TextAttribute.FONT, other, at, next);
			at = next;
		}
		return new TextLayout(set.getIterator(), CONTEXT);
	}

	private static Font font(Face face) {
		Typeface typeface = Typeface.get();
		return (face.bold() ? typeface.bold() : typeface.plain()).deriveFont((float) face.size());
	}

	/** A text without what no format takes: control characters and halves of surrogate pairs. */
	static String clean(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
				out.append(' ');
			else if (c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE)
				out.append('\uFFFD');
			else
				out.appendCodePoint(c);
		});
		return out.toString();
	}
}
