package org.florilegium.ui.internal.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.florilegium.model.Semantics;
import org.florilegium.model.Status;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.picture.map.MapTie;
import org.florilegium.ui.internal.Actions;

/** What can be done with a map: above it, and in its context menu. */
final class MapBar {

	private final MapEditor editor;
	private final Text search;
	private final Combo filters;
	private final Combo semantics;
	private final Label notice;
	private final MapSearch finder = new MapSearch();
	private final IAction find;
	private final IAction addClaim;
	private final IAction addArgument;
	private final IAction link;
	private final IAction edit;
	private final IAction rename;
	private final IAction delete;
	private final IAction group;
	private final IAction renameGroup;
	private final IAction dissolve;
	private final IAction accept;
	private final IAction reject;
	private final IAction leave;
	private final IAction toggle;
	private final IAction larger;
	private final IAction smaller;
	private final IAction fit;
	private final IAction arrange;
	private final IAction text;
	private final IAction export;
	private Map<String, MapFilter> offered = Map.of();
	private MapFilter filter = MapFilter.ALL;

	MapBar(Composite parent, MapEditor editor) {
		this.editor = editor;
		addClaim = action(Messages.action_claim, Messages.action_claim_hint, this::addClaim);
		addArgument = action(Messages.action_argument, Messages.action_argument_hint, this::addArgument);
		link = action(Messages.action_link, Messages.action_link_hint, this::link);
		edit = action(Messages.action_edit, null, this::edit);
		rename = action(Messages.action_rename, null, this::rename);
		delete = action(Messages.action_delete, null, this::delete);
		group = action(Messages.action_group, null, editor.groups()::group);
		renameGroup = action(Messages.action_renameGroup, null, editor.groups()::rename);
		dissolve = action(Messages.action_dissolve, null, editor.groups()::dissolve);
		accept = action(Messages.action_accept, null, () -> assume(Status.ACCEPT));
		reject = action(Messages.action_reject, null, () -> assume(Status.REJECT));
		leave = action(Messages.action_leave, null, () -> assume(null));
		toggle = action(Messages.action_expand, Messages.action_expand_hint, () -> editor.toggle(editor.node() != null && !isClaim() ? editor.node() : null));
		find = action(Messages.action_find, null, this::search);
		larger = action(Messages.action_larger, null, () -> editor.canvas().zoomBy(1));
		smaller = action(Messages.action_smaller, null, () -> editor.canvas().zoomBy(-1));
		fit = action(Messages.action_fit, Messages.action_fit_hint, () -> editor.canvas().fit());
		arrange = action(Messages.action_arrange, Messages.action_arrange_hint, editor::arrange);
		text = action(Messages.action_text, Messages.action_text_hint, this::openText);
		export = action(Messages.action_export, Messages.action_export_hint, this::export);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).margins(6, 3).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		ToolBarManager tools = new ToolBarManager(SWT.FLAT);
		for (IAction each : List.of(addClaim, addArgument, link, toggle))
			text(tools, each);
		tools.add(new Separator());
		for (IAction each : List.of(fit, arrange, text, export))
			text(tools, each);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(tools.createControl(row));
		search = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.search);
		named(search, Messages.search);
		search.addListener(SWT.Modify, event -> find(false));
		search.addListener(SWT.DefaultSelection, event -> find(true));
		search.addListener(SWT.KeyDown, this::leaveSearch);
		GridDataFactory.swtDefaults().hint(100, SWT.DEFAULT).applyTo(search);
		filters = combo(row, Messages.filter, 132);
		filters.add(Messages.filter_all);
		filters.select(0);
		filters.addListener(SWT.Selection, event -> {
			filter = offered.getOrDefault(filters.getText(), MapFilter.ALL);
			editor.arrange();
		});
		semantics = combo(row, Messages.semantics, 112);
		for (Semantics each : List.of(Semantics.GROUNDED, Semantics.PREFERRED, Semantics.STABLE))
			semantics.add(each.getLiteral());
		semantics.addListener(SWT.Selection, event -> editor.refresh());
		notice = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).exclude(true).applyTo(notice);
		selected();
	}

	private static void text(IContributionManager manager, IAction action) {
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		manager.add(item);
	}

	private static IAction action(String text, String hint, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(hint);
		return action;
	}

	private static Combo combo(Composite parent, String name, int width) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setToolTipText(name);
		combo.setVisibleItemCount(24);
		named(combo, name);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private static void named(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	/** Under what the map is evaluated: what was chosen, else its own. */
	Semantics semantics() {
		return semantics.getSelectionIndex() < 0 ? Semantics.NONE : Semantics.get(semantics.getText());
	}

	/** Which nodes are shown. */
	MapFilter filter() {
		return filter;
	}

	/** Shows every node. */
	void showAll() {
		filters.select(0);
		filter = MapFilter.ALL;
		editor.arrange();
	}

	/** Offers what another map allows. */
	void changed(MapSnapshot map, Map<String, MapFilter> possible) {
		if (semantics.getSelectionIndex() < 0)
			semantics.setText(map.debate().chosenSemantics().getLiteral());
		offered = possible;
		List<String> items = new ArrayList<>(List.of(Messages.filter_all));
		items.addAll(offered.keySet());
		if (!Arrays.asList(filters.getItems()).equals(items)) {
			String now = filters.getText();
			filters.setItems(items.toArray(String[]::new));
			filters.select(Math.max(0, items.indexOf(now)));
		}
		selected();
	}

	/** Says something above the map; nothing for an empty text. */
	void say(String words) {
		notice.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean shown = !words.isEmpty();
		if (notice.getVisible() != shown || shown) {
			((org.eclipse.swt.layout.GridData) notice.getLayoutData()).exclude = !shown;
			notice.setVisible(shown);
			notice.getParent().layout();
		}
	}

	/** Enables what can be done with what is selected. */
	void selected() {
		Object target = editor.canvas() == null ? null : editor.target();
		boolean node = target instanceof String;
		boolean grouped = target != null && editor.groups().selected() != null;
		renameGroup.setEnabled(grouped);
		dissolve.setEnabled(grouped);
		for (IAction each : List.of(accept, reject, leave))
			each.setEnabled(node);
		rename.setEnabled(node || target instanceof MapGroup);
		edit.setEnabled(target != null);
		delete.setEnabled(node || target instanceof MapGroup || target instanceof MapTie tie && tie.relation() != null);
	}

	private boolean isClaim() {
		return editor.node() != null && editor.node().startsWith("["); //$NON-NLS-1$
	}

	/** Fills the context menu. */
	void fill(MenuManager menu) {
		selected();
		keyed(menu, addClaim, Messages.key_claim, addArgument, Messages.key_argument, link, Messages.key_link);
		menu.add(new Separator());
		if (!(editor.target() instanceof MapGroup))
			keyed(menu, edit, Messages.key_edit, rename, Messages.key_rename, delete, Messages.key_delete);
		menu.add(new Separator());
		keyed(menu, group, Messages.key_group, renameGroup, Messages.key_renameGroup, dissolve, Messages.key_dissolve);
		menu.add(new Separator());
		keyed(menu, accept, Messages.key_accept, reject, Messages.key_reject, leave, Messages.key_leave);
		menu.add(new Separator());
		keyed(menu, toggle, Messages.key_expand, find, Messages.key_find, larger, Messages.key_larger, smaller, Messages.key_smaller, fit, Messages.key_fit, arrange,
				Messages.key_arrange, text, Messages.key_text, export, Messages.key_export);
	}

	/** Actions, each with its key after it. */
	private static void keyed(MenuManager menu, Object... actionsAndKeys) {
		for (int i = 0; i < actionsAndKeys.length; i += 2)
			menu.add(new KeyItem((IAction) actionsAndKeys[i], (String) actionsAndKeys[i + 1]));
	}

	/** Takes the nodes that are selected as accepted or rejected; null to leave them to the evaluation. */
	void assume(Status status) {
		editor.actions().assume(editor.nodes(), status);
	}

	void addClaim() {
		editor.actions().addClaim(List.of());
	}

	void addArgument() {
		editor.actions().editArgument(isClaim() ? editor.node() : null);
	}

	/** What is selected first with what is selected last, or with what is asked for. */
	void link() {
		List<String> nodes = editor.nodes();
		editor.links().link(nodes.isEmpty() ? null : nodes.getFirst(), nodes.size() > 1 ? nodes.getLast() : null);
	}

	/** What can be done with the group that is selected, or with several nodes together. */
	List<IAction> offers() {
		if (editor.target() instanceof MapGroup)
			return List.of(renameGroup, group, dissolve);
		int nodes = editor.nodes().size();
		return nodes < 2 ? List.of() : nodes == 2 ? List.of(link, group, accept, reject, leave, delete) : List.of(group, accept, reject, leave, delete);
	}

	/** Shows the premises of the argument that is selected, or no more. */
	void toggle() {
		if (editor.node() != null && !isClaim())
			editor.toggle(editor.node());
	}

	void edit() {
		if (editor.target() instanceof MapTie tie)
			editor.links().edit(tie);
		else if (editor.target() instanceof MapGroup)
			editor.groups().group();
		else if (editor.node() != null)
			editor.actions().edit(editor.node());
	}

	void rename() {
		if (editor.target() instanceof MapGroup)
			editor.groups().rename();
		else if (editor.node() != null)
			editor.actions().rename(editor.node());
	}

	void delete() {
		if (editor.target() instanceof MapTie tie)
			editor.actions().delete(tie);
		else if (editor.target() instanceof MapGroup)
			editor.groups().dissolve();
		else
			editor.actions().delete(editor.nodes());
	}

	/** Goes to the search field. */
	void search() {
		search.setFocus();
		search.selectAll();
	}

	/** Selects the first node, or the next, that has the words searched for. */
	private void find(boolean next) {
		String words = search.getText().strip();
		if (words.isEmpty() || editor.snapshot() == null)
			return;
		List<String> all = finder.find(editor.snapshot(), words);
		List<String> seen = all.stream().filter(node -> !editor.isLeftOut(node)).toList();
		List<String> found = seen.isEmpty() ? all : seen;
		if (found.isEmpty()) {
			say(Messages.search_nothing);
			return;
		}
		say(editor.notice());
		int now = found.indexOf(editor.node());
		editor.select(List.of(found.get(next ? (now + 1) % found.size() : 0)));
	}

	/** Escape leads back to the map, with what was found selected. */
	private void leaveSearch(Event event) {
		if (event.keyCode != SWT.ESC)
			return;
		event.doit = false;
		editor.canvas().setFocus();
	}

	void openText() {
		try {
			editor.openText();
		} catch (PartInitException e) {
			Actions.show(editor.getSite().getShell(), Messages.open_title, e);
		}
	}

	void export() {
		if (editor.snapshot() == null)
			return;
		FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFilterExtensions("*.svg", "*.pdf", "*.png"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		dialog.setFileName(editor.snapshot().debate().name() + ".svg"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null)
			return;
		String[] endings = { ".svg", ".pdf", ".png" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		boolean ends = PictureFormat.ofFile(chosen).isPresent();
		editor.export(Path.of(ends ? chosen : chosen + endings[Math.max(0, dialog.getFilterIndex())]));
	}
}
