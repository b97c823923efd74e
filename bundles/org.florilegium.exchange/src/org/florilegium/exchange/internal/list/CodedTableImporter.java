package org.florilegium.exchange.internal.list;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.Losses;
import org.florilegium.model.ValueKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Vocabulary;

/**
 * Reads codings from a table, as this program exports it and as others do: for each row a document of the study, a passage by its
 * words or positions, and a theme. What the codebooks do not have is added to them.
 */
public final class CodedTableImporter implements ProjectImporter {

	private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab", "xlsx", "jsonl", "ndjson");
	private static final int STEP = 1_000;
	private static final String VARIABLES = """
			SELECT w.text, v.name, v.kind FROM statement_type t JOIN word w ON w.id = t.word LEFT JOIN variable v ON v.statement_type = t.id""";

	@Override
	public int recognise(Path file) throws ImportException {
		if (!EXTENSIONS.contains(Sheet.extension(file)))
			return 0;
		try {
			return CodedColumns.of(Sheet.header(file)).isCoded() ? 88 : 0;
		} catch (ImportException e) {
			return 0; // whoever reads it as something else says what is wrong
		}
	}

	@Override
	public CodedProject read(Path file, ProjectNames names) throws ImportException {
		throw new ImportException(Code.EMPTY, file + " has codings without the texts that they are about. Import it into the study that has them.");
	}

	@Override
	public CodedProject read(Path file, Study study, Progress progress) throws ImportException, StudyException {
		List<List<String>> rows = Sheet.rows(file);
		CodedColumns columns = CodedColumns.of(rows.isEmpty() ? List.of() : rows.getFirst());
		if (!columns.isCoded())
			throw new ImportException(Code.DAMAGED, file + " is no table of codings: it needs a column document, one of quote, spans, or start and end, and a column theme. The first row has "
					+ "the names of the columns.");
		StudyIndex index = study.index(progress);
		Losses losses = new Losses();
		CodedNames names = new CodedNames(Vocabulary.of(index), new ProjectNames(index), losses);
		CodedRows statements = new CodedRows(columns, names, new CodedPlaces(study, index, losses), index.query(CodedTableImporter::types), losses);
		for (int i = 1; i < rows.size(); i++) {
			if (i % STEP == 0)
				progress.step(i, rows.size(), "reading " + file.getFileName());
			statements.add(rows.get(i));
		}
		List<Coding> codings = statements.codings();
		if (codings.isEmpty())
			throw new ImportException(Code.EMPTY, "No row of %s could be taken: %s".formatted(file,
					losses.all().stream().filter(l -> l.element().equals("row")).findFirst().map(Loss::reason).orElse("There is none under the names of the columns.")));
		String name = file.getFileName().toString();
		return new CodedProject(name.substring(0, name.lastIndexOf('.')), List.of(), names.codebook(), codings, names.claims(), new Identifiers(), losses.all());
	}

	private static Map<String, Map<String, ValueKind>> types(Connection connection) throws SQLException {
		Map<String, Map<String, ValueKind>> types = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(VARIABLES); ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				Map<String, ValueKind> variables = types.computeIfAbsent(row.getString(1), k -> new HashMap<>());
				if (row.getString(2) != null)
					variables.put(row.getString(2), ValueKind.get(row.getString(3)));
			}
		}
		return types;
	}
}
