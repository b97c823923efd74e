package org.florilegium.lang.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One replacement in a file's text.
 *
 * @param offset first UTF-16 unit replaced
 * @param length UTF-16 units replaced
 * @param text   what stands there instead
 */
public record TextEdit(int offset, int length, String text) {

	/** Applies edits that do not overlap, all counted in the text as it is; of those at one place, in their order. */
	public static String apply(String text, List<TextEdit> edits) {
		StringBuilder result = new StringBuilder(text.length() + 64);
		int at = 0;
		for (TextEdit edit : sorted(edits)) {
			if (edit.offset < at)
				throw new IllegalArgumentException("overlapping edits at " + edit.offset);
			result.append(text, at, edit.offset).append(edit.text);
			at = edit.offset + edit.length;
		}
		return result.append(text, at, text.length()).toString();
	}

	/** The edits that turn {@link #apply the result} back into the text. */
	public static List<TextEdit> inverse(String text, List<TextEdit> edits) {
		List<TextEdit> inverse = new ArrayList<>();
		int shift = 0;
		for (TextEdit edit : sorted(edits)) {
			inverse.add(new TextEdit(edit.offset + shift, edit.text.length(), text.substring(edit.offset, edit.offset + edit.length)));
			shift += edit.text.length() - edit.length;
		}
		return inverse;
	}

	private static List<TextEdit> sorted(List<TextEdit> edits) {
		return edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).thenComparing(TextEdit::length, (a, b) -> Boolean.compare(a > 0, b > 0))).toList();
	}
}
