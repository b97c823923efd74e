package org.florilegium.cli.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Observations;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;

/** The statements that count, with what they relate. */
final class EventList {

	private final Observations observations;
	private final Map<Integer, String[]> names;

	EventList(StudyIndex index, Observations observations) throws StudyException {
		this.observations = observations;
		names = index.query(connection -> {
			Map<Integer, String[]> found = new HashMap<>();
			try (PreparedStatement statement = connection.prepareStatement(
					"SELECT s.id, f.name || '/' || s.name, w.text FROM statement s JOIN file f ON f.id = s.file LEFT JOIN word w ON w.id = s.document");
					ResultSet row = statement.executeQuery()) {
				while (row.next())
					found.put(row.getInt(1), new String[] { row.getString(2), row.getString(3) });
			}
			return found;
		});
	}

	Listing listing(int[] rows) {
		Listing listing = new Listing().name("statement").text("date").text("document").text(observations.first().word()).text(observations.second().word());
		if (observations.qualifier() != null)
			listing.text(observations.qualifier().word());
		for (int row : rows) {
			String[] name = names.get(observations.statement()[row]);
			String first = label(observations.first(), row);
			String second = label(observations.second(), row);
			if (observations.qualifier() == null)
				listing.row(name[0], date(row), name[1], first, second);
			else
				listing.row(name[0], date(row), name[1], first, second, level(row));
		}
		return listing;
	}

	private String date(int row) {
		long time = observations.time()[row];
		if (time == Observations.NO_TIME)
			return null;
		LocalDateTime date = LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC);
		return time % 86_400 == 0 ? date.toLocalDate().toString() : date.toString();
	}

	private static String label(Mode mode, int row) {
		int cell = mode.cells()[row];
		return cell < 0 ? null : mode.nodes().get(cell).label();
	}

	private String level(int row) {
		int cell = observations.qualifier().cells()[row];
		return cell < 0 ? null : observations.qualifier().levels().get(cell).name();
	}
}
