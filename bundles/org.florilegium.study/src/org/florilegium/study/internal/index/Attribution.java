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
import org.florilegium.study.query.Affiliation;
import org.florilegium.study.query.DocumentAuthors;
import org.florilegium.study.query.DocumentAuthors.PartAuthors;

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

	private record DocumentOf(String day, DocumentAuthors written) {
	}

	private record ActorOf(int file, boolean organization, List<Affiliation> memberships) {
	}

	private final Connection connection;
	private final Map<String, Optional<DocumentOf>> documents = new ConcurrentHashMap<>();
	private final Map<String, List<ActorOf>> actors = new HashMap<>();

	/** Reads the actors; documents are read when they are asked for, over the same connection. */
	Attribution(Connection connection) throws SQLException {
		this.connection = connection;
		Map<Integer, List<Affiliation>> memberships = new HashMap<>();
		Sql.query(connection, row -> memberships.computeIfAbsent(row.getInt(1), k -> new ArrayList<>())
				.add(Affiliation.of(row.getString(2), date(row.getString(3)), date(row.getString(4)))),
				"SELECT m.actor, w.text, m.since, m.until FROM membership m JOIN word w ON w.id = m.organization");
		Sql.query(connection, row -> actors.computeIfAbsent(row.getString(2), k -> new ArrayList<>())
				.add(new ActorOf(row.getInt(3), row.getString(4).equals("organization"), memberships.getOrDefault(row.getInt(1), List.of()))),
				"SELECT a.id, w.text, a.file, a.kind FROM actor a JOIN word w ON w.id = a.word");
	}

	private static PartialDate date(String text) {
		return text == null ? null : PartialDate.valueOf(text);
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
		PartAuthors innermost = start == null ? null : in.written.innermost(start, end).orElse(null);
		PartAuthors authored = start == null ? null : in.written.speaking(start, end).orElse(null);
		String when = day == null ? in.day : day;
		String who = speaker;
		String by = organization;
		Integer authorship = null;
		if (speaker == null) {
			List<String> authors = authored == null ? in.written.authors() : authored.authors();
			authorship = authors.isEmpty() ? null : authored == null ? 0 : authored.number();
			who = authors.isEmpty() ? null : authors.getFirst();
			if (by == null)
				by = authored == null ? in.written.organization() : authored.organization();
		}
		if (by == null)
			by = derived(who, when, codebooks);
		return new Attributed(who, by, authorship, innermost == null ? null : innermost.number(), when);
	}

	private String derived(String speaker, String day, List<Integer> codebooks) {
		ActorOf actor = speaker == null ? null : actor(speaker, codebooks);
		return actor == null ? null : Affiliation.on(speaker, actor.organization, actor.memberships, day);
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
		List<PartAuthors> parts = new ArrayList<>();
		Sql.query(connection, row -> parts.add(new PartAuthors(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4),
				authors.getOrDefault(row.getInt(1), List.of()))), """
				SELECT p.part, p.start, p.end, o.text FROM part p LEFT JOIN word o ON o.id = p.organization
				WHERE p.document = ? AND p.start IS NOT NULL ORDER BY p.part""", head.id);
		return new DocumentOf(head.day, new DocumentAuthors(authors.getOrDefault(0, List.of()), head.organization, parts));
	}
}
