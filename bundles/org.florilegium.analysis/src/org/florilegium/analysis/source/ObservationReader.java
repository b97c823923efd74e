package org.florilegium.analysis.source;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Observations;
import org.florilegium.analysis.Period;
import org.florilegium.analysis.Qualifier;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.Vocabulary;

/** Makes observations of the statements of a study. */
public final class ObservationReader {

	private static final long DAY = 86_400;
	private static final Attribute TIME = new Attribute(Kind.DOCUMENT, "time");

	private final StudyIndex index;
	private final ObservationRequest request;

	private ObservationReader(StudyIndex index, ObservationRequest request) {
		this.index = index;
		this.request = request;
	}

	/**
	 * Reads observations.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} for a name that nothing bears
	 */
	public static Observations read(StudyIndex index, ObservationRequest request) throws StudyException {
		return new ObservationReader(index, request).read();
	}

	private Observations read() throws StudyException {
		List<Attribute> wanted = new ArrayList<>(List.of(request.first(), request.second()));
		if (request.qualifier() != null)
			wanted.add(request.qualifier());
		request.conditions().stream().map(Condition::attribute).filter(a -> !wanted.contains(a)).forEach(wanted::add);
		if (request.dna())
			wanted.add(TIME);
		StatementTable table = StatementTable.read(index, request.query(), wanted);
		Vocabulary vocabulary = Vocabulary.of(index);
		BitSet dropped = new BitSet();
		BitSet excluded = new BitSet();
		for (Condition condition : request.conditions()) {
			Matching matching = new Matching(condition, vocabulary, request.narrower(), request.dna());
			BitSet matched = new BitSet();
			table.columns().stream().filter(column -> column.attribute().equals(condition.attribute())).forEach(column -> matched.or(matching.rows(column)));
			if (condition.keep())
				matched.flip(0, table.size());
			(condition.attribute().kind() == Kind.DOCUMENT ? dropped : excluded).or(matched);
		}
		long[] time = times(table, request.dna() ? table.columns().getLast() : null);
		int[] rows = rows(table.size(), dropped, time);
		Modes modes = new Modes(vocabulary);
		Mode first = modes.mode(table.columns().get(0), rows);
		Mode second = modes.mode(table.columns().get(1), rows);
		Qualifier qualifier = request.qualifier() == null ? null : Levels.of(table.columns().get(2), rows, request.dna());
		return new Observations(first, second, qualifier, pick(table.statement(), rows), pick(table.document(), rows), pick(time, rows),
				pick(table.start(), rows), pick(table.end(), rows), pick(excluded, rows), range());
	}

	private static long[] times(StatementTable table, Column clock) {
		long[] times = new long[table.size()];
		long[] seconds = clock == null ? null : clock.entries().stream().mapToLong(e -> secondOfDay(e.name())).toArray();
		for (int i = 0; i < times.length; i++) {
			int day = table.day()[i];
			long second = clock == null || clock.cells()[i] < 0 ? 0 : seconds[clock.cells()[i]];
			times[i] = day == StatementTable.NO_DAY ? Observations.NO_TIME : day * DAY + second;
		}
		return times;
	}

	private static long secondOfDay(String time) {
		try {
			return LocalTime.parse(time).toSecondOfDay();
		} catch (DateTimeParseException e) {
			return 0; // somebody's own attribute of that name
		}
	}

	/** The rows that are left, by time; null for all as they are. */
	private int[] rows(int size, BitSet dropped, long[] time) {
		if (dropped.isEmpty() && !request.dna())
			return null;
		int[] rows = IntStream.range(0, size).filter(i -> !dropped.get(i)).toArray();
		if (!request.dna())
			return rows;
		return Arrays.stream(rows).boxed().sorted((a, b) -> Long.compare(time[a], time[b])).mapToInt(Integer::intValue).toArray();
	}

	static int[] pick(int[] column, int[] rows) {
		if (rows == null)
			return column;
		int[] picked = new int[rows.length];
		for (int i = 0; i < rows.length; i++)
			picked[i] = column[rows[i]];
		return picked;
	}

	private static long[] pick(long[] column, int[] rows) {
		return rows == null ? column : Arrays.stream(rows).mapToLong(row -> column[row]).toArray();
	}

	private static BitSet pick(BitSet set, int[] rows) {
		if (rows == null || set.isEmpty())
			return set;
		BitSet picked = new BitSet(rows.length);
		for (int i = 0; i < rows.length; i++)
			picked.set(i, set.get(rows[i]));
		return picked;
	}

	/** What was asked for; to be as Discourse Network Analyzer is, the time of the documents where nothing was. */
	private Period range() throws StudyException {
		StatementQuery query = request.query();
		LocalDateTime from = query.from() == null ? null : query.from().atStartOfDay();
		LocalDateTime to = query.to() == null ? null : query.to().atTime(23, 59, 59);
		if (!request.dna() || from != null && to != null)
			return new Period(from, to);
		Period documents = index.query(connection -> {
			LocalDateTime first = null;
			LocalDateTime last = null;
			try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
					SELECT d.day, a.text FROM document d LEFT JOIN document_attribute a ON a.document = d.id AND a.name = 'time'
					WHERE d.day IS NOT NULL""")) {
				while (row.next()) {
					String clock = row.getString(2);
					LocalDateTime time = LocalDate.parse(row.getString(1)).atStartOfDay().plusSeconds(clock == null ? 0 : secondOfDay(clock));
					first = first == null || time.isBefore(first) ? time : first;
					last = last == null || time.isAfter(last) ? time : last;
				}
			}
			return new Period(first, last);
		});
		return new Period(from == null ? documents.from() : from, to == null ? documents.to() : to);
	}
}
