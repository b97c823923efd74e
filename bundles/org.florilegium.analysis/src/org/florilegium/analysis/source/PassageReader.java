package org.florilegium.analysis.source;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.Passages;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.StatementTable;
import org.florilegium.study.query.StatementTable.Column;

/** Reads passages with a value each. */
public final class PassageReader {

	private PassageReader() {
	}

	/** Reads the passages of the statements wanted that have a value of an attribute. */
	public static Passages read(StudyIndex index, StatementQuery query, Attribute attribute) throws StudyException {
		StatementTable table = StatementTable.read(index, query, List.of(attribute));
		Column column = table.columns().getFirst();
		Map<String, int[]> paragraphs = paragraphs(index);
		int[][] spans = spans(index);
		int[][] out = new int[7][Math.max(16, table.size())];
		int size = 0;
		for (int row = 0; row < table.size(); row++) {
			if (column.cells()[row] < 0)
				continue;
			int at = Arrays.binarySearch(spans[0], table.statement()[row]);
			while (at > 0 && spans[0][at - 1] == table.statement()[row])
				at--;
			int[] bounds = table.document()[row] < 0 ? null : paragraphs.get(table.documents().get(table.document()[row]).name());
			for (; at >= 0 && at < spans[0].length && spans[0][at] == table.statement()[row]; at++) {
				if (size == out[0].length)
					for (int c = 0; c < out.length; c++)
						out[c] = Arrays.copyOf(out[c], size * 2);
				int[] cells = { column.cells()[row], table.statement()[row], table.document()[row], spans[1][at], spans[2][at],
						bounds == null ? -1 : paragraph(bounds, spans[1][at]), bounds == null ? -2 : paragraph(bounds, Math.max(spans[1][at], spans[2][at] - 1)) };
				for (int c = 0; c < out.length; c++)
					out[c][size] = cells[c];
				size++;
			}
		}
		int end = size;
		int[][] cut = Arrays.stream(out).map(c -> Arrays.copyOf(c, end)).toArray(int[][]::new);
		List<Node> nodes = new ArrayList<>();
		column.entries().forEach(e -> nodes.add(Node.of(e.name()).labelled(e.label())));
		return new Passages(attribute.toString(), nodes, cut[0], cut[1], cut[2], cut[3], cut[4], cut[5], cut[6]);
	}

	/** The last paragraph that begins at or before a place; of a place before all the first. Bounds: the first number, then starts. */
	private static int paragraph(int[] bounds, int place) {
		int at = Arrays.binarySearch(bounds, 1, bounds.length, place);
		return bounds[0] + Math.max(0, (at < 0 ? -at - 2 : at) - 1);
	}

	/** Statements, starts and ends of all passages, by statement. */
	private static int[][] spans(StudyIndex index) throws StudyException {
		return index.query(connection -> {
			int[][] spans = new int[3][1024];
			int size = 0;
			try (PreparedStatement statement = connection.prepareStatement("SELECT statement, start, end FROM span WHERE start IS NOT NULL ORDER BY statement, ordinal");
					ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					if (size == spans[0].length)
						for (int c = 0; c < 3; c++)
							spans[c] = Arrays.copyOf(spans[c], size * 2);
					for (int c = 0; c < 3; c++)
						spans[c][size] = row.getInt(c + 1);
					size++;
				}
			}
			for (int c = 0; c < 3; c++)
				spans[c] = Arrays.copyOf(spans[c], size);
			return spans;
		});
	}

	/** By document: the number of its first paragraph among all, then where each begins. */
	private static Map<String, int[]> paragraphs(StudyIndex index) throws StudyException {
		return index.query(connection -> {
			Map<String, List<Integer>> starts = new HashMap<>();
			Map<String, Integer> first = new HashMap<>();
			try (PreparedStatement statement = connection.prepareStatement("""
					SELECT w.text, p.start FROM paragraph p JOIN file f ON f.id = p.file JOIN document d ON d.path = f.path
					JOIN word w ON w.id = d.word ORDER BY f.id, p.start"""); ResultSet row = statement.executeQuery()) {
				for (int number = 0; row.next(); number++) {
					first.putIfAbsent(row.getString(1), number);
					starts.computeIfAbsent(row.getString(1), k -> new ArrayList<>()).add(row.getInt(2));
				}
			}
			Map<String, int[]> bounds = new HashMap<>();
			starts.forEach((document, list) -> {
				int[] all = new int[list.size() + 1];
				all[0] = first.get(document);
				for (int i = 0; i < list.size(); i++)
					all[i + 1] = list.get(i);
				bounds.put(document, all);
			});
			return bounds;
		});
	}
}
