package org.florilegium.exchange.internal.list;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing;
import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.Listing.Entry;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.internal.list.Dates.Order;
import org.florilegium.exchange.internal.read.Losses;

/** Makes documents of the rows of a table, whose first row has the names of its columns. */
final class Rows {

	private final String file;

	/** @param file names the table in messages */
	Rows(String file) {
		this.file = file;
	}

	/** The names of columns in the first row. */
	static List<String> columns(List<List<String>> rows) {
		return rows.isEmpty() ? List.of() : rows.getFirst().stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
	}

	/**
	 * A document for each row.
	 *
	 * @throws ImportException {@link Code#EMPTY} when there are no rows; {@link Code#BAD_OPTION} when neither a column with texts nor one with
	 *                         files is known
	 */
	Listing list(List<List<String>> rows, Map<String, String> columns) throws ImportException {
		if (rows.size() < 2)
			throw new ImportException(Code.EMPTY, file + " has no rows under the names of its columns.");
		List<String> header = rows.getFirst();
		Roles roles = Roles.of(header, columns, file);
		if (!roles.has("text") && !roles.has("file"))
			throw new ImportException(Code.BAD_OPTION, "It is not clear which column of %s has the texts, or the names of files with them. Say so with --column text=NAME or --column file=NAME, in the workbench with Columns; they are: %s."
					.formatted(file, String.join(", ", header)));
		Losses losses = new Losses();
		Order order = order(rows, roles, columns.get(Roles.DATE_ORDER));
		List<Entry> entries = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			List<String> row = rows.get(i);
			if (row.stream().allMatch(String::isBlank))
				continue;
			String text = roles.cell(row, "text");
			String path = text == null ? roles.cell(row, "file") : null;
			if (text == null && path == null)
				losses.add("row without a text", "Rows that have no text and name no file are passed over.");
			else
				entries.add(new Entry("row " + (i + 1), Optional.ofNullable(path), Optional.ofNullable(text), about(roles, row, order, losses)));
		}
		List<Loss> lost = losses.list();
		if (entries.isEmpty())
			throw new ImportException(Code.EMPTY, "No row of %s has a text. Is it another column? Say so with --column text=NAME, in the workbench with Columns.".formatted(file));
		return new Listing(entries, lost);
	}

	private static Description about(Roles roles, List<String> row, Order order, Losses losses) {
		String date = roles.cell(row, "date");
		Optional<String> read = Dates.read(date, order);
		Map<String, Object> values = roles.attributes(row);
		if (date != null && read.isEmpty()) {
			if (Dates.isAmbiguous(date))
				losses.add("date with day or month first", "Nothing in the table tells which, so it is kept as the attribute date-as-written. Say which: date-order=day-first or date-order=month-first.");
			else
				losses.add("date", "It is no date that can be read, and kept as the attribute date-as-written.");
			values.put("date-as-written", date);
		}
		return new Description(roles.cell(row, "title"), People.read(roles.cell(row, "author")), read.orElse(null), roles.cell(row, "source"), roles.cell(row, "kind"), roles.cell(row, "language"), values);
	}

	/** In which order all dates of the table are written: as the user says, else as those tell that can be one date only, if they agree. */
	private static Order order(List<List<String>> rows, Roles roles, String given) throws ImportException {
		if (given != null)
			return switch (given) {
				case "day-first" -> Order.DAY_FIRST;
				case "month-first" -> Order.MONTH_FIRST;
				default -> throw new ImportException(Code.BAD_OPTION, "The order of dates is day-first or month-first, not \"%s\".".formatted(given));
			};
		Set<Order> told = EnumSet.noneOf(Order.class);
		for (List<String> row : rows.subList(1, rows.size())) {
			String date = roles.cell(row, "date");
			if (date != null && !date.contains("."))
				told.add(Dates.order(date));
		}
		told.remove(Order.UNKNOWN);
		return told.size() == 1 ? told.iterator().next() : Order.UNKNOWN;
	}
}
