package org.florilegium.exchange.internal.dna;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.dna.DnaVariables.DnaVariable;
import org.florilegium.exchange.internal.dna.DnaVariables.Role;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.Authors;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.PartialDate;
import org.florilegium.model.Span;
import org.florilegium.study.Hashes;

/** A project as it is in the database: what is whose statement, on what, with which stance. */
final class DnaProject {

	static final String AGREE = "agree";
	static final String DISAGREE = "disagree";

	/** What the data tables say of a statement. */
	private static final class Data {
		private String speaker;
		private String organization;
		private String theme;
		private String stance;
		private final Map<String, Object> values = new LinkedHashMap<>();
	}

	private final Connection connection;
	private final ProjectNames names;
	private final String title;
	private final Map<Integer, DnaText> texts = new HashMap<>();
	private final Map<Integer, String> documents = new HashMap<>();
	private final Map<Integer, Data> data = new HashMap<>();
	private final List<Loss> losses = new ArrayList<>();

	DnaProject(Connection connection, ProjectNames names, String title) {
		this.connection = connection;
		this.names = names;
		this.title = title;
	}

	CodedProject read() throws SQLException {
		refuseViews();
		DnaVariables variables = new DnaVariables(connection, names);
		String stances = variables.scale();
		DnaEntities entities = new DnaEntities(connection, variables, names, stances);
		List<Text> corpus = corpus();
		List<Form> codebook = new ArrayList<>();
		if (stances != null)
			codebook.add(new ScaleForm(stances, List.of(new PointForm(DISAGREE, BigDecimal.ONE.negate()), new PointForm(AGREE, BigDecimal.ONE))));
		codebook.addAll(variables.types());
		codebook.addAll(entities.forms());
		Map<Integer, String> coders = coders(codebook);
		readData(variables, entities, stances);
		List<Coding> codings = codings(variables, coders);
		entities.losses(losses);
		count("REGEXES", "search pattern", "Patterns that highlight words have no place here.");
		count("VARIABLELINKS", "link between variables", "Links between variables have no place here.");
		return new CodedProject(title, corpus, codebook, codings, List.of(), new Identifiers(), losses);
	}

	/** Reads each row of a query. */
	@FunctionalInterface
	private interface Rows {
		void read(ResultSet row) throws SQLException;
	}

