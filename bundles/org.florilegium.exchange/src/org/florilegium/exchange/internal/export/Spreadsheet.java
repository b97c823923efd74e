package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.florilegium.exchange.Column;
import org.florilegium.exchange.Loss;

/**
 * An Office Open XML workbook: the rows on the sheet "Statements", what the columns mean on the sheet "Columns". Texts are
 * typed as texts, so that none is ever a formula. Written as the rows come; only a few are in memory.
 */
final class Spreadsheet implements RowSink {

	private static final int ROWS_PER_SHEET = 1_048_576;
	private static final int LONGEST_TEXT = 32_767;
	private static final int FLUSH = 256;
	private static final LocalDate EARLIEST = LocalDate.of(1900, 3, 1);
	/** Name of the sheet with the rows. */
	static final String SHEET = "Statements";

	private final Workbook workbook;
	private final List<Column> columns;
	private final int rowsPerSheet;
	private Worksheet sheet;
	private int sheets;
	private int row;
	private int shortened;
	private int stripped;
	private int early;

	Spreadsheet(OutputStream out, List<Column> columns) throws IOException {
		this(out, columns, ROWS_PER_SHEET);
	}

	/** @param rowsPerSheet with the header; what is more goes to further sheets */
	Spreadsheet(OutputStream out, List<Column> columns, int rowsPerSheet) throws IOException {
		this.columns = columns;
		this.rowsPerSheet = rowsPerSheet;
		workbook = new Workbook(out, "Florilegium", null);
		beginSheet();
	}

	private void beginSheet() throws IOException {
		sheets++;
		sheet = workbook.newWorksheet(sheets == 1 ? SHEET : SHEET + " " + sheets);
		sheet.freezePane(0, 1);
		for (int c = 0; c < columns.size(); c++) {
			sheet.width(c, width(columns.get(c)));
			sheet.inlineString(0, c, columns.get(c).name());
		}
		sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
		row = 1;
	}

	private void endSheet() throws IOException {
		sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
		sheet.finish();
	}

	/** In characters: wide for words, narrow for numbers, never narrower than the name. */
	private static double width(Column column) {
		int content = switch (column.type()) {
			case TEXT -> column.name().equals("quote") ? 60 : 18;
			case LIST -> 20;
			case INTEGER, NUMBER, YES_NO -> 8;
			case DATE, PARTIAL_DATE -> 11;
		};
		return Math.max(content, column.name().length() + 4);
	}

	@Override
	public void write(List<Object> cells) throws IOException {
		if (row == rowsPerSheet) {
			endSheet();
			beginSheet();
		}
		for (int c = 0; c < cells.size(); c++)
			cell(c, cells.get(c));
		if (++row % FLUSH == 0)
			sheet.flush();
	}

	private void cell(int c, Object cell) {
		switch (cell) {
			case null -> {
				return;
			}
			case Long number -> sheet.value(row, c, number);
			case BigDecimal number -> sheet.value(row, c, number);
			case Boolean truth -> sheet.value(row, c, truth);
			case LocalDate date -> date(c, date);
			default -> text(c, Cells.text(cell));
		}
	}

	private void date(int c, LocalDate date) {
		if (date.isBefore(EARLIEST)) {
			early++;
			sheet.inlineString(row, c, date.toString());
		} else {
			sheet.value(row, c, date);
			sheet.style(row, c).format("yyyy-mm-dd").set();
		}
	}

	private void text(int c, String text) {
		if (text == null)
			return;
		if (text.codePoints().anyMatch(Spreadsheet::isForbidden))
			stripped++;
		String cell = text;
		if (text.length() > LONGEST_TEXT) {
			shortened++;
			int end = LONGEST_TEXT - 1;
			cell = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
		}
		sheet.inlineString(row, c, cell);
	}

	/** What XML 1.0 cannot say; the library leaves it out. */
	private static boolean isForbidden(int c) {
		return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
	}

	@Override
	public List<Loss> losses() {
		List<Loss> losses = new ArrayList<>();
		if (shortened > 0)
			losses.add(new Loss("text cell", shortened, "Longer than the 32,767 characters that a cell can hold; it was cut and ends in “…”."));
		if (stripped > 0)
			losses.add(new Loss("text cell", stripped, "Holds control characters, which were left out."));
		if (early > 0)
			losses.add(new Loss("date cell", early, "Before March 1900, where spreadsheets have no dates; it is a text."));
		if (sheets > 1)
			losses.add(new Loss("sheet", sheets, "A sheet holds 1,048,576 rows; what is more stands on further sheets."));
		return losses;
	}

	@Override
	public void finish() throws IOException {
		endSheet();
		Worksheet explained = workbook.newWorksheet("Columns");
		explained.freezePane(0, 1);
		List<String> header = List.of("name", "title", "type", "description");
		int[] widths = { 24, 28, 14, 100 };
		for (int c = 0; c < header.size(); c++) {
			explained.width(c, widths[c]);
			explained.inlineString(0, c, header.get(c));
		}
		explained.range(0, 0, 0, header.size() - 1).style().bold().set();
		for (int r = 0; r < columns.size(); r++) {
			Column column = columns.get(r);
			List<String> line = List.of(column.name(), column.title(), DataPackage.type(column, true), column.description());
			for (int c = 0; c < line.size(); c++)
				explained.inlineString(r + 1, c, line.get(c));
		}
		explained.finish();
		workbook.finish();
	}
}
