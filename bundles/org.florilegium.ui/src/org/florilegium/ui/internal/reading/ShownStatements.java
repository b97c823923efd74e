package org.florilegium.ui.internal.reading;

import java.util.List;
import java.util.function.Predicate;

import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** The statements shown in a text: which, by what they are coloured, and which of them stands out. */
final class ShownStatements {

	private Snapshot snapshot;
	private Vocabulary vocabulary;
	private Tinting tinting = Tinting.THEME;
	private Predicate<CodedStatement> shown = statement -> true;
	private List<List<String>> columns = List.of();
	private Colouring colouring;
	private Marks marks = Marks.NONE;
	private CodedStatement highlighted;
	private CodedStatement hovered;

	/** Takes another state of the document; its marks are made by {@link #mark}. */
	void set(Snapshot now, Vocabulary names) {
		snapshot = now;
		vocabulary = names;
	}

	void setTinting(Tinting by) {
		tinting = by;
	}

	void setShown(Predicate<CodedStatement> which) {
		shown = which;
	}

	void setColumns(List<List<String>> coders) {
		columns = List.copyOf(coders);
	}

	/** Makes the marks anew. */
	void mark() {
		colouring = colours();
		marks = Marks.of(snapshot, colouring, shown, columns);
		if (highlighted != null && marks.of(highlighted).isEmpty())
			highlighted = null;
		if (hovered != null && marks.of(hovered).isEmpty())
			hovered = null;
	}

	/** The colours and names as they are to be, also where the marks are not made yet. */
	Colouring colours() {
		return new Colouring(vocabulary, tinting);
	}

	/** The state of the document; null before any. */
	Snapshot snapshot() {
		return snapshot;
	}

	/** The coders in each column of the margin; none for all in one. */
	List<List<String>> columns() {
		return columns;
	}

	/** The colours and names of the marks; null before any. */
	Colouring colouring() {
		return colouring;
	}

	Marks marks() {
		return marks;
	}

	/**
	 * Makes a statement stand out.
	 *
	 * @param statement or null for none
	 * @return whether it did not before
	 */
	boolean highlight(CodedStatement statement) {
		if (same(statement, highlighted))
			return false;
		highlighted = statement;
		return true;
	}

	/**
	 * Makes the statement under the mouse stand out before others.
	 *
	 * @param statement or null for none
	 * @return whether it did not before
	 */
	boolean hover(CodedStatement statement) {
		if (same(statement, hovered))
			return false;
		hovered = statement;
		return true;
	}

	/** The statement that stands out: that under the mouse, else the one highlighted; or null. */
	CodedStatement emphasised() {
		return hovered != null ? hovered : highlighted;
	}

	private static boolean same(CodedStatement one, CodedStatement other) {
		return one == other || one != null && other != null && one.id().equals(other.id());
	}
}
