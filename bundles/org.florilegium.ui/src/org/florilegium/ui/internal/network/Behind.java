package org.florilegium.ui.internal.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.Observations;
import org.florilegium.picture.network.NetworkPicture.NodeSpot;
import org.florilegium.picture.network.NetworkPicture.TieSpot;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.ui.internal.Filter;

/** The statements behind a node or tie, and the filter around them that the network goes on to show: else it would shrink to them. */
final class Behind {

	private Filter inside;
	private Filter around;

	/**
	 * Narrows to what is behind a spot.
	 *
	 * @param network the filter of the network, without its window in time
	 */
	Filter narrow(Filter network, NetworkData data, Object target) {
		inside = of(data, target);
		around = network;
		return inside;
	}

	/** What the network shows under a filter. */
	Filter around(Filter current) {
		if (current.equals(inside))
			return around;
		inside = null;
		around = null;
		return current;
	}

	/** The filter of the statements behind a spot: of a tie between two of a mode those by which they are related. */
	static Filter of(NetworkData data, Object target) {
		NetworkChoice choice = data.choice();
		Filter base = data.shown();
		return switch (target) {
			case NodeSpot node -> with(base, node.column() ? choice.second() : choice.first(), List.of(node.node().name()));
			case TieSpot tie when tie.twoMode() -> with(with(base, choice.first(), List.of(tie.from().name())), choice.second(), List.of(tie.to().name()));
			case TieSpot tie -> {
				Filter both = with(base, choice.first(), List.of(tie.from().name(), tie.to().name()));
				yield choice.first() == choice.second() ? both : with(both, choice.second(), shared(data.observations(), tie.from(), tie.to()));
			}
			default -> base;
		};
	}

	private static List<String> shared(Observations observations, Node one, Node other) {
		Set<String> both = related(observations, one);
		both.retainAll(related(observations, other));
		return both.stream().sorted().toList();
	}

	private static Set<String> related(Observations observations, Node node) {
		Mode first = observations.first();
		Mode second = observations.second();
		Set<String> found = new HashSet<>();
		for (int i = 0; i < observations.size(); i++)
			if (!observations.excluded().get(i) && first.cells()[i] >= 0 && second.cells()[i] >= 0 && first.nodes().get(first.cells()[i]).name().equals(node.name()))
				found.add(second.nodes().get(second.cells()[i]).name());
		return found;
	}

	private static Filter with(Filter filter, Kind kind, List<String> names) {
		return switch (kind) {
			case AUTHOR -> filter.withAuthors(names);
			case ORGANIZATION -> filter.withOrganizations(names);
			case THEME -> filter.withThemes(names);
			case DOCUMENT -> filter.withDocuments(names);
			case CODER -> filter.withCoders(names);
			case CLAIM -> filter.withClaims(names);
			default -> filter;
		};
	}
}
