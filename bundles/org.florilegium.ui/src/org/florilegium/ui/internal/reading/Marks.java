package org.florilegium.ui.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/** The passages that are shown in a text, found by where they are. Immutable. */
final class Marks {

	static final Marks NONE = new Marks(List.of());

	/** So many UTF-16 units apart two passages may stand in the same row of the text. */
	private static final int ROW = 90;

	private final List<Mark> marks;
	private final Intervals intervals;
	private final int[] lanes = new int[2];
	private final Map<String, List<Mark>> byStatement = new HashMap<>();

	private Marks(List<Mark> marks) {
		this.marks = List.copyOf(marks);
		intervals = new Intervals(marks.stream().mapToInt(Mark::start).toArray(), marks.stream().mapToInt(Mark::end).toArray());
		for (Mark mark : this.marks) {
			lanes[mark.column()] = Math.max(lanes[mark.column()], mark.lane() + 1);
			byStatement.computeIfAbsent(mark.statement().id(), k -> new ArrayList<>()).add(mark);
		}
	}

	/**
	 * What is shown of a snapshot.
	 *
	 * @param columns the coders in each column of the margin; none for all in one
	 */
	static Marks of(Snapshot snapshot, Colouring colouring, Predicate<CodedStatement> shown, List<List<String>> columns) {
		List<Mark> found = new ArrayList<>();
		for (CodedStatement statement : snapshot.statements()) {
			int column = column(statement, columns);
			if (column < 0 || !shown.test(statement))
				continue;
			List<Passage> passages = statement.form().passages();
			for (int i = 0; i < passages.size(); i++) {
				Span span = passages.get(i).span();
				if (span != null && snapshot.text().covers(span))
					found.add(mark(statement, i, span, snapshot.text(), colouring, column));
			}
		}
		found.sort(Comparator.comparingInt(Mark::start).thenComparing(Comparator.comparingInt(Mark::end).reversed()));
		return new Marks(inLanes(found, snapshot.text().text()));
	}

	private static int column(CodedStatement statement, List<List<String>> columns) {
		if (columns.isEmpty())
			return 0;
		for (int i = 0; i < columns.size(); i++)
			if (columns.get(i).isEmpty() || statement.coder() != null && columns.get(i).contains(statement.coder()))
				return Math.min(i, 1);
		return -1;
	}

	private static Mark mark(CodedStatement statement, int passage, Span span, CodePoints text, Colouring colouring, int column) {
		return new Mark(statement, passage, text.toUtf16(span.start()), text.toUtf16(span.end()), colouring.colors(statement), column, 0, 0);
	}

	private static List<Mark> inLanes(List<Mark> marks, String text) {
		Map<Integer, List<Integer>> byColumn = new LinkedHashMap<>();
		for (int i = 0; i < marks.size(); i++)
			byColumn.computeIfAbsent(marks.get(i).column(), k -> new ArrayList<>()).add(i);
		List<Mark> placed = new ArrayList<>(marks);
		int[] slots = Lanes.assign(marks.stream().mapToInt(Mark::start).toArray(), marks.stream().mapToInt(Mark::end).toArray());
		for (List<Integer> column : byColumn.values()) {
			int[] starts = column.stream().mapToInt(i -> marks.get(i).start()).toArray();
			int[] ends = column.stream().mapToInt(i -> endOfRow(marks.get(i).end(), text)).toArray();
			int[] lanes = Lanes.assign(starts, ends);
			for (int i = 0; i < lanes.length; i++) {
				Mark mark = marks.get(column.get(i));
				placed.set(column.get(i), new Mark(mark.statement(), mark.passage(), mark.start(), mark.end(), mark.colors(), mark.column(),
						lanes[i], slots[column.get(i)]));
			}
		}
		return placed;
	}

	/** Where another bar may begin at the earliest without standing beside the row that ends here. */
	private static int endOfRow(int end, String text) {
		int line = text.indexOf('\n', end, Math.min(text.length(), end + ROW));
		return line >= 0 ? line : end + ROW;
	}

	/** All, in the order of the text. */
	List<Mark> all() {
		return marks;
	}

	/** Those that have something in common with [from, to) in UTF-16, in the order of the text. */
	List<Mark> between(int from, int to) {
		List<Mark> found = new ArrayList<>();
		intervals.overlapping(from, to, i -> found.add(marks.get(i)));
		return found;
	}

	/** Statements with a passage at a UTF-16 offset. */
	List<CodedStatement> at(int offset) {
		return between(offset, offset + 1).stream().map(Mark::statement).distinct().toList();
	}

	/** All passages of a statement, in the order of the text. */
	List<Mark> of(CodedStatement statement) {
		return statement == null ? List.of() : byStatement.getOrDefault(statement.id(), List.of());
	}

	/** How many statements have a passage shown. */
	int statements() {
		return byStatement.size();
	}

	/** How many lanes a column has. */
	int lanes(int column) {
		return lanes[column];
	}
}
