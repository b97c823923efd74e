package org.florilegium.exchange.internal.dna;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Duplicates;
import org.florilegium.analysis.network.Kernel;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Normalization;
import org.florilegium.analysis.network.TimeUnit;
import org.florilegium.analysis.network.Windows;
import org.florilegium.analysis.source.Condition;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.model.PartialDate;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;

/** Parameters of an output of Discourse Network Analyzer, {@code key=value;;key=value}. */
final class DnaParameters {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final Map<String, String> keys = new HashMap<>();

	DnaParameters(String text) {
		for (String pair : text.split(";;"))
			if (!pair.isBlank())
				keys.put(pair.split("=", 2)[0], pair.contains("=") ? pair.split("=", 2)[1] : "");
	}

	private String get(String key, String otherwise) {
		return keys.getOrDefault(key, otherwise);
	}

	boolean isMoving() {
		return keys.containsKey("tw");
	}

	Windows windows() {
		String unit = get("tw", "").replaceFirst("s$", "").toUpperCase(Locale.ROOT);
		return new Windows(TimeUnit.valueOf(unit), Integer.parseInt(get("ws", "1")));
	}

	Kernel kernel() {
		return keys.containsKey("kernel") ? Kernel.valueOf(get("kernel", "").toUpperCase(Locale.ROOT)) : null;
	}

	NetworkSettings settings() {
		String duplicates = get("dup", "include");
		return new NetworkSettings(get("type", "onemode").equals("twomode"), Aggregation.valueOf(get("agg", "ignore").toUpperCase(Locale.ROOT)),
				Normalization.valueOf(get("norm", "no").toUpperCase(Locale.ROOT)), switch (duplicates) {
					case "include" -> Duplicates.NONE;
					case "acrossrange" -> Duplicates.RANGE;
					default -> Duplicates.valueOf(duplicates.toUpperCase(Locale.ROOT));
				}, keys.containsKey("iso"), true);
	}

	ObservationRequest request() {
		StatementQuery query = StatementQuery.ALL.between(date("start"), date("stop"));
		String qualifier = get("q", "agreement");
		return new ObservationRequest(query, variable(get("v1", "organization"), keys.containsKey("v1d")), variable(get("v2", "concept"), keys.containsKey("v2d")),
				qualifier.equals("null") ? null : variable(qualifier, keys.containsKey("qd")), conditions(), false, true);
	}

	private PartialDate date(String key) {
		return keys.containsKey(key) ? PartialDate.valueOf(LocalDate.parse(keys.get(key), DATE).toString()) : null;
	}

	private static Attribute variable(String name, boolean document) {
		if (document)
			return new Attribute(Kind.DOCUMENT, name.equals("type") ? "kind" : name);
		return switch (name) {
			case "organization" -> Attribute.of(Kind.ORGANIZATION);
			case "person" -> Attribute.of(Kind.AUTHOR);
			case "concept" -> Attribute.of(Kind.THEME);
			case "agreement" -> Attribute.of(Kind.STANCE);
			default -> new Attribute(Kind.VALUE, name);
		};
	}

	private List<Condition> conditions() {
		List<Condition> conditions = new ArrayList<>();
		if (keys.containsKey("exVar")) {
			String[] variables = get("exVar", "").split("!");
			String[] values = get("exVal", "").split("!", -1);
			Map<String, List<String>> byVariable = new LinkedHashMap<>();
			for (int i = 0; i < variables.length; i++)
				byVariable.computeIfAbsent(variables[i], k -> new ArrayList<>()).add(values[i]);
			byVariable.forEach((variable, excluded) -> conditions.add(new Condition(variable(variable, false), excluded, keys.containsKey("invVal"))));
		}
		documents(conditions, "Authors", "author");
		documents(conditions, "Sources", "source");
		documents(conditions, "Sections", "section");
		documents(conditions, "Types", "kind");
		return conditions;
	}

	private void documents(List<Condition> conditions, String key, String field) {
		if (keys.containsKey("ex" + key))
			conditions.add(new Condition(new Attribute(Kind.DOCUMENT, field), List.of(get("ex" + key, "").split("!")), keys.containsKey("inv" + key)));
	}
}
