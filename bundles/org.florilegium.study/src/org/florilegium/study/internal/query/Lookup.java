package org.florilegium.study.internal.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.florilegium.lang.Nearest;
import org.florilegium.lang.Sigil;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.query.Dictionary.Defined;

/** Finds what people mean by the names they type: with sigil or without, title or alias, in any case. */
final class Lookup {

	private static final int SUGGESTIONS = 3;

	private final Connection connection;

	Lookup(Connection connection) {
		this.connection = connection;
	}

	/** Ids of the defined things that are called so; empty when there is none. */
	Set<Integer> defined(String typed, Collection<Defined> all) {
		String wanted = fold(Sigil.strip(typed));
		Set<Integer> byName = new HashSet<>();
		Set<Integer> byTitle = new HashSet<>();
		for (Defined each : all) {
			if (fold(each.name()).equals(wanted))
				byName.add(each.id());
			else if (fold(each.title()).equals(wanted) || each.aliases().stream().anyMatch(a -> fold(a).equals(wanted)))
				byTitle.add(each.id());
		}
		return byName.isEmpty() ? byTitle : byName;
	}

	/** The complaint that nothing is called so, with what may have been meant. */
	StudyException unknown(String what, String typed, Collection<Defined> all) {
		Set<String> names = new LinkedHashSet<>();
		for (Defined each : all) {
			names.add(each.name());
			if (each.title() != null)
				names.add(each.title());
			names.addAll(each.aliases());
		}
		return complaint(what, typed, names);
	}

	private static StudyException complaint(String what, String typed, Collection<String> names) {
		List<String> nearest = Nearest.to(Sigil.strip(typed), names, SUGGESTIONS);
		return new StudyException(Code.UNKNOWN_NAME, "No " + what + " is called " + typed + "."
				+ (nearest.isEmpty() && names.size() <= 10 && !names.isEmpty() ? " There are: " + String.join(", ", names) + "."
						: Nearest.question(nearest)));
	}

	/**
	 * Ids of words by which things are called that a query lists.
	 *
	 * @param what for the message
	 * @param sql  gives the id of the word, the word, and a title or NULL
	 */
	Set<Integer> words(String what, List<String> typed, String sql) throws SQLException, StudyException {
		Set<Integer> ids = new HashSet<>();
		if (typed.isEmpty())
			return ids;
		record Named(int id, String name, String title) {
		}
		List<Named> all = new ArrayList<>();
		Sql.query(connection, row -> all.add(new Named(row.getInt(1), row.getString(2), row.getString(3))), sql);
		for (String each : typed) {
			String wanted = fold(Sigil.strip(each));
			List<Named> found = all.stream().filter(n -> fold(n.name).equals(wanted)).toList();
			if (found.isEmpty())
				found = all.stream().filter(n -> fold(n.title).equals(wanted)).toList();
			if (found.isEmpty())
				throw complaint(what, each, all.stream().map(Named::name).distinct().toList());
			found.forEach(n -> ids.add(n.id));
		}
		return ids;
	}

	private static String fold(String text) {
		return text == null ? "" : text.toLowerCase(Locale.ROOT);
	}
}
