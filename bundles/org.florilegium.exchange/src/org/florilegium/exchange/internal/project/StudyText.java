package org.florilegium.exchange.internal.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Notation;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.WrittenFile;

/**
 * What formats carry of a study that they have no place for: its corpus, codebook and map in their own language, with the
 * identifiers that their things have in the format.
 */
public final class StudyText {

	private static final Pattern IDENTIFIED = Pattern.compile("(?m)^// ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n(\\S+) ([^\\s\\[\"]+|\\[[^\\]\n]+\\])");

	private StudyText() {
	}

	/** Tells what the format calls a thing; null for what it does not have. */
	@FunctionalInterface
	public interface Guids {
		/** The identifier of an element, or null. */
		String of(Form form);
	}

	/** All but the statements, as one text. */
	public static String write(CodedProject project, Guids guids) {
		StringBuilder text = new StringBuilder("codebook project ").append(Quoted.write(project.title())).append('\n');
		List<Form> forms = new ArrayList<>(project.documents().stream().map(Text::form).toList());
		forms.addAll(project.codebook());
		forms.addAll(project.arguments());
		for (Form form : forms) {
			String guid = guids.of(form);
			text.append('\n').append(guid == null ? "" : "// " + guid + "\n").append(Notation.write(form)).append('\n');
		}
		return text.toString();
	}

	/** The elements of a text, and their identifiers by keyword and name. */
	public record Read(List<Form> forms, Map<String, Form> byGuid, Map<Form, String> guids) {
	}

	/** Understands a text; null when it is another one, or somebody changed it. */
	public static Read read(String text) {
		if (text == null || !text.startsWith("codebook project "))
			return null;
		List<Form> forms;
		try {
			forms = WrittenFile.read(Path.of("project.codebook"), text.replace("\r\n", "\n")).elements();
		} catch (StudyException e) {
			return null;
		}
		Map<String, Form> named = new HashMap<>();
		forms.stream().filter(form -> form.name() != null).forEach(form -> named.put(key(keyword(form), form.name()), form));
		Map<String, Form> byGuid = new HashMap<>();
		Map<Form, String> guids = new HashMap<>();
		Matcher m = IDENTIFIED.matcher(text.replace("\r\n", "\n"));
		while (m.find()) {
			Form form = named.get(key(m.group(2), m.group(3).replaceAll("^[#@\\[]|\\]$", "")));
			if (form != null) {
				byGuid.put(m.group(1), form);
				guids.put(form, m.group(1));
			}
		}
		return new Read(forms, byGuid, guids);
	}

	private static String key(String keyword, String name) {
		return (Set.of("person", "organization").contains(keyword) ? "actor" : keyword) + " " + name;
	}

	private static String keyword(Form form) {
		return Notation.write(form).split(" ", 2)[0];
	}
}
