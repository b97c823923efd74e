package org.florilegium.app.internal;

import static org.eclipse.ui.actions.ContributionItemFactory.NEW_WIZARD_SHORTLIST;
import static org.eclipse.ui.actions.ContributionItemFactory.PERSPECTIVES_SHORTLIST;
import static org.eclipse.ui.actions.ContributionItemFactory.VIEWS_SHORTLIST;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus and the tool bar: what a scholar needs, in the places where Eclipse has it. Other bundles add to the named groups. */
final class MenuAdvisor extends ActionBarAdvisor {

	private final IWorkbenchWindow window;

	MenuAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
		window = configurer.getWindowConfigurer().getWindow();
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(fileMenu());
		bar.add(editMenu());
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu());
		bar.add(helpMenu());
	}

	@Override
	protected void fillCoolBar(ICoolBarManager bar) {
		IToolBarManager file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		add(file, ActionFactory.SAVE);
		bar.add(new ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private IMenuManager fileMenu() {
		MenuManager menu = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		MenuManager fresh = new MenuManager(Messages.menu_new, ActionFactory.NEW.getId());
		fresh.add(NEW_WIZARD_SHORTLIST.create(window));
		menu.add(fresh);
		menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.RENAME, ActionFactory.MOVE, ActionFactory.REFRESH);
		menu.add(new Separator());
		add(menu, ActionFactory.PRINT);
		menu.add(new Separator());
		add(menu, ActionFactory.IMPORT, ActionFactory.EXPORT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.PROPERTIES);
		menu.add(new Separator());
		add(menu, ActionFactory.QUIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		return menu;
	}

	private IMenuManager editMenu() {
		MenuManager menu = new MenuManager(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		add(menu, ActionFactory.UNDO, ActionFactory.REDO);
		menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.FIND);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		return menu;
	}

	private IMenuManager windowMenu() {
		MenuManager menu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
		add(menu, ActionFactory.OPEN_NEW_WINDOW);
		menu.add(new Separator());
		menu.add(submenu(Messages.menu_perspective, "perspective", PERSPECTIVES_SHORTLIST)); //$NON-NLS-1$
		menu.add(submenu(Messages.menu_view, "view", VIEWS_SHORTLIST)); //$NON-NLS-1$
		add(menu, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.PREFERENCES);
		return menu;
	}

	private IMenuManager helpMenu() {
		MenuManager menu = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
		menu.add(new GroupMarker("group.intro")); //$NON-NLS-1$
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		menu.add(new Separator());
		add(menu, ActionFactory.ABOUT);
		return menu;
	}

	private IMenuManager submenu(String label, String id, ContributionItemFactory content) {
		MenuManager menu = new MenuManager(label, id);
		menu.add(content.create(window));
		return menu;
	}

	private void add(IContributionManager to, ActionFactory... factories) {
		for (ActionFactory factory : factories)
			to.add(action(factory));
	}

	/** Actions are shared between menus and tool bar, so that both are enabled alike. */
	private IAction action(ActionFactory factory) {
		IAction known = getAction(factory.getId());
		if (known != null)
			return known;
		IWorkbenchAction made = factory.create(window);
		register(made);
		return made;
	}
}
