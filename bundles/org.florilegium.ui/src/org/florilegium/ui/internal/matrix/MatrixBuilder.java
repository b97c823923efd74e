package org.florilegium.ui.internal.matrix;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Order;

/** Counts who says what. */
final class MatrixBuilder {

	private final Incidences incidences;
	private final Arrangement arrangement;
	private final RowLines subjects;
	private final AuthorLines authors;

	private MatrixBuilder(Incidences incidences, Vocabulary vocabulary, Arrangement arrangement) {
		this.incidences = incidences;
		this.arrangement = arrangement;
		subjects = arrangement.isOfClaims() ? new ClaimLines(incidences, arrangement.subject()) : new ThemeLines(incidences, vocabulary, arrangement.closed());
		authors = new AuthorLines(incidences, vocabulary, arrangement);
	}

	/** Counts the entries in the lines that the arrangement shows. */
	static Matrix build(Incidences incidences, Vocabulary vocabulary, Arrangement arrangement) {
		return new MatrixBuilder(incidences, vocabulary, arrangement).build();
	}

	private Matrix build() {
		List<Line> rows = subjects.lines();
		List<Line> columns = authors.lines();
		Tally tally = count(rows.size(), columns.size());
		int[] shownRows = shown(rows, arrangement.themes(), row -> tally.cell(row, columns.size()).count());
		int[] shownColumns = shown(columns, arrangement.authors(), column -> tally.cell(rows.size(), column).count());
		return new Matrix(arrangement, Arrays.stream(shownRows).mapToObj(rows::get).toList(), Arrays.stream(shownColumns).mapToObj(columns::get).toList(), tally,
				with(shownRows, rows.size()), with(shownColumns, columns.size()));
	}

	private Tally count(int rows, int columns) {
		Tally tally = new Tally(rows, columns);
		int code = 0;
		int before = -1;
		for (int entry : order()) {
			if (subjects.of(entry).length == 0)
				continue;
			if (before >= 0 && !isSameCode(before, entry))
				code++;
			before = entry;
			int thing = arrangement.measure() == Measure.DOCUMENTS ? incidences.document()[entry] : incidences.statement()[entry];
			int[] at = authors.of(entry);
			double stance = incidences.stance()[entry];
			for (int row : subjects.of(entry)) {
				for (int column : at)
					tally.add(row, column, thing, code, stance);
				tally.add(row, columns, thing, code, stance);
			}
			for (int column : at)
				tally.add(rows, column, thing, code, stance);
			tally.add(rows, columns, thing, code, stance);
		}
		return tally;
	}

	private boolean isSameCode(int one, int other) {
		return incidences.statement()[one] == incidences.statement()[other] && incidences.theme()[one] == incidences.theme()[other]
				&& Double.compare(incidences.stance()[one], incidences.stance()[other]) == 0;
	}

	/** The entries so that those of one statement, or document, come one after the other. */
	private int[] order() {
		IntStream entries = IntStream.range(0, incidences.size());
		if (arrangement.measure() == Measure.STATEMENTS)
			return entries.toArray();
		return entries.boxed().sorted(Comparator.comparingInt(entry -> incidences.document()[entry])).mapToInt(Integer::intValue).toArray();
	}

	/** The lines to be shown, sorted among those under the same one; what has no name comes last. */
	private int[] shown(List<Line> lines, Order by, IntUnaryOperator total) {
		Collator names = Collator.getInstance();
		Comparator<Integer> nameless = Comparator.comparing(line -> isNameless(lines.get(line)));
		Comparator<Integer> order = switch (by) {
			case CODEBOOK -> nameless;
			case NAME -> nameless.thenComparing(line -> lines.get(line).label(), names::compare);
			case COUNT -> nameless.thenComparing(line -> -total.applyAsInt(line));
		};
		return Siblings.sorted(lines, order).filter(line -> !arrangement.hideEmpty() || total.applyAsInt(line) > 0).toArray();
	}

	private static boolean isNameless(Line line) {
		return line.name() == null || line.isOrganization() && line.name().isEmpty();
	}

	private static int[] with(int[] numbers, int last) {
		int[] longer = Arrays.copyOf(numbers, numbers.length + 1);
		longer[numbers.length] = last;
		return longer;
	}
}
