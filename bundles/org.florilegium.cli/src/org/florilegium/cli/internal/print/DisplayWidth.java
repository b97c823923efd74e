package org.florilegium.cli.internal.print;

/** How many columns of a terminal a text takes: marks take none, East Asian characters and emoji two. */
final class DisplayWidth {

	private DisplayWidth() {
	}

	/** The columns of a text. */
	static int of(String text) {
		return text.codePoints().map(DisplayWidth::of).sum();
	}

	/** The columns of a code point. */
	static int of(int c) {
		if (c < 0x300)
			return 1;
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
			return 0;
		return isWide(c) ? 2 : 1;
	}

	private static boolean isWide(int c) {
		return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F || c >= 0xAC00 && c <= 0xD7A3
				|| c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
				|| c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F900 && c <= 0x1F9FF
				|| c >= 0x20000 && c <= 0x3FFFD;
	}
}
