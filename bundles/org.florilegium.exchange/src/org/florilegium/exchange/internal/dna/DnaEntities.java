package org.florilegium.exchange.internal.dna;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.Loss;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.dna.DnaVariables.DnaVariable;
import org.florilegium.exchange.internal.dna.DnaVariables.Role;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.ThemeForm;

/** Entities: persons, organisations and themes, or mere values. */
final class DnaEntities {

	private record Entity(int id, DnaVariable variable, String value, String color, Integer parent, String name) {
	}

	private final Map<Integer, Entity> entities = new LinkedHashMap<>();
	private final Map<Integer, Map<String, Object>> attributes = new HashMap<>();
	/** Persons, organisations and concepts of several statement types are the same when they are called the same. */
	private final Map<String, String> known = new HashMap<>();
	private final List<Form> forms = new ArrayList<>();
	private final Set<String> written = new HashSet<>();
	private int plainAttributes;

	DnaEntities(Connection connection, DnaVariables variables, ProjectNames names, String scale) throws SQLException {
		readAttributes(connection);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT ID, VariableId, Value, Red, Green, Blue, ChildOf FROM ENTITIES ORDER BY ID")) {
			while (row.next()) {
				int parent = row.getInt(7);
				boolean root = row.wasNull();
				DnaVariable variable = variables.get(row.getInt(2));
				if (variable != null)
					add(new Entity(row.getInt(1), variable, row.getString(3), "#%02X%02X%02X".formatted(row.getInt(4), row.getInt(5), row.getInt(6)),
							root ? null : parent, name(variable, row.getString(3), names)));
			}
		}
		for (Entity entity : entities.values())
			form(entity, scale);
	}

	private void readAttributes(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
				SELECT v.EntityId, a.AttributeVariable, v.AttributeValue FROM ATTRIBUTEVALUES v
				JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId ORDER BY v.EntityId, a.ID""")) {
			while (row.next())
				if (row.getString(3) != null && !row.getString(3).isEmpty())
					attributes.computeIfAbsent(row.getInt(1), k -> new LinkedHashMap<>()).putIfAbsent(ProjectNames.word(row.getString(2)), row.getString(3));
		}
	}

	private String name(DnaVariable variable, String value, ProjectNames names) {
		if (value.isEmpty() || variable.role() == Role.VALUE)
			return null;
		String kind = variable.role() == Role.THEME ? "Theme" : "Actor";
		return known.computeIfAbsent(variable.role() + " " + value, k -> names.free(kind, value));
	}

	private void add(Entity entity) {
		entities.put(entity.id, entity);
		if (entity.variable.role() == Role.VALUE && attributes.containsKey(entity.id))
			plainAttributes++;
	}

	private void form(Entity entity, String scale) {
		if (entity.name == null || !written.add(entity.variable.role() + " " + entity.name))
			return;
		Map<String, Object> values = attributes.getOrDefault(entity.id, Map.of());
		Entity parent = entity.parent == null ? null : entities.get(entity.parent);
		String above = parent == null ? null : parent.name;
		forms.add(switch (entity.variable.role()) {
			case SPEAKER -> new PersonForm(entity.name, entity.value, List.of(), List.of(), values);
			case ORGANIZATION -> new OrganizationForm(entity.name, entity.value, List.of(), null, above, values);
			default -> new ThemeForm(entity.name, entity.value, List.of(), above, scale, entity.color, null, null, List.of(), List.of(), List.of(), values,
					false, null);
		});
	}

	/** The value as people read it; empty where none was given. */
	String value(int entity) {
		Entity found = entities.get(entity);
		return found == null ? "" : found.value;
	}

	/** The actor's or theme's name; null where none was given. */
	String name(int entity) {
		Entity found = entities.get(entity);
		return found == null ? null : found.name;
	}

	/** Themes, organisations and persons. */
	List<Form> forms() {
		return forms;
	}

	void losses(List<Loss> losses) {
		if (plainAttributes > 0)
			losses.add(new Loss("attribute of a value", plainAttributes, "Values of other variables than person, organization and concept have no attributes here; they were left out."));
	}
}
