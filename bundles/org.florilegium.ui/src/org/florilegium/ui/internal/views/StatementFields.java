package org.florilegium.ui.internal.views;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.window.IShellProvider;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.ui.internal.Ref.StatementRef;

/** What is said of a statement. */
final class StatementFields {

	/** Changes a statement. */
	private interface Change {
		StatementForm of(StatementForm form, String value);
	}

	private StatementFields() {
	}

	/** Reads them; null when the statement is gone. */
	static RefForm read(StatementRef ref, StudyData data, IShellProvider shell) throws StudyException {
		List<Row> rows = StatementList.rowsOf(ref.study().index(Progress.NONE), ref.coding(), ref.statement());
		if (rows.isEmpty())
			return null;
		Row row = rows.getFirst();
		Function<Change, Consumer<String>> save = change -> value -> Changes.make(shell, ref.study(), Messages.statements_edit_label,
				written -> List.of(new ChangeStatement(ref.coding(), change.of(written.statement(ref.coding(), ref.statement()), value))));
		List<Choice> speakers = new ArrayList<>(List.of(new Choice("", Messages.recode_author, "", null, 0))); //$NON-NLS-1$ //$NON-NLS-2$
		speakers.addAll(Choice.actors(data.vocabulary(), a -> true));
		List<Field> fields = new ArrayList<>();
		fields.add(Field.read(StatementColumn.QUOTE.title(), "\u201c" + row.quote() + "\u201d")); //$NON-NLS-1$ //$NON-NLS-2$
		fields.add(Field.read(StatementColumn.THEME.title(), String.join("\n", rows.stream().filter(r -> r.theme() != null) //$NON-NLS-1$
				.map(r -> (StatementColumn.THEME.text(r) + "  " + StatementColumn.STANCE.text(r)).strip()).toList()))); //$NON-NLS-1$
		fields.add(Field.choice(StatementColumn.SPEAKER.title(), row.named() && row.speaker() != null ? row.speaker().name() : "", speakers, //$NON-NLS-1$
				save.apply((form, value) -> new Recoding(null, null, null, value).apply(form, theme -> Set.of()))));
		if (!row.named())
			fields.add(Field.read(Messages.documents_authors, StatementColumn.SPEAKER.text(row)));
		fields.add(Field.read(StatementColumn.ORGANIZATION.title(), StatementColumn.ORGANIZATION.text(row)));
		fields.add(Field.read(StatementColumn.VIA.title(), StatementColumn.VIA.text(row)));
		fields.add(Field.line(StatementColumn.DATE.title(), row.date(), StatementFields::date,
				save.apply((f, value) -> with(f, value.isEmpty() ? null : PartialDate.valueOf(value), f.confidence(), f.notes()))));
		fields.add(Field.read(StatementColumn.CLAIM.title(), StatementColumn.CLAIM.text(row)));
		fields.add(Field.line(StatementColumn.CONFIDENCE.title(), StatementColumn.CONFIDENCE.text(row), StatementFields::confidence,
				save.apply((f, value) -> with(f, f.date(), share(value), f.notes()))));
		fields.add(Field.lines(StatementColumn.NOTE.title(), String.join("\n\n", row.notes()), //$NON-NLS-1$
				save.apply((f, value) -> with(f, f.date(), f.confidence(), List.of(value.split("\\n\\s*\\n")).stream().map(String::strip).filter(n -> !n.isEmpty()).toList())))); //$NON-NLS-1$
		row.values().forEach((name, value) -> fields.add(Field.read(name, value)));
		fields.add(Field.read(StatementColumn.DOCUMENT.title(), StatementColumn.DOCUMENT.text(row)));
		fields.add(Field.read(StatementColumn.PART.title(), StatementColumn.PART.text(row)));
		fields.add(Field.read(StatementColumn.CODER.title(), row.codedOn() == null ? row.coder() : row.coder() + ", " + row.codedOn())); //$NON-NLS-1$
		return new RefForm(ref, Elision.middle(StatementColumn.QUOTE.text(row), 60), fields);
	}

	private static String date(String text) {
		try {
			if (!text.isEmpty())
				PartialDate.valueOf(text);
			return null;
		} catch (DateTimeException e) {
			return Messages.date_hint;
		}
	}

	private static String confidence(String text) {
		try {
			BigDecimal share = share(text);
			return share == null || share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0 ? null : Messages.properties_confidence;
		} catch (NumberFormatException e) {
			return Messages.properties_confidence;
		}
	}

	/** Per cent, or a share of 1. */
	private static BigDecimal share(String text) {
		String number = text.replace("%", "").strip(); //$NON-NLS-1$ //$NON-NLS-2$
		if (number.isEmpty())
			return null;
		BigDecimal value = new BigDecimal(number.replace(',', '.'));
		boolean percent = text.contains("%") || value.compareTo(BigDecimal.ONE) > 0; //$NON-NLS-1$
		return percent ? value.movePointLeft(2).stripTrailingZeros() : value;
	}

	private static StatementForm with(StatementForm s, PartialDate date, BigDecimal confidence, List<String> notes) {
		return new StatementForm(s.name(), s.passages(), s.speaker(), s.organization(), s.reporters(), date, s.type(), s.values(), s.codes(), s.acts(), confidence, notes);
	}
}
