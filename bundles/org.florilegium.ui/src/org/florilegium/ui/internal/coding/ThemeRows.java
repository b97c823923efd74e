package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.coding.Entry.Coded;
import org.florilegium.ui.internal.coding.Pick.Known;

/** The themes a statement has besides the one in the field, each with its stance. */
final class ThemeRows {

	private record Row(Composite control, Pick theme, StanceBar stance) {
	}

	private final Composite area;
	private final Choices choices;
	private final Runnable fit;
	private final List<Row> rows = new ArrayList<>();

	ThemeRows(Composite parent, Choices choices, Runnable fit) {
		this.choices = choices;
		this.fit = fit;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
	}

	Composite control() {
		return area;
	}

	/** Adds a theme, unless it is there. */
	void add(Coded code) {
		if (rows.stream().anyMatch(row -> row.theme.equals(code.theme())))
			return;
		Composite line = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Theme theme = code.theme() instanceof Known known ? choices.vocabulary().theme(known.name()).orElse(null) : null;
		Canvas swatch = new Canvas(line, SWT.NONE);
		GridDataFactory.swtDefaults().hint(12, 12).align(SWT.CENTER, SWT.CENTER).applyTo(swatch);
		swatch.addListener(SWT.Paint, event -> {
			if (theme != null) {
				event.gc.setBackground(Tints.color(theme.color()));
				event.gc.fillRoundRectangle(1, 1, 10, 10, 4, 4);
			}
		});
		Label title = new Label(line, SWT.NONE);
		title.setText(code.theme().title());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		StanceBar stance = new StanceBar(line);
		stance.getAccessible().addAccessibleListener(Accessible.named(NLS.bind(Messages.popup_stanceOf, code.theme().title())));
		stance.setScale(choices.scale(code.theme()));
		stance.setStance(code.stance());
		stance.setVisible(choices.scale(code.theme()) != null);
		Button remove = new Button(line, SWT.FLAT);
		remove.setText("\u2715"); //$NON-NLS-1$
		remove.getAccessible().addAccessibleListener(Accessible.named(NLS.bind(Messages.popup_remove, code.theme().title())));
		Row row = new Row(line, code.theme(), stance);
		remove.addListener(SWT.Selection, event -> remove(row));
		rows.add(row);
		show();
	}

	private void remove(Row row) {
		rows.remove(row);
		row.control.dispose();
		show();
		fit.run();
	}

	private void show() {
		((org.eclipse.swt.layout.GridData) area.getLayoutData()).exclude = rows.isEmpty();
		area.setVisible(!rows.isEmpty());
		area.getParent().layout(true, true);
	}

	/** The themes with their stances, in their order. */
	List<Coded> codes() {
		return rows.stream().map(row -> new Coded(row.theme, row.stance.stance())).toList();
	}
}
