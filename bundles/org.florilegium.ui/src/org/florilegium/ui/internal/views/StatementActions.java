package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.DeleteStatement;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementList;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.StatementRef;

/** What can be done with the statements selected. */
final class StatementActions {

	/** Beyond so many a deletion is asked about. */
	private static final int ASK = 1;

	private final StatementsView view;
	private final StatementTable table;
	private final Action delete = TreeActions.action(Messages.delete, Icons.of("delete"), this::deleteStatements); //$NON-NLS-1$
	private final Action copy = TreeActions.action(Messages.statements_copy, null, this::copyText);
	private final Action selectAll;
	private final Action export;

	StatementActions(StatementsView view, StatementTable table) {
		this.view = view;
		this.table = table;
		selectAll = TreeActions.action(Messages.select_all, null, () -> {
			table.table().selectAll();
			update();
		});
		export = TreeActions.action(Messages.statements_export, Icons.of("export"), view::export); //$NON-NLS-1$
		delete.setActionDefinitionId("org.eclipse.ui.edit.delete"); //$NON-NLS-1$
		copy.setActionDefinitionId("org.eclipse.ui.edit.copy"); //$NON-NLS-1$
		update();
	}

	Action delete() {
		return delete;
	}

	Action copy() {
		return copy;
	}

	Action selectAll() {
		return selectAll;
	}

	Action export() {
		return export;
	}

	void update() {
		boolean some = table.table().getSelectionCount() > 0;
		delete.setEnabled(some);
		copy.setEnabled(some);
		export.setEnabled(table.list() != null && table.list().size() > 0);
	}

	/** The statements selected, each once, of which at most so many are read. */
	List<StatementRef> refs(int most) {
		Set<StatementRef> refs = new LinkedHashSet<>();
		int[] lines = table.table().getSelectionIndices();
		for (int i = 0; i < lines.length && refs.size() < most; i++) {
			Row row = table.rowAt(lines[i]);
			if (row != null)
				refs.add(ref(row));
		}
		return List.copyOf(refs);
	}

	private StatementRef ref(Row row) {
		return new StatementRef(view.study(), row.coding(), row.statement());
	}

	void fill(MenuManager menu) {
		int selected = table.table().getSelectionCount();
		if (selected == 1 && table.rowAt(table.table().getSelectionIndex()) != null) {
			StatementRef ref = ref(table.rowAt(table.table().getSelectionIndex()));
			menu.add(TreeActions.action(Messages.statements_show, Icons.of("statement"), () -> Navigate.open(view.getSite().getPage(), ref))); //$NON-NLS-1$
			menu.add(TreeActions.action(Messages.open_source, null, () -> Navigate.openSource(view.getSite().getPage(), ref)));
			menu.add(new Separator());
		}
		if (selected > 0) {
			menu.add(TreeActions.action(Messages.statements_recode, null, this::recode));
			menu.add(delete);
			menu.add(new Separator());
			menu.add(copy);
		}
		menu.add(selectAll);
		menu.add(new Separator());
		menu.add(export);
	}

	/** Reads the rows selected in the background, and goes on in the UI thread. */
	private void withSelected(Consumer<List<Row>> then) {
		StatementList list = table.list();
		int[] rows = table.selectedRows();
		if (rows.length == 0)
			return;
		Changes.read(view.getSite(), view.study(), view.getPartName(), written -> {
			List<Row> read = new ArrayList<>();
			for (int i = 0; i < rows.length;) {
				int end = i + 1;
				while (end < rows.length && rows[end] == rows[end - 1] + 1 && end - i < RowWindows.SIZE * 5)
					end++;
				read.addAll(list.rows(rows[i], rows[end - 1] + 1));
				i = end;
			}
			return read;
		}, then);
	}

	private void recode() {
		withSelected(rows -> {
			List<StatementRef> refs = rows.stream().map(this::ref).distinct().toList();
			List<String> themes = rows.stream().filter(row -> row.theme() != null).map(row -> row.theme().name()).distinct().toList();
			RecodeDialog dialog = new RecodeDialog(view.getSite().getShell(), refs.size(), view.data().vocabulary(), themes);
			if (!refs.isEmpty() && dialog.open() == Window.OK)
				Recoding.perform(view.getSite(), view.study(), refs, dialog.recoding());
		});
	}

	private void deleteStatements() {
		withSelected(rows -> {
			List<StatementRef> refs = rows.stream().map(this::ref).distinct().toList();
			if (refs.size() > ASK && !MessageDialog.openQuestion(view.getSite().getShell(), Messages.delete, Messages.bind(Messages.statements_delete_ask, refs.size())))
				return;
			List<StudyEdit> edits = refs.stream().map(ref -> (StudyEdit) new DeleteStatement(ref.coding(), ref.statement())).toList();
			String label = refs.size() == 1 ? Messages.statements_delete_one : Messages.bind(Messages.statements_delete_label, refs.size());
			if (!edits.isEmpty())
				Actions.perform(view.getSite(), view.study(), label, edits);
		});
	}

	private void copyText() {
		withSelected(rows -> {
			StringBuilder text = new StringBuilder();
			Set<String> copied = new LinkedHashSet<>();
			for (Row row : rows)
				if (copied.add(row.id()))
					text.append('\u201c').append(row.quote()).append("\u201d (").append(source(row)).append(")\n"); //$NON-NLS-1$ //$NON-NLS-2$
			Clipboard clipboard = new Clipboard(table.table().getDisplay());
			try {
				clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** Who says it where and when, as it stands behind a quotation. */
	private static String source(Row row) {
		List<String> parts = new ArrayList<>();
		for (StatementColumn column : List.of(StatementColumn.SPEAKER, StatementColumn.DOCUMENT, StatementColumn.DATE))
			if (!column.text(row).isEmpty())
				parts.add(column.text(row));
		return String.join(", ", parts); //$NON-NLS-1$
	}
}
