package org.florilegium.analysis.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.analysis.Mode;
import org.florilegium.analysis.Node;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementTable.Column;
import org.florilegium.study.query.StatementTable.Entry;
import org.florilegium.study.query.Vocabulary;

/** Makes modes of columns; nodes have what the codebooks say of them. */
final class Modes {

	private final Vocabulary vocabulary;

	Modes(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The mode of a column, for some of its rows. */
	Mode mode(Column column, int[] rows) {
		List<Node> nodes = new ArrayList<>(column.entries().size());
		for (Entry entry : column.entries())
			nodes.add(new Node(entry.name(), entry.label(), attributes(column.attribute(), entry.name())));
		return new Mode(column.attribute().toString(), nodes, ObservationReader.pick(column.cells(), rows));
	}

	private Map<String, String> attributes(Attribute attribute, String name) {
		Map<String, String> attributes = new LinkedHashMap<>();
		if (attribute.name() != null)
			return attributes;
		if (attribute.kind() == Kind.THEME || attribute.kind() == Kind.PARENT_THEME)
			vocabulary.theme(name).ifPresent(theme -> {
				attributes.put("path", theme.path());
				attributes.put("color", theme.color());
			});
		if (attribute.kind() == Kind.AUTHOR || attribute.kind() == Kind.ORGANIZATION || attribute.kind() == Kind.REPORTER)
			vocabulary.actor(name).ifPresent(actor -> {
				attributes.put("type", actor.organization() ? "organization" : "person");
				if (actor.kind() != null)
					attributes.put("kind", actor.kind());
				actor.values().forEach((key, value) -> attributes.putIfAbsent(key, String.valueOf(value)));
			});
		return attributes;
	}
}
