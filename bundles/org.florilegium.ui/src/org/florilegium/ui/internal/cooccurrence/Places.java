package org.florilegium.ui.internal.cooccurrence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.matrix.Occurrences;
import org.florilegium.analysis.matrix.Occurrences.Occurrence;
import org.florilegium.analysis.matrix.Passages;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.workspace.StudyProject;

/** Reads the passages that a cell counts. */
final class Places {

	/** How many are read at most; who wants more narrows what is shown. */
	static final int MOST = 500;

	private static final int WORDS = 240;

	/**
	 * A place where both occur.
	 *
	 * @param document what people read for its document
	 * @param first    the words that have the one value
	 * @param second   the words that have the other; empty where they are the same
	 * @param ref      the statement of the first
	 */
	record Place(String document, String first, String second, StatementRef ref) {
	}

	private Places() {
	}

	/** The places of a cell of a table. */
	static List<Place> read(StudyProject study, TogetherTable table, int row, int column) throws StudyException {
		Passages passages = table.pairs().passages();
		List<Occurrence> found = Occurrences.of(passages, table.choice().together(), table.choice().within(), table.order().get(row), table.order().get(column));
		StudyIndex index = study.index(Progress.NONE);
		Map<String, String> titles = new HashMap<>();
		for (ExportedName document : index.names().all("Document")) //$NON-NLS-1$
			titles.put(document.name(), document.title() == null ? document.name() : document.title());
		Map<String, CodePoints> texts = new HashMap<>();
		List<Place> places = new ArrayList<>();
		for (Occurrence each : found.subList(0, Math.min(MOST, found.size()))) {
			String[] names = names(index, passages.statement()[each.first()]);
			if (names == null)
				continue; // deleted just now
			if (!texts.containsKey(names[2]))
				texts.put(names[2], study.study().text(names[2]));
			CodePoints text = texts.get(names[2]);
			String first = words(text, passages, each.first());
			String second = words(text, passages, each.second());
			places.add(new Place(titles.getOrDefault(names[2], names[2]), first, second.equals(first) ? "" : second, new StatementRef(study, names[0], names[1]))); //$NON-NLS-1$
		}
		return places;
	}

	/** Coding, statement and document of a statement of the index; null when it is not there. */
	private static String[] names(StudyIndex index, int statement) throws StudyException {
		return index.query(connection -> {
			try (PreparedStatement query = connection.prepareStatement("""
					SELECT f.name, s.name, d.text FROM statement s JOIN file f ON f.id = s.file
					JOIN coding c ON c.file = f.id JOIN word d ON d.id = c.document WHERE s.id = ?""")) { //$NON-NLS-1$
				query.setInt(1, statement);
				try (ResultSet row = query.executeQuery()) {
					return row.next() ? new String[] { row.getString(1), row.getString(2), row.getString(3) } : null;
				}
			}
		});
	}

	private static String words(CodePoints text, Passages passages, int passage) {
		int start = Math.min(passages.start()[passage], text.length());
		int end = Math.min(passages.end()[passage], text.length());
		String words = text.substring(new Span(start, Math.min(end, start + WORDS))).strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		return end > start + WORDS ? words + " \u2026" : words; //$NON-NLS-1$
	}
}
