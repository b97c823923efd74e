package org.florilegium.ui.internal.agreement;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.Method;
import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.ui.internal.agreement.AgreementReport.Dispute;
import org.florilegium.ui.internal.agreement.AgreementReport.Row;

/** Writes figures, and where coders differ, as tables for other programs: numbers in full, names as they are. */
final class AgreementTable {

	private AgreementTable() {
	}

	/** A row for each figure, with how it was computed. */
	static void figures(AgreementReport report, Path file) throws ExportException {
		write(file, printer -> {
			printer.printRecord("coefficient", "of", "what", "value", "low", "high", "units", "reason", "method"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			for (int c = 0; c < report.choice().coefficients().size(); c++) {
				Method method = report.methods().get(c);
				for (Row row : report.rows()) {
					Figure figure = row.figures().get(c);
					printer.printRecord(word(report.choice().coefficients().get(c)), row.of().name().toLowerCase(Locale.ROOT), FormulaGuard.guard(row.what()), number(figure.value()),
							number(figure.low()), number(figure.high()), figure.units(), figure.reason(), method.sentence());
				}
			}
		});
	}

	/** A row for each unit on which coders differ. */
	static void disputes(AgreementReport report, Path file) throws ExportException {
		write(file, printer -> {
			List<Object> head = new ArrayList<>(List.of("document", "start", "end", "text")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			report.coders().forEach(coder -> head.addAll(List.of(FormulaGuard.guard(coder), FormulaGuard.guard(coder + ".statements")))); //$NON-NLS-1$
			head.add("settled"); //$NON-NLS-1$
			printer.printRecord(head);
			for (Dispute dispute : report.disputes()) {
				List<Object> record = new ArrayList<>(List.of(dispute.document(), dispute.span().start(), dispute.span().end(), FormulaGuard.guard(dispute.words())));
				for (int coder = 0; coder < report.coders().size(); coder++) {
					String said = dispute.said().get(coder);
					record.add(said == null ? "" : said.isEmpty() ? "\u2013" : FormulaGuard.guard(said)); //$NON-NLS-1$ //$NON-NLS-2$
					record.add(names(dispute.statements().get(coder)));
				}
				record.add(names(dispute.settled()));
				printer.printRecord(record);
			}
		});
	}

	/** A coefficient as options and columns name it. */
	static String word(Coefficient coefficient) {
		return coefficient.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String names(Set<String> statements) {
		return FormulaGuard.guard(String.join(", ", statements)); //$NON-NLS-1$
	}

	private static Object number(double value) {
		return Double.isFinite(value) ? (Object) value : ""; //$NON-NLS-1$
	}

	@FunctionalInterface
	private interface Content {
		void print(CSVPrinter printer) throws IOException;
	}

	private static void write(Path file, Content content) throws ExportException {
		try (ExportFiles files = new ExportFiles(true)) {
			try (Writer out = new OutputStreamWriter(files.create(file), StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
				content.print(printer);
			} catch (IOException e) {
				throw ExportFiles.disk(file, e);
			}
			files.commit();
		}
	}
}
