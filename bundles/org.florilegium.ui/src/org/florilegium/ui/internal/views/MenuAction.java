package org.florilegium.ui.internal.views;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a toolbar that opens a menu. */
final class MenuAction extends Action implements IMenuCreator {

	private final Consumer<IMenuManager> fill;
	private MenuManager menu;

	MenuAction(String label, String icon, Consumer<IMenuManager> fill) {
		super(label, IAction.AS_DROP_DOWN_MENU);
		this.fill = fill;
		setImageDescriptor(Icons.of(icon));
		setToolTipText(label);
		setMenuCreator(this);
	}

	@Override
	public void runWithEvent(Event event) {
		if (!(event.widget instanceof ToolItem item))
			return;
		Menu opened = getMenu(item.getParent());
		Rectangle bounds = item.getBounds();
		opened.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		opened.setVisible(true);
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		menu = new MenuManager();
		fill.accept(menu);
		return menu.createContextMenu(parent);
	}

	@Override
	public Menu getMenu(Menu parent) {
		return null;
	}

	@Override
	public void dispose() {
		if (menu != null)
			menu.dispose();
		menu = null;
	}
}
