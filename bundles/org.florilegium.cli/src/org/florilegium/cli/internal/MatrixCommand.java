package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.florilegium.analysis.Observations;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.CrossTable.Form;
import org.florilegium.analysis.matrix.Standpoints;
import org.florilegium.analysis.matrix.Standpoints.Stand;
import org.florilegium.analysis.matrix.Tables;
import org.florilegium.analysis.matrix.Tables.Counting;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.analysis.source.PassageReader;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.HeatMap;
import org.florilegium.picture.chart.HeatMapPicture;
import org.florilegium.study.Study;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts by two attributes, or what occurs together. */
@Command(name = "matrix", description = { "Count statements by two attributes, such as themes and authors, or themes that occur together, and test whether they are independent." },
		footer = { "", "Examples:", "  florilegium matrix --rows theme --columns author", "  florilegium matrix --rows organization --columns stance --form row",
				"  florilegium matrix --rows claim --columns author",
				"  florilegium matrix --rows theme --columns document.source --form residual --format csv",
				"  florilegium matrix --rows theme --together paragraph", "  florilegium matrix --rows theme --together near --within 200 -o together.csv",
				"  florilegium matrix --form residual -o residuals.pdf" })
final class MatrixCommand extends StudyCommand {

	private static final String POSITION = "position";

	@Mixin
	private Selection selection;

	@Mixin
	private ResultOptions result;

	@Option(names = "--rows", paramLabel = "WHAT", description = "What the rows are: " + ModeOptions.ATTRIBUTES + ". Default: theme")
	private String rows = "theme";

	@Option(names = "--columns", paramLabel = "WHAT", description = "What the columns are. Default: author")
	private String columns = "author";

	@Option(names = "--count", paramLabel = "WHAT", description = "statements, documents or characters. Default: statements")
	private String count;

	@Option(names = "--form", paramLabel = "FORM", description = "raw, row (shares of rows), column (shares of columns), expected, residual (standardised); of claims also position: \u25B2 for, \u25BC against, "
			+ "? neither, with how many statements. Default: position where claims are counted by something, else raw")
	private String form;

	@Option(names = "--together", paramLabel = "HOW", description = "Count what occurs together instead: statement, span (the same characters), overlap, paragraph, near or document.")
	private String together;

	@Option(names = "--within", paramLabel = "N", description = "Characters between passages at most, for --together near. Default: 100")
	private int within = 100;

	MatrixCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		Attribute first = ModeOptions.attribute("--rows", rows);
		if (together != null) {
			CoOccurrence pairs = CoOccurrence.of(PassageReader.read(index(study), selection.query(), first), Choice.of(Together.class, "--together", together), within);
			result.print(environment(), listing(pairs), pairs.method(), Map.of("units", pairs.units()), () -> HeatMapPicture.of(HeatMap.of(pairs), Theme.PAPER));
			return ExitCode.FINE;
		}
		Attribute second = ModeOptions.attribute("--columns", columns);
		if (isOfPositions(first, second)) {
			positions(study, first, second);
			return ExitCode.FINE;
		}
		ObservationRequest request = new ObservationRequest(selection.query(), first, second, null, List.of(), true, false);
		Observations observations = ObservationReader.read(index(study), request);
		Counting counting = count == null ? Counting.STATEMENTS : Choice.of(Counting.class, "--count", count);
		CrossTable table = Tables.of(observations, counting, observations.start(), observations.end());
		Form shown = form == null ? Form.RAW : Choice.of(Form.class, "--form", form);
		CrossTable.Test test = table.test();
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("form", Choice.word(shown));
		facts.put("chiSquare", test.chiSquare());
		facts.put("degreesOfFreedom", test.freedom());
		facts.put("p", test.p());
		facts.put("cramersV", test.cramersV());
		facts.put("expectedBelow5", test.tooFew());
		result.print(environment(), listing(table, shown), table.method(), facts, () -> HeatMapPicture.of(HeatMap.of(table, shown), Theme.PAPER));
		if (result.isTable() && test.freedom() > 0) {
			environment().say("%s", String.format(Locale.ROOT, "χ² = %.3f with %d degrees of freedom, p = %.4g; Cramér's V = %.3f%s", test.chiSquare(), test.freedom(), test.p(),
					test.cramersV(), test.tooFew() > 0.2 ? "; not to be relied on: in " + Math.round(test.tooFew() * 100) + " % of the cells fewer than 5 are expected" : ""));
			if (counting == Counting.STATEMENTS)
				environment().say("The test takes statements as independent of each other, which those of one speaker seldom are.");
		}
		return ExitCode.FINE;
	}

	private boolean isOfPositions(Attribute first, Attribute second) throws WrongUse {
		boolean claims = first.kind() == Kind.CLAIM || second.kind() == Kind.CLAIM;
		if (POSITION.equalsIgnoreCase(form)) {
			if (!claims)
				throw new WrongUse("--form position is for claims: one of --rows and --columns has to be claim, such as --rows claim --columns author.");
			if (count != null && !count.equalsIgnoreCase(Choice.word(Counting.STATEMENTS)))
				throw new WrongUse("--form position counts statements; leave out --count %s, or choose another form.".formatted(count));
			return true;
		}
		return form == null && count == null && claims && Stream.of(first, second).noneMatch(a -> a.kind() == Kind.ACT || a.kind() == Kind.POSITION);
	}

	private void positions(Study study, Attribute first, Attribute second) throws Exception {
		Standpoints standpoints = Standpoints.of(ObservationReader.read(index(study), new ObservationRequest(selection.query(), first, second, Attribute.of(Kind.ACT), List.of(), true, false)));
		Listing listing = new Listing().text(rows, 36);
		standpoints.columns().forEach(column -> listing.text(second.kind() == Kind.CLAIM ? "[" + column.name() + "]" : column.label(), 16));
		for (int i = 0; i < standpoints.rows().size(); i++) {
			List<Object> row = new ArrayList<>(List.of(standpoints.rows().get(i).label()));
			for (Stand stand : standpoints.stands()[i])
				row.add(stand.signs());
			listing.row(row.toArray());
		}
		result.print(environment(), listing, standpoints.method(), Map.of("form", POSITION), () -> HeatMapPicture.of(HeatMap.of(standpoints), Theme.PAPER));
	}

	private Listing listing(CrossTable table, Form shown) {
		Listing listing = new Listing().text(rows, 36);
		table.columns().forEach(c -> listing.number(c.label()));
		double[][] cells = table.in(shown);
		for (int i = 0; i < cells.length; i++) {
			List<Object> row = new ArrayList<>(List.of(table.rows().get(i).label()));
			for (double cell : cells[i])
				row.add(ResultOptions.number(cell, result.isTable()));
			listing.row(row.toArray());
		}
		return listing;
	}

	private Listing listing(CoOccurrence pairs) {
		Listing listing = new Listing().text(rows, 36).text("with", 36).number("together");
		if (!pairs.ofPairs())
			listing.number("expected").number("residual").number("chiSquare").number("p").number("cramersV").number("jaccard");
		List<int[]> order = new ArrayList<>();
		int size = pairs.counts().length;
		for (int i = 0; i < size; i++)
			for (int j = i + 1; j < size; j++)
				if (pairs.counts()[i][j] > 0)
					order.add(new int[] { i, j });
		order.sort((a, b) -> Double.compare(pairs.counts()[b[0]][b[1]], pairs.counts()[a[0]][a[1]]));
		for (int[] each : order) {
			List<Object> row = new ArrayList<>(List.of(pairs.passages().nodes().get(each[0]).label(), pairs.passages().nodes().get(each[1]).label(),
					ResultOptions.number(pairs.counts()[each[0]][each[1]], result.isTable())));
			if (!pairs.ofPairs()) {
				CoOccurrence.Pair pair = pairs.pair(each[0], each[1]);
				for (double value : new double[] { pair.expected(), pair.residual(), pair.chiSquare(), pair.p(), pair.cramersV(), pair.jaccard() })
					row.add(ResultOptions.number(value, result.isTable()));
			}
			listing.row(row.toArray());
		}
		return listing;
	}
}
