package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.florilegium.study.query.ActorEntry;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList.Column;
import org.florilegium.ui.internal.Tints;

/** A column of the table of statements. */
enum StatementColumn {
	QUOTE(Messages.column_quote, 340, true, Column.QUOTE, row -> row.quote().replaceAll("\\s+", " ")), //$NON-NLS-1$ //$NON-NLS-2$
	THEME(Messages.column_theme, 170, true, Column.THEME, row -> row.theme() == null ? "" : row.theme().title() == null ? row.theme().name() : row.theme().title()), //$NON-NLS-1$
	STANCE(Messages.column_stance, 92, true, Column.STANCE, row -> row.stance() == null ? "" : (Tints.shape(row.stanceValue()) + ' ' + row.stance()).strip()), //$NON-NLS-1$
	SPEAKER(Messages.column_speaker, 140, true, Column.SPEAKER, row -> labels(row.speakers())),
	ORGANIZATION(Messages.column_organization, 140, true, Column.ORGANIZATION, row -> row.organization() == null ? "" : row.organization().label()), //$NON-NLS-1$
	VIA(Messages.column_via, 120, true, Column.REPORTER, row -> labels(row.reporters())),
	DOCUMENT(Messages.column_document, 170, true, Column.DOCUMENT, row -> row.document().title() == null ? row.document().name() : row.document().title()),
	PART(Messages.column_part, 120, false, Column.PART, row -> text(row.part())),
	DATE(Messages.column_date, 86, true, Column.DATE, row -> text(row.date())),
	CODER(Messages.column_coder, 70, true, Column.CODER, row -> text(row.coder())),
	CLAIM(Messages.column_claim, 150, false, Column.CLAIM, row -> String.join(", ", row.acts().stream().map(act -> act.force() + " [" + act.claim() + "]").toList())), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	NOTE(Messages.column_note, 160, false, Column.NOTE, row -> String.join(" ", row.notes()).replaceAll("\\s+", " ")), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	CONFIDENCE(Messages.column_confidence, 70, false, Column.CONFIDENCE, row -> row.confidence() == null ? "" : Math.round(row.confidence() * 100) + " %"); //$NON-NLS-1$ //$NON-NLS-2$

	/** A column that is shown, and how wide. */
	record Shown(StatementColumn column, int width) {
	}

	private static final String COLUMNS = "statements.columns"; //$NON-NLS-1$

	private final String title;
	private final int width;
	private final boolean usual;
	private final Column sort;
	private final Function<Row, String> text;

	StatementColumn(String title, int width, boolean usual, Column sort, Function<Row, String> text) {
		this.title = title;
		this.width = width;
		this.usual = usual;
		this.sort = sort;
		this.text = text;
	}

	private static String text(String value) {
		return value == null ? "" : value; //$NON-NLS-1$
	}

	private static String labels(List<ActorEntry> actors) {
		return String.join(", ", actors.stream().map(ActorEntry::label).toList()); //$NON-NLS-1$
	}

	/** What people read above it. */
	String title() {
		return title;
	}

	/** Its width before anybody changed it. */
	int width() {
		return width;
	}

	/** Whether it holds numbers. */
	boolean isNumber() {
		return this == CONFIDENCE;
	}

	/** Whether its middle is left out where it is too long, and not its end. */
	boolean isLong() {
		return this == QUOTE || this == NOTE;
	}

	/** What rows are sorted by when it is. */
	Column sort() {
		return sort;
	}

	/** What it says of a row. */
	String text(Row row) {
		return text.apply(row);
	}

	/** The columns that were chosen last, in their order. */
	static List<Shown> shown() {
		List<Shown> shown = new ArrayList<>();
		for (String each : Settings.get(COLUMNS, "").split(",")) { //$NON-NLS-1$ //$NON-NLS-2$
			String[] parts = each.split(":"); //$NON-NLS-1$
			Arrays.stream(values()).filter(column -> parts.length == 2 && column.name().equals(parts[0]) && parts[1].matches("\\d{1,5}")) //$NON-NLS-1$
					.forEach(column -> shown.add(new Shown(column, Integer.parseInt(parts[1]))));
		}
		return shown.isEmpty() ? usual() : shown;
	}

	/** The columns shown before anybody chose others. */
	static List<Shown> usual() {
		return Arrays.stream(values()).filter(column -> column.usual).map(column -> new Shown(column, column.width)).toList();
	}

	/** Remembers columns for the next time. */
	static void remember(List<Shown> columns) {
		Settings.set(COLUMNS, String.join(",", columns.stream().map(shown -> shown.column.name() + ':' + shown.width).toList())); //$NON-NLS-1$
	}
}
