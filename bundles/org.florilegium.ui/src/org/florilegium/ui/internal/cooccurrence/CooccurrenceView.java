package org.florilegium.ui.internal.cooccurrence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CoOccurrence.Pair;
import org.florilegium.analysis.matrix.CoOccurrence.Together;
import org.florilegium.analysis.source.PassageReader;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.HeatMapPicture;
import org.florilegium.picture.chart.HeatMapPicture.Cell;
import org.florilegium.study.Progress;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Saving;
import org.florilegium.ui.internal.cooccurrence.Places.Place;
import org.florilegium.ui.internal.cooccurrence.TogetherChoice.Measure;
import org.florilegium.ui.internal.method.MethodView;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.ui.internal.picture.ScreenPen;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StudyView;
import org.florilegium.workspace.StudyProject;

/** <em>Co-occurrence</em>: which themes go together, as a heat map that leads to the passages. */
public final class CooccurrenceView extends StudyView implements PictureCanvas.Listener {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.cooccurrence"; //$NON-NLS-1$

	private static final String STATE = "choice"; //$NON-NLS-1$
	private static final double LEGIBLE = 0.8;
	private static final double LIKELY = 0.001;

	/** What is shown, of which study. */
	private record Shown(StudyProject study, TogetherTable table, Picture picture) {
	}

