package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
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
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.study.query.StatementList.Column;
import org.florilegium.study.query.StatementList.Order;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.StatementRef;
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
	private static final int FEW = 20;

	/** What is shown at one time. */
	private record Content(StudyData data, Filter filter, StatementList list, int window, List<Row> rows, List<Integer> selected, boolean withoutKnown) {
	}

	private final StatementSelection selection = new StatementSelection();
	private final ISelectionListener others = this::selectedElsewhere;
	private FilterBar filters;
	private Composite scopeBar;
	private Link scopeLink;
	private StatementTable table;
	private StatementActions actions;
	private StudyData data;
	private Ref scope;
	private Order order = new Order(groups(), Column.TEXT, false);
	private StatementColumn sorted;
	private boolean linked = Settings.isOn(LINKED, true);

	@Override
	Control createContent(Composite parent) {
		Composite page = Trees.page(parent);
		filters = new FilterBar(page, active(), () -> data);
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
		drag();
		actions = new StatementActions(this, table);
		contextMenu(table.table(), selection, actions::fill);
		global(ActionFactory.DELETE, actions.delete());
		global(ActionFactory.COPY, actions.copy());
		global(ActionFactory.SELECT_ALL, actions.selectAll());
		global(ActionFactory.FIND, TreeActions.action(Messages.find, null, filters::find));
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		tools.add(link());
		tools.add(new Separator());
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		MenuManager groups = new MenuManager(Messages.statements_group_by);
		groups.setRemoveAllWhenShown(true);
		groups.addMenuListener(m -> groupMenu(groups));
		MenuManager columns = new MenuManager(Messages.statements_columns);
		columns.setRemoveAllWhenShown(true);
		columns.addMenuListener(m -> columnMenu(columns));
		tools.add(new MenuAction(Messages.statements_group_by, "group", this::groupMenu)); //$NON-NLS-1$
		tools.add(new MenuAction(Messages.statements_columns, "columns", this::columnMenu)); //$NON-NLS-1$
		tools.add(actions.export());
		menu.add(groups);
		menu.add(columns);
		menu.add(TreeActions.action(Messages.statements_unfold, null, () -> table.fold(false)));
		menu.add(TreeActions.action(Messages.statements_fold, null, () -> table.fold(true)));
		menu.add(new Separator());
		menu.add(actions.export());
		getSite().setSelectionProvider(selection);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(others);
		page.addDisposeListener(e -> getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(others));
		return page;
	}

	private Action link() {
		Action link = new Action(Messages.link, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				linked = isChecked();
				Settings.set(LINKED, linked);
				setScope(null);
			}
		};
		link.setImageDescriptor(Icons.of("link")); //$NON-NLS-1$
		link.setToolTipText(Messages.link_hint);
		link.setChecked(linked);
		return link;
	}

	private void groupMenu(IMenuManager menu) {
		group(menu, Messages.statements_group_none, List.of());
		group(menu, Messages.statements_group_theme, List.of(Dimension.THEME));
		group(menu, Messages.statements_group_author, List.of(Dimension.AUTHOR));
		group(menu, Messages.statements_group_theme_author, List.of(Dimension.THEME, Dimension.AUTHOR));
		group(menu, Messages.statements_group_author_theme, List.of(Dimension.AUTHOR, Dimension.THEME));
	}

	private void group(IMenuManager menu, String label, List<Dimension> groups) {
		Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked())
					groupBy(groups);
			}
		};
		action.setChecked(order.groups().equals(groups));
		menu.add(action);
	}

	private static List<Dimension> groups() {
		String written = Settings.get(GROUPS, ""); //$NON-NLS-1$
		return written.isEmpty() ? List.of() : List.of(written.split(",")).stream().map(Dimension::valueOf).toList(); //$NON-NLS-1$
	}

	/** Groups the statements otherwise. */
	void groupBy(List<Dimension> groups) {
		order = new Order(groups, order.column(), order.descending());
		Settings.set(GROUPS, String.join(",", groups.stream().map(Dimension::name).toList())); //$NON-NLS-1$
		load();
	}

	private void columnMenu(IMenuManager menu) {
		for (StatementColumn column : StatementColumn.values()) {
			Action action = new Action(column.title(), IAction.AS_CHECK_BOX) {
				@Override
				public void run() {
					show(column, isChecked());
				}
			};
			action.setChecked(table.columns().all().stream().anyMatch(shown -> shown.column() == column));
			menu.add(action);
		}
		menu.add(new Separator());
		menu.add(TreeActions.action(Messages.statements_columns_usual, null, () -> setColumns(StatementColumn.usual())));
	}

	/** Shows a column at the end, or no longer. */
	void show(StatementColumn column, boolean shown) {
		List<Shown> columns = new ArrayList<>(table.columns().all());
		columns.removeIf(each -> each.column() == column && columns.size() > 1);
		if (shown)
			columns.add(new Shown(column, column.width()));
		setColumns(columns);
	}

	private void setColumns(List<Shown> columns) {
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
	void load() {
		filters.refresh();
		StudyProject study = study();
		Filter filter = active().filter();
		Ref narrowed = scope;
		Order wanted = order;
		int first = table.firstRow();
		List<StatementRef> selected = selected();
		background().load(() -> read(study, filter, narrowed, wanted, first, selected), read -> show(read, selected));
	}

	/** The statements selected in the table, or told last where it cannot say so any more. */
	private List<StatementRef> selected() {
		List<StatementRef> refs = actions.refs(StatementSelection.MOST);
		return refs.isEmpty() && table.table().getSelectionCount() > 0 ? selection.refs() : refs;
	}

	private static Content read(StudyProject study, Filter filter, Ref scope, Order order, int first, List<StatementRef> selected) throws StudyException {
		StudyData data = StudyData.read(study);
		StudyIndex index = study.index(Progress.NONE);
		Optional<Filter> narrowed = Scope.narrow(filter, scope, data.vocabulary());
		if (narrowed.isEmpty())
			return new Content(data, filter, null, 0, List.of(), List.of(), false);
		StatementList list;
		try {
			list = StatementList.of(index, narrowed.get().query(), order);
		} catch (StudyException e) {
			if (e.code() != StudyException.Code.UNKNOWN_NAME)
				throw e;
			return new Content(data, Scope.known(filter, data), null, 0, List.of(), List.of(), true);
		}
		int window = Math.min(first, Math.max(0, list.size() - 1)) / RowWindows.SIZE * RowWindows.SIZE;
		List<Row> rows = list.rows(window, Math.min(list.size(), window + RowWindows.SIZE));
		List<Integer> again = new ArrayList<>();
		for (StatementRef ref : selected)
			again.add(list.indexOf(ref.coding(), ref.statement()));
		return new Content(data, filter, list, window, rows, again, false);
	}

	private void show(Content read, List<StatementRef> before) {
		if (read.data.study() != study())
			return;
		data = read.data;
		if (read.withoutKnown) {
			scope = null;
			showScope();
			if (active().filter().equals(read.filter))
				load(); // it was the scope that is gone
			else
				filter(read.filter);
			return;
		}
		if (data.counts().statements() == 0) {
			teach(new Teaching(Messages.empty_statements_title, Messages.empty_statements_text, offers(firstDocument())));
			return;
		}
		List<StatementRef> now = selected();
		List<Integer> again = now.equals(before) ? read.selected : places(read.list, now);
		table.show(read.list, data.vocabulary(), read.window, read.rows);
		for (int row : again)
			if (row >= 0)
				table.select(row, true);
		int shown = read.list == null ? 0 : read.list.statements();
		long all = data.counts().statements();
		filters.setCount(shown == all ? Messages.bind(Messages.statements_all, Trees.number(all)) : Messages.bind(Messages.statements_count, shown == 0 ? 0 : Trees.number(shown), Trees.number(all)));
		filters.refresh();
		showScope();
		actions.update();
		showContent();
	}

	/** Where statements stand that were selected while the list was read; of many, the first. */
	private static List<Integer> places(StatementList list, List<StatementRef> refs) {
		List<Integer> places = new ArrayList<>();
		try {
			for (StatementRef ref : list == null ? List.<StatementRef>of() : refs.subList(0, Math.min(refs.size(), FEW)))
				places.add(list.indexOf(ref.coding(), ref.statement()));
		} catch (StudyException e) {
			return List.of(); // the list is about to be read anew
		}
		return places;
	}

	private Optional<Offer> firstDocument() {
		return data.counts().documents().stream().findFirst().map(first -> new Offer(Messages.bind(Messages.empty_statements_open, DocumentsView.title(first)),
				() -> Navigate.open(getSite().getPage(), new DocumentRef(study(), first.document().name()))));
	}

	@Override
	void forget() {
		data = null;
		scope = null;
		selection.set(List.of());
		showScope();
	}

	@Override
	void focusContent() {
		table.table().setFocus();
	}

	@Override
	String purpose() {
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

	/** Selects a statement, without telling that it is selected. */
	private void reveal(StatementRef statement) {
		StatementList list = table.list();
		if (list == null || selection.refs().equals(List.of(statement)))
			return;
		try {
			int row = list.indexOf(statement.coding(), statement.statement());
			if (row >= 0)
				table.select(row, false);
		} catch (StudyException e) {
			return; // the table is about to be read anew, and says why if that fails
		}
	}

	private void selected(Event event) {
		actions.update();
		table.table().getDisplay().timerExec(PAUSE, publishing);
	}

	private final Runnable publishing = this::publish;

	/** The rows selected; those not read yet are left out, of which nobody can see. */
	private void publish() {
		if (table.table().isDisposed())
			return;
		selection.set(actions.refs(StatementSelection.MOST));
		if (linked && selection.refs().size() == 1 && getSite().getPage().getActivePart() == this)
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

	private void drag() {
		DragSource source = new DragSource(table.table(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
		source.setTransfer(LocalSelectionTransfer.getTransfer());
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				List<StatementRef> refs = actions.refs(StatementSelection.MOST);
				event.doit = !refs.isEmpty();
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(refs));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
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
