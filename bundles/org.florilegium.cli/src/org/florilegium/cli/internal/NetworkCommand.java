package org.florilegium.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.analysis.Method;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.network.Kernel;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Networks;
import org.florilegium.analysis.network.TimeUnit;
import org.florilegium.analysis.network.Windows;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.structure.Measures;
import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.NetworkFiles;
import org.florilegium.exchange.NetworkFormat;
import org.florilegium.study.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes networks of statements. */
@Command(name = "network", description = { "Make a network: who agrees with whom, who speaks on what, at once or through time.",
		"The nodes are values of --mode1, related by what they have in common of --mode2. Options that select statements narrow what is looked at; --exclude and --only choose values." },
		footer = { "", "Examples:", "  florilegium network --duplicates document -o congruence.graphml",
				"  florilegium network --aggregation subtract --windows month --window-size 5 -o windows.edges",
				"  florilegium network --network two-mode --mode1 author --aggregation subtract -o stances.csv",
				"  florilegium network --normalization average --threshold 0.2 --color-by party --size-by betweenness -o congruence.pdf",
				"  florilegium network --exclude theme=procedure --only document.source=Times --measures -o t.gexf",
				"  florilegium network --compat dna --kernel gaussian --windows month --window-size 6 --as json" })
final class NetworkCommand extends StudyCommand {

	private static final int SHOWN = 30;

	@Mixin
	private Selection selection;

	@Mixin
	private ModeOptions modes;

	@Mixin
	private PictureOptions look;

	@Option(names = "--network", paramLabel = "KIND", description = "one-mode, two-mode or events (the statements that count, in the order of time). Default: one-mode")
	private String type = "one-mode";

	@Option(names = "--windows", paramLabel = "UNIT", description = "A network for each day, week, month or year (hour, minute), of the time around it.")
	private String unit;

	@Option(names = "--window-size", paramLabel = "N", description = "How many units a window is wide. Default: 1")
	private int size = 1;

	@Option(names = "--kernel", paramLabel = "KERNEL", description = "Let statements weigh by their distance from the centre: uniform, epanechnikov, triangular or gaussian.")
	private String kernel;

	@Option(names = "--threshold", paramLabel = "NUMBER", description = "Leave out ties weaker than this, of either sign.")
	private Double threshold;

	@Option(names = "--measures", description = "Give nodes their degree, strength, betweenness, closeness, eigenvector centrality, k-core, component and community.")
	private boolean measures;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the search for communities, and of the layout of pictures. Default: 1")
	private long seed = 1;

