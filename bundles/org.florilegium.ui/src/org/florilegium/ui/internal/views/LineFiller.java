package org.florilegium.ui.internal.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList.Group;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;

/** Writes into the lines of the table of statements: what they say, and in which colours. */
final class LineFiller {

	private static final String OPEN = "\u25be "; //$NON-NLS-1$
	private static final String FOLDED = "\u25b8 "; //$NON-NLS-1$
	private static final String INDENT = "    "; //$NON-NLS-1$
	private static final int MARGIN = 8;
	/** Letters about as often as they are in texts. */
	private static final String SAMPLE = "The quick brown fox jumps over the lazy dog, and nobody is surprised at that; it does so every day."; //$NON-NLS-1$

	private final Table table;
	private final LocalResourceManager resources;
	private Map<String, String> colors = Map.of();
	private Color stripe;
	private Color head;
	private Color emphasised;
	/** Width of a letter in pixels. */
	private double average = 7;

	LineFiller(Table table) {
		this.table = table;
		resources = new LocalResourceManager(JFaceResources.getResources(), table);
		measure();
	}

	/** Takes the colours of themes, and those and the letters of the table as they are now. */
	void refresh(Vocabulary vocabulary) {
		Map<String, String> found = new HashMap<>();
		for (Theme theme : vocabulary.themes())
			found.put(theme.name(), theme.color());
		colors = found;
		measure();
	}

	private void measure() {
		GC gc = new GC(table);
		average = (double) gc.textExtent(SAMPLE).x / SAMPLE.length();
		gc.dispose();
		stripe = Trees.stripe(table);
		head = new Color(Tints.blend(table.getForeground().getRGB(), table.getBackground().getRGB(), 0.10));
		emphasised = new Color(Tints.blend(table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB(), table.getBackground().getRGB(), 0.35));
	}

	/** Fills the head of a group. */
	void head(TableItem item, Group group, boolean folded) {
		String label = group.value().name() == null ? Messages.none : group.value().label();
		item.setText(table.getColumnOrder()[0], INDENT.repeat(group.depth()) + (folded ? FOLDED : OPEN) + label + "   " + Trees.number(group.statements())); //$NON-NLS-1$
		item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		item.setBackground(head);
	}

	/**
	 * Fills the line of a statement.
	 *
	 * @param row  null where it is not read yet
	 * @param over whether the mouse is over its passage
	 */
	void statement(TableItem item, int line, Row row, boolean over) {
		item.setBackground(over ? emphasised : line % 2 == 1 ? stripe : null);
		for (int i = 0; i < table.getColumnCount(); i++) {
			StatementColumn column = ShownColumns.of(table.getColumn(i));
			item.setText(i, row == null ? "" : text(column, row, table.getColumn(i).getWidth())); //$NON-NLS-1$
			if (column == StatementColumn.THEME)
				item.setImage(i, row == null || row.theme() == null ? null : swatch(row));
		}
	}

	private String text(StatementColumn column, Row row, int width) {
		return column.isLong() ? Elision.middle(column.text(row), (int) ((width - MARGIN) / average)) : column.text(row);
	}

	private Image swatch(Row row) {
		String color = colors.getOrDefault(row.theme().name(), row.theme().color());
		return color == null ? null : (Image) resources.get(Icons.swatch(List.of(Tints.rgb(color)), false));
	}
}
