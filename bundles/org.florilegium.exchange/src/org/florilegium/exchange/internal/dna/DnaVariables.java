package org.florilegium.exchange.internal.dna;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.exchange.ProjectNames;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.lang.edit.Form.VariableForm;
import org.florilegium.model.ValueKind;

/** What the variables of the statement types become. */
final class DnaVariables {

	/** Parts that variables play here. */
	enum Role {
		SPEAKER, ORGANIZATION, THEME, STANCE, VALUE
	}

	/** A variable; {@code name} is what it is called in the study. */
	record DnaVariable(int id, String title, String kind, int type, Role role, String name) {
	}

	private final Map<Integer, DnaVariable> variables = new LinkedHashMap<>();
	private final Map<Integer, String> typeNames = new LinkedHashMap<>();
	private final List<TypeForm> types = new ArrayList<>();
	private String scale;

	/** Reads them; a stance is a variable called like its scale where there is no theme to take it on. */
	DnaVariables(Connection connection, ProjectNames names) throws SQLException {
		Map<Integer, String> titles = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT ID, Label FROM STATEMENTTYPES ORDER BY ID")) {
			while (row.next())
				titles.put(row.getInt(1), row.getString(2));
		}
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES ORDER BY ID")) {
			while (row.next()) {
				String title = row.getString(2);
				String kind = row.getString(3);
				Role role = role(title, kind);
				if (role == Role.STANCE && scale == null)
					scale = names.free("Scale", title);
				variables.put(row.getInt(1), new DnaVariable(row.getInt(1), title, kind, row.getInt(4), role, role == Role.STANCE ? scale : ProjectNames.word(title)));
			}
		}
		titles.forEach((id, title) -> {
			String name = names.free("StatementType", title);
			typeNames.put(id, name);
			List<VariableForm> own = new ArrayList<>();
			for (DnaVariable variable : variables.values())
				if (variable.type == id && (variable.role == Role.VALUE || variable.role == Role.STANCE))
					own.add(new VariableForm(variable.name, variable.title, kind(variable), List.of()));
			types.add(new TypeForm(name, title, own));
		});
	}

	private static Role role(String title, String kind) {
		String word = title.toLowerCase(Locale.ROOT);
		if (kind.equals("short text"))
			return switch (word) {
				case "person" -> Role.SPEAKER;
				case "organization", "organisation" -> Role.ORGANIZATION;
				case "concept" -> Role.THEME;
				default -> Role.VALUE;
			};
		return kind.equals("boolean") && word.equals("agreement") ? Role.STANCE : Role.VALUE;
	}

	private static ValueKind kind(DnaVariable variable) {
		return switch (variable.kind) {
			case "integer" -> ValueKind.NUMBER;
			case "boolean" -> variable.role == Role.STANCE ? ValueKind.TEXT : ValueKind.YES_NO;
			default -> ValueKind.TEXT;
		};
	}

	DnaVariable get(int id) {
		return variables.get(id);
	}

	List<DnaVariable> all() {
		return List.copyOf(variables.values());
	}

	/** The statement types. */
	List<TypeForm> types() {
		return types;
	}

	/** Name of a statement type. */
	String type(int id) {
		return typeNames.get(id);
	}

	/** Name of the scale of agreement; null when no statement takes a stance. */
	String scale() {
		return scale;
	}
}
