package org.florilegium.study.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.florilegium.study.internal.index.Sql;

/**
 * Finds where two coders take different stances on one theme: by going through the passages of each document and theme from
 * the first to the last, and comparing each with those before it that are not over yet.
 */
final class Disagreements {

	/**
	 * A statement that differs from one of another coder's.
	 *
	 * @param offset  of the statement in its file, in UTF-16 units
	 * @param message what differs
	 */
	record Found(Path file, int offset, String message) {
	}

	/** A theme of a statement; what is a number is a word of the index, 0 for none. */
	private record Coded(long document, long theme, int start, int end, long statement, String coder, long stance) {

		static final Comparator<Coded> ORDER = Comparator.comparingLong(Coded::document).thenComparingLong(Coded::theme).thenComparingInt(Coded::start)
				.thenComparingLong(Coded::statement);

		boolean isOf(Coded other) {
			return document == other.document && theme == other.theme;
		}

		boolean differsFrom(Coded other) {
			return stance != other.stance && !coder.equals(other.coder) && start < other.end && other.start < end;
		}
	}

	/** Of two statements that differ it is the later coder's that is reported, with the first one that it differs from. */
	private record Pair(Coded reported, Coded other) {
	}

	private record Topic(long statement, long theme) {
	}

	private record Place(Path file, String name, int offset) {
	}

	private final Connection index;

	Disagreements(Connection index) {
		this.index = index;
	}

	List<Found> find() throws SQLException {
		List<Pair> pairs = pairs(coded());
		Set<Long> words = new HashSet<>();
		Set<Long> statements = new HashSet<>();
		for (Pair pair : pairs) {
			words.addAll(List.of(pair.reported.theme, pair.reported.stance, pair.other.stance));
			statements.addAll(List.of(pair.reported.statement, pair.other.statement));
		}
		Map<Long, String> texts = new HashMap<>();
		Sql.query(index, row -> {
			if (words.contains(row.getLong(1)))
				texts.put(row.getLong(1), row.getString(2));
		}, "SELECT id, text FROM word");
		Map<Long, Place> places = new HashMap<>();
		Sql.query(index, row -> {
			if (statements.contains(row.getLong(1)))
				places.put(row.getLong(1), new Place(Path.of(row.getString(2)), row.getString(3) + "/" + row.getString(4), row.getInt(5)));
		}, "SELECT s.id, f.path, f.name, s.name, s.offset FROM statement s JOIN file f ON f.id = s.file");
		return pairs.stream().map(pair -> found(pair, texts, places)).toList();
	}

	private static Found found(Pair pair, Map<Long, String> words, Map<Long, Place> places) {
		Place here = places.get(pair.reported.statement);
		String stance = Objects.requireNonNullElse(words.get(pair.reported.stance), "without stance");
		String others = Objects.requireNonNullElse(words.get(pair.other.stance), "no stance");
		return new Found(here.file, here.offset, "@" + pair.reported.coder + " has #" + words.get(pair.reported.theme) + " " + stance + " here, @"
				+ pair.other.coder + " has " + others + " in " + places.get(pair.other.statement).name + ".");
	}

	private List<Coded> coded() throws SQLException {
		List<Coded> coded = new ArrayList<>();
		Map<String, String> coders = new HashMap<>();
		Sql.query(index, row -> coded.add(new Coded(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getLong(5),
				coders.computeIfAbsent(row.getString(6), name -> name), row.getLong(7))), """
						SELECT s.document, c.theme, s.start, s.end, s.id, k.text, c.stance
						FROM code c JOIN statement s ON s.id = c.statement JOIN word k ON k.id = s.coder
						WHERE s.document IS NOT NULL AND c.theme IS NOT NULL AND s.start IS NOT NULL AND s.end IS NOT NULL""");
		coded.sort(Coded.ORDER);
		return coded;
	}

	private static List<Pair> pairs(List<Coded> coded) {
		List<Pair> pairs = new ArrayList<>();
		Map<Topic, Pair> first = new HashMap<>();
		List<Coded> open = new ArrayList<>();
		for (Coded each : coded) {
			open.removeIf(before -> !before.isOf(each) || before.end <= each.start);
			for (Coded before : open)
				if (each.differsFrom(before)) {
					boolean isLater = before.coder.compareTo(each.coder) < 0;
					Pair pair = isLater ? new Pair(each, before) : new Pair(before, each);
					if (first.putIfAbsent(new Topic(pair.reported.statement, pair.reported.theme), pair) == null)
						pairs.add(pair);
				}
			open.add(each);
		}
		return pairs;
	}
}
