package org.florilegium.exchange.internal.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Cells as text, the same in all formats that have nothing better. */
final class Cells {

	/** Stands between the items of a list. */
	static final String SEPARATOR = "; ";

	private Cells() {
	}

	/** A cell in words: lists with semicolons, dates in ISO form, numbers with a point and without exponent. */
	static String text(Object cell) {
		return switch (cell) {
			case null -> null;
			case BigDecimal number -> number.toPlainString();
			case List<?> list -> list.isEmpty() ? null : list.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
			default -> cell.toString();
		};
	}
}
