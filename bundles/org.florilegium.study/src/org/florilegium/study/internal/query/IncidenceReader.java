package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.model.Force;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.IndexDatabase;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.ThemeEntry;

/** Reads who says what where. Themes and actors are told apart as {@link Grouping} does. */
public final class IncidenceReader {

	private static final String COLUMNS = "SELECT s.id, s.document, f.scope, c.theme, coalesce(a.actor, s.speaker), s.organization, c.stance";
	private static final String ON_CLAIMS = "SELECT DISTINCT s.id, s.document, f.scope, x.claim, coalesce(a.actor, s.speaker), s.organization, x.force";
	private static final String ACTS = " JOIN act x ON x.statement = s.id";
	private static final String AUTHORS = " LEFT JOIN author a ON a.document = o.document AND a.part = s.authorship";

	private final Connection connection;
	private final Dictionary names;
	private final Numbers<ThemeEntry> themes = new Numbers<>();
	private final Numbers<ActorEntry> actors = new Numbers<>();
	private final int[][] columns = new int[5][1024];
	private double[] stances = new double[1024];
	private int size;

	private IncidenceReader(Connection connection, Dictionary names) {
		this.connection = connection;
		this.names = names;
	}

	/** Reads the entries of the statements wanted. */
	public static Incidences read(StudyIndex index, StatementQuery query) throws StudyException {
		try (IndexDatabase.Reader reader = index.reader()) {
			Connection connection = reader.connection();
			Dictionary names = new Dictionary(connection, Sql.number(connection, "SELECT value FROM meta WHERE key = 'version'"));
			Selection selection = new Selection(query, names, connection);
			IncidenceReader made = new IncidenceReader(connection, names);
			Sql.query(connection, made::add, COLUMNS + selection.from() + AUTHORS + selection.where() + " ORDER BY s.id, c.ordinal, a.ordinal", selection.values());
			return made.result();
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	/** Reads what the statements wanted do to claims. */
	public static Incidences onClaims(StudyIndex index, StatementQuery query) throws StudyException {
		try (IndexDatabase.Reader reader = index.reader()) {
			Connection connection = reader.connection();
			Dictionary names = new Dictionary(connection, Sql.number(connection, "SELECT value FROM meta WHERE key = 'version'"));
			Selection selection = new Selection(query, names, connection);
			IncidenceReader made = new IncidenceReader(connection, names);
			Map<Integer, String> texts = new HashMap<>();
			Sql.query(connection, row -> texts.putIfAbsent(row.getInt(1), row.getString(2)), "SELECT word, text FROM claim WHERE text IS NOT NULL ORDER BY id");
			Sql.query(connection, row -> {
				int claim = row.getInt(4);
				if (claim == 0)
					return;
				String name = names.word(connection, claim);
				made.add(row, new ThemeEntry(name, texts.get(claim), name, null), position(row.getString(7)));
			}, ON_CLAIMS + selection.from() + ACTS + AUTHORS + selection.where() + " ORDER BY s.id, x.ordinal, a.ordinal", selection.values());
			return made.result();
		} catch (SQLException e) {
			throw index.failed(e);
		}
	}

	private static Double position(String force) {
		return switch (Force.get(force)) {
			case ASSERTS, CONCEDES, ASSUMES -> 1.0;
			case DENIES -> -1.0;
			case QUESTIONS, REPORTS -> 0.0;
			case null -> null;
		};
	}

	private void add(ResultSet row) throws SQLException {
		int scope = row.getInt(3);
		Integer theme = Sql.integer(row, 4);
		add(row, names.theme(connection, scope, theme), names.stance(scope, theme, Sql.integer(row, 7)));
	}

	private void add(ResultSet row, ThemeEntry theme, Double stance) throws SQLException {
		if (size == stances.length)
			grow();
		int scope = row.getInt(3);
		columns[0][size] = row.getInt(1);
		columns[1][size] = row.getInt(2);
		columns[2][size] = themes.of(theme);
		columns[3][size] = actors.of(names.actor(connection, scope, Sql.integer(row, 5)));
		columns[4][size] = actors.of(names.actor(connection, scope, Sql.integer(row, 6)));
		stances[size++] = stance == null ? Double.NaN : stance;
	}

	private void grow() {
		for (int i = 0; i < columns.length; i++)
			columns[i] = Arrays.copyOf(columns[i], size * 2);
		stances = Arrays.copyOf(stances, size * 2);
	}

	private Incidences result() {
		return new Incidences(themes.list(), actors.list(), column(0), column(1), column(2), column(3), column(4), Arrays.copyOf(stances, size));
	}

	private int[] column(int number) {
		return Arrays.copyOf(columns[number], size);
	}

	/** Numbers for values, in the order of their coming. */
	private static final class Numbers<T> {

		private final Map<T, Integer> numbers = new HashMap<>();
		private final List<T> values = new ArrayList<>();

		int of(T value) {
			Integer known = numbers.get(value);
			if (known != null)
				return known;
			numbers.put(value, values.size());
			values.add(value);
			return values.size() - 1;
		}

		/** With null, which the lists that cannot be changed do not take. */
		List<T> list() {
			return Collections.unmodifiableList(values);
		}
	}
}
