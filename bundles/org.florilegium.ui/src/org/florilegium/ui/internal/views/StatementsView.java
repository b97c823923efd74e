package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.study.query.StatementList.Column;
import org.florilegium.study.query.StatementList.Order;
import org.florilegium.ui.internal.Counted;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.export.ExportWizard;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.Hints.Hint;
import org.florilegium.ui.internal.views.StatementColumn.Shown;
import org.florilegium.workspace.StudyProject;

/** The statements of the study that the filter shows, as a table of any length. */
public final class StatementsView extends StudyView {

	/** Its id. */
	public static final String ID = "org.florilegium.ui.statements"; //$NON-NLS-1$

	private static final String LINKED = "statements.linked"; //$NON-NLS-1$
	private static final String GROUPS = "statements.groups"; //$NON-NLS-1$
	private static final int PAUSE = 180;

	private final StatementSelection selection = new StatementSelection();
	private final ISelectionListener others = this::selectedElsewhere;
	private final Consumer<Ref> hovers = this::hovered;
	private FilterBar filters;
	private Composite scopeBar;
	private Link scopeLink;
	private StatementTable table;
	private StatementActions actions;
	private StudyData data;
	private Ref scope;
	private StatementRef elsewhere;
	private Order order = new Order(lastGroups(), Column.TEXT, false);
	private StatementColumn sorted;
	private boolean linked = Settings.isOn(LINKED, true);

