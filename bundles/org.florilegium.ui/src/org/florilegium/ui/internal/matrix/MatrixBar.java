package org.florilegium.ui.internal.matrix;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.florilegium.ui.internal.matrix.Arrangement.Measure;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;
import org.florilegium.ui.internal.matrix.Arrangement.Value;

/** What is chosen above a matrix, and what its colours mean. */
final class MatrixBar {

	private final Combo subjects;
	private final Combo measures;
	private final Combo values;
	private final Legend legend;
	private Arrangement arrangement;

	/** @param chosen told how the matrix is to be arranged */
	MatrixBar(Composite parent, Arrangement initial, Consumer<Arrangement> chosen) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(5).margins(6, 3).spacing(6, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		subjects = combo(bar, Messages.control_subject, Messages.subject_themes, Messages.subject_claims, Messages.subject_contested, Messages.subject_shared);
		measures = combo(bar, Messages.control_measure, Messages.measure_statements, Messages.measure_documents);
		Label as = new Label(bar, SWT.NONE);
		as.setText(Messages.control_as);
		values = combo(bar, Messages.control_value);
		legend = new Legend(bar);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(10, 0).applyTo(legend);
		update(initial);
		subjects.addListener(SWT.Selection, event -> chosen.accept(arrangement.with(Subject.values()[subjects.getSelectionIndex()])));
		measures.addListener(SWT.Selection, event -> chosen.accept(arrangement.with(Measure.values()[measures.getSelectionIndex()])));
		values.addListener(SWT.Selection, event -> chosen.accept(arrangement.with(Value.values()[values.getSelectionIndex()])));
	}

	private static Combo combo(Composite parent, String name, String... items) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items);
		combo.setToolTipText(name);
		combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
		return combo;
	}

	/** Shows what is chosen. */
	void update(Arrangement now) {
		boolean others = arrangement == null || now.isOfClaims() != arrangement.isOfClaims();
		arrangement = now;
		subjects.select(now.subject().ordinal());
		measures.select(now.measure().ordinal());
		if (others) {
			boolean claims = now.isOfClaims();
			values.setItems(Messages.value_count, claims ? Messages.value_shareOfClaim : Messages.value_shareOfTheme, Messages.value_shareOfAuthor, Messages.value_shareOfAll,
					claims ? Messages.value_mean_claims : Messages.value_mean, claims ? Messages.value_stances_claims : Messages.value_stances);
			values.requestLayout();
		}
		values.select(now.value().ordinal());
	}

	/** Says what the colours of a matrix mean. */
	void show(Matrix matrix) {
		legend.show(matrix);
	}
}
