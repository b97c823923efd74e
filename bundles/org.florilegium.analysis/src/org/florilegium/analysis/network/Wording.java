package org.florilegium.analysis.network;

import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Qualifier;

/** Says in words how a network is made. */
final class Wording {

	private final NetworkSettings settings;
	private final String first;
	private final String second;
	private final Qualifier qualifier;

	Wording(Observations observations, NetworkSettings settings) {
		this.settings = settings;
		first = observations.first().word();
		second = observations.second().word();
		qualifier = observations.qualifier();
	}

	String sentence() {
		StringBuilder words = new StringBuilder(settings.twoMode() ? twoModes() : oneMode());
		words.append(divided());
		words.append(switch (settings.duplicates()) {
			case NONE -> "; every statement counts";
			case RANGE -> "; what says the same again counts once";
			default -> "; what says the same again counts once per " + NetworkSettings.word(settings.duplicates());
		});
		if (settings.dna())
			words.append("; as Discourse Network Analyzer 3.1 computes it");
		return words.append('.').toString();
	}

	private String oneMode() {
		String who = "Each tie between two nodes (%s) is the sum over each %s of ".formatted(first, second);
		String what = qualifier == null ? "" : qualifier.word();
		boolean numeric = qualifier != null && qualifier.kind().isNumeric();
		return who + switch (settings.aggregation()) {
			case IGNORE -> "the products of their numbers of statements";
			case CONGRUENCE -> numeric ? "the products of their counts by %s, weighted by similarity 1 − |q − q′|/R".formatted(what)
					: "the products of their counts with the same %s".formatted(what);
			case CONFLICT -> numeric ? "the products of their counts by %s, weighted by distance |q − q′|/R".formatted(what)
					: "the counts by %s that only one of them has".formatted(what);
			default -> "congruence less conflict by " + what;
		} + (numeric && settings.aggregation() != Aggregation.IGNORE ? " (R = %s)".formatted(number(qualifier.range())) : "");
	}

	private String twoModes() {
		return "Each cell relates a row (%s) and a column (%s): ".formatted(first, second) + switch (settings.aggregation()) {
			case COMBINE -> "a code for the combination of levels of %s that occur, Σ 2^(K−1−k)".formatted(qualifier.word());
			case SUBTRACT -> qualifier.kind().isNumeric() ? "the sum of the values of %s".formatted(qualifier.word()) : "the number of statements";
			default -> "the number of statements";
		};
	}

	private String divided() {
		return switch (settings.normalization()) {
			case NO -> "";
			case AVERAGE -> ", divided by the mean number of their statements";
			case COSINE -> settings.dna() ? ", divided by the product of their numbers of statements" : ", divided by the product of the norms of their counts";
			case JACCARD -> ", divided by the counts that only one of them has and the products of those that both have";
			case ACTIVITY -> ", divided by the row's total";
			case PROMINENCE -> ", divided by the column's total";
		};
	}

	static String number(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}
}
