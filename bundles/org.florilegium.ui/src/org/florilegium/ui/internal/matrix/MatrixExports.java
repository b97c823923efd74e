package org.florilegium.ui.internal.matrix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** The formats that a matrix can be exported to: a button that opens a menu of them. */
final class MatrixExports extends Action implements IMenuCreator {

	private final Consumer<String> export;
	private final MenuManager menu = new MenuManager();

	/** @param export told the ending of the format's files */
	MatrixExports(Consumer<String> export) {
		super(Messages.export_menu, AS_DROP_DOWN_MENU);
		this.export = export;
		setToolTipText(Messages.export_title);
		setImageDescriptor(MatrixView.image("export")); //$NON-NLS-1$
		setMenuCreator(this);
		formats().forEach(menu::add);
	}

	/** An action for each format. */
	List<IAction> formats() {
		return List.of(format(Messages.action_vector, "svg"), format(Messages.action_page, "pdf"), format(Messages.action_picture, "png"), format(Messages.action_table, "csv")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private IAction format(String label, String ending) {
		return MatrixView.action(label, null, null, IAction.AS_PUSH_BUTTON, action -> export.accept(ending));
	}

	@Override
	public void run() {
		export.accept("svg"); //$NON-NLS-1$
	}

	@Override
	public Menu getMenu(Control parent) {
		return menu.createContextMenu(parent);
	}

	@Override
	public Menu getMenu(Menu parent) {
		return null;
	}

	@Override
	public void dispose() {
		menu.dispose();
	}
}
