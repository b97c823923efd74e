package org.florilegium.study.internal.index;

/** The kinds of name that a mention can be of, where they differ from the kinds of element. */
public final class Mentions {

	/** Persons and organisations, which no reference tells apart. */
	public static final String ACTOR = "Actor";

	private Mentions() {
	}

	/** The kind of mention that can mean an element of a kind. */
	public static String of(String kind) {
		return kind.equals("Person") || kind.equals("Organization") ? ACTOR : kind;
	}
}
