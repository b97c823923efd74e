package org.florilegium.ui.internal.matrix;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.picture.Metrics;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Theme;
import org.florilegium.ui.internal.matrix.Arrangement.Value;
import org.florilegium.ui.internal.matrix.Matrix.Cell;

/** Writes a matrix into a file: whole, on white paper, with a caption. */
final class MatrixExport {

	private static final int MARGIN = 16;
	private static final double SIZE = 13;

	private final Matrix matrix;
	private final String title;
	private final List<String> caption;

	/**
	 * @param title   stands above a picture
	 * @param caption lines below it
	 */
	MatrixExport(Matrix matrix, String title, List<String> caption) {
		this.matrix = matrix;
		this.title = title;
		this.caption = List.copyOf(caption);
	}

	/** Writes the format that the file's name ends on: svg, png, pdf or else csv. */
	void write(Path file) throws ExportException, IOException {
		Optional<PictureFormat> format = PictureFormat.ofFile(file.getFileName().toString());
		if (format.isPresent())
			Pictures.write(new MatrixPicture(matrix, Metrics.FILES, SIZE, Theme.PAPER).whole(title, caption, MARGIN), format.get(), file, true);
		else
			table(file);
	}

	/** Numbers as they are, not as they are shown; of stances three columns each. */
	private void table(Path file) throws IOException {
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			List<Object> head = new ArrayList<>(List.of(matrix.arrangement().isOfClaims() ? "claim" : "theme", "title", "depth")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int column = 0; column <= matrix.columns().size(); column++)
				addHead(head, column == matrix.columns().size() ? Messages.line_total : name(matrix.columns().get(column)));
			printer.printRecord(head);
			for (int row = 0; row <= matrix.rows().size(); row++)
				printer.printRecord(record(row));
		}
	}

	private static String name(Line column) {
		return column.depth() == 0 || column.organization() == null ? column.label() : column.label() + " (" + column.organization() + ")"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void addHead(List<Object> head, String author) {
		if (matrix.arrangement().value() == Value.STANCES)
			for (String shape : matrix.arrangement().isOfClaims() ? List.of(Messages.legend_for, Messages.legend_neither, Messages.legend_against)
					: List.of(Messages.legend_agree, "\u25CF", Messages.legend_disagree)) //$NON-NLS-1$
				head.add(FormulaGuard.guard(author + " " + shape)); //$NON-NLS-1$
		else
			head.add(FormulaGuard.guard(author));
	}

	private List<Object> record(int row) {
		boolean total = row == matrix.rows().size();
		Line line = total ? null : matrix.rows().get(row);
		List<Object> record = new ArrayList<>();
		record.add(total || line.name() == null ? "" : FormulaGuard.guard(line.name())); //$NON-NLS-1$
		record.add(FormulaGuard.guard(total ? Messages.line_total : line.label()));
		record.add(total ? 0 : line.depth());
		for (int column = 0; column <= matrix.columns().size(); column++)
			addValues(record, row, column);
		return record;
	}

	private void addValues(List<Object> record, int row, int column) {
		Cell cell = matrix.cell(row, column);
		switch (matrix.arrangement().value()) {
			case COUNT -> record.add(cell.count());
			case MEAN_STANCE -> record.add(number(cell.mean()));
			case STANCES -> record.addAll(List.of(cell.agree(), cell.neutral(), cell.disagree()));
			default -> record.add(number(matrix.share(row, column)));
		}
	}

	private static Object number(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
