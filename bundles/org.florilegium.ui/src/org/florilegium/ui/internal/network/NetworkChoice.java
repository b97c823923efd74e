package org.florilegium.ui.internal.network;

import java.util.List;
import java.util.Locale;

import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Duplicates;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Normalization;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.picture.network.Layout;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;

/**
 * Which network is shown, and how.
 *
 * @param first     what the nodes are
 * @param second    what relates them, or the second mode
 * @param settings  how ties are computed
 * @param layout    where nodes stand; null for what suits the network
 * @param sizeBy    what sizes tell
 * @param colorBy   what colours tell; empty for what suits the network
 * @param threshold ties weaker than this are left out
 * @param months    width of the window in time; 0 for all time
 */
record NetworkChoice(Kind first, Kind second, NetworkSettings settings, Layout layout, String sizeBy, String colorBy, double threshold, int months) {

	static final NetworkChoice INITIAL = new NetworkChoice(Kind.AUTHOR, Kind.THEME, NetworkSettings.CONGRUENCE, null, "strength", "", 0, 0); //$NON-NLS-1$ //$NON-NLS-2$

	/** The kinds of things that can be nodes: those by which statements can be found again. */
	static final List<Kind> MODES = List.of(Kind.AUTHOR, Kind.ORGANIZATION, Kind.THEME, Kind.CLAIM, Kind.DOCUMENT, Kind.CODER);

	/** How ties may be computed. */
	static List<Aggregation> aggregations(boolean twoMode) {
		return twoMode ? List.of(Aggregation.IGNORE, Aggregation.SUBTRACT) : List.of(Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT, Aggregation.IGNORE);
	}

	/** What ties may be divided by. */
	static List<Normalization> normalizations(boolean twoMode) {
		return twoMode ? List.of(Normalization.NO, Normalization.ACTIVITY, Normalization.PROMINENCE)
				: List.of(Normalization.NO, Normalization.AVERAGE, Normalization.COSINE, Normalization.JACCARD);
	}

	ObservationRequest request(StatementQuery query) {
		return new ObservationRequest(query, Attribute.of(first), Attribute.of(second), Attribute.of(isOfClaims() ? Kind.POSITION : Kind.STANCE), List.of(), true, false);
	}

	/** Whether positions on claims are compared, and not stances on themes. */
	boolean isOfClaims() {
		return first == Kind.CLAIM || second == Kind.CLAIM;
	}

	NetworkChoice of(Kind nodes, Kind relatedBy) {
		return new NetworkChoice(nodes, relatedBy, settings, layout, sizeBy, "", 0, months); //$NON-NLS-1$
	}

	NetworkChoice twoMode(boolean yes) {
		NetworkSettings usual = yes ? new NetworkSettings(true, Aggregation.SUBTRACT, Normalization.NO, settings.duplicates(), false, false)
				: NetworkSettings.CONGRUENCE.with(settings.duplicates());
		return new NetworkChoice(first, second, usual, yes || layout != Layout.COLUMNS ? layout : null, sizeBy, "", 0, months); //$NON-NLS-1$
	}

	NetworkChoice with(Aggregation other) {
		return with(settings.with(other));
	}

	NetworkChoice with(Normalization other) {
		return with(settings.with(other));
	}

	NetworkChoice with(Duplicates other) {
		return with(settings.with(other));
	}

	private NetworkChoice with(NetworkSettings other) {
		return new NetworkChoice(first, second, other, layout, sizeBy, colorBy, 0, months);
	}

	NetworkChoice with(Layout other) {
		return new NetworkChoice(first, second, settings, other, sizeBy, colorBy, threshold, months);
	}

	NetworkChoice sizedBy(String other) {
		return new NetworkChoice(first, second, settings, layout, other, colorBy, threshold, months);
	}

	NetworkChoice coloredBy(String other) {
		return new NetworkChoice(first, second, settings, layout, sizeBy, other, threshold, months);
	}

	NetworkChoice withThreshold(double other) {
		return new NetworkChoice(first, second, settings, layout, sizeBy, colorBy, other, months);
	}

	NetworkChoice withMonths(int other) {
		return new NetworkChoice(first, second, settings, layout, sizeBy, colorBy, threshold, other);
	}

	/** Whether nodes may stay where they are in the other's picture. */
	boolean hasPlacesOf(NetworkChoice other) {
		return first == other.first && second == other.second && settings.equals(other.settings) && layout == other.layout;
	}

	/** As the workbench remembers it. */
	String write() {
		return String.join(" ", first.name(), second.name(), String.valueOf(settings.twoMode()), settings.aggregation().name(), settings.normalization().name(), //$NON-NLS-1$
				settings.duplicates().name(), String.valueOf(layout), sizeBy, String.valueOf(months));
	}

	/** What was remembered; the initial choice for what makes no sense. */
	static NetworkChoice read(String written) {
		String[] words = written.split(" "); //$NON-NLS-1$
		try {
			NetworkSettings settings = new NetworkSettings(Boolean.parseBoolean(words[2]), Aggregation.valueOf(words[3]), Normalization.valueOf(words[4]), Duplicates.valueOf(words[5]), false,
					false);
			return new NetworkChoice(Kind.valueOf(words[0]), Kind.valueOf(words[1]), settings, words[6].equals("null") ? null : Layout.valueOf(words[6]), //$NON-NLS-1$
					words[7].toLowerCase(Locale.ROOT), "", 0, Integer.parseInt(words[8])); //$NON-NLS-1$
		} catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
			return INITIAL; // of another version
		}
	}
}