	private TogetherChoice choice = TogetherChoice.INITIAL;
	private Shown shown;
	private Combo distance;
	private Combo measure;
	private Link narrowed;
	private PictureCanvas canvas;
	private Label detail;
	private TableViewer places;
	private Cell cell;
	private Background reading;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE) != null)
			choice = TogetherChoice.read(memento.getString(STATE));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(STATE, choice.write());
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		createChoices(Controls.bar(page));
		narrowed = new Link(page, SWT.NONE);
		narrowed.setText(Messages.filter_only);
		narrowed.addListener(SWT.Selection, event -> filter(Filter.NONE));
		GridDataFactory.fillDefaults().indent(8, 2).exclude(true).applyTo(narrowed);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		canvas = new PictureCanvas(sash, this);
		canvas.setLegible(LEGIBLE);
		Composite side = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(side);
		detail = new Label(side, SWT.WRAP);
		detail.setText(Messages.detail_none);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).hint(200, SWT.DEFAULT).applyTo(detail);
		createPlaces(side);
		sash.setWeights(60, 40);
		reading = new Background(places.getTable(), Messages.places_name);
		contribute();
		return page;
	}

	private void createChoices(Composite bar) {
		Controls.combo(bar, Messages.control_kind, TogetherChoice.KINDS.indexOf(choice.kind()), at -> choose(choice.with(TogetherChoice.KINDS.get(at))),
				TogetherChoice.KINDS.stream().map(CooccurrenceView::label).toArray(String[]::new));
		Controls.label(bar, Messages.control_together);
		List<Together> ways = List.of(Together.SPAN, Together.OVERLAP, Together.STATEMENT, Together.PARAGRAPH, Together.NEAR, Together.DOCUMENT);
		Controls.combo(bar, Messages.control_together_hint, ways.indexOf(choice.together()), at -> choose(choice.with(ways.get(at))),
				ways.stream().map(CooccurrenceView::label).toArray(String[]::new));
		distance = Controls.combo(bar, Messages.control_distance, Math.max(0, TogetherChoice.DISTANCES.indexOf(choice.within())),
				at -> choose(choice.withWithin(TogetherChoice.DISTANCES.get(at))),
				TogetherChoice.DISTANCES.stream().map(n -> NLS.bind(Messages.distance, n)).toArray(String[]::new));
		Controls.label(bar, Messages.control_measure);
		measure = Controls.combo(bar, Messages.control_measure_hint, choice.measure().ordinal(), at -> choose(choice.with(Measure.values()[at])), Messages.measure_count,
				Messages.measure_expected, Messages.measure_residual, Messages.measure_jaccard, Messages.measure_cramersV);
		Controls.combo(bar, Messages.control_order, choice.byCount() ? 1 : 0, at -> choose(choice.withByCount(at == 1)), Messages.order_name, Messages.order_count);
		enable();
	}

	private void enable() {
		distance.setEnabled(choice.together() == Together.NEAR);
		measure.setEnabled(choice.hasUnits());
		measure.select(choice.measure().ordinal());
	}

	private static String label(Kind kind) {
		return switch (kind) {
			case THEME -> Messages.kind_theme;
			case PARENT_THEME -> Messages.kind_parentTheme;
			case AUTHOR -> Messages.kind_author;
			case ORGANIZATION -> Messages.kind_organization;
			case CLAIM -> Messages.kind_claim;
			default -> kind.word();
		};
	}

	private static String label(Together together) {
		return switch (together) {
			case SPAN -> Messages.together_span;
			case OVERLAP -> Messages.together_overlap;
			case STATEMENT -> Messages.together_statement;
			case PARAGRAPH -> Messages.together_paragraph;
			case NEAR -> Messages.together_near;
			case DOCUMENT -> Messages.together_document;
		};
	}

	private void createPlaces(Composite side) {
		places = new TableViewer(side, SWT.FULL_SELECTION | SWT.SINGLE);
		Table table = places.getTable();
		table.setHeaderVisible(true);
		Controls.name(table, Messages.places_name);
		ColumnViewerToolTipSupport.enableFor(places);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		places.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.places_document, 140, 0);
		column(Messages.places_first, 240, 1);
		column(Messages.places_second, 240, 2);
		table.addListener(SWT.DefaultSelection, event -> open(true));
		places.addSelectionChangedListener(event -> open(false));
	}

	private void column(String title, int width, int at) {
		TableViewerColumn column = new TableViewerColumn(places, SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				Place place = (Place) element;
				return at == 0 ? place.document() : at == 1 ? place.first() : place.second();
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}
		});
	}

	private void open(boolean activate) {
		if (places.getStructuredSelection().getFirstElement() instanceof Place place)
			Navigate.open(getSite().getPage(), place.ref(), activate);
	}

	private void contribute() {
		getViewSite().getActionBars().getMenuManager().add(MethodView.action(getSite(), () -> "co-occurrence")); //$NON-NLS-1$
		getViewSite().getActionBars().getMenuManager().add(new Separator());
		for (PictureFormat format : PictureFormat.values()) {
			String ending = format.name().toLowerCase(Locale.ROOT);
			add(NLS.bind(Messages.export_picture, format.name()), () -> Saving.ask(getSite().getShell(), Messages.export_title, Messages.export_file, ending).ifPresent(this::export));
		}
		add(Messages.export_table, () -> Saving.ask(getSite().getShell(), Messages.export_title, Messages.export_file, "csv").ifPresent(this::export)); //$NON-NLS-1$
	}

	private void add(String label, Runnable run) {
		IAction action = new Action(label) {
			@Override
			public void run() {
				if (shown != null)
					run.run();
			}
		};
		getViewSite().getActionBars().getMenuManager().add(action);
	}

	/** Writes what is shown, in the format that the file's name ends on. */
	void export(Path file) {
		TogetherTable table = shown.table;
		String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
		Picture paper = picture(table, Theme.PAPER);
		Saving.save(this, file, to -> {
			for (PictureFormat format : PictureFormat.values())
				if (name.endsWith('.' + format.name())) {
					Pictures.write(paper, format, to, true);
					return;
				}
			table.write(to);
		});
	}

	private static Picture picture(TogetherTable table, Theme theme) {
		List<String> caption = new ArrayList<>(List.of(table.pairs().method().sentence()));
		String measured = switch (table.choice().measure()) {
			case COUNT -> ""; //$NON-NLS-1$
			case EXPECTED -> Messages.caption_expected;
			case RESIDUAL -> Messages.caption_residual;
			case JACCARD -> Messages.caption_jaccard;
			case CRAMERS_V -> Messages.caption_cramersV;
		};
		if (!measured.isEmpty())
			caption.add(measured);
		if (table.order().size() < table.all().size())
			caption.add(NLS.bind(Messages.caption_most, table.order().size(), table.all().size()));
		String what = label(table.choice().kind());
		return HeatMapPicture.of(table.heatMap(NLS.bind(Messages.title, what), caption), theme);
	}

	/** Counts otherwise. */
	void choose(TogetherChoice other) {
		if (choice.equals(other))
			return;
		choice = other;
		enable();
		if (study() != null)
			load();
	}

	@Override
	protected void load() {
		StudyProject study = study();
		TogetherChoice wanted = choice;
		StatementQuery query = active().filter().query();
		Theme theme = new Theme(ScreenPen.ink(canvas.getBackground().getRGB()), ScreenPen.ink(canvas.getForeground().getRGB()));
		background().load(() -> {
			CoOccurrence pairs = CoOccurrence.of(PassageReader.read(study.index(Progress.NONE), query, Attribute.of(wanted.kind())), wanted.together(), wanted.within());
			TogetherTable table = TogetherTable.of(pairs, wanted);
			return new Shown(study, table, picture(table, theme));
		}, this::show);
	}

	private void show(Shown read) {
		if (read.study != study())
			return;
		boolean other = shown == null || !shown.table.order().equals(read.table.order()) || shown.table.choice().kind() != read.table.choice().kind();
		shown = read;
		boolean some = !active().filter().isEmpty();
		if (read.table.isEmpty()) {
			teach(new Teaching(Messages.empty_title, some ? Messages.empty_filtered : NLS.bind(Messages.empty, label(choice.together()).toLowerCase(Locale.getDefault())), offers(some)));
			return;
		}
		canvas.show(read.picture);
		narrowed.setVisible(some);
		((GridData) narrowed.getLayoutData()).exclude = !some;
		narrowed.getParent().layout();
		showContent();
		if (other) {
			canvas.select((Object) null);
			canvas.fit();
			selected(null);
		} else if (cell != null) {
			readPlaces(cell);
		}
	}

	private List<Offer> offers(boolean filtered) {
		if (filtered)
			return List.of(new Offer(Messages.empty_show, () -> filter(Filter.NONE)));
		return choice.together() == Together.DOCUMENT ? List.of() : List.of(new Offer(Messages.empty_document, () -> choose(choice.with(Together.DOCUMENT))));
	}

	@Override
	public void selected(Spot spot) {
		cell = spot == null || !(spot.target() instanceof Cell target) ? null : target;
		if (cell == null) {
			detail.setText(Messages.detail_none);
			places.setInput(List.of());
		} else {
			detail.setText(describe(cell).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			readPlaces(cell);
		}
		detail.getParent().layout();
	}

	private void readPlaces(Cell of) {
		Shown now = shown;
		reading.load(() -> Places.read(now.study, now.table, of.row(), of.column()), found -> {
			if (of.equals(cell) && now == shown)
				places.setInput(found);
		});
	}

	@Override
	public void opened(Spot spot) {
		if (places.getTable().getItemCount() > 0)
			places.getTable().setFocus();
	}

	/** What is known of a cell, in words. */
	private String describe(Cell of) {
		TogetherTable table = shown.table;
		String names = of.row() == of.column() ? table.label(of.row()) : table.label(of.row()) + " \u00D7 " + table.label(of.column()); //$NON-NLS-1$
		String counted = NLS.bind(Messages.detail_count, new Object[] { names, table.count(of.row(), of.column()), label(table.choice().together()).toLowerCase(Locale.getDefault()) });
		if (of.row() == of.column() || !table.choice().hasUnits())
			return counted;
		Pair pair = table.pair(of.row(), of.column());
		String p = pair.p() < LIKELY ? "p < 0.001" : "p = " + number(pair.p()); //$NON-NLS-1$ //$NON-NLS-2$
		return counted + '\n' + NLS.bind(Messages.detail_test, new Object[] { number(pair.expected()), number(pair.residual()), number(pair.chiSquare()), p, number(pair.cramersV()),
				number(pair.jaccard()) });
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.2f", value).replace('-', '\u2212'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	TogetherTable table() {
		return shown == null ? null : shown.table;
	}

	TogetherChoice choice() {
		return choice;
	}

	PictureCanvas canvas() {
		return canvas;
	}

	TableViewer places() {
		return places;
	}

	@Override
	protected void forget() {
		shown = null;
		cell = null;
		places.setInput(List.of());
	}

	@Override
	protected void focusContent() {
		canvas.setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.purpose;
	}
}
