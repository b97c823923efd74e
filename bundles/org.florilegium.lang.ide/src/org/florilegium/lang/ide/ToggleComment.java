package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.edit.TextEdit;

/** Makes lines comments, or comments lines. */
public class ToggleComment {

	private static final String MARK = "//";

	/** The changes of the lines that a selection touches: commented out, unless all of them are comments already. */
	public List<TextEdit> edits(String text, Range selection) {
		List<Integer> lines = new ArrayList<>();
		int line = text.lastIndexOf('\n', selection.offset() - 1) + 1;
		do {
			if (!isBlank(text, line))
				lines.add(line);
			line = text.indexOf('\n', line) + 1;
		} while (line > 0 && line < selection.end());
		boolean all = lines.stream().allMatch(l -> text.startsWith(MARK, first(text, l)));
		List<TextEdit> edits = new ArrayList<>();
		for (int each : lines) {
			int at = first(text, each);
			if (!all)
				edits.add(new TextEdit(each, 0, MARK + " "));
			else
				edits.add(new TextEdit(at, text.startsWith(MARK + " ", at) ? 3 : 2, ""));
		}
		return edits;
	}

	private static int first(String text, int line) {
		int at = line;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'))
			at++;
		return at;
	}

	private static boolean isBlank(String text, int line) {
		int at = first(text, line);
		return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
	}
}
