package org.florilegium.ui.internal.views;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.study.query.StatementList.Group;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.ui.internal.Tints;
import org.florilegium.ui.internal.views.StatementColumn.Shown;

/** A table of any number of statements, of which only those are read that are in sight, in the background. */
final class StatementTable {

	/** Rows are read by windows of so many. */
	static final int WINDOW = 100;
	private static final int KEPT = 30;
	private static final String OPEN = "\u25be "; //$NON-NLS-1$
	private static final String FOLDED = "\u25b8 "; //$NON-NLS-1$
	private static final int ARROW = 22;
	private static final String GIVEN = "given"; //$NON-NLS-1$
	private static final int MARGIN = 8;
	/** Letters about as often as they are in texts. */
	private static final String SAMPLE = "The quick brown fox jumps over the lazy dog, and nobody is surprised at that; it does so every day."; //$NON-NLS-1$

	private final Table table;
	private final LocalResourceManager resources;
	private final Consumer<StatementColumn> sort;
	private final Runnable stale;
	private final Map<Integer, List<Row>> windows = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
			return size() > KEPT;
		}
	};
	private final Deque<Integer> wanted = new ArrayDeque<>();
	private final Set<String> folded = new HashSet<>();
	private StatementList list;
	private TableLines lines = new TableLines(0, List.of(), Set.of());
	private Map<String, String> colors = Map.of();
	private boolean isReading;
	private boolean chosen;
	private int[] order = {};
	private Color stripe;
	private Color head;
	private double average = 7;

	/**
	 * @param sort  told when the head of a column is clicked
	 * @param stale told when the index has changed, so that the statements have to be read anew
	 */
	StatementTable(Composite parent, Consumer<StatementColumn> sort, Runnable stale) {
		this.sort = sort;
		this.stale = stale;
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.setLinesVisible(false);
		resources = new LocalResourceManager(JFaceResources.getResources(), table);
		table.addListener(SWT.Resize, e -> fit());
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.MouseDown, this::click);
		measure();
	}

	Table table() {
		return table;
	}

	private void measure() {
		GC gc = new GC(table);
		average = (double) gc.textExtent(SAMPLE).x / SAMPLE.length();
		gc.dispose();
		stripe = Trees.stripe(table);
		head = new Color(Tints.blend(table.getForeground().getRGB(), table.getBackground().getRGB(), 0.10));
	}

	/** Shows other columns. */
	void setColumns(List<Shown> shown) {
		chosen = !shown.equals(StatementColumn.usual());
		for (TableColumn column : table.getColumns())
			column.dispose();
		for (Shown each : shown) {
			TableColumn column = new TableColumn(table, each.column().isNumber() ? SWT.RIGHT : SWT.LEFT);
			column.setText(each.column().title());
			column.setToolTipText(each.column().title());
			give(column, each.width());
			column.setMoveable(true);
			column.setData(each.column());
			column.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort.accept(each.column())));
			column.addListener(SWT.Resize, e -> resized(column));
			column.addListener(SWT.Move, e -> {
				if (!Arrays.equals(table.getColumnOrder(), order))
					remember();
			});
		}
		order = table.getColumnOrder();
		fit();
		table.clearAll();
	}

	private static void give(TableColumn column, int width) {
		column.setData(GIVEN, width);
		column.setWidth(width);
	}

	private static int given(TableColumn column) {
		return (Integer) column.getData(GIVEN);
	}

	/** Gives the quotes what room the other columns leave, unless somebody has chosen widths. */
	private void fit() {
		if (chosen || table.getColumnCount() == 0)
			return;
		int others = Arrays.stream(table.getColumns()).skip(1).mapToInt(StatementTable::given).sum();
		give(table.getColumn(0), Math.max(StatementColumn.QUOTE.width(), table.getClientArea().width - others));
		table.clearAll();
	}

	/** A column may also be resized by the system: to what it was given, and the last one to fill the table. */
	private void resized(TableColumn column) {
		int[] now = table.getColumnOrder();
		if (column.getWidth() == given(column) || table.getColumn(now[now.length - 1]) == column)
			return;
		column.setData(GIVEN, column.getWidth());
		remember();
		if (((StatementColumn) column.getData()).isLong())
			table.clearAll();
	}

	private void remember() {
		chosen = true;
		order = table.getColumnOrder();
		StatementColumn.remember(columns());
	}

	/** The columns in the order shown. */
	List<Shown> columns() {
		return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn)
				.map(column -> new Shown((StatementColumn) column.getData(), given(column))).toList();
	}

	/** Shows the arrow of sorting. */
	void setSorted(StatementColumn column, boolean descending) {
		table.setSortColumn(column == null ? null
				: Arrays.stream(table.getColumns()).filter(c -> c.getData() == column).findFirst().orElse(null));
		table.setSortDirection(column == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
	}

	/** The rows in sight, to be read before others. */
	int firstRow() {
		int top = table.getTopIndex();
		for (int line = Math.max(0, top); line < lines.size(); line++)
			if (lines.row(line) >= 0)
				return lines.row(line);
		return 0;
	}

	/**
	 * Shows statements; null for none.
	 *
	 * @param start a window that was read already
	 * @param rows  its rows
	 */
	void show(StatementList other, Vocabulary vocabulary, int start, List<Row> rows) {
		list = other;
		windows.clear();
		wanted.clear();
		if (!rows.isEmpty())
			windows.put(start / WINDOW, rows);
		Map<String, String> found = new HashMap<>();
		for (Theme theme : vocabulary.themes())
			found.put(theme.name(), theme.color());
		colors = found;
		measure();
		arrange();
	}

	private void arrange() {
		int top = table.getTopIndex();
		lines = new TableLines(list == null ? 0 : list.size(), list == null ? List.of() : list.groups(), folded);
		table.setRedraw(false);
		try {
			table.deselectAll();
			if (table.getItemCount() != lines.size())
				table.setItemCount(lines.size());
			table.clearAll();
			if (top < lines.size())
				table.setTopIndex(top);
		} finally {
			table.setRedraw(true);
		}
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int line = event.index;
		if (line < 0 || line >= lines.size())
			return; // the table is just being filled anew
		Group group = lines.head(line);
		if (group != null) {
			int first = table.getColumnOrder()[0];
			item.setText(first, "    ".repeat(group.depth()) + (folded.contains(lines.key(line)) ? FOLDED : OPEN) //$NON-NLS-1$
					+ (group.value().name() == null ? Messages.none : group.value().label()) + "   " + Trees.number(group.statements())); //$NON-NLS-1$
			item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			item.setBackground(head);
			return;
		}
		item.setBackground(line % 2 == 1 ? stripe : null);
		Row row = row(lines.row(line));
		for (int i = 0; i < table.getColumnCount(); i++) {
			StatementColumn column = (StatementColumn) table.getColumn(i).getData();
			item.setText(i, row == null ? "" : column.isLong() ? Elision.middle(column.text(row), (int) ((table.getColumn(i).getWidth() - MARGIN) / average)) : column.text(row)); //$NON-NLS-1$
			if (column == StatementColumn.THEME)
				item.setImage(i, row == null || row.theme() == null ? null : swatch(row));
		}
	}

	private Image swatch(Row row) {
		String color = colors.getOrDefault(row.theme().name(), row.theme().color());
		return color == null ? null : (Image) resources.get(Icons.swatch(List.of(Tints.rgb(color)), false));
	}

	/** A row that has been read; null for one that will be soon. */
	private Row row(int row) {
		List<Row> window = windows.get(row / WINDOW);
		if (window != null)
			return row % WINDOW < window.size() ? window.get(row % WINDOW) : null;
		wanted.remove(row / WINDOW);
		wanted.push(row / WINDOW);
		while (wanted.size() > KEPT / 2)
			wanted.removeLast();
		readNext();
		return null;
	}

	/** Reads what was wanted last, first: it is in sight. */
	private void readNext() {
		if (isReading || wanted.isEmpty())
			return;
		isReading = true;
		int window = wanted.pop();
		StatementList of = list;
		Display display = table.getDisplay();
		Job.createSystem(Messages.statements_reading, monitor -> {
			List<Row> rows;
			try {
				rows = of.rows(window * WINDOW, Math.min(of.size(), (window + 1) * WINDOW));
			} catch (StudyException e) {
				ILog.get().error(e.getLocalizedMessage(), e);
				rows = List.of();
			}
			List<Row> read = rows;
			if (!display.isDisposed())
				display.asyncExec(() -> {
					isReading = false;
					if (table.isDisposed())
						return;
					if (of == list && read.isEmpty())
						stale.run();
					else if (of == list)
						shown(window, read);
					readNext();
				});
		}).schedule();
	}

	private void shown(int window, List<Row> rows) {
		windows.put(window, rows);
		for (int row = window * WINDOW; row < window * WINDOW + rows.size(); row++) {
			int line = lines.line(row);
			if (line >= 0)
				table.clear(line); // wherever it is: it may have been asked for before it came into sight
		}
	}

	/** The row in a line, read at once if need be; null for a head, and for one that is gone. */
	Row rowAt(int line) {
		if (line < 0 || line >= lines.size() || lines.row(line) < 0)
			return null;
		int row = lines.row(line);
		List<Row> window = windows.get(row / WINDOW);
		if (window == null)
			window = load(list, row / WINDOW);
		return row % WINDOW < window.size() ? window.get(row % WINDOW) : null;
	}

	private List<Row> load(StatementList of, int window) {
		try {
			List<Row> rows = of.rows(window * WINDOW, Math.min(of.size(), (window + 1) * WINDOW));
			if (!rows.isEmpty())
				windows.put(window, rows);
			return rows;
		} catch (StudyException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
			return List.of();
		}
	}

	/** The row under a place; null for none. */
	Row rowAt(Point point) {
		TableItem item = table.getItem(point);
		return item == null ? null : rowAt(table.indexOf(item));
	}

	/** Which rows of the list are selected; those of a head that is selected, too. */
	int[] selectedRows() {
		Set<Integer> rows = new TreeSet<>();
		for (int line : table.getSelectionIndices()) {
			Group group = lines.head(line);
			if (group == null)
				rows.add(lines.row(line));
			else
				for (int row = group.start(); row < group.end(); row++)
					rows.add(row);
		}
		return rows.stream().mapToInt(Integer::intValue).toArray();
	}

	/** The list shown; null for none. */
	StatementList list() {
		return list;
	}

	/** Selects a row, and its group's head where it is folded away. */
	void select(int row, boolean add) {
		int line = lines.line(row);
		if (line < 0)
			return;
		if (!add)
			table.deselectAll();
		table.select(line);
		if (!add)
			table.showSelection();
	}

	/** Folds all groups, or none. */
	void fold(boolean all) {
		folded.clear();
		lines = new TableLines(list == null ? 0 : list.size(), list == null ? List.of() : list.groups(), folded);
		if (all)
			for (int line = 0; line < lines.size(); line++)
				if (lines.head(line) != null)
					folded.add(lines.key(line));
		arrange();
	}

	private void key(Event event) {
		int line = table.getSelectionIndex();
		if (event.stateMask != 0 || lines.head(line) == null)
			return;
		boolean closed = folded.contains(lines.key(line));
		if (event.keyCode == SWT.ARROW_LEFT && !closed || event.keyCode == SWT.ARROW_RIGHT && closed || event.keyCode == SWT.CR) {
			toggle(line);
			event.doit = false;
		}
	}

	private void click(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (item == null || event.button != 1)
			return;
		int line = table.indexOf(item);
		if (lines.head(line) != null && event.x < item.getBounds(table.getColumnOrder()[0]).x + ARROW * (1 + lines.head(line).depth()))
			table.getDisplay().asyncExec(() -> toggle(line));
	}

	/** Folds the rows of a group away, or shows them again. */
	void toggle(int line) {
		if (table.isDisposed() || lines.head(line) == null)
			return;
		String key = lines.key(line);
		if (!folded.remove(key))
			folded.add(key);
		arrange();
		table.setSelection(line);
	}

	/** Whether a line is a group's head. */
	boolean isHead(int line) {
		return lines.head(line) != null;
	}
}
