package org.florilegium.ui.internal.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.florilegium.exchange.ExportException;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Incidences;
import org.florilegium.study.query.Vocabulary.Theme;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Ref.CellRef;
import org.florilegium.ui.internal.matrix.Arrangement.Order;
import org.florilegium.ui.internal.matrix.Arrangement.Subject;
import org.florilegium.ui.internal.method.MethodView;
import org.florilegium.workspace.StudyProject;

/** <em>Theme × Author</em>: who says how much on what, or stands for or against which claim, as a heat map that leads to the statements. */
public final class MatrixView extends ViewPart implements MatrixCanvas.Listener {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.matrix"; //$NON-NLS-1$

	private static final String BUNDLE = "org.florilegium.ui"; //$NON-NLS-1$
	private static final String STATEMENTS = "org.florilegium.ui.statements"; //$NON-NLS-1$
	private static final String STATE = "arrangement"; //$NON-NLS-1$

	/** What was read, and is counted anew as it is arranged anew. */
	private record Read(StudyProject study, String title, Filter filter, boolean claims, Incidences incidences, Vocabulary vocabulary) {
	}

	private record Shown(Read read, Matrix matrix) {
	}

	private final CellFilter cellFilter = new CellFilter();
	private final Selections selections = new Selections();
	private ActiveStudy active;
	private Background background;
	private Arrangement arrangement = Arrangement.INITIAL;
	private Composite stack;
	private Composite page;
	private EmptyPage empty;
	private MatrixCanvas canvas;
	private MatrixBar bar;
	private Link narrowed;
	private IAction showAll;
	private final Runnable refresh = this::refresh;
	private Shown shown;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE) != null)
			arrangement = ArrangementState.read(memento.getString(STATE));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(STATE, ArrangementState.write(arrangement));
	}

	@Override
	public void createPartControl(Composite parent) {
		active = ActiveStudy.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = new EmptyPage(stack);
		page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		bar = new MatrixBar(page, arrangement, this::arrange);
		narrowed = new Link(page, SWT.NONE);
		narrowed.addListener(SWT.Selection, event -> active.setFilter(Filter.NONE));
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).exclude(true).applyTo(narrowed);
		canvas = new MatrixCanvas(page, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		background = new Background(stack, Messages.load_name);
		getSite().setSelectionProvider(selections);
		contribute();
		if (arrangement.isOfClaims())
			setPartName(Messages.title_part_claims);
		active.addListener(refresh);
		refresh();
	}

	private void contribute() {
		IAction grouped = action(Messages.action_grouped, Messages.action_grouped_hint, "matrix_grouped", IAction.AS_CHECK_BOX, //$NON-NLS-1$
				action -> arrange(arrangement.byOrganization(action.isChecked())));
		grouped.setChecked(arrangement.byOrganization());
		IAction hide = action(Messages.action_hideEmpty, Messages.action_hideEmpty_hint, null, IAction.AS_CHECK_BOX, action -> arrange(arrangement.hideEmpty(action.isChecked())));
		hide.setChecked(arrangement.hideEmpty());
		showAll = action(Messages.action_showAll, Messages.action_showAll_hint, "matrix_show_all", IAction.AS_PUSH_BUTTON, action -> left()); //$NON-NLS-1$
		showAll.setEnabled(false);
		IAction larger = action(Messages.action_zoomIn, Messages.action_zoomIn, "zoom_in", IAction.AS_PUSH_BUTTON, action -> canvas.zoomBy(1)); //$NON-NLS-1$
		IAction smaller = action(Messages.action_zoomOut, Messages.action_zoomOut, "zoom_out", IAction.AS_PUSH_BUTTON, action -> canvas.zoomBy(-1)); //$NON-NLS-1$
		IAction fit = action(Messages.action_fit, Messages.action_fit, "zoom_fit", IAction.AS_PUSH_BUTTON, action -> canvas.fit()); //$NON-NLS-1$
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		for (IAction action : List.of(showAll, grouped, smaller, larger, fit))
			tools.add(action);
		MatrixExports exports = new MatrixExports(this::export);
		tools.add(exports);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(grouped);
		menu.add(hide);
		menu.add(new Separator());
		menu.add(orders(Messages.action_sortThemes, order -> arrangement.sorted(order, arrangement.authors()), () -> arrangement.themes()));
		menu.add(orders(Messages.action_sortAuthors, order -> arrangement.sorted(arrangement.themes(), order), () -> arrangement.authors()));
		menu.add(new Separator());
		menu.add(action(Messages.action_fold, null, null, IAction.AS_PUSH_BUTTON, action -> arrange(arrangement.closed(groups()))));
		menu.add(action(Messages.action_unfold, null, null, IAction.AS_PUSH_BUTTON, action -> arrange(arrangement.closed(Set.of()))));
		menu.add(new Separator());
		menu.add(MethodView.action(getSite(), () -> arrangement.isOfClaims() ? "position" : arrangement.value().isShare() ? "share" : "statements")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		menu.add(new Separator());
		for (IAction action : exports.formats())
			menu.add(action);
	}

	private Set<String> groups() {
		return shown == null ? Set.of() : shown.read.vocabulary.themes().stream().map(Theme::name).filter(name -> !shown.read.vocabulary.children(name).isEmpty()).collect(Collectors.toSet());
	}

	private IMenuManager orders(String title, Function<Order, Arrangement> by, Supplier<Order> now) {
		MenuManager menu = new MenuManager(title);
		String[] labels = { Messages.order_codebook, Messages.order_name, Messages.order_count };
		for (Order order : Order.values())
			menu.add(action(labels[order.ordinal()], null, null, IAction.AS_RADIO_BUTTON, action -> {
				if (action.isChecked())
					arrange(by.apply(order));
			}));
		menu.addMenuListener(about -> {
			for (int i = 0; i < Order.values().length; i++)
				((ActionContributionItem) menu.getItems()[i]).getAction().setChecked(Order.values()[i] == now.get());
		});
		return menu;
	}

	static IAction action(String text, String tip, String icon, int style, Consumer<IAction> run) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				run.accept(this);
			}
		};
		action.setToolTipText(tip);
		if (icon != null)
			action.setImageDescriptor(image(icon));
		return action;
	}

	static ImageDescriptor image(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Reads what is to be shown, unless it is only a cell of what is shown that is looked at. */
	private void refresh() {
		Optional<StudyProject> study = active.study();
		if (study.isEmpty()) {
			shown = null;
			empty.say(Messages.empty_noStudy_title, Messages.empty_noStudy).offer(Messages.empty_noStudy_sample, () -> execute("org.florilegium.ui.openSample")) //$NON-NLS-1$
					.offer(Messages.empty_noStudy_new, () -> execute("org.florilegium.ui.newStudy")) //$NON-NLS-1$
					.offer(Messages.empty_noStudy_open, () -> execute("org.florilegium.app.openStudy")); //$NON-NLS-1$
			show(empty);
			return;
		}
		Filter filter = cellFilter.around(active.filter());
		showAll.setEnabled(!active.filter().equals(filter));
		Arrangement wanted = arrangement;
		background.load(() -> {
			StudyIndex index = study.get().index(Progress.NONE);
			Incidences incidences = wanted.isOfClaims() ? Incidences.onClaims(index, filter.query()) : Incidences.of(index, filter.query());
			Vocabulary vocabulary = study.get().vocabulary();
			return new Shown(new Read(study.get(), title(study.get()), filter, wanted.isOfClaims(), incidences, vocabulary), MatrixBuilder.build(incidences, vocabulary, wanted));
		}, this::show);
	}

	private static String title(StudyProject study) throws StudyException {
		List<ExportedName> corpora = study.index(Progress.NONE).names().all("Corpus"); //$NON-NLS-1$
		return corpora.isEmpty() || corpora.getFirst().title() == null ? study.project().getName() : corpora.getFirst().title();
	}

	private void arrange(Arrangement other) {
		arrangement = other;
		bar.update(other);
		setPartName(other.isOfClaims() ? Messages.title_part_claims : Messages.title_part);
		if (shown == null)
			return;
		Read read = shown.read;
		if (read.claims != other.isOfClaims()) {
			refresh();
			return;
		}
		background.load(() -> new Shown(read, MatrixBuilder.build(read.incidences, read.vocabulary, other)), this::show);
	}

	private void show(Shown other) {
		if (other.matrix.arrangement() != arrangement) {
			shown = other;
			arrange(arrangement);
			return;
		}
		shown = other;
		if (other.matrix.isEmpty()) {
			if (arrangement.subject() == Subject.CONTESTED || arrangement.subject() == Subject.SHARED)
				empty.say(arrangement.subject() == Subject.SHARED ? Messages.empty_noneShared_title : Messages.empty_noneContested_title, Messages.empty_noneSuch)
						.offer(Messages.empty_allClaims, () -> arrange(arrangement.with(Subject.CLAIMS)));
			else if (other.read.filter.isEmpty() && arrangement.isOfClaims())
				empty.say(Messages.empty_noClaims_title, Messages.empty_noClaims).offer(Messages.subject_themes, () -> arrange(arrangement.with(Subject.THEMES)));
			else if (other.read.filter.isEmpty())
				empty.say(Messages.empty_noStatements_title, Messages.empty_noStatements);
			else
				empty.say(Messages.empty_noStudy_title, Messages.empty_filtered).offer(Messages.empty_filtered_action, () -> active.setFilter(Filter.NONE));
			show(empty);
			return;
		}
		canvas.show(other.matrix);
		bar.show(other.matrix);
		sayWhatIsShown(other.read);
		show(page);
	}

	/** Numbers of some statements only must not be taken for those of all. */
	private void sayWhatIsShown(Read read) {
		boolean some = !read.filter.isEmpty();
		narrowed.setVisible(some);
		((GridData) narrowed.getLayoutData()).exclude = !some;
		if (some)
			narrowed.setText(NLS.bind(Messages.filter_only, Caption.filter(read.filter, read.vocabulary).replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
		page.layout();
	}

	private void show(Control control) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl == control)
			return;
		layout.topControl = control;
		stack.layout();
	}

	private void execute(String command) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	@Override
	public void selected(int row, int column) {
		Line subject = row < shown.matrix.rows().size() && !arrangement.isOfClaims() ? shown.matrix.rows().get(row) : null;
		Line author = column < shown.matrix.columns().size() ? shown.matrix.columns().get(column) : null;
		selections.setSelection(new StructuredSelection(new CellRef(shown.read.study, subject == null ? null : subject.name(), author == null ? null : author.name())));
		getViewSite().getActionBars().getStatusLineManager().setMessage(new Words(shown.matrix).name(row, column));
	}

	@Override
	public void opened(int row, int column) {
		Line subject = row < shown.matrix.rows().size() ? shown.matrix.rows().get(row) : null;
		Line author = column < shown.matrix.columns().size() ? shown.matrix.columns().get(column) : null;
		Filter cell = cellFilter.of(shown.read.filter, shown.read.claims, subject, author);
		if (active.filter().equals(cell))
			showStatements();
		else
			active.setFilter(cell);
	}

	/** A cell that is opened twice leads to its statements. */
	private void showStatements() {
		try {
			getSite().getPage().showView(STATEMENTS);
		} catch (PartInitException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	@Override
	public void toggledRow(int row) {
		arrange(arrangement.toggleTheme(shown.matrix.rows().get(row).name()));
	}

	@Override
	public void toggledColumn(int column) {
		arrange(arrangement.toggleOrganization(shown.matrix.columns().get(column).name()));
	}

	@Override
	public void left() {
		if (shown != null)
			active.setFilter(shown.read.filter);
	}

	private void export(String format) {
		if (shown == null || shown.matrix.isEmpty())
			return;
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFileName((arrangement.isOfClaims() ? Messages.export_file_claims : Messages.export_file) + "." + format); //$NON-NLS-1$
		dialog.setFilterExtensions("*." + format); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null)
			export(Path.of(chosen.endsWith("." + format) ? chosen : chosen + "." + format)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Writes what is shown into a file; tells the user when that fails. */
	void export(Path file) {
		Read read = shown.read;
		List<String> caption = Caption.lines(read.title, arrangement, read.filter, read.vocabulary, LocalDate.now());
		try {
			new MatrixExport(shown.matrix, arrangement.isOfClaims() ? Messages.title_claims : Messages.title_matrix, caption).write(file);
			getViewSite().getActionBars().getStatusLineManager().setMessage(NLS.bind(Messages.export_done, file));
		} catch (IOException | ExportException e) {
			ErrorDialog.openError(getSite().getShell(), Messages.export_title, null, Status.error(NLS.bind(Messages.export_failed, file, e.getLocalizedMessage()), e));
		}
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		if (top == page)
			canvas.setFocus();
		else if (top != null)
			top.setFocus();
	}

	@Override
	public void dispose() {
		if (active != null)
			active.removeListener(refresh);
		super.dispose();
	}
}
