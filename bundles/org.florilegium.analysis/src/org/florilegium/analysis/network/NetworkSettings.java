package org.florilegium.analysis.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a network is made.
 *
 * @param twoMode       whether it relates the first mode to the second, or the first to itself through the second
 * @param aggregation   what becomes of the qualifier's levels
 * @param normalization what cells are divided by
 * @param duplicates    what counts once only
 * @param isolates      whether values are shown that no observation is left of
 * @param dna           whether to compute as Discourse Network Analyzer 3.1 does, including what is questionable in it
 */
public record NetworkSettings(boolean twoMode, Aggregation aggregation, Normalization normalization, Duplicates duplicates, boolean isolates,
		boolean dna) {

	/** Congruence between the nodes of the first mode, nothing normalised, nothing removed. */
	public static final NetworkSettings CONGRUENCE = new NetworkSettings(false, Aggregation.CONGRUENCE, Normalization.NO, Duplicates.NONE, false, false);

	/**
	 * Checks what goes together.
	 *
	 * @throws IllegalArgumentException with a message for the user
	 */
	public NetworkSettings {
		if (twoMode && (aggregation == Aggregation.CONGRUENCE || aggregation == Aggregation.CONFLICT))
			throw new IllegalArgumentException("Congruence and conflict are between nodes of one mode. In a two-mode network levels are ignored, subtracted or combined.");
		if (!twoMode && aggregation == Aggregation.COMBINE)
			throw new IllegalArgumentException("Levels are combined in two-mode networks only. In a one-mode network use ignore, congruence, conflict or subtract.");
		boolean oneModeOnly = normalization == Normalization.AVERAGE || normalization == Normalization.COSINE || normalization == Normalization.JACCARD;
		if (twoMode && oneModeOnly)
			throw new IllegalArgumentException("A two-mode network is normalised by activity or prominence.");
		if (!twoMode && !oneModeOnly && normalization != Normalization.NO)
			throw new IllegalArgumentException("A one-mode network is normalised by average, cosine or jaccard.");
	}

	/** The same with another aggregation. */
	public NetworkSettings with(Aggregation other) {
		return new NetworkSettings(twoMode, other, normalization, duplicates, isolates, dna);
	}

	/** The same with another normalisation. */
	public NetworkSettings with(Normalization other) {
		return new NetworkSettings(twoMode, aggregation, other, duplicates, isolates, dna);
	}

	/** The same with another rule for duplicates. */
	public NetworkSettings with(Duplicates other) {
		return new NetworkSettings(twoMode, aggregation, normalization, other, isolates, dna);
	}

	/** The same with isolates or without. */
	public NetworkSettings withIsolates(boolean shown) {
		return new NetworkSettings(twoMode, aggregation, normalization, duplicates, shown, dna);
	}

	/** The same as Discourse Network Analyzer computes it, or not. */
	public NetworkSettings withDna(boolean compatible) {
		return new NetworkSettings(twoMode, aggregation, normalization, duplicates, isolates, compatible);
	}

	/** The settings by name. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("network", twoMode ? "two-mode" : "one-mode");
		parameters.put("aggregation", word(aggregation));
		parameters.put("normalization", word(normalization));
		parameters.put("duplicates", word(duplicates));
		parameters.put("isolates", isolates);
		if (dna)
			parameters.put("compat", "dna");
		return parameters;
	}

	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