	private void each(String sql, Rows rows) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next())
				rows.read(row);
		}
	}

	/** Refuses databases whose tables are questions that may take for ever; the program's own have no such. */
	private void refuseViews() throws SQLException {
		each("SELECT name FROM sqlite_master WHERE type = 'view'", row -> {
			throw new SQLException("it has a view, " + row.getString(1) + ", where tables belong");
		});
	}

	private void count(String table, String element, String reason) throws SQLException {
		boolean[] exists = { false };
		each("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'", row -> exists[0] = true);
		if (exists[0])
			each("SELECT count(*) FROM " + table, row -> {
				if (row.getInt(1) > 0)
					losses.add(new Loss(element, row.getInt(1), reason));
			});
	}

	private List<Text> corpus() throws SQLException {
		List<Text> corpus = new ArrayList<>();
		each("SELECT ID, Title, Text, Author, Source, Section, Notes, Type, Date FROM DOCUMENTS ORDER BY ID", row -> {
			DnaText text = new DnaText(row.getString(3));
			LocalDateTime time = LocalDateTime.ofEpochSecond(row.getLong(9), 0, ZoneOffset.UTC);
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("id", BigDecimal.valueOf(row.getInt(1)));
			if (!time.toLocalTime().equals(LocalTime.MIDNIGHT))
				values.put("time", time.toLocalTime().toString());
			if (!row.getString(4).isEmpty())
				values.put("author", row.getString(4));
			String name = names.free("Document", row.getString(2));
			String notes = row.getString(7);
			corpus.add(new Text(new DocumentForm(name, "texts/" + name + ".txt", row.getString(2), Authors.NONE, PartialDate.valueOf(time.toLocalDate().toString()),
					filled(row.getString(5)), filled(row.getString(6)), filled(row.getString(8)), null, text.length(), Hashes.sha256(text.toString()), null,
					List.of(), values, notes.isEmpty() ? List.of() : List.of(notes), List.of()), text.toString()));
			texts.put(row.getInt(1), text);
			documents.put(row.getInt(1), name);
		});
		return corpus;
	}

	private static String filled(String text) {
		return text == null || text.isEmpty() ? null : text;
	}

	private Map<Integer, String> coders(List<Form> codebook) throws SQLException {
		Map<Integer, String> coders = new HashMap<>();
		each("SELECT ID, Name FROM CODERS ORDER BY ID", row -> {
			String name = names.free("Coder", row.getString(2));
			coders.put(row.getInt(1), name);
			codebook.add(new CoderForm(name, row.getString(2)));
		});
		return coders;
	}

	private void readData(DnaVariables variables, DnaEntities entities, String stances) throws SQLException {
		each("SELECT StatementId, VariableId, Entity FROM DATASHORTTEXT ORDER BY StatementId, VariableId", row -> {
			Data of = of(row.getInt(1));
			DnaVariable variable = variables.get(row.getInt(2));
			int entity = row.getInt(3);
			switch (variable.role()) {
				case SPEAKER -> of.speaker = entities.name(entity);
				case ORGANIZATION -> of.organization = entities.name(entity);
				case THEME -> of.theme = entities.name(entity);
				default -> put(of, variable, entities.value(entity));
			}
		});
		each("SELECT StatementId, VariableId, Value FROM DATALONGTEXT ORDER BY StatementId, VariableId",
				row -> put(of(row.getInt(1)), variables.get(row.getInt(2)), row.getString(3)));
		each("SELECT StatementId, VariableId, Value FROM DATAINTEGER ORDER BY StatementId, VariableId",
				row -> of(row.getInt(1)).values.put(variables.get(row.getInt(2)).name(), BigDecimal.valueOf(row.getInt(3))));
		each("SELECT StatementId, VariableId, Value FROM DATABOOLEAN ORDER BY StatementId, VariableId", row -> {
			DnaVariable variable = variables.get(row.getInt(2));
			boolean yes = row.getInt(3) != 0;
			if (variable.role() == Role.STANCE)
				of(row.getInt(1)).stance = yes ? AGREE : DISAGREE;
			else
				of(row.getInt(1)).values.put(variable.name(), yes);
		});
		for (Data each : data.values())
			if (each.theme == null && each.stance != null)
				each.values.put(stances, each.stance);
	}

	private static void put(Data of, DnaVariable variable, String text) {
		if (text != null && !text.isEmpty())
			of.values.put(variable.name(), text);
	}

	private Data of(int statement) {
		return data.computeIfAbsent(statement, k -> new Data());
	}

	private List<Coding> codings(DnaVariables variables, Map<Integer, String> coders) throws SQLException {
		Map<String, Coding> codings = new LinkedHashMap<>();
		int[] misplaced = { 0 };
		int[] homeless = { 0 };
		each("SELECT ID, StatementTypeId, DocumentId, Start, Stop, Coder FROM STATEMENTS ORDER BY DocumentId, Start, Stop, ID", row -> {
			DnaText text = texts.get(row.getInt(3));
			if (text == null || text.length() == 0) {
				homeless[0]++;
				return;
			}
			if (!text.has(row.getInt(4), row.getInt(5)))
				misplaced[0]++;
			Span span = text.span(row.getInt(4), row.getInt(5));
			Data of = of(row.getInt(1));
			StatementForm statement = new StatementForm("s" + row.getInt(1), List.of(new Passage(span, text.words(span), null, null)), of.speaker, of.organization,
					List.of(), null, variables.type(row.getInt(2)), of.values, of.theme == null ? List.of() : List.of(new CodeForm(of.theme, of.stance)), List.of(),
					null, List.of());
			String document = documents.get(row.getInt(3));
			String coder = coders.get(row.getInt(6));
			codings.computeIfAbsent(document + "." + coder, k -> Coding.of(document, coder, new ArrayList<>())).statements().add(statement);
		});
		if (misplaced[0] > 0)
			losses.add(new Loss("passage", misplaced[0], "Passages that are empty or not within their text were moved to the nearest characters."));
		if (homeless[0] > 0)
			losses.add(new Loss("statement", homeless[0], "Statements in documents without a text were left out."));
		return List.copyOf(codings.values());
	}
}
