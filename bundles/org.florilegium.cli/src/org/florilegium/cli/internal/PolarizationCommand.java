package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.TimeUnit;
import org.florilegium.analysis.network.Windows;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.structure.Polarization;
import org.florilegium.analysis.structure.Polarization.Search;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.study.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how far a debate falls into camps. */
@Command(name = "polarization", description = { "Measure how far a debate falls into camps that agree within and contradict each other, at once or through time, and say who is in which.",
		"0 is what chance would make of the same agreement and contradiction, 1 are camps that are equal, closed and wholly opposed." },
		footer = { "", "Examples:", "  florilegium polarization --duplicates document", "  florilegium polarization --mode1 author --groups 3 --format json",
				"  florilegium polarization --windows month --window-size 6 -o polarization.csv" })
final class PolarizationCommand extends StudyCommand {

	@Mixin
	private Selection selection;

	@Mixin
	private ModeOptions modes;

	@Mixin
	private ResultOptions result;

	@Option(names = "--groups", paramLabel = "N", description = "How many camps at most. Default: 2")
	private int groups = Search.USUAL.groups();

	@Option(names = "--tries", paramLabel = "N", description = "How often to search from a random beginning; the best is taken. Default: 50")
	private int tries = Search.USUAL.tries();

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the search. Default: 1")
	private long seed = Search.USUAL.seed();

	@Option(names = "--windows", paramLabel = "UNIT", description = "A figure for each day, week, month or year (hour, minute), of the time around it.")
	private String unit;

	@Option(names = "--window-size", paramLabel = "N", description = "How many units a window is wide. Default: 1")
	private int size = 1;

	PolarizationCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		NetworkSettings settings = modes.settings(false);
		try {
			Search search = new Search(groups, tries, seed);
			Windows windows = unit == null ? null : new Windows(Choice.of(TimeUnit.class, "--windows", unit.replaceFirst("s$", "")), size);
			Observations observations = ObservationReader.read(index(study), modes.request(selection.query()));
			if (observations.qualifier() == null)
				throw new WrongUse("Camps contradict each other in what a qualifier says. Leave out --qualifier none.");
			if (windows == null)
				whole(Polarization.of(observations, settings, search));
			else
				through(Polarization.of(observations, settings, windows, search));
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
		return ExitCode.FINE;
	}

	private void whole(Polarization polarization) throws Exception {
		Listing listing = new Listing().text("node", 44).number("group");
		List<Node> nodes = polarization.network().rows();
		List<Integer> order = new ArrayList<>();
		for (int group = 1; group <= groups + 1; group++)
			for (int i = 0; i < nodes.size(); i++)
				if (polarization.group()[i] == group % (groups + 1))
					order.add(i);
		order.forEach(i -> listing.row(nodes.get(i).label(), polarization.group()[i] == 0 ? null : polarization.group()[i]));
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("polarization", polarization.value());
		facts.put("modularity", polarization.modularity());
		facts.put("congruenceInside", polarization.inside());
		facts.put("conflictBetween", polarization.between());
		result.print(environment(), listing, polarization.method(), facts);
		if (result.isTable())
			environment().say("Polarisation %s; modularity %s; %s of the congruence lies within the groups, %s of the conflict between them", said(polarization.value()),
					said(polarization.modularity()), said(polarization.inside()), said(polarization.between()));
	}

	private static Object said(double value) {
		return Double.isFinite(value) ? ResultOptions.number(value, true) : "–";
	}

	private void through(List<Polarization> windows) throws Exception {
		if (windows.isEmpty())
			throw new WrongUse("No window lies within the time of the statements. Make --window-size smaller, or the time longer.");
		Listing listing = new Listing().text("center").number("polarization").number("modularity").number("congruenceInside").number("conflictBetween").number("nodes").number("statements");
		for (Polarization window : windows)
			listing.row(window.network().center().toLocalDate(), number(window.value()), number(window.modularity()), number(window.inside()), number(window.between()),
					window.network().rows().size(), window.network().statements());
		Method method = windows.getFirst().method();
		result.print(environment(), listing, method.with("windows", unit).with("window-size", size), Map.of());
	}

	private Object number(double value) {
		return ResultOptions.number(value, result.isTable());
	}
}