	@Override
	protected Control createContent(Composite parent) {
		Composite page = Trees.page(parent);
		filters = new FilterBar(page, () -> active().filter(), active()::setFilter, () -> data);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
		scopeBar = Trees.page(page);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(scopeBar);
		scopeLink = new Link(scopeBar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(scopeLink);
		scopeLink.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> setScope(null)));
		table = new StatementTable(page, this::sortBy, this::load);
		Trees.fill(table.table());
		Trees.name(table.table(), getPartName());
		table.columns().set(StatementColumn.shown());
		table.table().addListener(SWT.Selection, this::selected);
		table.table().addListener(SWT.DefaultSelection, e -> opened());
		Hints.on(table.table(), point -> table.rowAt(point), row -> hint((Row) row));
		StatementDrag.from(table.table(), () -> actions.refs(StatementSelection.MOST));
		actions = new StatementActions(this, table);
		contextMenu(table.table(), selection, actions::fill);
		global(ActionFactory.DELETE, actions.delete());
		global(ActionFactory.COPY, actions.copy());
		global(ActionFactory.SELECT_ALL, actions.selectAll());
		global(ActionFactory.FIND, TreeActions.action(Messages.find, null, filters::find));
		new StatementsMenu(this, table).fill(getViewSite().getActionBars(), actions.export());
		getSite().setSelectionProvider(selection);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(others);
		active().addHoverListener(hovers);
		page.addDisposeListener(e -> {
			getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(others);
			active().removeHoverListener(hovers);
		});
		return page;
	}

	boolean isLinked() {
		return linked;
	}

	/** Follows what is selected elsewhere, and shows there what is selected here; or no longer. */
	void setLinked(boolean on) {
		linked = on;
		Settings.set(LINKED, linked);
		setScope(null);
	}

	private static List<Dimension> lastGroups() {
		String written = Settings.get(GROUPS, ""); //$NON-NLS-1$
		return written.isEmpty() ? List.of() : List.of(written.split(",")).stream().map(Dimension::valueOf).toList(); //$NON-NLS-1$
	}

	/** What the statements are grouped by, the outermost first. */
	List<Dimension> groups() {
		return order.groups();
	}

	/** Groups the statements otherwise. */
	void groupBy(List<Dimension> groups) {
		order = new Order(groups, order.column(), order.descending());
		Settings.set(GROUPS, String.join(",", groups.stream().map(Dimension::name).toList())); //$NON-NLS-1$
		load();
	}

	/** Shows a column at the end, or no longer. */
	void show(StatementColumn column, boolean shown) {
		List<Shown> columns = new ArrayList<>(table.columns().all());
		columns.removeIf(each -> each.column() == column && columns.size() > 1);
		if (shown)
			columns.add(new Shown(column, column.width()));
		setColumns(columns);
	}

	/** Shows these columns. */
	void setColumns(List<Shown> columns) {
		StatementColumn.remember(columns);
		table.columns().set(columns);
		table.columns().setSorted(sorted, order.descending());
	}

	/** Sorts upwards, then downwards, then by the text again, as null does. */
	void sortBy(StatementColumn column) {
		boolean same = sorted == column;
		boolean back = column == null || same && order.descending();
		sorted = back ? null : column;
		order = new Order(order.groups(), back ? Column.TEXT : column.sort(), same && !back);
		table.columns().setSorted(sorted, order.descending());
		load();
	}

	@Override
	protected void load() {
		filters.refresh();
		StudyProject study = study();
		Filter filter = active().filter();
		Ref narrowed = scope;
		Order wanted = order;
		int first = table.firstRow();
		List<StatementRef> selected = selected();
		background().load(() -> StatementsContent.read(study, filter, narrowed, wanted, first, selected), read -> show(read, selected));
	}

	/** The statements selected in the table, or told last where it cannot say so any more. */
	private List<StatementRef> selected() {
		List<StatementRef> refs = actions.refs(StatementSelection.MOST);
		return refs.isEmpty() && table.table().getSelectionCount() > 0 ? selection.refs() : refs;
	}

	private void show(StatementsContent read, List<StatementRef> before) {
		if (read.data().study() != study())
			return;
		data = read.data();
		if (read.namesUnknown()) {
			scope = null;
			showScope();
			if (active().filter().equals(read.filter()))
				load(); // it was the scope that is gone
			else
				filter(read.filter());
			return;
		}
		if (data.counts().statements() == 0) {
			teach(new Teaching(Messages.empty_statements_title, Messages.empty_statements_text, offers(firstDocument())));
			return;
		}
		List<StatementRef> now = selected();
		List<Integer> again = now.equals(before) ? read.selected() : read.places(now);
		table.show(read.list(), data.vocabulary(), read.window(), read.rows());
		for (int row : again)
			if (row >= 0)
				table.select(row, true);
		if (elsewhere != null)
			reveal(elsewhere);
		int shown = read.list() == null ? 0 : read.list().statements();
		long all = data.counts().statements();
		filters.setCount(shown == all ? Counted.say(Messages.statements_all, all) : Counted.say(Messages.statements_count, shown, all));
		filters.refresh();
		showScope();
		actions.update();
		showContent();
	}

	private Optional<Offer> firstDocument() {
		return data.counts().documents().stream().findFirst().map(first -> new Offer(Messages.bind(Messages.empty_statements_open, DocumentsView.title(first)),
				() -> Navigate.open(getSite().getPage(), new DocumentRef(study(), first.document().name()))));
	}

	@Override
	protected void forget() {
		data = null;
		scope = null;
		selection.set(List.of());
		elsewhere = null;
		table.forget();
		showScope();
	}

	@Override
	protected void focusContent() {
		table.table().setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.empty_study_statements;
	}

	StatementActions actions() {
		return actions;
	}

	/** What the table shows; null for nothing. */
	StatementList list() {
		return table.list();
	}

	StudyData data() {
		return data;
	}

	/** The filter, narrowed to what is selected elsewhere; nothing where no statement is in both. */
	Optional<Filter> shown() {
		return Scope.narrow(active().filter(), scope, data.vocabulary());
	}

	/** Lets the statements that are shown be exported. */
	void export() {
		Filter wanted = data == null ? active().filter() : shown().orElseGet(active()::filter);
		ExportWizard.open(getSite().getWorkbenchWindow(), wanted);
	}

	/** Narrows the table to what is selected in another view; null for nothing. */
	private void setScope(Ref other) {
		if (other == null ? scope == null : other.equals(scope))
			return;
		scope = other;
		showScope();
		if (study() != null)
			load();
	}

	private void showScope() {
		boolean none = scope == null || data == null;
		if (!none)
			scopeLink.setText(Messages.bind(Messages.statements_scope, Scope.label(scope, data)));
		((GridData) scopeBar.getLayoutData()).exclude = none;
		scopeBar.setVisible(!none);
		scopeBar.requestLayout();
	}

	private void selectedElsewhere(IWorkbenchPart part, ISelection selected) {
		if (part == this || !linked || study() == null || !(selected instanceof IStructuredSelection structured))
			return;
		if (!(structured.getFirstElement() instanceof Ref ref)) {
			if (structured.isEmpty() && !(part instanceof IEditorPart) && scope != null)
				setScope(null);
			return;
		}
		if (!ref.study().equals(study()))
			return;
		switch (ref) {
			case StatementRef statement -> reveal(statement);
			case CellRef cell -> setScope(null); // the filter tells
			default -> {
				if (!(part instanceof IEditorPart))
					setScope(structured.size() == 1 ? ref : null);
			}
		}
	}

	/** Selects a statement, without telling that it is selected; one that was just made as soon as it is in the table. */
	private void reveal(StatementRef statement) {
		elsewhere = statement;
		int row = selection.refs().equals(List.of(statement)) ? -1 : row(statement);
		if (row >= 0)
			table.select(row, false);
	}

	/** The first row of a statement; -1 when it is not in the table, or not yet. */
	private int row(StatementRef statement) {
		try {
			return table.list() == null ? -1 : table.list().indexOf(statement.coding(), statement.statement());
		} catch (StudyException e) {
			return -1; // the table is about to be read anew, and says why if that fails
		}
	}

	private void hovered(Ref ref) {
		table.emphasise(ref instanceof StatementRef statement && statement.study() == study() ? row(statement) : -1);
	}

	private void selected(Event event) {
		elsewhere = null;
		actions.update();
		table.table().getDisplay().timerExec(PAUSE, publishing);
	}

	private final Runnable publishing = this::publish;

	/** The rows selected; those not read yet are left out, of which nobody can see. */
	private void publish() {
		if (table.table().isDisposed())
			return;
		selection.set(actions.refs(StatementSelection.MOST));
		if (linked && selection.refs().size() == 1 && getSite().getPage().getActivePart() == this
				&& !(getSite().getPage().getActiveEditor() instanceof Navigate.Stays))
			Navigate.open(getSite().getPage(), selection.refs().getFirst(), false);
	}

	private void opened() {
		int line = table.table().getSelectionIndex();
		if (table.isHead(line)) {
			table.toggle(line);
			return;
		}
		Row row = table.rowAt(line);
		if (row != null)
			Navigate.open(getSite().getPage(), new StatementRef(study(), row.coding(), row.statement()));
	}

	private static Hint hint(Row row) {
		List<String> lines = new ArrayList<>();
		lines.add("\u201c" + row.quote() + "\u201d"); //$NON-NLS-1$ //$NON-NLS-2$
		for (StatementColumn column : List.of(StatementColumn.SPEAKER, StatementColumn.ORGANIZATION, StatementColumn.VIA, StatementColumn.PART, StatementColumn.CLAIM, StatementColumn.NOTE))
			if (!column.text(row).isEmpty())
				lines.add(Messages.bind(Messages.hint_attribute, column.title(), column.text(row)));
		String theme = StatementColumn.THEME.text(row);
		return new Hint(theme.isEmpty() ? StatementColumn.DOCUMENT.text(row) : (theme + "  " + StatementColumn.STANCE.text(row)).strip(), lines); //$NON-NLS-1$
	}
}
