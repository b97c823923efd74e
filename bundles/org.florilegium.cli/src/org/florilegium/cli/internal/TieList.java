package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.florilegium.analysis.network.Network;
import org.florilegium.cli.internal.print.Listing;

/** The ties of networks as rows, of each network the strongest first. */
final class TieList {

	private record Tie(int row, int column, double weight) {
	}

	private final List<Network> networks;

	TieList(List<Network> networks) {
		this.networks = networks;
	}

	/**
	 * The rows.
	 *
	 * @param most      so many at most
	 * @param forPeople whether weights are rounded so that people can read them
	 */
	Listing listing(int most, boolean forPeople) {
		boolean moving = networks.size() > 1;
		Listing listing = new Listing();
		if (moving)
			listing.text("center");
		listing.text("source", 44).text("target", 44).number("weight");
		for (Network network : networks) {
			List<Tie> ties = new ArrayList<>();
			for (int i = 0; i < network.cells().length; i++)
				for (int j = network.twoMode() ? 0 : i + 1; j < network.columns().size(); j++)
					if (network.cells()[i][j] != 0)
						ties.add(new Tie(i, j, network.cells()[i][j]));
			ties.sort(Comparator.comparingDouble((Tie t) -> -Math.abs(t.weight)));
			for (Tie tie : ties) {
				if (listing.size() == most)
					return listing;
				String source = network.rows().get(tie.row).label();
				String target = network.columns().get(tie.column).label();
				Object weight = ResultOptions.number(tie.weight, forPeople);
				if (moving)
					listing.row(network.center().toLocalDate().toString(), source, target, weight);
				else
					listing.row(source, target, weight);
			}
		}
		return listing;
	}
}
