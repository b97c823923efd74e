package org.florilegium.study.query;

import java.util.List;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.query.IncidenceReader;

/**
 * Who says what where, one entry for each statement, theme (or claim) and author, packed into arrays: what cross tables are counted
 * from when groups of themes or authors count a statement once. Entries of one statement stand together.
 *
 * @param themes        what the numbers in {@code theme} mean; names without sigil, null for none. Of claims the title is their text
 * @param actors        what the numbers in {@code author} and {@code organization} mean; null for none
 * @param statement     a number for each statement, ascending
 * @param document      a number for each document
 * @param theme         places in {@code themes}
 * @param author        places in {@code actors}
 * @param organization  places in {@code actors}
 * @param stance        numbers of the stances on their scales, NaN for none; on claims 1 for who asserts, concedes or assumes them, -1 for
 *                      who denies them, 0 for who questions them or reports others
 */
public record Incidences(List<ThemeEntry> themes, List<ActorEntry> actors, int[] statement, int[] document, int[] theme, int[] author,
		int[] organization, double[] stance) {

	/**
	 * Reads the entries of the statements wanted.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public static Incidences of(StudyIndex index, StatementQuery query) throws StudyException {
		return IncidenceReader.read(index, query);
	}

	/**
	 * Reads what the statements wanted do to claims.
	 *
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME} with the nearest names
	 */
	public static Incidences onClaims(StudyIndex index, StatementQuery query) throws StudyException {
		return IncidenceReader.onClaims(index, query);
	}

	/** The number of entries. */
	public int size() {
		return statement.length;
	}
}
