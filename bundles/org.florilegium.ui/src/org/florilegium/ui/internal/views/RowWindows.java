package org.florilegium.ui.internal.views;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;

/** The rows of a list, read by windows in the background, those asked for last first. To be used in the UI thread. */
final class RowWindows {

	/** So many rows are read at one time. */
	static final int SIZE = 100;
	private static final int KEPT = 30;

	/** Told what was read. */
	interface Listener {

		/** The rows in [start, end) are there. */
		void read(int start, int end);

		/** The index has changed, so that the list has to be read anew. */
		void stale();
	}

	private final Control owner;
	private final Listener listener;
	private final Map<Integer, List<Row>> windows = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
			return size() > KEPT;
		}
	};
	private final Deque<Integer> wanted = new ArrayDeque<>();
	private StatementList list;
	private boolean isReading;

	/** @param owner nothing is told after it is disposed */
	RowWindows(Control owner, Listener listener) {
		this.owner = owner;
		this.listener = listener;
	}

	/**
	 * Forgets all rows, for those of another list.
	 *
	 * @param other null for none
	 * @param start a window that was read already
	 * @param rows  its rows
	 */
	void show(StatementList other, int start, List<Row> rows) {
		list = other;
		windows.clear();
		wanted.clear();
		if (!rows.isEmpty())
			windows.put(start / SIZE, rows);
	}

	/** The list of which they are; null for none. */
	StatementList list() {
		return list;
	}

	/** A row that has been read; null for one that will be soon. */
	Row soon(int row) {
		List<Row> window = windows.get(row / SIZE);
		if (window != null)
			return in(window, row);
		wanted.remove(row / SIZE);
		wanted.push(row / SIZE);
		while (wanted.size() > KEPT / 2)
			wanted.removeLast();
		readNext();
		return null;
	}

	/** A row, read at once if need be; null for one that is gone. */
	Row now(int row) {
		List<Row> window = windows.get(row / SIZE);
		if (window == null) {
			window = read(list, row / SIZE);
			if (!window.isEmpty())
				windows.put(row / SIZE, window);
		}
		return in(window, row);
	}

	private static Row in(List<Row> window, int row) {
		return row % SIZE < window.size() ? window.get(row % SIZE) : null;
	}

	private static List<Row> read(StatementList of, int window) {
		try {
			return of.rows(window * SIZE, Math.min(of.size(), (window + 1) * SIZE));
		} catch (StudyException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
			return List.of();
		}
	}

	/** Reads what was wanted last, first: it is in sight. */
	private void readNext() {
		if (isReading || wanted.isEmpty())
			return;
		isReading = true;
		int window = wanted.pop();
		StatementList of = list;
		Display display = owner.getDisplay();
		Job.createSystem(Messages.statements_reading, monitor -> {
			List<Row> rows = read(of, window);
			if (!display.isDisposed())
				display.asyncExec(() -> arrived(of, window, rows));
		}).schedule();
	}

	private void arrived(StatementList of, int window, List<Row> rows) {
		isReading = false;
		if (owner.isDisposed())
			return;
		if (of == list && rows.isEmpty()) {
			listener.stale();
		} else if (of == list) {
			windows.put(window, rows);
			listener.read(window * SIZE, window * SIZE + rows.size());
		}
		readNext();
	}
}
