package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.menus.IMenuService;

/** The quiet line above the text: what one does most, and how the text is shown. */
final class EditorHeader {

	private final CodingEditor editor;
	private final ReadingOptions options;
	private final ToolBarManager left = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
	private final ToolBarManager right = new ToolBarManager(SWT.FLAT | SWT.RIGHT);

	EditorHeader(Composite parent, CodingEditor editor, ReadingOptions options) {
		this.editor = editor;
		this.options = options;
		Composite line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(left.createControl(line));
		DropDown tint = new DropDown(Messages.header_tint, () -> NLS.bind(Messages.header_tintBy, ReadingOptions.label(options.tinting())), ReadingMenus::tints);
		DropDown margin = new DropDown(Messages.header_margin, () -> options.label(options.margin()), ReadingMenus::margins);
		right.add(withText(tint));
		right.add(withText(margin));
		right.createControl(line);
		IMenuService menus = editor.getSite().getService(IMenuService.class);
		menus.populateContributionManager(left, "toolbar:" + CodingEditor.MENU); //$NON-NLS-1$
		left.update(true);
		options.addListener(() -> {
			for (DropDown drop : List.of(tint, margin))
				drop.setText(drop.label.get());
			right.update(true);
			line.layout(true, true);
		});
		line.addDisposeListener(event -> {
			menus.releaseContributions(left);
			left.dispose();
			right.dispose();
		});
	}

	private static ActionContributionItem withText(IAction action) {
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		return item;
	}

	/** A menu that says what of it is chosen. */
	private final class DropDown extends Action implements IMenuCreator {

		private final Supplier<String> label;
		private final java.util.function.BiConsumer<MenuManager, CodingEditor> fill;
		private MenuManager menu;

		DropDown(String tooltip, Supplier<String> label, java.util.function.BiConsumer<MenuManager, CodingEditor> fill) {
			super(tooltip, IAction.AS_DROP_DOWN_MENU);
			this.label = label;
			this.fill = fill;
			setToolTipText(tooltip);
			setMenuCreator(this);
		}

		@Override
		public void runWithEvent(org.eclipse.swt.widgets.Event event) {
			if (event.widget instanceof org.eclipse.swt.widgets.ToolItem item) {
				Menu shown = getMenu(item.getParent());
				shown.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
				shown.setVisible(true);
			}
		}

		@Override
		public Menu getMenu(Control parent) {
			dispose();
			menu = new MenuManager();
			fill.accept(menu, editor);
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
}
