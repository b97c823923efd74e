package org.florilegium.cli.internal;

import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.source.ObservationReader;
import org.florilegium.analysis.structure.Backbone;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.study.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds which themes make a network what it is. */
@Command(name = "backbone", description = { "Find which themes make a network what it is, and which could be missed: they are taken away one after the other, each time the one whose loss "
		+ "changes the network least." },
		footer = { "", "Examples:", "  florilegium backbone --duplicates document", "  florilegium backbone --aggregation subtract --normalization average --size 10",
				"  florilegium backbone --mode1 author --format json" })
final class BackboneCommand extends StudyCommand {

	@Mixin
	private Selection selection;

	@Mixin
	private ModeOptions modes;

	@Mixin
	private ResultOptions result;

	@Option(names = "--size", paramLabel = "N", description = "Find the N themes that together keep the network nearest to the whole one, instead of the order.")
	private Integer size;

	@Option(names = "--tries", paramLabel = "N", description = "Exchanges to try for --size. Default: 1000")
	private int tries = 1000;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the exchanges. Default: 1")
	private long seed = 1;

	BackboneCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		Observations observations = ObservationReader.read(index(study), modes.request(selection.query()));
		try {
			Backbone backbone = new Backbone(observations, modes.settings(false));
			if (size == null)
				nested(backbone.nested());
			else
				fixed(backbone.fixed(size, tries, seed));
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
		return ExitCode.FINE;
	}

	private void nested(Backbone.Nested nested) throws Exception {
		Listing listing = new Listing().number("step").text("taken away", 44).number("loss").number("redundantLoss").number("statements");
		int step = 0;
		for (Backbone.Step each : nested.steps())
			listing.row(++step, each.node().label(), ResultOptions.number(each.loss(), result.isTable()), ResultOptions.number(each.redundantLoss(), result.isTable()),
					each.statements());
		result.print(environment(), listing, nested.method(), Map.of());
	}

	private void fixed(Backbone.Fixed fixed) throws Exception {
		Listing listing = new Listing().text("value", 44).text("set");
		add(listing, fixed.backbone(), "backbone");
		add(listing, fixed.redundant(), "redundant");
		result.print(environment(), listing, fixed.method(), Map.of("loss", fixed.loss()));
	}

	private static void add(Listing listing, List<Node> nodes, String set) {
		nodes.forEach(node -> listing.row(node.label(), set));
	}
}