	@Option(names = "--as", paramLabel = "FORMAT", description = "csv (matrix), edges, nodes, graphml, gexf, dl, pajek, json, or a picture: svg, png, pdf; by the name of FILE if not given.")
	private String as;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "The file to make; of windows one for each where the format takes one network only. Printed if not given.")
	private Path output;

	@Option(names = "--force", description = "Replace files that exist.")
	private boolean force;

	@Option(names = "--format", paramLabel = "FORMAT", description = "How to print: table, csv or json.")
	private OutputFormat format = OutputFormat.table;

	NetworkCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		boolean events = type.equals("events");
		if (!List.of("one-mode", "two-mode", "events").contains(type))
			throw new WrongUse("--network is one-mode, two-mode or events, not “%s”.".formatted(type));
		if (kernel != null && unit == null)
			throw new WrongUse("--kernel needs steps in time: add --windows month, for example.");
		NetworkSettings settings = modes.settings(!type.equals("one-mode"));
		Observations observations = ObservationReader.read(index(study), modes.request(selection.query()));
		if (events) {
			environment().print(new EventList(index(study), observations).listing(Networks.events(observations, settings)), format);
			return ExitCode.FINE;
		}
		Networks networks = networks(observations, settings);
		List<Network> made = finished(compute(networks));
		if (output == null)
			print(made);
		else
			write(made);
		return ExitCode.FINE;
	}

	private static Networks networks(Observations observations, NetworkSettings settings) throws WrongUse {
		try {
			return new Networks(observations, settings);
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
	}

	private List<Network> compute(Networks networks) throws WrongUse {
		if (unit == null)
			return List.of(networks.whole());
		Windows windows;
		try {
			windows = new Windows(Choice.of(TimeUnit.class, "--windows", unit.replaceFirst("s$", "")), size);
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
		return kernel == null ? networks.windows(windows) : networks.smoothed(windows, Choice.of(Kernel.class, "--kernel", kernel));
	}

	private List<Network> finished(List<Network> networks) throws WrongUse {
		List<Network> finished = networks;
		if (threshold != null)
			finished = finished.stream().map(n -> Measures.threshold(n, threshold)).toList();
		if (measures && finished.stream().anyMatch(Network::twoMode))
			throw new WrongUse("--measures are of one-mode networks. Leave out --network two-mode, or --measures.");
		if (measures)
			finished = finished.stream().map(n -> Measures.measured(n, seed)).toList();
		return finished;
	}

	private void write(List<Network> networks) throws WrongUse, ExportException {
		NetworkFiles files = Contributions.networks();
		NetworkFormat chosen = as != null ? files.format(as.toLowerCase(Locale.ROOT)) : files.formatOf(output.toString())
				.orElseThrow(() -> new WrongUse("The name of %s does not tell the format. Give it with --as: %s.".formatted(output, files.names())));
		if (networks.isEmpty())
			throw new WrongUse("No window lies within the time of the statements. Make --window-size smaller, or the time longer.");
		List<Path> made = write(files, chosen, networks);
		if (format == OutputFormat.json) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("files", made);
			json.put("networks", networks.stream().map(NetworkCommand::summary).toList());
			Json.print(environment().out(), json);
			return;
		}
		for (Path file : made.subList(0, Math.min(3, made.size())))
			environment().say("%s", environment().shorten(file));
		if (made.size() > 3)
			environment().say("… %s in all", Words.count(made.size(), "file"));
		environment().say("");
		describe(networks);
	}

	private List<Path> write(NetworkFiles files, NetworkFormat format, List<Network> networks) throws WrongUse, ExportException {
		try {
			return files.write(format, networks, environment().resolve(output), look.of(format, seed), force);
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
	}

	private static Map<String, Object> summary(Network network) {
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("method", network.method().sentence());
		summary.put("parameters", network.method().parameters());
		if (network.center() != null)
			summary.put("center", network.center().toString());
		summary.put("statements", network.statements());
		summary.put("rows", network.rows().size());
		summary.put("columns", network.columns().size());
		summary.put("ties", network.ties());
		return summary;
	}

	private void print(List<Network> networks) throws IOException, ExportException, WrongUse {
		if (as != null || format == OutputFormat.json) {
			NetworkFormat chosen = Contributions.networks().format(as == null ? "json" : as.toLowerCase(Locale.ROOT));
			if (networks.size() != 1 && !chosen.writer().takesSeveral())
				throw new WrongUse("One file in this format takes one network, and there are %d. Give --output FILE, or --as edges.".formatted(networks.size()));
			if (!chosen.writer().isText())
				throw new WrongUse("%s cannot be printed. Give --output FILE.".formatted(chosen.title()));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				if (networks.size() == 1)
					chosen.writer().write(networks.getFirst(), look.of(chosen, seed), out);
				else
					chosen.writer().write(networks, out);
			} catch (IllegalArgumentException e) {
				throw new WrongUse(e.getMessage());
			}
			environment().out().println(out.toString(StandardCharsets.UTF_8).stripTrailing());
			return;
		}
		Listing listing = new TieList(networks).listing(format == OutputFormat.table ? SHOWN : Integer.MAX_VALUE, format == OutputFormat.table);
		environment().print(listing, format);
		if (format != OutputFormat.table)
			return;
		environment().say("");
		describe(networks);
	}

	private void describe(List<Network> networks) {
		if (networks.isEmpty()) {
			environment().say("No window lies within the time of the statements.");
			return;
		}
		Network first = networks.getFirst();
		String nodes = first.twoMode() ? "%d rows, %d columns".formatted(first.rows().size(), first.columns().size()) : Words.count(first.rows().size(), "node");
		if (networks.size() == 1)
			environment().say("%s, %s, of %s, each counted for every pair of its values", nodes, Words.count(first.ties(), "tie"), Words.count(first.statements(), "statement"));
		else
			environment().say("%s, centres from %s to %s", Words.count(networks.size(), "network"), first.center().toLocalDate(),
					networks.getLast().center().toLocalDate());
		method(environment(), first.method());
	}

	/** Says how a result was computed. */
	static void method(Environment environment, Method method) {
		Wrap.lines(method.sentence(), environment.width()).forEach(line -> environment.say("%s", line));
	}
}
