package org.florilegium.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.florilegium.analysis.matrix.CoOccurrence.Together;

/** Which passages a cell of a {@link CoOccurrence} counts. */
public final class Occurrences {

	/**
	 * Something that a cell counts once.
	 *
	 * @param first  a passage with the first value, by its number in the {@link Passages}
	 * @param second one with the other that belongs to it; the same where one passage is all there is
	 */
	public record Occurrence(int first, int second) {
	}

	private final Passages passages;

	private Occurrences(Passages passages) {
		this.passages = passages;
	}

	/**
	 * Finds them; as many as the cell says.
	 *
	 * @param within as for {@link CoOccurrence#of}
	 * @return in the order of documents and places
	 */
	public static List<Occurrence> of(Passages passages, Together together, int within, int i, int j) {
		Occurrences all = new Occurrences(passages);
		List<Integer> first = all.with(i);
		List<Integer> second = i == j ? first : all.with(j);
		List<Occurrence> found = switch (together) {
			case STATEMENT -> all.units(first, second, p -> List.of(passages.statement()[p]));
			case DOCUMENT -> all.units(first, second, p -> List.of(passages.document()[p]));
			case SPAN -> all.units(first, second, p -> List.of(List.of(passages.document()[p], passages.start()[p], passages.end()[p])));
			case PARAGRAPH -> all.units(first, second, p -> passages.paragraph()[p] < 0 ? List.of() : IntStream.rangeClosed(passages.paragraph()[p], passages.last()[p]).boxed().toList());
			case OVERLAP -> all.pairs(first, second, -1, i == j);
			case NEAR -> all.pairs(first, second, within, i == j);
		};
		return found.stream().sorted(Comparator.<Occurrence>comparingInt(o -> passages.document()[o.first]).thenComparingInt(o -> passages.start()[o.first])
				.thenComparingInt(o -> passages.start()[o.second])).toList();
	}

	private List<Integer> with(int value) {
		return IntStream.range(0, passages.size()).filter(p -> passages.value()[p] == value).boxed().toList();
	}

	/** For each unit with both the first passage of either. */
	private List<Occurrence> units(List<Integer> first, List<Integer> second, IntFunction<List<?>> unitsOf) {
		Map<Object, Integer> known = new HashMap<>();
		for (int p : first)
			unitsOf.apply(p).forEach(unit -> known.merge(unit, p, this::earlier));
		Map<Object, Integer> both = new HashMap<>();
		for (int p : second)
			unitsOf.apply(p).stream().filter(known::containsKey).forEach(unit -> both.merge(unit, p, this::earlier));
		List<Occurrence> found = new ArrayList<>();
		both.forEach((unit, p) -> found.add(new Occurrence(known.get(unit), p)));
		return found;
	}

	private int earlier(int one, int other) {
		return passages.start()[other] < passages.start()[one] ? other : one;
	}

	private List<Occurrence> pairs(List<Integer> first, List<Integer> second, int within, boolean same) {
		Map<Integer, List<Integer>> byDocument = new TreeMap<>();
		second.forEach(p -> byDocument.computeIfAbsent(passages.document()[p], k -> new ArrayList<>()).add(p));
		List<Occurrence> found = new ArrayList<>();
		for (int a : first)
			for (int b : byDocument.getOrDefault(passages.document()[a], List.of()))
				if (a != b && !(same && b < a) && isNear(a, b, within))
					found.add(new Occurrence(a, b));
		return found;
	}

	private boolean isNear(int a, int b, int within) {
		boolean inOrder = passages.start()[a] < passages.start()[b] || passages.start()[a] == passages.start()[b] && passages.end()[a] <= passages.end()[b];
		return inOrder ? passages.start()[b] - passages.end()[a] <= within : passages.start()[a] - passages.end()[b] <= within;
	}
}
