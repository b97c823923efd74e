package org.florilegium.exchange.internal.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Notation;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.WrittenFile;

/**
 * What other programs have no place for, as a text that people can read and that is understood when it comes back: clauses
 * of a statement in the language of studies.
 */
public final class Details {

	/** Name of notes and features that hold details. */
	public static final String NAME = "Florilegium";

	private static final List<Passage> NOWHERE = List.of(new Passage(new Span(0, 1), "", null, null));
	private static final StatementForm EMPTY = StatementForm.of(NOWHERE, List.of());

	private Details() {
	}

	/** The clauses of a statement after its passages, one or more to a line; empty when there are none. */
	public static String write(StatementForm statement) {
		StatementForm placeless = new StatementForm("s", NOWHERE, statement.speaker(), statement.organization(), statement.reporters(), statement.date(),
				statement.type(), statement.values(), statement.codes(), statement.acts(), statement.confidence(), statement.notes());
		String text = Notation.write(placeless);
		int head = text.indexOf('\n');
		return head < 0 ? "" : text.substring(head + 1).replaceAll("(?m)^  ", "");
	}

	/**
	 * Reads many at once.
	 *
	 * @param texts what {@link #write} wrote, by anything
	 * @return the statements, without their passages; those that are not understood are missing
	 */
	public static Map<String, StatementForm> read(Map<String, String> texts) {
		Map<String, StatementForm> read = new LinkedHashMap<>();
		List<String> keys = new ArrayList<>();
		texts.forEach((key, text) -> {
			StatementForm simple = PlainDetails.read(text);
			if (simple == null)
				keys.add(key);
			else
				read.put(key, simple);
		});
		for (int from = 0; from < keys.size(); from += 5_000)
			read(keys.subList(from, Math.min(keys.size(), from + 5_000)), texts, read);
		return read;
	}

	private static void read(List<String> keys, Map<String, String> texts, Map<String, StatementForm> read) {
		StringBuilder file = new StringBuilder("coding details of nothing\n");
		for (int i = 0; i < keys.size(); i++)
			file.append("\nstatement s").append(i).append(" at \"\"\n").append(texts.get(keys.get(i))).append('\n');
		try {
			List<Form> forms = WrittenFile.read(Path.of("details.coding"), file.toString()).elements();
			if (forms.size() == keys.size() && forms.stream().allMatch(StatementForm.class::isInstance)) {
				for (int i = 0; i < keys.size(); i++)
					read.put(keys.get(i), (StatementForm) forms.get(i));
				return;
			}
		} catch (StudyException e) {
			// one of them was changed by hand; the others are found below
		}
		if (keys.size() > 1) {
			read(keys.subList(0, keys.size() / 2), texts, read);
			read(keys.subList(keys.size() / 2, keys.size()), texts, read);
		}
	}

	/** A statement that says nothing. */
	public static StatementForm none() {
		return EMPTY;
	}
}
