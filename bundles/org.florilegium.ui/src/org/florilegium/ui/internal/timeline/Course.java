package org.florilegium.ui.internal.timeline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.Tables;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.FormulaGuard;
import org.florilegium.picture.chart.Timeline;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.ui.internal.Filter;
import org.florilegium.workspace.StudyProject;

/**
 * What was said when.
 *
 * @param study  whose
 * @param choice what was counted
 * @param filter of which statements
 * @param table  counts by period and by what is told apart
 */
record Course(StudyProject study, TimelineChoice choice, Filter filter, CrossTable table) {

	/** Counts. */
	static Course read(StudyProject study, Filter filter, TimelineChoice choice) throws StudyException {
		Attribute series = Attribute.of(choice.kind());
		StatementQuery query = filter.query();
		Observations observations = ObservationReader.read(study.index(Progress.NONE), new ObservationRequest(query, series, series, null, List.of(), true, false));
		return new Course(study, choice, filter, Tables.timeline(observations, choice.step(), choice.counting(), observations.start(), observations.end()));
	}

	boolean isEmpty() {
		return table.rows().isEmpty() || table.columns().isEmpty();
	}

	/** What is told apart, in the order of the timeline: the largest first. */
	private List<Integer> order() {
		double[] totals = table.columnTotals();
		return IntStream.range(0, totals.length).boxed().filter(i -> totals[i] > 0).sorted(Comparator.comparingDouble(i -> -totals[i])).toList();
	}

	/** What a series of the timeline stands for; nothing for all the others together. */
	Optional<Node> series(int number) {
		List<Integer> order = order();
		int own = order.size() <= Timeline.MOST_SERIES ? order.size() : Timeline.MOST_SERIES - 1;
		return number < own ? Optional.of(table.columns().get(order.get(number))) : Optional.empty();
	}

	/** The statements of some periods, from the first to the last of two, and of a series. */
	Filter narrowed(Filter base, int one, int other, Optional<Node> series) {
		LocalDate from = begin(Math.min(one, other));
		LocalDate to = end(Math.max(one, other));
		Filter narrowed = base.between(base.from() == null || base.from().isBefore(from) ? from : base.from(), base.to() == null || base.to().isAfter(to) ? to : base.to());
		if (series.isEmpty())
			return narrowed;
		List<String> name = List.of(series.get().name());
		return switch (choice.kind()) {
			case THEME, PARENT_THEME -> narrowed.withThemes(name);
			case AUTHOR -> narrowed.withAuthors(name);
			case ORGANIZATION -> narrowed.withOrganizations(name);
			case DOCUMENT -> narrowed.withDocuments(name);
			case CODER -> narrowed.withCoders(name);
			case STANCE -> narrowed.withStances(name);
			default -> narrowed;
		};
	}

	/** First day of a period. */
	LocalDate begin(int period) {
		String label = table.rows().get(period).label();
		return switch (choice.step()) {
			case YEAR -> LocalDate.of(Integer.parseInt(label), 1, 1);
			case MONTH -> LocalDate.parse(label + "-01"); //$NON-NLS-1$
			default -> LocalDate.parse(label);
		};
	}

	/** Last day of a period. */
	LocalDate end(int period) {
		LocalDate begin = begin(period);
		return switch (choice.step()) {
			case YEAR -> begin.plusYears(1).minusDays(1);
			case MONTH -> begin.plusMonths(1).minusDays(1);
			case WEEK -> begin.plusDays(6);
			case DAY -> begin;
		};
	}

	/** Writes a row for each period and a column for each of what is told apart, all of it, and how it was counted. */
	void write(Path file) throws ExportException {
		try (ExportFiles files = new ExportFiles(true)) {
			try (Writer out = new OutputStreamWriter(files.create(file), StandardCharsets.UTF_8); CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
				List<Object> head = new ArrayList<>(List.of(choice.step().name().toLowerCase(Locale.ROOT)));
				table.columns().forEach(node -> head.add(FormulaGuard.guard(node.label())));
				head.add("method"); //$NON-NLS-1$
				printer.printRecord(head);
				for (int row = 0; row < table.rows().size(); row++) {
					List<Object> record = new ArrayList<>(List.of(table.rows().get(row).label()));
					for (double count : table.counts()[row])
						record.add((long) count);
					record.add(table.method().sentence());
					printer.printRecord(record);
				}
			} catch (IOException e) {
				throw ExportFiles.disk(file, e);
			}
			files.commit();
		}
	}
}
