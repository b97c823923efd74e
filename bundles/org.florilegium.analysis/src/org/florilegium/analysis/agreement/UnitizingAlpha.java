package org.florilegium.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Krippendorff's α for unitizing (Krippendorff 2004, ch. 11.6), of passages that coders marked and named freely. The passages
 * of a coder and category are taken together where they overlap. It is the formula of DKPro Statistics, whose time grows with
 * the square of the passages, with sorted passages and sums in advance.
 */
public final class UnitizingAlpha {

	private final int coders;
	private final Map<String, List<List<long[]>>> units = new TreeMap<>();
	private long length;

	/** A continuum without anything on it. */
	public UnitizingAlpha(int coders) {
		this.coders = coders;
	}

	/** Makes the continuum longer, by a document; where it begins. */
	public long lengthen(long by) {
		long begin = length;
		length += by;
		return begin;
	}

	/** Marks a passage. */
	public void add(int coder, long start, long end, String category) {
		if (end <= start || start < 0 || end > length)
			throw new IllegalArgumentException("A passage from " + start + " to " + end + " is not on a continuum of " + length + ".");
		List<List<long[]>> byCoder = units.computeIfAbsent(category, k -> {
			List<List<long[]>> lists = new ArrayList<>();
			for (int i = 0; i < coders; i++)
				lists.add(new ArrayList<>());
			return lists;
		});
		byCoder.get(coder).add(new long[] { start, end });
	}

	/** The coefficient; NaN with a reason where nothing can be compared. */
	public Ratings.Value value() {
		return value(List.copyOf(units.keySet()));
	}

	/** The coefficient for one category. */
	public Ratings.Value value(String category) {
		return value(units.containsKey(category) ? List.of(category) : List.of());
	}

	private Ratings.Value value(List<String> categories) {
		if (coders < 2)
			return new Ratings.Value(Double.NaN, "There are no two coders of the same documents.");
		double observed = 0;
		double expected = 0;
		for (String category : categories) {
			List<List<long[]>> merged = units.get(category).stream().map(UnitizingAlpha::merged).toList();
			observed += observed(merged);
			expected += expected(merged);
		}
		if (categories.isEmpty())
			return new Ratings.Value(Double.NaN, "Nobody marked anything.");
		if (observed == 0)
			return new Ratings.Value(1, null);
		return expected == 0 ? new Ratings.Value(Double.NaN, "Chance alone would make the coders agree fully.") : new Ratings.Value(1 - observed / expected, null);
	}

	private static List<long[]> merged(List<long[]> passages) {
		List<long[]> sorted = new ArrayList<>(passages);
		sorted.sort(Comparator.comparingLong(p -> p[0]));
		List<long[]> merged = new ArrayList<>();
		for (long[] passage : sorted)
			if (!merged.isEmpty() && passage[0] < merged.getLast()[1])
				merged.getLast()[1] = Math.max(merged.getLast()[1], passage[1]);
			else
				merged.add(passage.clone());
		return merged;
	}

	/** Σ over pairs of coders: of passages that overlap the squared differences of starts and ends, of others their squared lengths. */
	private double observed(List<List<long[]>> byCoder) {
		double sum = 0;
		for (int i = 0; i < coders; i++)
			for (int j = i + 1; j < coders; j++)
				sum += 2 * apart(byCoder.get(i), byCoder.get(j));
		return sum / ((double) coders * (coders - 1) * length * length);
	}

	private static double apart(List<long[]> one, List<long[]> other) {
		double sum = 0;
		boolean[] met = new boolean[other.size()];
		int from = 0;
		for (long[] a : one) {
			while (from < other.size() && other.get(from)[1] <= a[0])
				from++;
			boolean alone = true;
			for (int at = from; at < other.size() && other.get(at)[0] < a[1]; at++) {
				long[] b = other.get(at);
				double starts = a[0] - b[0];
				double ends = a[1] - b[1];
				sum += starts * starts + ends * ends;
				met[at] = true;
				alone = false;
			}
			if (alone)
				sum += (double) (a[1] - a[0]) * (a[1] - a[0]);
		}
		for (int at = 0; at < met.length; at++)
			if (!met[at])
				sum += (double) (other.get(at)[1] - other.get(at)[0]) * (other.get(at)[1] - other.get(at)[0]);
		return sum;
	}

	private double expected(List<List<long[]>> byCoder) {
		long[] gaps = gaps(byCoder);
		double[] longer = new double[gaps.length + 1]; // sum of the lengths of a gap and all longer ones
		for (int g = gaps.length - 1; g >= 0; g--)
			longer[g] = longer[g + 1] + gaps[g];
		long count = byCoder.stream().mapToLong(List::size).sum();
		double sum = 0;
		double own = 0;
		for (List<long[]> passages : byCoder)
			for (long[] passage : passages) {
				double l = passage[1] - passage[0];
				int first = firstFrom(gaps, passage[1] - passage[0]);
				double room = longer[first] - (gaps.length - first) * (l - 1);
				sum += (count - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * room;
				own += l * (l - 1);
			}
		double all = (double) coders * length;
		double by = all * (all - 1) - own;
		return by == 0 ? 0 : 2.0 / length * sum / by;
	}

	/** Lengths of the gaps between passages, of all coders, sorted. */
	private long[] gaps(List<List<long[]>> byCoder) {
		List<Long> gaps = new ArrayList<>();
		for (List<long[]> passages : byCoder) {
			long at = 0;
			for (long[] passage : passages) {
				if (passage[0] > at)
					gaps.add(passage[0] - at);
				at = passage[1];
			}
			if (length > at)
				gaps.add(length - at);
		}
		return gaps.stream().mapToLong(Long::longValue).sorted().toArray();
	}

	private static int firstFrom(long[] sorted, long least) {
		int at = Arrays.binarySearch(sorted, least);
		if (at < 0)
			return -at - 1;
		while (at > 0 && sorted[at - 1] == least)
			at--;
		return at;
	}
}
