package org.florilegium.exchange.internal.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.OrganizationForm;
import org.florilegium.lang.edit.Form.PersonForm;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Form.TypeForm;
import org.florilegium.lang.edit.Form.VariableForm;
import org.florilegium.model.PartialDate;
import org.florilegium.model.ValueKind;

/** Defines what statements mention and nothing defines, so that a project stands on its own. */
final class Completion {

	private static final String SCALE = "stances";

	private final CodedProject project;
	private final Map<String, String> titles;
	private final Set<String> defined = new LinkedHashSet<>();
	private final List<Form> codebook;
	private final List<Form> arguments;
	private final Map<String, Set<String>> stances = new LinkedHashMap<>();
	private final Map<String, Map<String, ValueKind>> types = new LinkedHashMap<>();

	/** @param titles what people call things, by name; the name itself where nothing is known */
	Completion(CodedProject project, Map<String, String> titles) {
		this.project = project;
		this.titles = titles;
		codebook = new ArrayList<>(project.codebook());
		arguments = new ArrayList<>(project.arguments());
		project.codebook().forEach(f -> defined.add(kind(f) + f.name()));
		project.argued(ClaimForm.class).forEach(c -> defined.add("claim " + c.name()));
	}

	private static String kind(Form form) {
		return switch (form) {
			case ThemeForm t -> "theme ";
			case TypeForm t -> "type ";
			case CoderForm c -> "coder ";
			case PersonForm p -> "actor ";
			case OrganizationForm o -> "actor ";
			default -> "other ";
		};
	}

	/** The project with all that it mentions. */
	CodedProject complete() {
		Set<String> organizations = new LinkedHashSet<>();
		project.codings().stream().flatMap(c -> c.statements().stream()).map(StatementForm::organization).filter(o -> o != null).forEach(organizations::add);
		for (String organization : organizations)
			define("actor ", organization, new OrganizationForm(organization, title(organization), List.of(), null, null, Map.of()));
		for (Coding coding : project.codings()) {
			if (coding.coder() != null)
				define("coder ", coding.coder(), new CoderForm(coding.coder(), title(coding.coder())));
			coding.statements().forEach(this::statement);
		}
		scale();
		types.forEach((name, variables) -> define("type ", name, new TypeForm(name, title(name),
				variables.entrySet().stream().map(v -> new VariableForm(v.getKey(), v.getKey(), v.getValue(), List.of())).toList())));
		return new CodedProject(project.title(), project.documents(), codebook, project.codings(), arguments, project.identifiers(), project.losses());
	}

	private String title(String name) {
		return titles.getOrDefault(name, name);
	}

	private void define(String kind, String name, Form form) {
		if (defined.add(kind + name))
			(form instanceof ClaimForm ? arguments : codebook).add(form);
	}

	private void statement(StatementForm s) {
		List<String> speakers = new ArrayList<>(s.reporters());
		if (s.speaker() != null)
			speakers.add(s.speaker());
		for (String person : speakers)
			define("actor ", person, new PersonForm(person, title(person), List.of(), List.of(), Map.of()));
		for (CodeForm code : s.codes()) {
			if (!defined.contains("theme " + code.theme()) || stances.containsKey(code.theme())) {
				define("theme ", code.theme(), ThemeForm.of(code.theme(), title(code.theme()), null));
				stances.computeIfAbsent(code.theme(), k -> new LinkedHashSet<>()).addAll(code.stance() == null ? Set.of() : Set.of(code.stance()));
			}
		}
		for (ActForm act : s.acts())
			define("claim ", act.claim(), new ClaimForm(act.claim(), title(act.claim()), List.of(), false, Map.of(), List.of()));
		if (s.type() != null && !defined.contains("type " + s.type()))
			s.values().forEach((name, value) -> types.computeIfAbsent(s.type(), k -> new LinkedHashMap<>()).putIfAbsent(name, kind(value)));
		if (s.type() != null && !defined.contains("type " + s.type()))
			types.computeIfAbsent(s.type(), k -> new LinkedHashMap<>());
	}

	private static ValueKind kind(Object value) {
		return switch (value) {
			case BigDecimal number -> ValueKind.NUMBER;
			case Boolean truth -> ValueKind.YES_NO;
			case PartialDate date -> ValueKind.DATE;
			default -> ValueKind.TEXT;
		};
	}

	/** Themes on which there are stances share a scale of all of them, numbered as they are met. */
	private void scale() {
		Set<String> points = new LinkedHashSet<>();
		stances.values().forEach(points::addAll);
		if (points.isEmpty())
			return;
		codebook.add(0, new ScaleForm(SCALE, points.stream().map(p -> new PointForm(p, null)).toList()));
		codebook.replaceAll(form -> form instanceof ThemeForm t && !stances.getOrDefault(t.name(), Set.of()).isEmpty()
				? new ThemeForm(t.name(), t.title(), t.aliases(), t.parent(), SCALE, t.color(), t.key(), t.definition(), t.includes(), t.excludes(), t.examples(),
						t.values(), t.retired(), t.replacement())
				: form);
	}
}
