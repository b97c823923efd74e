package org.florilegium.ui.internal.export;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.exchange.Column;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportException;
import org.florilegium.study.Progress;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.LossReport;
import org.florilegium.ui.internal.views.FilterBar;
import org.florilegium.ui.internal.views.StudyData;
import org.florilegium.workspace.StudyProject;

/** Which statements and columns are exported, and what comes of it: the first rows, the counts, what is lost. */
final class ContentPage extends WizardPage {

	private static final int PAUSE = 300;

	/** What a trial came to: one or the other. */
	private record Outcome(Trial trial, String problem) {
	}

	private final StudyProject study;
	private ExportChoice choice;
	private FilterBar filter;
	private SashForm middle;
	private Composite columnsArea;
	private Table columns;
	private HeadView head;
	private Label summary;
	private ProgressBar busy;
	private LossReport losses;
	private Background loading;
	private Background trying;
	private StudyData data;
	private ExportChoice tried;
	private volatile ExportChoice wanted;

	/** @param choice to begin with */
	ContentPage(StudyProject study, ExportChoice choice) {
		super("content", Messages.content_title, null); //$NON-NLS-1$
		this.study = study;
		this.choice = choice;
		setDescription(Messages.content_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 6).spacing(6, 6).applyTo(page);
		filter = new FilterBar(page, () -> choice.filter(), this::narrow, () -> data);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		middle = new SashForm(sash, SWT.HORIZONTAL);
		createColumns(middle);
		head = new HeadView(middle);
		middle.setWeights(24, 76);
		losses = new LossReport(sash, Messages.content_nothingLost);
		sash.setWeights(76, 24);
		Composite foot = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		summary = new Label(foot, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		busy = new ProgressBar(foot, SWT.INDETERMINATE);
		busy.setVisible(false);
		GridDataFactory.fillDefaults().hint(160, SWT.DEFAULT).applyTo(busy);
		loading = new Background(page, Messages.content_reading);
		trying = new Background(page, Messages.content_reading);
		page.addDisposeListener(event -> wanted = null);
		setControl(page);
		load();
	}

	private void createColumns(Composite parent) {
		columnsArea = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(columnsArea);
		columns = new Table(columnsArea, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
		Controls.name(columns, Messages.content_columns);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(160, 120).applyTo(columns);
		columns.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK)
				chooseColumns();
		});
		button(Messages.content_allColumns, true);
		button(Messages.content_noColumns, false);
	}

	private void button(String label, boolean checked) {
		Button button = new Button(columnsArea, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> {
			for (TableItem item : columns.getItems())
				item.setChecked(checked);
			chooseColumns();
		});
	}

	private void load() {
		loading.load(() -> {
			StudyData read = StudyData.read(study);
			return new Object() {
				final StudyData found = read;
				final List<Column> all = Dataset.of(study.study(), StatementQuery.ALL, Progress.NONE).columns();
			};
		}, read -> {
			data = read.found;
			filter.refresh();
			for (Column column : read.all) {
				TableItem item = new TableItem(columns, SWT.NONE);
				item.setText(column.name());
				item.setData(column);
				item.setChecked(choice.columns().isEmpty() || choice.columns().contains(column.name()));
			}
		});
	}

	private void chooseColumns() {
		List<String> checked = Arrays.stream(columns.getItems()).filter(TableItem::getChecked).map(TableItem::getText).toList();
		setErrorMessage(checked.isEmpty() ? Messages.content_columnless : null);
		setPageComplete(!checked.isEmpty());
		if (checked.isEmpty())
			return;
		choice = choice.withColumns(checked.size() == columns.getItemCount() ? List.of() : checked);
		trySoon();
	}

	private void narrow(Filter other) {
		choice = choice.withFilter(other);
		filter.refresh();
		trySoon();
	}

	/** The format or its options have changed. */
	void setChoice(ExportChoice other) {
		choice = other;
		if (getControl() != null && isCurrentPage())
			trySoon();
	}

	/** What is to be exported. */
	ExportChoice choice() {
		return choice;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (!visible) {
			wanted = null;
			return;
		}
		middle.setMaximizedControl(choice.hasColumns() ? null : head);
		if (!choice.equals(tried))
			tryNow();
	}

	private void trySoon() {
		wanted = null;
		ExportChoice now = choice;
		getShell().getDisplay().timerExec(PAUSE, () -> {
			if (now == choice && !getControl().isDisposed())
				tryNow();
		});
	}

	/** Makes the export where it harms nobody; what was being made for another choice is given up. */
	private void tryNow() {
		ExportChoice now = choice;
		wanted = now;
		busy.setVisible(true);
		summary.setText(Messages.content_reading);
		String name = "trial" + (now.format().ending().isEmpty() ? "" : '.' + now.format().ending()); //$NON-NLS-1$ //$NON-NLS-2$
		trying.load(() -> attempt(now, name), outcome -> {
			if (now == choice)
				show(now, outcome);
		});
	}

	private Outcome attempt(ExportChoice now, String name) throws Exception {
		try {
			return new Outcome(Trial.of(study.study(), now, name, (done, of, what) -> wanted == now), null);
		} catch (ExportException e) {
			return new Outcome(null, e.getLocalizedMessage());
		}
	}

	private void show(ExportChoice now, Outcome outcome) {
		tried = now;
		busy.setVisible(false);
		setErrorMessage(outcome.problem);
		Trial trial = outcome.trial;
		head.show(Optional.ofNullable(trial).map(Trial::head));
		if (trial == null) {
			losses.forget();
			summary.setText(""); //$NON-NLS-1$
			return;
		}
		losses.show(trial.result().losses());
		NumberFormat numbers = NumberFormat.getIntegerInstance();
		List<String> parts = new ArrayList<>();
		parts.add(Messages.bind(trial.statements() == 1 ? Messages.content_statement : Messages.content_statements, numbers.format(trial.statements())));
		if (!trial.result().what().equals("statements")) //$NON-NLS-1$
			parts.add(numbers.format(trial.result().rows()) + ' ' + trial.result().what());
		if (trial.result().files().size() > 1)
			parts.add(Messages.bind(Messages.content_files, trial.result().files().size()));
		parts.add(Sizes.words(trial.bytes()));
		summary.setText(String.join(", ", parts)); //$NON-NLS-1$
		setMessage(trial.statements() == 0 ? Messages.content_empty : null, WARNING);
	}
}
