package org.florilegium.ui.internal.chains;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.chains.ChainList.Step;
import org.florilegium.ui.internal.chains.ChainList.Support;

/** Chains in a table that is sorted by its columns, and beside it the steps of the one that is selected. */
final class ChainTables {

	private static final int NAME = 150;
	private static final int NUMBER = 56;
	private static final int CHAIN = 520;
	private static final int WORDS = 340;

	private final SashForm sash;
	private final TableViewer chains;
	private final TableViewer steps;
	private Comparator<Support> order = Comparator.comparing(Support::label);
	private List<Support> shown = List.of();

	ChainTables(Composite parent) {
		sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		chains = viewer(Messages.table_chains, SWT.MULTI);
		this.<Support>column(chains, Messages.column_author, NAME, SWT.LEFT, Support::label, Support::words, Comparator.comparing(Support::label));
		this.<Support>column(chains, Messages.column_steps, NUMBER, SWT.RIGHT, chain -> Integer.toString(chain.steps().size() - 1), Support::words,
				Comparator.comparingInt(chain -> -chain.steps().size()));
		this.<Support>column(chains, Messages.column_chain, CHAIN, SWT.LEFT, Support::line, Support::words, Comparator.comparing(Support::line));
		this.<Support>column(chains, Messages.column_map, NAME, SWT.LEFT, Support::map, Support::words, Comparator.comparing(Support::map));
		steps = viewer(Messages.table_steps, SWT.SINGLE);
		this.<Step>column(steps, Messages.column_node, NAME, SWT.LEFT, Step::node, Step::text, null);
		this.<Step>column(steps, Messages.column_says, WORDS, SWT.LEFT, Step::text, Step::text, null);
		this.<Step>column(steps, Messages.column_statements, NAME, SWT.LEFT, step -> String.join(", ", step.statements()), Step::text, null); //$NON-NLS-1$
		chains.addSelectionChangedListener(event -> steps.setInput(selected().map(Support::steps).orElse(List.of())));
		sash.setWeights(60, 40);
	}

	private TableViewer viewer(String name, int style) {
		TableViewer viewer = new TableViewer(sash, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.V_SCROLL | SWT.H_SCROLL | style);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		Controls.name(viewer.getTable(), name);
		ColumnViewerToolTipSupport.enableFor(viewer);
		return viewer;
	}

	private <T> void column(TableViewer viewer, String title, int width, int alignment, Function<T, String> text, Function<T, String> tip, Comparator<Support> sorted) {
		TableViewerColumn column = new TableViewerColumn(viewer, alignment);
		TableColumn heading = column.getColumn();
		heading.setText(title);
		heading.setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			@SuppressWarnings("unchecked")
			public String getText(Object element) {
				return text.apply((T) element);
			}

			@Override
			@SuppressWarnings("unchecked")
			public String getToolTipText(Object element) {
				return tip.apply((T) element);
			}
		});
		if (sorted != null)
			heading.addListener(SWT.Selection, event -> sort(heading, sorted));
	}

	/** By a column; the other way round where it is already. */
	private void sort(TableColumn heading, Comparator<Support> by) {
		Table table = chains.getTable();
		boolean again = table.getSortColumn() == heading && table.getSortDirection() == SWT.UP;
		table.setSortColumn(heading);
		table.setSortDirection(again ? SWT.DOWN : SWT.UP);
		order = again ? by.reversed() : by;
		show(shown);
	}

	/** Shows chains, in the order chosen last. */
	void show(List<Support> all) {
		shown = all.stream().sorted(order).toList();
		chains.setInput(shown);
		if (selected().isEmpty())
			steps.setInput(List.of());
	}

	/** The chains shown, in their order. */
	List<Support> shown() {
		return shown;
	}

	SashForm control() {
		return sash;
	}

	TableViewer chains() {
		return chains;
	}

	TableViewer steps() {
		return steps;
	}

	/** The first chain that is selected. */
	Optional<Support> selected() {
		return Optional.ofNullable((Support) chains.getStructuredSelection().getFirstElement());
	}

	/** The step that is selected. */
	Optional<Step> step() {
		return Optional.ofNullable((Step) steps.getStructuredSelection().getFirstElement());
	}
}
