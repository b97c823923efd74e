package org.florilegium.study.internal.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.florilegium.model.PartialDate;

/**
 * Who speaks in a statement, for whom and when, as follows from the corpus and the codebooks: the speaker named, else the
 * author of the innermost part around the first span that has one, else the document's author. The organisation is the
 * one named, else that of the authorship, else the only one that the speaker belonged to on the day, else the speaker
 * where that is an organisation. Safe for several threads.
 */
final class Attribution {

	/**
	 * What follows for a statement.
	 *
	 * @param speaker      name of the speaker, of several authors the first; null when unknown
	 * @param organization name of the organisation, or null
	 * @param authorship   where the speaker is not named: the part whose authors speak, 0 for the document's; else null
	 * @param part         the innermost part around the statement, counted from 1, or null
	 * @param day          the first day that the statement's date, else the document's, can mean; or null
	 */
	record Attributed(String speaker, String organization, Integer authorship, Integer part, String day) {
	}

	private record PartOf(int number, int start, int end, String organization, List<String> authors) {

		boolean contains(int from, int to) {
			return start <= from && to <= end;
		}
	}

	private record DocumentOf(String day, String organization, List<String> authors, List<PartOf> parts) {
	}

	private record Member(String organization, String since, String until) {

		boolean covers(String day) {
			return day == null || (since == null || since.compareTo(day) <= 0) && (until == null || day.compareTo(until) <= 0);
		}
	}

	private record ActorOf(int file, boolean organization, List<Member> memberships) {
	}

	private final Connection connection;
	private final Map<String, Optional<DocumentOf>> documents = new ConcurrentHashMap<>();
	private final Map<String, List<ActorOf>> actors = new HashMap<>();

	/** Reads the actors; documents are read when they are asked for, over the same connection. */
	Attribution(Connection connection) throws SQLException {
		this.connection = connection;
		Map<Integer, List<Member>> memberships = new HashMap<>();
		Sql.query(connection, row -> memberships.computeIfAbsent(row.getInt(1), k -> new ArrayList<>())
				.add(new Member(row.getString(2), bound(row.getString(3), true), bound(row.getString(4), false))),
				"SELECT m.actor, w.text, m.since, m.until FROM membership m JOIN word w ON w.id = m.organization");
		Sql.query(connection, row -> actors.computeIfAbsent(row.getString(2), k -> new ArrayList<>())
				.add(new ActorOf(row.getInt(3), row.getString(4).equals("organization"), memberships.getOrDefault(row.getInt(1), List.of()))),
				"SELECT a.id, w.text, a.file, a.kind FROM actor a JOIN word w ON w.id = a.word");
	}

	private static String bound(String date, boolean first) {
		if (date == null)
			return null;
		PartialDate partial = PartialDate.valueOf(date);
		return (first ? partial.earliest() : partial.latest()).toString();
	}

	/**
	 * Tells who speaks.
	 *
	 * @param document     name of the document, or null
	 * @param start        first span's start, or null
	 * @param end          first span's end, or null
	 * @param speaker      the speaker named, or null
	 * @param organization the organisation named, or null
	 * @param day          the statement's own day, or null
	 * @param codebooks    the codebooks seen, nearest first, for actors of the same name
	 */
	Attributed of(String document, Integer start, Integer end, String speaker, String organization, String day, List<Integer> codebooks) {
		DocumentOf in = document == null ? null : documents.computeIfAbsent(document, this::read).orElse(null);
		if (in == null)
			return new Attributed(speaker, organization == null ? derived(speaker, day, codebooks) : organization, null, null, day);
		PartOf innermost = null;
		PartOf authored = null;
		if (start != null)
			for (PartOf part : in.parts)
				if (part.contains(start, end)) {
					innermost = narrower(innermost, part);
					if (!part.authors.isEmpty())
						authored = narrower(authored, part);
				}
		String when = day == null ? in.day : day;
		String who = speaker;
		String by = organization;
		Integer authorship = null;
		if (speaker == null) {
			List<String> authors = authored == null ? in.authors : authored.authors;
			authorship = authors.isEmpty() ? null : authored == null ? 0 : authored.number;
			who = authors.isEmpty() ? null : authors.getFirst();
			if (by == null)
				by = authored == null ? in.organization : authored.organization;
		}
		if (by == null)
			by = derived(who, when, codebooks);
		return new Attributed(who, by, authorship, innermost == null ? null : innermost.number, when);
	}

	private static PartOf narrower(PartOf known, PartOf part) {
		return known == null || part.end - part.start <= known.end - known.start ? part : known;
	}

	private String derived(String speaker, String day, List<Integer> codebooks) {
		ActorOf actor = speaker == null ? null : actor(speaker, codebooks);
		if (actor == null)
			return null;
		List<String> organizations = actor.memberships.stream().filter(m -> m.covers(day)).map(Member::organization).distinct().toList();
		if (organizations.size() == 1)
			return organizations.getFirst();
		return organizations.isEmpty() && actor.organization ? speaker : null;
	}

	private ActorOf actor(String name, List<Integer> codebooks) {
		List<ActorOf> named = actors.getOrDefault(name, List.of());
		if (named.size() < 2)
			return named.isEmpty() ? null : named.getFirst();
		for (int codebook : codebooks)
			for (ActorOf actor : named)
				if (actor.file == codebook)
					return actor;
		return null;
	}

	private Optional<DocumentOf> read(String name) {
		try {
			synchronized (connection) {
				return Optional.ofNullable(readDocument(name));
			}
		} catch (SQLException e) {
			throw new UncheckedSqlException(e);
		}
	}

	private DocumentOf readDocument(String name) throws SQLException {
		record Head(int id, String day, String organization) {
		}
		List<Head> heads = new ArrayList<>();
		Sql.query(connection, row -> heads.add(new Head(row.getInt(1), row.getString(2), row.getString(3))), """
				SELECT d.id, d.day, o.text FROM word w JOIN document d ON d.word = w.id LEFT JOIN word o ON o.id = d.organization
				WHERE w.text = ? ORDER BY d.id LIMIT 1""", name);
		if (heads.isEmpty())
			return null;
		Head head = heads.getFirst();
		Map<Integer, List<String>> authors = new HashMap<>();
		Sql.query(connection, row -> authors.computeIfAbsent(row.getInt(1), k -> new ArrayList<>()).add(row.getString(2)),
				"SELECT a.part, w.text FROM author a JOIN word w ON w.id = a.actor WHERE a.document = ? ORDER BY a.part, a.ordinal", head.id);
		List<PartOf> parts = new ArrayList<>();
		Sql.query(connection, row -> parts.add(new PartOf(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4),
				authors.getOrDefault(row.getInt(1), List.of()))), """
				SELECT p.part, p.start, p.end, o.text FROM part p LEFT JOIN word o ON o.id = p.organization
				WHERE p.document = ? AND p.start IS NOT NULL ORDER BY p.part""", head.id);
		return new DocumentOf(head.day, head.organization, authors.getOrDefault(0, List.of()), parts);
	}
}
