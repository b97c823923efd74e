package org.florilegium.cli.internal.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, to be printed as a table, as separated values or as JSON. */
public final class Listing {

	/**
	 * A column.
	 *
	 * @param name  its heading, and its name in JSON and CSV
	 * @param right whether the cells stand at the right, as numbers do
	 * @param most  the widest that it may be in a table; 0 for as wide as there is room
	 * @param isName whether its cells are names, of which the last part counts
	 */
	record Heading(String name, boolean right, int most, boolean isName) {
	}

	private final List<Heading> headings = new ArrayList<>();
	private final List<List<Object>> rows = new ArrayList<>();
	private List<Object> total;

	/** Adds a column of texts. */
	public Listing text(String name) {
		return text(name, 32);
	}

	/** Adds a column of texts that is never wider than so many columns of the terminal. */
	public Listing text(String name, int most) {
		headings.add(new Heading(name, false, most, false));
		return this;
	}

	/** Adds a column of names such as {@code coding/s1}; where there is little room the last part stays whole. */
	public Listing name(String name) {
		headings.add(new Heading(name, false, 80, true));
		return this;
	}

	/** Adds a column of texts that takes the room that the others leave; what is longer is left out in the middle. */
	public Listing wide(String name) {
		return text(name, 0);
	}

	/** Adds a column of numbers. */
	public Listing number(String name) {
		headings.add(new Heading(name, true, 16, false));
		return this;
	}

	/** Adds a row: texts, numbers, lists of texts, or null. */
	public Listing row(Object... cells) {
		if (cells.length != headings.size())
			throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
		rows.add(Arrays.asList(cells));
		return this;
	}

	/** Sets the line under the table; it is in no other form of the listing. */
	public Listing total(Object... cells) {
		total = Arrays.asList(cells);
		return this;
	}

	/** Whether there are no rows. */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Number of rows. */
	public int size() {
		return rows.size();
	}

	List<Heading> headings() {
		return headings;
	}

	List<List<Object>> rows() {
		return rows;
	}

	List<Object> total() {
		return total;
	}
}
