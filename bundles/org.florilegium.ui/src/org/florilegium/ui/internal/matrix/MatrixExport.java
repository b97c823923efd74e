package org.florilegium.ui.internal.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.ui.internal.matrix.Arrangement.Value;
import org.florilegium.ui.internal.matrix.Matrix.Cell;

/** Writes a matrix into a file: whole, on white paper, with a caption. */
final class MatrixExport {

	private static final int MARGIN = 16;
	private static final double MOST_PIXELS = 60e6;

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

	/** Writes the format that the file's name ends on: svg, png or else csv. In the UI thread, for fonts. */
	void write(Path file, Device device, FontData font) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".svg")) //$NON-NLS-1$
			vector(file, device, font);
		else if (name.endsWith(".png")) //$NON-NLS-1$
			picture(file, device, font);
		else
			table(file);
	}

	private void vector(Path file, Device device, FontData font) throws IOException {
		ScreenPen metrics = new ScreenPen(device, font, 1);
		try (OutputStream out = Files.newOutputStream(file)) {
			MatrixPicture size = new MatrixPicture(matrix, metrics, Heat.PAPER);
			VectorPen pen = new VectorPen(out, metrics, size.wholeWidth(title, caption, MARGIN), size.wholeHeight(caption, MARGIN), title, String.join(" ", caption)); //$NON-NLS-1$
			new MatrixPicture(matrix, pen, Heat.PAPER).whole(title, caption, MARGIN);
			pen.close();
		} catch (XMLStreamException | VectorPen.Failure e) {
			throw new IOException(e.getLocalizedMessage(), e);
		} finally {
			metrics.dispose();
		}
	}

	/** At twice the usual size, so that it can be printed; at the usual one where that would be a huge picture. */
	private void picture(Path file, Device device, FontData font) throws IOException {
		for (double zoom : new double[] { 2, 1 }) {
			ScreenPen pen = new ScreenPen(device, font, zoom);
			try {
				MatrixPicture picture = new MatrixPicture(matrix, pen, Heat.PAPER);
				double width = picture.wholeWidth(title, caption, MARGIN * zoom);
				double height = picture.wholeHeight(caption, MARGIN * zoom);
				if (width * height <= MOST_PIXELS) {
					save(file, device, pen, picture, (int) width, (int) height, MARGIN * zoom);
					return;
				}
			} finally {
				pen.dispose();
			}
		}
		throw new IOException(Messages.export_tooLarge);
	}

	private void save(Path file, Device device, ScreenPen pen, MatrixPicture picture, int width, int height, double margin) throws IOException {
		Image image = new Image(device, width, height);
		try {
			GC gc = new GC(image);
			try {
				pen.on(gc);
				picture.whole(title, caption, margin);
			} finally {
				gc.dispose();
			}
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			try (OutputStream out = Files.newOutputStream(file)) {
				loader.save(out, SWT.IMAGE_PNG);
			}
		} finally {
			image.dispose();
		}
	}

	/** Numbers as they are, not as they are shown; of stances three columns each. */
	private void table(Path file) throws IOException {
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			List<Object> head = new ArrayList<>(List.of("theme", "title", "depth")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
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
			for (String shape : List.of(Messages.legend_agree, "\u25CF", Messages.legend_disagree)) //$NON-NLS-1$
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
