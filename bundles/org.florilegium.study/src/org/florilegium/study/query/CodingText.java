package org.florilegium.study.query;

import java.util.List;

import org.florilegium.lang.edit.Form.StatementForm;

/**
 * What a coding file says, read from its text alone.
 *
 * @param coding     name of the coding; null when its header is not understood
 * @param document   name of the document that it codes; null likewise
 * @param statements those that were understood, in the order of the file
 * @param mistake    the first words that are not understood; null when all are
 */
public record CodingText(String coding, String document, List<Entry> statements, Mistake mistake) {

	/**
	 * A statement.
	 *
	 * @param coder  who coded it; null when the file does not say
	 * @param offset where it begins, in UTF-16 units
	 * @param length how long it is, in UTF-16 units
	 */
	public record Entry(StatementForm form, String coder, int offset, int length) {
	}

	/** What is not understood, and in which line from 1. */
	public record Mistake(int line, String message) {
	}
}
