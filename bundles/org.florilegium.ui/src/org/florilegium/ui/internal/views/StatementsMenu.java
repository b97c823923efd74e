package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.florilegium.study.query.Dimension;

/** Toolbar and menu of the view of statements: linking, groups, columns, folding and export. */
final class StatementsMenu {

	private final StatementsView view;
	private final StatementTable table;

	StatementsMenu(StatementsView view, StatementTable table) {
		this.view = view;
		this.table = table;
	}

	/** Fills both. */
	void fill(IActionBars bars, IAction export) {
		IToolBarManager tools = bars.getToolBarManager();
		tools.add(link());
		tools.add(new Separator());
		tools.add(new MenuAction(Messages.statements_group_by, "group", this::groups)); //$NON-NLS-1$
		tools.add(new MenuAction(Messages.statements_columns, "columns", this::columns)); //$NON-NLS-1$
		tools.add(export);
		IMenuManager menu = bars.getMenuManager();
		MenuManager groups = new MenuManager(Messages.statements_group_by);
		groups.setRemoveAllWhenShown(true);
		groups.addMenuListener(this::groups);
		MenuManager columns = new MenuManager(Messages.statements_columns);
		columns.setRemoveAllWhenShown(true);
		columns.addMenuListener(this::columns);
		menu.add(groups);
		menu.add(columns);
		menu.add(TreeActions.action(Messages.statements_unfold, null, () -> table.fold(false)));
		menu.add(TreeActions.action(Messages.statements_fold, null, () -> table.fold(true)));
		menu.add(new Separator());
		menu.add(export);
	}

	private Action link() {
		Action link = new Action(Messages.link, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				view.setLinked(isChecked());
			}
		};
		link.setImageDescriptor(Icons.of("link")); //$NON-NLS-1$
		link.setToolTipText(Messages.link_hint);
		link.setChecked(view.isLinked());
		return link;
	}

	private void groups(IMenuManager menu) {
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
					view.groupBy(groups);
			}
		};
		action.setChecked(view.groups().equals(groups));
		menu.add(action);
	}

	private void columns(IMenuManager menu) {
		for (StatementColumn column : StatementColumn.values()) {
			Action action = new Action(column.title(), IAction.AS_CHECK_BOX) {
				@Override
				public void run() {
					view.show(column, isChecked());
				}
			};
			action.setChecked(table.columns().all().stream().anyMatch(shown -> shown.column() == column));
			menu.add(action);
		}
		menu.add(new Separator());
		menu.add(TreeActions.action(Messages.statements_columns_usual, null, () -> view.setColumns(StatementColumn.usual())));
	}
}
