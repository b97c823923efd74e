package org.florilegium.ui.internal.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.florilegium.analysis.network.Network;
import org.florilegium.analysis.structure.Measures;
import org.florilegium.exchange.NetworkFiles;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.florilegium.picture.network.NetworkLook;
import org.florilegium.picture.network.NetworkPicture;
import org.florilegium.picture.network.NetworkPicture.NodeSpot;
import org.florilegium.ui.internal.Actions;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Saving;
import org.florilegium.ui.internal.method.MethodView;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.ui.internal.picture.ScreenPen;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StudyView;
import org.florilegium.workspace.StudyProject;

/** <em>Network</em>: who agrees with whom and who speaks on what, as a picture that leads to the statements. */
public final class NetworkView extends StudyView implements PictureCanvas.Listener {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.network"; //$NON-NLS-1$

	private static final String STATEMENTS = "org.florilegium.ui.statements"; //$NON-NLS-1$
	private static final String STATE = "choice"; //$NON-NLS-1$
	private static final List<String> PICTURES = List.of("svg", "pdf", "png"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int LABELS = 80;
	private static final int CAPTION = 70;
	private static final int PATIENCE = 300;
	private static final double OTHER_SIZE = 1.3;
	/** Letters smaller than that cannot be read. */
	private static final double LEGIBLE = 0.6;

	private final Behind behind = new Behind();
	private final AtomicInteger asked = new AtomicInteger();
	private NetworkChoice choice = NetworkChoice.INITIAL;
	private NetworkData data;
	private NetworkBar bar;
	private PictureCanvas canvas;
	private Link narrowed;
	private Link small;
	private IAction showAll;
	private boolean again;
	private boolean dragged;
	private final Runnable resized = this::resized;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE) != null)
			choice = NetworkChoice.read(memento.getString(STATE));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(STATE, choice.write());
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		bar = new NetworkBar(page, choice, this::choose, this::load, this::seek);
		narrowed = new Link(page, SWT.NONE);
		narrowed.setText(Messages.filter_only);
		narrowed.addListener(SWT.Selection, event -> filter(Filter.NONE));
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).exclude(true).applyTo(narrowed);
		small = new Link(page, SWT.NONE);
		small.setText(Messages.small);
		small.addListener(SWT.Selection, event -> getSite().getPage().toggleZoom(getSite().getPage().getReference(this)));
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).exclude(true).applyTo(small);
		canvas = new PictureCanvas(page, this);
		canvas.addListener(SWT.Resize, event -> canvas.getDisplay().timerExec(PATIENCE, resized));
		canvas.setHint(Messages.tip_open);
		canvas.setDraggable(spot -> spot.target() instanceof NodeSpot);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		contribute();
		return page;
	}

	private void contribute() {
		IAction out = action(Messages.action_zoomOut, "zoom_out", action -> canvas.zoomBy(-1)); //$NON-NLS-1$
		IAction in = action(Messages.action_zoomIn, "zoom_in", action -> canvas.zoomBy(1)); //$NON-NLS-1$
		IAction fit = action(Messages.action_fit, "zoom_fit", action -> canvas.fit()); //$NON-NLS-1$
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		showAll = action(Messages.action_showAll, "matrix_show_all", action -> left()); //$NON-NLS-1$
		showAll.setToolTipText(Messages.action_showAll_hint);
		showAll.setEnabled(false);
		List.of(showAll, out, in, fit).forEach(tools::add);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(action(Messages.action_again, null, action -> layOutAgain()));
		menu.add(MethodView.action(getSite(), () -> choice.settings().aggregation().name().toLowerCase(Locale.ROOT)));
		menu.add(new Separator());
		String[] pictures = { Messages.export_svg, Messages.export_pdf, Messages.export_png };
		for (String ending : PICTURES)
			menu.add(action(pictures[PICTURES.indexOf(ending)], null, action -> export(Messages.export_file, ending, ending)));
		menu.add(new Separator());
		menu.add(action(Messages.export_graphml, null, action -> export(Messages.export_file, "graphml", "graphml"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(action(Messages.export_gexf, null, action -> export(Messages.export_file, "gexf", "gexf"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(action(Messages.export_pajek, null, action -> export(Messages.export_file, "net", "pajek"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(action(Messages.export_dl, null, action -> export(Messages.export_file, "dl", "dl"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(new Separator());
		menu.add(action(Messages.export_edges, null, action -> export(Messages.export_file_edges, "csv", "edges"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(action(Messages.export_nodes, null, action -> export(Messages.export_file_nodes, "csv", "nodes"))); //$NON-NLS-1$ //$NON-NLS-2$
		menu.add(action(Messages.export_matrix, null, action -> export(Messages.export_file_matrix, "csv", "csv"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static IAction action(String text, String icon, Consumer<IAction> run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.accept(this);
			}
		};
		action.setToolTipText(text);
		if (icon != null)
			action.setImageDescriptor(ResourceLocator.imageDescriptorFromBundle("org.florilegium.ui", "icons/" + icon + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return action;
	}

	@Override
	protected void focusContent() {
		canvas.setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.purpose;
	}

	@Override
	protected void forget() {
		data = null;
	}

	/** Shows another network. */
	void choose(NetworkChoice other) {
		choice = other;
		bar.update(other);
		load();
	}

	@Override
	protected void load() {
		if (study() == null)
			return;
		StudyProject of = study();
		Filter filter = behind.around(active().filter());
		showAll.setEnabled(!active().filter().equals(filter));
		NetworkChoice wanted = choice;
		NetworkLook look = look();
		NetworkData before = again ? null : data;
		int month = bar.month();
		int now = asked.incrementAndGet();
		BooleanSupplier cancelled = () -> asked.get() != now;
		background().load(() -> NetworkData.read(of, filter, wanted, month, look, before, cancelled), this::show);
	}

	/** As large as there is room, so that letters are as large as elsewhere. */
	private NetworkLook look() {
		int width = Math.clamp(canvas.getSize().x, 720, 2400);
		int height = Math.clamp(canvas.getSize().y - CAPTION, 380, 2000);
		return NetworkLook.USUAL.sized(width, height, LABELS).with(ScreenPen.theme(canvas));
	}

	private void show(NetworkData read) {
		again = false;
		data = read;
		if (read.base().network().rows().isEmpty()) {
			teach(read.filter().isEmpty() ? new Teaching(Messages.empty_title, Messages.empty_text, List.of())
					: new Teaching(Messages.empty_title, Messages.empty_filtered, List.of(new Offer(Messages.empty_showAll, () -> filter(Filter.NONE)))));
			return;
		}
		bar.update(read);
		showContent();
		show(narrowed, !read.filter().isEmpty());
		canvas.show(read.picture().picture());
		resized();
	}

	private static void show(Link link, boolean yes) {
		if (((GridData) link.getLayoutData()).exclude != yes && link.getVisible() == yes)
			return;
		link.setVisible(yes);
		((GridData) link.getLayoutData()).exclude = !yes;
		link.getParent().layout();
	}

	/** What is shown; null before anything. */
	NetworkData data() {
		return data;
	}

	PictureCanvas canvas() {
		return canvas;
	}

	/** Much more room, or less, is filled anew, unless the user has put nodes where they are. */
	private void resized() {
		if (canvas.isDisposed() || data == null || !canvas.isVisible())
			return;
		show(small, canvas.zoom() < LEGIBLE && getSite().getPage().getPartState(getSite().getPage().getReference(this)) != IWorkbenchPage.STATE_MAXIMIZED);
		if (dragged)
			return;
		NetworkLook now = data.base().look();
		NetworkLook wanted = look();
		double wider = wanted.width() / now.width();
		double higher = wanted.height() / now.height();
		if (Math.max(wider, 1 / wider) > OTHER_SIZE || Math.max(higher, 1 / higher) > OTHER_SIZE)
			layOutAgain();
	}

	private void layOutAgain() {
		again = true;
		dragged = false;
		canvas.fit();
		load();
	}

	/** Selects the first node with these letters in its name. */
	private void seek(String text) {
		if (data == null || text.isBlank())
			return;
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		canvas.picture().spots().stream().map(Spot::target).filter(target -> target instanceof NodeSpot node && node.node().label().toLowerCase(Locale.ROOT).contains(wanted)).findFirst()
				.ifPresent(canvas::select);
	}

	@Override
	public void recolored() {
		if (data != null)
			load();
	}

	@Override
	public void selected(Spot spot) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(spot == null ? null : spot.name());
	}

	/** What is opened twice leads to its statements. */
	@Override
	public void opened(Spot spot) {
		Filter wanted = behind.narrow(data.filter(), data, spot.target());
		if (!active().filter().equals(wanted)) {
			filter(wanted);
			return;
		}
		try {
			getSite().getPage().showView(STATEMENTS);
		} catch (PartInitException e) {
			Actions.show(getSite().getShell(), getPartName(), e);
		}
	}

	@Override
	public void left() {
		if (data != null)
			filter(data.filter());
	}

	@Override
	public void dragged(Spot spot, double x, double y) {
		if (!(spot.target() instanceof NodeSpot node))
			return;
		dragged = true;
		data = data.moved(node, x, y);
		canvas.show(data.picture().picture());
	}

	private void export(String name, String ending, String format) {
		if (data != null && isShowingContent())
			Saving.ask(getSite().getShell(), Messages.export_title, name, ending).ifPresent(file -> export(file, format));
	}

	/**
	 * Writes what is shown: a picture on paper, or the network for other programs.
	 *
	 * @param format the name of a format of pictures or networks
	 */
	Job export(Path file, String format) {
		NetworkPicture picture = data.picture();
		return Saving.save(this, file, target -> {
			Optional<PictureFormat> drawn = PictureFormat.of(format);
			if (drawn.isPresent()) {
				NetworkPicture paper = NetworkPicture.like(picture.network(), picture.look().with(Theme.PAPER), picture, () -> false);
				Pictures.write(paper.picture(), drawn.get(), target, true);
				return;
			}
			Network network = picture.network().twoMode() ? picture.network() : Measures.measured(picture.network(), picture.look().seed());
			NetworkFiles files = NetworkFiles.of(Platform.getExtensionRegistry());
			files.write(files.format(format), List.of(network), target, Map.of(), true);
		});
	}
}
