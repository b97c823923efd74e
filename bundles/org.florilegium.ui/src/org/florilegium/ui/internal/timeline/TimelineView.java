package org.florilegium.ui.internal.timeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.florilegium.analysis.Node;
import org.florilegium.analysis.matrix.Tables.Counting;
import org.florilegium.analysis.matrix.Tables.Step;
import org.florilegium.picture.Picture;
import org.florilegium.picture.PictureFormat;
import org.florilegium.picture.Pictures;
import org.florilegium.picture.Spot;
import org.florilegium.picture.Theme;
import org.florilegium.picture.chart.Timeline;
import org.florilegium.picture.chart.TimelinePicture;
import org.florilegium.picture.chart.TimelinePicture.Moment;
import org.florilegium.study.query.Attribute.Kind;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Narrowing;
import org.florilegium.ui.internal.Saving;
import org.florilegium.ui.internal.method.MethodView;
import org.florilegium.ui.internal.picture.PictureCanvas;
import org.florilegium.ui.internal.picture.ScreenPen;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StudyView;
import org.florilegium.workspace.StudyProject;

/** <em>Timeline</em>: how much is said when, on what or by whom; a point leads to its statements, two points to those between. */
public final class TimelineView extends StudyView implements PictureCanvas.Listener {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.timeline"; //$NON-NLS-1$

	private static final String STATE = "choice"; //$NON-NLS-1$
	private static final String STATEMENTS = "org.florilegium.ui.statements"; //$NON-NLS-1$
	private static final double WIDTH = 900;
	private static final double HEIGHT = 340;
	private static final double LEAST = 140;
	/** What title, legend and sentences take of the height of a picture, about. */
	private static final double AROUND = 110;
	private static final int MOST_PERIODS = 1500;

