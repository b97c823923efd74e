package org.florilegium.ui.internal.map;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorPart;
import org.florilegium.analysis.argument.Debate;
import org.florilegium.exchange.ExportException;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.model.Semantics;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.picture.map.MapPicture;
import org.florilegium.picture.map.MapRequest;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.StudyException;
import org.florilegium.study.query.Row;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.ActiveStudy;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.StatementRef;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.ui.internal.picture.ScreenPen;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;
import org.florilegium.workspace.edit.StudyEditing;

/**
 * Draws an argument map, and changes it as its text would be changed by hand. It follows the text as it is typed; what is
 * changed here is on disk at once, so that there is nothing to save.
 */
public final class MapEditor extends EditorPart implements PictureCanvas.Listener, Navigate.Stays {

	/** The editor's id. */
	public static final String ID = "org.florilegium.ui.mapEditor"; //$NON-NLS-1$

	private static final int TYPING_MILLIS = 200;
	private static final double READABLE = 0.8;

	/** What is shown: the map as it was read, its picture, what it is narrowed to, and what else it may be. */
	private record Shown(MapSnapshot map, Picture picture, MapFilter filter, Map<String, MapFilter> filters) {
	}

	private final MapActions actions = new MapActions(this);
	private final LinkActions links = new LinkActions(this);
	private final GroupActions groups = new GroupActions(this);
	private final AtomicInteger asked = new AtomicInteger();
	private final Set<String> expanded = new HashSet<>();
	private final StudyEditing.Listener typing = this::typed;
	private final StudyProjects.Listener indexing = this::indexed;
	private IFile file;
	private Path path;
	private StudyProject study;
	private MapReading reading;
	private MapBar bar;
	private EmptyMap empty;
	private PictureCanvas canvas;
	private MapGestures gestures;
	private MapDetails details;
	private Background background;
	private Shown shown;
	private List<String> sought = List.of();
	private Object wanted;
	private int choices;
	private boolean told;
	private boolean afresh;
	private MapText text;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		file = Adapters.adapt(input, IFile.class);
		study = file == null ? null : StudyProjects.get().find(file.getProject()).orElse(null);
		if (study == null)
			throw new PartInitException(Messages.editor_noStudy);
		path = Path.of(file.getProjectRelativePath().toString());
		reading = new MapReading(study, path);
		setPartName(file.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		bar = new MapBar(body, this);
		SashForm sash = new SashForm(body, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		empty = new EmptyMap(sash, this);
		canvas = new PictureCanvas(empty.parent(), this);
		gestures = MapGestures.on(this, canvas);
		empty.on(canvas);
		details = new MapDetails(sash, this::open, links::answer, bar::offers, canvas::setFocus);
		sash.setWeights(76, 24);
		MapDrops.on(this, canvas);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> bar.fill(menu));
		canvas.setMenu(menu.createContextMenu(canvas));
		background = new Background(body, Messages.load_name);
		ActiveStudy.of(getSite().getWorkbenchWindow()).show(study);
		study.editing().addListener(typing);
		StudyProjects.get().addListener(indexing);
		text = new MapText(getSite().getPage(), file, canvas::select);
		undo();
		canvas.getDisplay().asyncExec(this::refresh); // by then the workbench has given it its colours
		Job.createSystem(Messages.load_name, (ICoreRunnable) monitor -> MapPicture.prepare()).schedule();
	}

