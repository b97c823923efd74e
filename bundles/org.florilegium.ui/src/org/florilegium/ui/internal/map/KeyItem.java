package org.florilegium.ui.internal.map;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** An action in a menu, with the key that does the same beside it. */
final class KeyItem extends ContributionItem {

	private final IAction action;
	private final String key;

	/** @param key as people read it; null for none */
	KeyItem(IAction action, String key) {
		this.action = action;
		this.key = key;
	}

	@Override
	public void fill(Menu menu, int index) {
		MenuItem item = index < 0 ? new MenuItem(menu, SWT.PUSH) : new MenuItem(menu, SWT.PUSH, index);
		item.setText(key == null ? action.getText() : action.getText() + '\t' + key);
		item.setEnabled(action.isEnabled());
		item.addListener(SWT.Selection, action::runWithEvent);
	}

	@Override
	public boolean isDynamic() {
		return true;
	}
}
