package org.florilegium.exchange.internal.dna;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFiles;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporter;
import org.florilegium.exchange.Loss;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.Statements;
import org.sqlite.SQLiteConfig;

/** Writes a database that Discourse Network Analyzer 3 opens. Everybody's password is {@value #PASSWORD}. */
public final class DnaExporter implements Exporter {

	static final String PASSWORD = "florilegium";

	@Override
	public ExportResult export(ExportRequest request) throws ExportException, StudyException {
		request.allowOptions();
		Path temporary = null;
		try (ExportFiles files = new ExportFiles(request.overwrite()); OutputStream out = files.create(request.target())) {
			temporary = Files.createTempFile("florilegium", ".dna");
			List<Row> rows = ordered(new Statements(request.study().index(request.progress())).list(request.query()));
			List<Loss> losses = new ArrayList<>();
			long statements;
			try (DnaTables tables = new DnaTables(new SQLiteConfig().createConnection("jdbc:sqlite:" + temporary))) {
				statements = new DnaContent(request.study(), rows, tables, losses).write();
				tables.commit();
			}
			Files.copy(temporary, out);
			return new ExportResult(files.commit(), statements, "statements", losses);
		} catch (IOException e) {
			throw ExportFiles.disk(request.target(), e);
		} catch (SQLException e) {
			throw ExportFiles.disk(request.target(), new IOException(e.getMessage(), e));
		} finally {
			delete(temporary);
		}
	}

	/** The rows with statements that stand at the same place in the order of their numbers, so that they keep it when they come back. */
	private static List<Row> ordered(List<Row> rows) {
		List<Row> ordered = new ArrayList<>(rows);
		int from = 0;
		for (int i = 1; i <= ordered.size(); i++)
			if (i == ordered.size() || !isSamePlace(ordered.get(from), ordered.get(i))) {
				ordered.subList(from, i).sort(Comparator.comparing(Row::coding).thenComparing(row -> row.statement().length()).thenComparing(Row::statement));
				from = i;
			}
		return ordered;
	}

	private static boolean isSamePlace(Row a, Row b) {
		return a.document().name().equals(b.document().name()) && a.spans().equals(b.spans());
	}

	private static void delete(Path temporary) {
		try {
			if (temporary != null)
				Files.deleteIfExists(temporary);
		} catch (IOException e) {
			temporary.toFile().deleteOnExit();
		}
	}
}
