package org.florilegium.ui.internal.reading;

/** What a selection grows and moves by. */
public enum Unit {
	/** What a reader sees as one character. */
	CHARACTER,
	/** A word, or a mark of punctuation. */
	WORD,
	/** A sentence. */
	SENTENCE,
	/** A paragraph. */
	PARAGRAPH
}