	private final Narrowing narrowing = new Narrowing();
	private final Listener extending = event -> extend = (event.stateMask & SWT.SHIFT) != 0;
	private TimelineChoice choice = TimelineChoice.INITIAL;
	private Course course;
	private PictureCanvas canvas;
	private Link narrowed;
	private IAction showAll;
	private boolean extend;
	private Moment begin;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE) != null)
			choice = TimelineChoice.read(memento.getString(STATE));
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
		canvas = new PictureCanvas(page, this);
		canvas.setHint(Messages.tip_open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.Resize, event -> draw());
		Display display = canvas.getDisplay();
		for (int type : List.of(SWT.KeyDown, SWT.MouseDown))
			display.addFilter(type, extending);
		canvas.addListener(SWT.Dispose, event -> {
			for (int type : List.of(SWT.KeyDown, SWT.MouseDown))
				display.removeFilter(type, extending);
		});
		contribute();
		return page;
	}

	private void createChoices(Composite bar) {
		List<Step> steps = List.of(Step.values());
		Controls.combo(bar, Messages.control_counting, choice.counting().ordinal(), at -> choose(choice.with(Counting.values()[at])), Messages.counting_statements,
				Messages.counting_documents, Messages.counting_characters);
		Controls.label(bar, Messages.control_by);
		Controls.combo(bar, Messages.control_kind, TimelineChoice.KINDS.indexOf(choice.kind()), at -> choose(choice.with(TimelineChoice.KINDS.get(at))),
				TimelineChoice.KINDS.stream().map(TimelineView::label).toArray(String[]::new));
		Controls.label(bar, Messages.control_per);
		Controls.combo(bar, Messages.control_step, steps.indexOf(choice.step()), at -> choose(choice.with(steps.get(at))), Messages.step_day, Messages.step_week, Messages.step_month,
				Messages.step_year);
		Controls.combo(bar, Messages.control_shape, choice.stacked() ? 1 : 0, at -> choose(choice.withStacked(at == 1)), Messages.shape_lines, Messages.shape_areas);
	}

	private static String label(Kind kind) {
		return switch (kind) {
			case THEME -> Messages.kind_theme;
			case PARENT_THEME -> Messages.kind_parentTheme;
			case STANCE -> Messages.kind_stance;
			case AUTHOR -> Messages.kind_author;
			case ORGANIZATION -> Messages.kind_organization;
			case DOCUMENT -> Messages.kind_document;
			case CODER -> Messages.kind_coder;
			default -> kind.word();
		};
	}

	private void contribute() {
		showAll = action(Messages.action_showAll, this::left);
		showAll.setToolTipText(Messages.action_showAll_hint);
		showAll.setImageDescriptor(image("matrix_show_all")); //$NON-NLS-1$
		showAll.setEnabled(false);
		getViewSite().getActionBars().getToolBarManager().add(showAll);
		getViewSite().getActionBars().getMenuManager().add(MethodView.action(getSite(), () -> "timeline")); //$NON-NLS-1$
		getViewSite().getActionBars().getMenuManager().add(new Separator());
		for (PictureFormat format : PictureFormat.values()) {
			String ending = format.name().toLowerCase(Locale.ROOT);
			getViewSite().getActionBars().getMenuManager().add(action(NLS.bind(Messages.export_picture, format.name()),
					() -> Saving.ask(getSite().getShell(), Messages.export_title, Messages.export_file, ending).ifPresent(this::export)));
		}
		getViewSite().getActionBars().getMenuManager().add(action(Messages.export_table,
				() -> Saving.ask(getSite().getShell(), Messages.export_title, Messages.export_file, "csv").ifPresent(this::export))); //$NON-NLS-1$
	}

	private static ImageDescriptor image(String name) {
		return ResourceLocator.imageDescriptorFromBundle("org.florilegium.ui", "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private IAction action(String label, Runnable run) {
		return new Action(label) {
			@Override
			public void run() {
				if (course != null)
					run.run();
			}
		};
	}

	/** Writes what is shown, in the format that the file's name ends on. */
	void export(Path file) {
		Course now = course;
		String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
		Picture paper = TimelinePicture.of(timeline(now), WIDTH, HEIGHT, Theme.PAPER);
		Saving.save(this, file, to -> {
			for (PictureFormat format : PictureFormat.values())
				if (name.endsWith('.' + format.name())) {
					Pictures.write(paper, format, to, true);
					return;
				}
			now.write(to);
		});
	}

	/** Counts otherwise. */
	void choose(TimelineChoice other) {
		if (choice.equals(other))
			return;
		choice = other;
		begin = null;
		if (study() != null)
			load();
	}

	@Override
	protected void load() {
		StudyProject study = study();
		TimelineChoice wanted = choice;
		Filter filter = narrowing.around(active().filter());
		showAll.setEnabled(!active().filter().equals(filter));
		if (course != null && course.study() == study && course.filter().equals(filter) && course.choice().equals(wanted) && !active().filter().equals(filter))
			return; // only a part of what is shown is looked at
		background().load(() -> Course.read(study, filter, wanted), this::show);
	}

	private void show(Course read) {
		if (read.study() != study() || !read.choice().equals(choice))
			return;
		course = read;
		boolean some = !read.filter().isEmpty();
		if (read.isEmpty()) {
			teach(new Teaching(Messages.empty_title, some ? Messages.empty_filtered : Messages.empty,
					some ? List.of(new Offer(Messages.empty_show, () -> filter(Filter.NONE))) : List.of()));
			return;
		}
		if (read.table().rows().size() > MOST_PERIODS) {
			teach(new Teaching(Messages.empty_long_title, NLS.bind(Messages.empty_long, read.table().rows().size()), List.of(new Offer(Messages.empty_long_year, () -> choose(choice.with(Step.YEAR))))));
			return;
		}
		narrowed.setVisible(some);
		((GridData) narrowed.getLayoutData()).exclude = !some;
		showContent();
		narrowed.getParent().layout();
		draw();
	}

	private Timeline timeline(Course of) {
		String title = NLS.bind(Messages.title, new Object[] { counting(of.choice().counting()), label(of.choice().kind()) });
		return Timeline.of(of.table(), of.choice().stacked()).titled(title);
	}

	private static String counting(Counting counting) {
		return switch (counting) {
			case STATEMENTS -> Messages.counting_statements;
			case DOCUMENTS -> Messages.counting_documents;
			case CHARACTERS -> Messages.counting_characters;
		};
	}

	/** Draws what is known as large as there is room. */
	private void draw() {
		Rectangle area = canvas.getClientArea();
		if (course == null || course.isEmpty() || area.width < LEAST || area.height < 1)
			return;
		Theme theme = new Theme(ScreenPen.ink(canvas.getBackground().getRGB()), ScreenPen.ink(canvas.getForeground().getRGB()));
		canvas.show(TimelinePicture.of(timeline(course), Math.max(WIDTH / 2, area.width), Math.max(LEAST, area.height - AROUND), theme));
		canvas.fit();
	}

	@Override
	public void selected(Spot spot) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(spot == null ? null : spot.name());
	}

	@Override
	public void opened(Spot spot) {
		if (!(spot.target() instanceof Moment moment))
			return;
		boolean range = extend && begin != null;
		Moment from = range ? begin : moment;
		if (!range)
			begin = moment;
		Optional<Node> series = range && begin.series() != moment.series() ? Optional.empty() : course.series(moment.series());
		Filter wanted = narrowing.of(course.filter(), base -> course.narrowed(base, from.period(), moment.period(), series));
		if (active().filter().equals(wanted))
			showStatements();
		else
			filter(wanted);
	}

	/** A point that is opened twice leads to its statements. */
	private void showStatements() {
		try {
			getSite().getPage().showView(STATEMENTS);
		} catch (PartInitException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		}
	}

	@Override
	public void left() {
		begin = null;
		if (course != null)
			filter(course.filter());
	}

	Course course() {
		return course;
	}

	PictureCanvas canvas() {
		return canvas;
	}

	TimelineChoice choice() {
		return choice;
	}

	@Override
	protected void forget() {
		course = null;
		begin = null;
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
