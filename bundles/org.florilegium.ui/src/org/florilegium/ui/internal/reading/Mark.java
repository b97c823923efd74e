package org.florilegium.ui.internal.reading;

import java.util.List;

import org.eclipse.swt.graphics.RGB;
import org.florilegium.workspace.coding.CodedStatement;

/**
 * One passage of a statement as it is shown.
 *
 * @param passage which of the statement's passages
 * @param start   UTF-16 offset in the text
 * @param end     UTF-16 offset
 * @param colors  solid, at least one
 * @param column  of the margin, 0 or 1
 * @param lane    in the column, 0 nearest to the text
 * @param slot    of its underline, 0 nearest to the next row
 */
record Mark(CodedStatement statement, int passage, int start, int end, List<RGB> colors, int column, int lane, int slot) {

	RGB color() {
		return colors.getFirst();
	}

	/** Whether the two belong to one statement. */
	boolean isOf(CodedStatement other) {
		return other != null && statement.id().equals(other.id());
	}
}
