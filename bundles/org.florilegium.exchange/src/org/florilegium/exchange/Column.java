package org.florilegium.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.florilegium.model.PartialDate;

/**
 * A column of the coded dataset.
 *
 * @param name        what identifies it, stable between exports and versions: {@code speaker.title}
 * @param title       its name for people
 * @param type        what its cells hold
 * @param description what it says, in a sentence
 */
public record Column(String name, String title, Type type, String description) {

	/** What the cells of a column hold; any cell may be empty (null). */
	public enum Type {
		/** A {@link String}. */
		TEXT(String.class),
		/** Several texts: a {@link List}. */
		LIST(List.class),
		/** A whole number: a {@link Long}. */
		INTEGER(Long.class),
		/** A number: a {@link BigDecimal}. */
		NUMBER(BigDecimal.class),
		/** A {@link Boolean}. */
		YES_NO(Boolean.class),
		/** A day: a {@link LocalDate}. */
		DATE(LocalDate.class),
		/** A year, a month or a day, as exact as the source is: a {@link PartialDate}. */
		PARTIAL_DATE(PartialDate.class);

		private final Class<?> cells;

		Type(Class<?> cells) {
			this.cells = cells;
		}

		/** The class of the cells. */
		public Class<?> cells() {
			return cells;
		}
	}
}
