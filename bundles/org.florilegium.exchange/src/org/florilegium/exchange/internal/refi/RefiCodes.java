package org.florilegium.exchange.internal.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.Identifiers;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.internal.project.XmlWriter;
import org.florilegium.exchange.internal.refi.RefiData.Code;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.ThemeForm;

/** Codes and themes, which projects and codebooks have alike. */
final class RefiCodes {

	private static final String CODABLE = "codable";

	private RefiCodes() {
	}

	/** Writes the themes as codes within codes. */
	static void write(XmlWriter xml, CodedProject project, UnaryOperator<String> guid) throws IOException {
		Map<String, List<ThemeForm>> narrower = new LinkedHashMap<>();
		List<ThemeForm> themes = project.defined(ThemeForm.class);
		Map<String, ThemeForm> byName = new HashMap<>();
		themes.forEach(theme -> byName.putIfAbsent(theme.name(), theme));
		for (ThemeForm theme : themes)
			narrower.computeIfAbsent(isUnder(theme, byName) ? theme.parent() : null, k -> new ArrayList<>()).add(theme);
		if (themes.isEmpty())
			return;
		xml.start("Codes");
		for (ThemeForm root : narrower.getOrDefault(null, List.of()))
			write(xml, root, narrower, guid);
		xml.end();
	}

	private static boolean isUnder(ThemeForm theme, Map<String, ThemeForm> byName) {
		int steps = 0;
		for (ThemeForm at = byName.get(theme.parent()); at != null; at = byName.get(at.parent()))
			if (++steps > byName.size())
				return false;
		return byName.containsKey(theme.parent());
	}

	private static void write(XmlWriter xml, ThemeForm theme, Map<String, List<ThemeForm>> narrower, UnaryOperator<String> guid) throws IOException {
		xml.start("Code").attribute("guid", guid.apply(theme.name())).attribute("name", theme.title())
				.attribute("isCodable", !Boolean.FALSE.equals(theme.values().get(CODABLE))).attribute("color", theme.color());
		xml.element("Description", theme.definition());
		for (ThemeForm each : narrower.getOrDefault(theme.name(), List.of()))
			write(xml, each, narrower, guid);
		xml.end();
	}

	/**
	 * The themes that codes become.
	 *
	 * @param known       what is known of them from a note, by identifier
	 * @param names       filled with the themes' names by identifier
	 * @param identifiers filled likewise
	 */
	static List<ThemeForm> read(RefiData data, Map<String, Form> known, ProjectNames free, Map<String, String> names, Identifiers identifiers) {
		for (Code code : data.codes)
			if (known.get(code.guid()) instanceof ThemeForm theme)
				names.put(code.guid(), free.keep("Theme", theme.name()));
		for (Code code : data.codes)
			names.computeIfAbsent(code.guid(), g -> free.free("Theme", title(code)));
		List<ThemeForm> themes = new ArrayList<>();
		Map<String, String> renamed = new HashMap<>();
		known.forEach((guid, form) -> renamed.put(form.name(), names.get(guid)));
		for (Code code : data.codes) {
			ThemeForm theme = known.get(code.guid()) instanceof ThemeForm t ? t : ThemeForm.of(names.get(code.guid()), title(code), null);
			Map<String, Object> values = new LinkedHashMap<>(theme.values());
			values.remove(CODABLE);
			if (!code.codable())
				values.put(CODABLE, false);
			String name = names.get(code.guid());
			themes.add(new ThemeForm(name, title(code), theme.aliases(), names.get(code.parent()), theme.scale(), color(code.color()), theme.key(),
					blank(code.description()), theme.includes(), theme.excludes(), theme.examples(), values, theme.retired(),
					theme.replacement() == null ? null : renamed.getOrDefault(theme.replacement(), theme.replacement())));
			identifiers.add("code", name, code.guid(), null);
		}
		return themes;
	}

	private static String title(Code code) {
		return code.name() == null || code.name().isBlank() ? "Code" : code.name();
	}

	private static String blank(String text) {
		return text == null || text.isBlank() ? null : text;
	}

	/** A colour with six digits; null for none. */
	private static String color(String color) {
		if (color == null || !color.strip().matches("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})"))
			return null;
		String plain = color.strip();
		return plain.length() == 7 ? plain : plain.replaceAll("([0-9A-Fa-f])", "$1$1");
	}
}
