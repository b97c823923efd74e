package org.florilegium.ui.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.florilegium.ui.internal.VirtualRows;
import org.florilegium.ui.internal.agreement.AgreementReport.Dispute;

/** Where coders differ: a row for each unit, a column for each coder. */
final class DisputeTable {

	private static final int WORDS_WIDTH = 330;
	private static final int MOST_WORDS_WIDTH = 700;
	private static final int DOCUMENT_WIDTH = 150;
	private static final int CODER_WIDTH = 190;
	private static final int SETTLED_WIDTH = 34;
	private static final int WORDS = 90;
	private static final String CHECK = "\u2713"; //$NON-NLS-1$

	private final TableViewer viewer;
	private AgreementReport report;
	private boolean openOnly;
	private TableColumn words;
	private int given;

	DisputeTable(Composite parent) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.SINGLE);
		viewer.getTable().setHeaderVisible(true);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTable().addListener(SWT.Resize, event -> fit());
	}

	TableViewer viewer() {
		return viewer;
	}

	Table table() {
		return viewer.getTable();
	}

	/** The row that is selected. */
	Optional<Dispute> selected() {
		return Optional.ofNullable((Dispute) viewer.getStructuredSelection().getFirstElement());
	}

	/** Shows only what nobody has settled yet, or everything. */
	void setOpenOnly(boolean only) {
		openOnly = only;
		if (report != null)
			show(report);
	}

	/** Shows other rows; the same place stays selected, or where it is gone the next one. */
	void show(AgreementReport other) {
		boolean columns = report == null || !report.coders().equals(other.coders());
		Dispute before = selected().orElse(null);
		int index = viewer.getTable().getSelectionIndex();
		report = other;
		if (columns)
			createColumns();
		List<Dispute> shown = other.disputes().stream().filter(d -> !openOnly || d.settled().isEmpty()).toList();
		VirtualRows.setCount(table(), Math.min(table().getItemCount(), shown.size()));
		viewer.setInput(shown);
		viewer.setItemCount(shown.size());
		if (before == null || shown.isEmpty())
			return;
		Dispute now = shown.stream().filter(d -> d.isAt(before)).findFirst().orElse(shown.get(Math.min(index, shown.size() - 1)));
		viewer.setSelection(new StructuredSelection(now), true);
	}

	/** Goes to the next row that is open. */
	void next() {
		@SuppressWarnings("unchecked")
		List<Dispute> shown = (List<Dispute>) viewer.getInput();
		int at = viewer.getTable().getSelectionIndex();
		for (int i = at + 1; i < shown.size(); i++)
			if (shown.get(i).settled().isEmpty()) {
				viewer.setSelection(new StructuredSelection(shown.get(i)), true);
				return;
			}
	}

	private void createColumns() {
		new ArrayList<>(Arrays.asList(viewer.getTable().getColumns())).forEach(TableColumn::dispose);
		column(CHECK, Messages.disputes_settled_hint, SETTLED_WIDTH, d -> d.settled().isEmpty() ? "" : CHECK, //$NON-NLS-1$
				d -> d.settled().isEmpty() ? Messages.disputes_open : Messages.bind(Messages.disputes_settled, String.join(", ", d.settled()))); //$NON-NLS-1$
		column(Messages.disputes_document, "", DOCUMENT_WIDTH, d -> report.title(d.document()), d -> null); //$NON-NLS-1$
		words = column(Messages.disputes_words, "", WORDS_WIDTH, d -> shortened(d.words()), Dispute::words); //$NON-NLS-1$
		given = WORDS_WIDTH;
		for (int coder = 0; coder < report.coders().size(); coder++) {
			int at = coder;
			column(report.title(report.coders().get(coder)), Messages.disputes_coder_hint, CODER_WIDTH, d -> said(d, at),
					d -> d.statements().get(at).isEmpty() ? null : String.join(", ", d.statements().get(at))); //$NON-NLS-1$
		}
		fit();
	}

	/** Gives the words the room that the other columns leave, until the user does. */
	private void fit() {
		int room = table().getClientArea().width;
		if (words == null || words.isDisposed() || words.getWidth() != given || room == 0)
			return;
		int others = Arrays.stream(table().getColumns()).filter(column -> column != words && column != table().getColumn(table().getColumnCount() - 1)).mapToInt(TableColumn::getWidth).sum() + CODER_WIDTH;
		given = Math.clamp(room - others, WORDS_WIDTH, MOST_WORDS_WIDTH);
		words.setWidth(given);
	}

	private static String said(Dispute dispute, int coder) {
		String said = dispute.said().get(coder);
		return said == null ? Messages.disputes_notSeen : said.isEmpty() ? "\u2013" : said; //$NON-NLS-1$
	}

	private static String shortened(String words) {
		if (words.length() <= WORDS)
			return words;
		int end = words.lastIndexOf(' ', WORDS);
		return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, WORDS / 2)) + " \u2026"; //$NON-NLS-1$
	}

	private TableColumn column(String title, String hint, int width, Function<Dispute, String> text, Function<Dispute, String> tip) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(hint);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Dispute) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return tip.apply((Dispute) element);
			}
		});
		return column.getColumn();
	}
}
