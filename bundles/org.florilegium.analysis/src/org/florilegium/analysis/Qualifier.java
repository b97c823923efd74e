package org.florilegium.analysis;

import java.util.List;

/**
 * What an observation says of the relation: a stance, a number, a text.
 *
 * @param word   what it is, {@code stance}
 * @param kind   how its levels are compared
 * @param levels its levels, each once: numbers from the smallest, texts by UTF-16 units
 * @param cells  for each observation an index into the levels; -1 for none. Not to be changed
 */
public record Qualifier(String word, Kind kind, List<Level> levels, int[] cells) {

	/** Kinds of levels. */
	public enum Kind {
		/** No and yes, as the numbers -1 and 1. */
		YES_NO,
		/** Numbers: points of a scale, values of a variable. */
		NUMBER,
		/** Texts, of which only equality means something. */
		TEXT;

		/** Whether levels are more or less alike. */
		public boolean isNumeric() {
			return this != TEXT;
		}
	}

	/**
	 * A level.
	 *
	 * @param number of texts 0
	 */
	public record Level(String name, double number) {
	}

	/** Copies the list. */
	public Qualifier {
		levels = List.copyOf(levels);
	}

	/** The greatest distance between two levels; 0 when there is but one, or for texts. */
	public double range() {
		return levels.isEmpty() || !kind.isNumeric() ? 0 : levels.getLast().number() - levels.getFirst().number();
	}
}