	private void undo() {
		IActionBars bars = getEditorSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), new UndoActionHandler(getEditorSite(), study.editing().undoContext()));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), new RedoActionHandler(getEditorSite(), study.editing().undoContext()));
		bars.updateActionBars();
	}

	private void typed(Set<Path> files) {
		if (files.contains(path))
			refreshSoon();
	}

	private void indexed(StudyProject changed) {
		if (changed == study)
			refreshSoon();
	}

	private void refreshSoon() {
		if (canvas.isDisposed() || canvas.getDisplay().isDisposed())
			return;
		int now = asked.incrementAndGet();
		canvas.getDisplay().asyncExec(() -> {
			if (!canvas.isDisposed())
				canvas.getDisplay().timerExec(TYPING_MILLIS, () -> {
					if (asked.get() == now)
						refresh();
				});
		});
	}

	/** Reads, lays out and shows the map as it is now; what was asked for before is given up. */
	void refresh() {
		if (canvas.isDisposed())
			return;
		int now = asked.incrementAndGet();
		Theme theme = ScreenPen.theme(canvas);
		Semantics semantics = bar.semantics();
		MapFilter filter = bar.filter();
		Set<String> open = Set.copyOf(expanded);
		Picture seen = shown == null || afresh ? null : shown.picture;
		afresh = false;
		background.load(() -> {
			try {
				MapSnapshot map;
				synchronized (reading) {
					map = reading.read(semantics, () -> asked.get() != now);
				}
				MapRequest plain = new MapRequest(map.debate(), map.evaluation(), map.facts(), open, filter.hidden(map));
				MapRequest request = seen == null ? plain : plain.after(seen);
				return new Shown(map, MapPicture.of(request, theme, false, () -> asked.get() != now), filter, MapFilter.of(map));
			} catch (CancellationException e) {
				throw new StudyException(StudyException.Code.CANCELLED, "", e); //$NON-NLS-1$
			} catch (StudyException e) {
				return e;
			}
		}, this::show);
	}

	private void show(Object result) {
		if (result instanceof StudyException problem) {
			bar.say(problem.getLocalizedMessage());
			return;
		}
		boolean first = shown == null;
		boolean otherPart = !first && !((Shown) result).filter.equals(shown.filter);
		shown = (Shown) result;
		text.changed(shown.map.places());
		setPartName(shown.map.debate().title());
		empty.changed(shown.picture.spots().stream().anyMatch(Spot::stop), shown.filter);
		if (first) {
			canvas.show(shown.picture);
			begin();
		} else if (otherPart) {
			canvas.show(shown.picture);
			canvas.begin(READABLE, target());
		} else
			canvas.follow(shown.picture, target());
		bar.changed(shown.map, shown.filters);
		bar.say(notice());
		if (!sought.isEmpty())
			canvas.selectAll(sought);
		sought = List.of();
		Object now = wanted;
		wanted = null;
		if (now instanceof String node && isLeftOut(node))
			select(List.of(node));
		else if (now != null)
			tell(now);
		details.show(shown.map, selection());
	}

	/** What is to be said above the map: what is wrong with it, else how much of it is shown. */
	String notice() {
		if (shown.map.problem() != null)
			return shown.map.problem();
		long seen = shown.picture.spots().stream().filter(Spot::stop).count();
		int all = shown.map.debate().nodes().size();
		return seen == all || seen == 0 ? "" : NLS.bind(Messages.filter_some, new Object[] { shown.filter.label(shown.map), seen, all }); //$NON-NLS-1$
	}

	/** Shows as much as can be read, at what the debate is about. */
	private void begin() {
		String major = shown.map.debate().claims().stream().filter(ClaimForm::major).findFirst().map(Debate::node).orElse(null);
		canvas.begin(READABLE, major);
		if (major != null)
			text.quietly(() -> tell(major));
	}

	/** Selects a node or group without anybody having chosen it. */
	private void tell(Object target) {
		told = true;
		try {
			canvas.select(target);
		} finally {
			told = false;
		}
	}

	/** Lays the map out anew, wherever its nodes stand at present. */
	void arrange() {
		if (shown == null)
			return;
		afresh = true;
		refresh();
	}

	/** The map as it was read last; null before. */
	MapSnapshot snapshot() {
		return shown == null ? null : shown.map;
	}

	StudyProject study() {
		return study;
	}

	MapActions actions() {
		return actions;
	}

	LinkActions links() {
		return links;
	}

	GroupActions groups() {
		return groups;
	}

	PictureCanvas canvas() {
		return canvas;
	}

	MapDetails details() {
		return details;
	}

	MapBar bar() {
		return bar;
	}

	/** The node, {@link MapTie} or {@link MapGroup} that is selected; null for none. */
	Object target() {
		return canvas.selected() == null ? null : canvas.selected().target();
	}

	/** The node that is selected; null for none. */
	String node() {
		return target() instanceof String node ? node : null;
	}

	/** The nodes that are selected, in the order in which they were. */
	List<String> nodes() {
		return canvas.allSelected().stream().map(Spot::target).filter(String.class::isInstance).map(String.class::cast).toList();
	}

	/** The targets of what is selected: nodes in brackets, a {@link MapTie} or a {@link MapGroup}. */
	public List<Object> selection() {
		return canvas.allSelected().stream().map(Spot::target).toList();
	}

	/** Selects nodes, once the map is shown; all of it where one of them is left out at present. */
	public void select(List<String> nodes) {
		if (shown != null && nodes.stream().noneMatch(this::isLeftOut)) {
			canvas.selectAll(nodes);
			return;
		}
		sought = List.copyOf(nodes);
		if (shown != null)
			bar.showAll();
	}

	/** Whether a node is on the map and not in the part of it that is shown. */
	boolean isLeftOut(String node) {
		return shown.map.debate().nodes().contains(node) && shown.picture.spots().stream().noneMatch(spot -> spot.target().equals(node));
	}

	/** How often something has been chosen on the map. */
	int choices() {
		return choices;
	}

	/** Selects a node or group once it is shown, unless something has been chosen since. */
	void selectSoon(Object target, int since) {
		if (choices != since || target == null || canvas.isDisposed() || selection().contains(target))
			return;
		wanted = target;
		if (shown != null && shown.picture.spots().stream().anyMatch(spot -> spot.target().equals(target)))
			tell(target);
	}

	/** Shows an argument's premises and conclusion, or no more; null for all arguments. */
	void toggle(String argument) {
		List<String> all = argument != null ? List.of(argument) : shown.map.debate().arguments().stream().map(a -> "<" + a.name() + ">").toList(); //$NON-NLS-1$ //$NON-NLS-2$
		if (expanded.containsAll(all))
			expanded.removeAll(all);
		else
			expanded.addAll(all);
		wanted = argument; // to be seen whole when it has grown
		refresh();
	}

	/** The node or title of a group at a point of the canvas; null for nothing. */
	Spot spotAt(int x, int y) {
		if (shown == null)
			return null;
		return shown.picture.spots().reversed().stream().filter(spot -> canvas.bounds(spot).contains(x, y) && !(spot.target() instanceof MapTie)).findFirst().orElse(null);
	}

	private void open(Row row) {
		Navigate.open(getSite().getPage(), new StatementRef(study, row.coding(), row.statement()));
	}

	@Override
	public void selected(Spot spot) {
		if (shown == null)
			return;
		if (!told) {
			choices++;
			wanted = null;
		}
		details.show(shown.map, selection());
		bar.selected();
		if (spot != null && spot.target() instanceof String node)
			text.lead(node);
	}

	@Override
	public void recolored() {
		if (shown != null)
			refreshSoon();
	}

	/** Opens the text at what is selected. */
	void openText() throws PartInitException {
		text.open(node());
	}

	@Override
	public void dragged(Spot spot, double x, double y) {
		gestures.dragged((String) spot.target());
	}

	/** Writes the picture, on paper, with its title. */
	void export(Path target) {
		MapRequest request = new MapRequest(shown.map.debate(), shown.map.evaluation(), shown.map.facts(), expanded, bar.filter().hidden(shown.map)).after(shown.picture);
		try {
			Pictures.write(MapPicture.of(request, Theme.PAPER, true, () -> false), PictureFormat.ofFile(target.getFileName().toString()).orElse(PictureFormat.SVG), target, true);
			getEditorSite().getActionBars().getStatusLineManager().setMessage(NLS.bind(Messages.export_done, target));
		} catch (ExportException e) {
			Actions.show(getSite().getShell(), Messages.export_title, e);
		}
	}

	@Override
	public void setFocus() {
		empty.setFocus();
	}

	@Override
	public void dispose() {
		asked.incrementAndGet();
		if (study != null)
			study.editing().removeListener(typing);
		StudyProjects.get().removeListener(indexing);
		if (text != null)
			text.dispose();
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// what is changed is on disk at once
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
