package org.florilegium.ui.internal.chains;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.FileEditorInput;
import org.florilegium.study.Progress;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.Saving;
import org.florilegium.ui.internal.chains.ChainList.Step;
import org.florilegium.ui.internal.chains.ChainList.Support;
import org.florilegium.ui.internal.map.MapEditor;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StudyView;

/** <em>Chains of support</em>: how each speaker gets from claim to claim, as tables that lead to the map and to the passages. */
public final class ChainsView extends StudyView {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.chains"; //$NON-NLS-1$

	private Combo speakers;
	private Text search;
	private Label notice;
	private ChainTables tables;
	private ChainList list;

	@Override
	protected Control createContent(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		speakers = Controls.combo(bar, Messages.speakers, 0, chosen -> narrow(), Messages.speakers_all);
		speakers.setVisibleItemCount(24);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.search);
		Controls.name(search, Messages.search);
		search.addListener(SWT.Modify, event -> narrow());
		GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(search);
		notice = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(notice);
		tables = new ChainTables(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tables.control());
		tables.chains().addDoubleClickListener(event -> tables.selected().ifPresent(chain -> showOnMap(chain, chain.nodes())));
		tables.steps().addDoubleClickListener(event -> tables.step().ifPresent(this::open));
		contribute();
		return page;
	}

	private void contribute() {
		Action copy = action(Messages.action_copy, this::copy);
		copy.setActionDefinitionId("org.eclipse.ui.edit.copy"); //$NON-NLS-1$
		global(ActionFactory.COPY, copy);
		Action all = action(Messages.action_selectAll, tables.chains().getTable()::selectAll);
		global(ActionFactory.SELECT_ALL, all);
		Action map = action(Messages.action_map, () -> tables.selected().ifPresent(chain -> showOnMap(chain, chain.nodes())));
		Action export = action(Messages.action_export, () -> Saving.ask(getSite().getShell(), Messages.action_export, Messages.export_file, "csv").ifPresent(this::export)); //$NON-NLS-1$
		getViewSite().getActionBars().getMenuManager().add(export);
		contextMenu(tables.chains().getTable(), tables.chains(), menu -> List.of(map, copy, all, export).forEach(menu::add));
		contextMenu(tables.steps().getTable(), tables.steps(), this::fillSteps);
		getSite().setSelectionProvider(tables.chains());
	}

	private void fillSteps(MenuManager menu) {
		tables.step().ifPresent(step -> {
			tables.selected().ifPresent(chain -> menu.add(action(Messages.action_map, () -> showOnMap(chain, List.of(step.node())))));
			for (String statement : step.statements())
				menu.add(action(NLS.bind(Messages.action_passage, statement), () -> open(statement)));
		});
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	@Override
	protected void load() {
		Filter filter = active().filter();
		background().loadLong(progress -> ChainList.read(study().index(Progress.NONE), filter.query(), () -> !progress.step(0, 0, "")), this::show); //$NON-NLS-1$
	}

	private void show(ChainList read) {
		list = read;
		if (read.chains().isEmpty()) {
			boolean some = !active().filter().isEmpty();
			teach(new Teaching(Messages.empty_title, some ? Messages.empty_filtered : Messages.empty,
					some ? List.of(new Offer(Messages.empty_all, () -> filter(Filter.NONE))) : offers(command("org.florilegium.ui.openMap", Messages.empty_map)))); //$NON-NLS-1$
			return;
		}
		List<String> items = new ArrayList<>(List.of(Messages.speakers_all));
		read.chains().stream().map(Support::label).distinct().sorted().forEach(items::add);
		String now = speakers.getText();
		speakers.setItems(items.toArray(String[]::new));
		speakers.select(Math.max(0, items.indexOf(now)));
		narrow();
		showContent();
	}

	/** Shows the chains of the speaker chosen that have the words searched for. */
	private void narrow() {
		if (list == null)
			return;
		String words = search.getText().strip().toLowerCase(Locale.ROOT);
		String speaker = speakers.getSelectionIndex() <= 0 ? null : speakers.getText();
		List<Support> shown = list.chains().stream().filter(chain -> (speaker == null || chain.label().equals(speaker)) && (words.isEmpty() || chain.has(words))).toList();
		tables.show(shown);
		notice.setText(NLS.bind(list.complete() ? Messages.count : Messages.count_more, shown.size(), list.chains().size()));
		notice.requestLayout();
	}

	private void showOnMap(Support chain, List<String> nodes) {
		Path file = list.files().get(chain.map());
		try {
			if (file != null && getSite().getPage().openEditor(new FileEditorInput(study().file(file)), MapEditor.ID) instanceof MapEditor editor)
				editor.select(nodes);
		} catch (PartInitException e) {
			Actions.show(getSite().getShell(), getPartName(), e);
		}
	}

	/** Shows the passage that makes a step, or the step on the map where there is none. */
	private void open(Step step) {
		if (step.statements().isEmpty())
			tables.selected().ifPresent(chain -> showOnMap(chain, List.of(step.node())));
		else
			open(step.statements().getFirst());
	}

	private void open(String statement) {
		int slash = statement.lastIndexOf('/');
		Navigate.open(getSite().getPage(), new StatementRef(study(), statement.substring(0, slash), statement.substring(slash + 1)));
	}

	private void copy() {
		List<String> lines = new ArrayList<>();
		for (Object each : tables.chains().getStructuredSelection().toList())
			if (each instanceof Support chain)
				lines.add(chain.label() + '\t' + (chain.steps().size() - 1) + '\t' + chain.line());
		if (lines.isEmpty())
			return;
		Clipboard clipboard = new Clipboard(tables.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { String.join("\n", lines) }, new Transfer[] { TextTransfer.getInstance() }); //$NON-NLS-1$
		} finally {
			clipboard.dispose();
		}
	}

	/** Writes the chains that are shown. */
	void export(Path file) {
		List<Support> shown = tables.shown();
		Saving.save(this, file, to -> ChainList.write(shown, to));
	}

	ChainTables tables() {
		return tables;
	}

	Combo speakers() {
		return speakers;
	}

	Text search() {
		return search;
	}

	@Override
	protected void forget() {
		list = null;
	}

	@Override
	protected void focusContent() {
		tables.chains().getTable().setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.purpose;
	}
}
