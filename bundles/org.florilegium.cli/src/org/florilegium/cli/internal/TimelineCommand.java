package org.florilegium.cli.internal;

import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Observations;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.Tables;
import org.florilegium.analysis.matrix.Tables.Counting;
import org.florilegium.analysis.matrix.Tables.Step;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.Timeline;
import org.florilegium.picture.chart.TimelinePicture;
import org.florilegium.study.Study;
import org.florilegium.study.query.Attribute;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts through time. */
@Command(name = "timeline", description = { "Count statements through time: for each day, week, month or year, and each theme, stance or author.",
		"Statements without a date are left out; a statement of which only the month or year is known counts on its first day." },
		footer = { "", "Examples:", "  florilegium timeline", "  florilegium timeline --step month --by stance --theme fees",
				"  florilegium timeline --by organization --count documents --wide -o timeline.csv",
				"  florilegium timeline --by stance --stacked -o stances.svg" })
final class TimelineCommand extends StudyCommand {

	private static final int NARROWEST = 480;
	private static final int WIDEST = 6000;

	@Mixin
	private Selection selection;

	@Mixin
	private ResultOptions result;

	@Option(names = "--step", paramLabel = "UNIT", description = "day, week, month or year. Default: year")
	private String step = "year";

	@Option(names = "--by", paramLabel = "WHAT", description = "What to tell apart: " + ModeOptions.ATTRIBUTES + ". Default: theme")
	private String by = "theme";

	@Option(names = "--count", paramLabel = "WHAT", description = "statements, documents or characters. Default: statements")
	private String count = "statements";

	@Option(names = "--wide", description = "A column for each value instead of a row for each.")
	private boolean wide;

	@Option(names = "--stacked", description = "In a picture: areas upon each other instead of lines.")
	private boolean stacked;

	@Option(names = "--width", paramLabel = "PIXELS", description = "How wide a picture is, 96 to the inch. Default: 900")
	private int width = 900;

	TimelineCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		Attribute series = ModeOptions.attribute("--by", by);
		Step unit = Choice.of(Step.class, "--step", step);
		Observations observations = ObservationReader.read(index(study), new ObservationRequest(selection.query(), series, series, null, List.of(), true, false));
		CrossTable table = Tables.timeline(observations, unit, Choice.of(Counting.class, "--count", count), observations.start(), observations.end());
		if (width < NARROWEST || width > WIDEST)
			throw new WrongUse("--width is a number from %d to %d, not %d.".formatted(NARROWEST, WIDEST, width));
		result.print(environment(), wide ? wide(table) : tall(table), table.method(), Map.of(), () -> TimelinePicture.of(Timeline.of(table, stacked), width, width * 0.4, Theme.PAPER));
		return ExitCode.FINE;
	}

	private Listing tall(CrossTable table) {
		Listing listing = new Listing().text(step).text(by, 44).number(count).number("share");
		double[][] shares = table.in(CrossTable.Form.ROW);
		for (int i = 0; i < table.rows().size(); i++)
			for (int j = 0; j < table.columns().size(); j++)
				if (table.counts()[i][j] > 0 || !result.isTable())
					listing.row(table.rows().get(i).label(), table.columns().get(j).label(), ResultOptions.number(table.counts()[i][j], result.isTable()),
							ResultOptions.number(shares[i][j], result.isTable()));
		return listing;
	}

	private Listing wide(CrossTable table) {
		Listing listing = new Listing().text(step);
		table.columns().forEach(c -> listing.number(c.label()));
		for (int i = 0; i < table.rows().size(); i++) {
			Object[] row = new Object[table.columns().size() + 1];
			row[0] = table.rows().get(i).label();
			for (int j = 1; j < row.length; j++)
				row[j] = ResultOptions.number(table.counts()[i][j - 1], result.isTable());
			listing.row(row);
		}
		return listing;
	}
}
