package org.florilegium.ui.internal.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Unit;
import org.florilegium.study.Progress;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.Filter;
import org.florilegium.ui.internal.Saving;
import org.florilegium.ui.internal.agreement.AgreementReport.Dispute;
import org.florilegium.ui.internal.method.MethodView;
import org.florilegium.ui.internal.views.EmptyState.Offer;
import org.florilegium.ui.internal.views.EmptyState.Teaching;
import org.florilegium.ui.internal.views.StudyView;
import org.florilegium.workspace.StudyProject;

/** <em>Agreement</em>: how far coders agree, and where they do not, to be looked at and settled. */
public final class AgreementView extends StudyView {

	/** The view's id. */
	public static final String ID = "org.florilegium.ui.agreement"; //$NON-NLS-1$

	private static final String STATE = "choice"; //$NON-NLS-1$
	/** From so many times as wide as high on, figures and disagreements stand side by side. */
	private static final double WIDE = 2.2;
	/** In nanoseconds, between two words on how far a computation has come. */
	private static final long SAYS = 200_000_000;
	private static final int[] SAMPLES = { 0, 200, 1000 };

	private final Settling settling = new Settling(this);
	private AgreementChoice choice = AgreementChoice.INITIAL;
	private AgreementReport report;
	private Button coders;
	private Combo consensus;
	private Link narrowed;
	private Link working;
	private FigureTable figures;
	private DisputeTable disputes;
	private Composite verdicts;
	private Label count;
	private Label method;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE) != null)
			choice = AgreementChoice.read(memento.getString(STATE));
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
		working = new Link(page, SWT.NONE);
		working.addListener(SWT.Selection, event -> {
			if (event.text.equals("again")) //$NON-NLS-1$
				load();
			else
				stop();
		});
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).exclude(true).applyTo(working);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		figures = new FigureTable(sash);
		Controls.name(figures.tree(), Messages.figures_name);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(below);
		verdicts = Controls.bar(below);
		disputes = new DisputeTable(below);
		Controls.name(disputes.table(), Messages.disputes_name);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(disputes.table());
		sash.setWeights(45, 55);
		sash.addListener(SWT.Resize, event -> {
			int orientation = sash.getSize().x > WIDE * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
			if (sash.getOrientation() != orientation)
				sash.setOrientation(orientation);
		});
		method = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 3).hint(300, SWT.DEFAULT).applyTo(method);
		disputes.table().addListener(SWT.DefaultSelection, event -> disputes.selected().ifPresent(settling::compare));
		disputes.table().addListener(SWT.KeyDown, this::pressed);
		disputes.viewer().addSelectionChangedListener(event -> enableVerdicts());
		contextMenu(disputes.table(), disputes.viewer(), this::fillMenu);
		getSite().setSelectionProvider(disputes.viewer());
		contribute();
		return page;
	}

	private void createChoices(Composite bar) {
		coders = Controls.menu(bar, Messages.control_coders, Messages.control_coders_hint, this::fillCoders);
		Controls.label(bar, Messages.control_category);
		Controls.combo(bar, Messages.control_category_hint, AgreementChoice.CATEGORIES.indexOf(choice.category()), at -> choose(choice.with(AgreementChoice.CATEGORIES.get(at))),
				AgreementChoice.CATEGORIES.stream().map(Coefficients::category).toArray(String[]::new));
		Controls.label(bar, Messages.control_unit);
		List<Unit> units = List.of(Unit.values());
		Controls.combo(bar, Messages.control_unit_hint, units.indexOf(choice.unit()), at -> choose(choice.with(units.get(at))),
				units.stream().map(Coefficients::label).toArray(String[]::new));
		Controls.menu(bar, Messages.control_coefficients, Messages.control_coefficients_hint, this::fillCoefficients);
		int selected = 0;
		for (int i = 0; i < SAMPLES.length; i++)
			selected = SAMPLES[i] == choice.samples() ? i : selected;
		Controls.combo(bar, Messages.control_samples_hint, selected, at -> choose(choice.withSamples(SAMPLES[at])), Messages.samples_none, NLS.bind(Messages.samples_some, SAMPLES[1]),
				NLS.bind(Messages.samples_some, SAMPLES[2]));
		Controls.label(bar, Messages.control_consensus);
		consensus = Controls.combo(bar, Messages.control_consensus_hint, 0, this::chooseConsensus, Messages.consensus_none);
	}

	private void fillCoders(Menu menu) {
		if (report == null)
			return;
		for (String name : report.all())
			if (!name.equals(choice.consensus()))
				Controls.check(menu, report.title(name), null, !choice.without().contains(name), on -> {
					List<String> without = new ArrayList<>(choice.without());
					if (on)
						without.remove(name);
					else
						without.add(name);
					choose(choice.withWithout(without));
				});
	}

	private void fillCoefficients(Menu menu) {
		for (Coefficient coefficient : Coefficient.values())
			Controls.check(menu, Coefficients.label(coefficient), coefficient.words(), choice.coefficients().contains(coefficient), on -> {
				List<Coefficient> chosen = new ArrayList<>(choice.coefficients());
				if (on)
					chosen.add(coefficient);
				else if (chosen.size() > 1)
					chosen.remove(coefficient);
				choose(choice.withCoefficients(chosen));
			});
	}

	private void chooseConsensus(int at) {
		List<String> names = others();
		if (at == names.size() + 1)
			settling.create(name -> { });
		else
			choose(choice.withConsensus(at == 0 ? "" : names.get(at - 1))); //$NON-NLS-1$
		showConsensus();
	}

	/** Coders whom one may choose to hold what was agreed on. */
	private List<String> others() {
		return report == null ? List.of() : report.named();
	}

	private void showConsensus() {
		List<String> items = new ArrayList<>(List.of(Messages.consensus_none));
		others().forEach(name -> items.add(report.title(name)));
		items.add(Messages.consensus_new);
		consensus.setItems(items.toArray(String[]::new));
		consensus.select(others().indexOf(choice.consensus()) + 1);
		consensus.getParent().layout();
	}

	private void contribute() {
		IAction open = action(Messages.action_openOnly, Messages.action_openOnly_hint, IAction.AS_CHECK_BOX, a -> {
			disputes.setOpenOnly(a.isChecked());
			showCount();
		});
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(open);
		menu.add(new Separator());
		menu.add(action(Messages.action_method, null, IAction.AS_PUSH_BUTTON, a -> MethodView.show(getSite().getPage(), AgreementTable.word(choice.coefficients().getFirst()))));
		menu.add(new Separator());
		menu.add(action(Messages.action_exportFigures, null, IAction.AS_PUSH_BUTTON,
				a -> Saving.ask(getSite().getShell(), Messages.action_exportFigures, Messages.export_figures, "csv").ifPresent(this::exportFigures))); //$NON-NLS-1$
		menu.add(action(Messages.action_exportDisputes, null, IAction.AS_PUSH_BUTTON,
				a -> Saving.ask(getSite().getShell(), Messages.action_exportDisputes, Messages.export_disputes, "csv").ifPresent(this::exportDisputes))); //$NON-NLS-1$
	}

	private static IAction action(String text, String tip, int style, Consumer<IAction> run) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				run.accept(this);
			}
		};
		action.setToolTipText(tip);
		return action;
	}

	/** Writes the figures shown. */
	void exportFigures(Path file) {
		AgreementReport shown = report;
		Saving.save(this, file, to -> AgreementTable.figures(shown, to));
	}

	/** Writes where coders differ. */
	void exportDisputes(Path file) {
		AgreementReport shown = report;
		Saving.save(this, file, to -> AgreementTable.disputes(shown, to));
	}

	private void pressed(Event event) {
		Dispute dispute = disputes.selected().orElse(null);
		if (dispute == null || (event.stateMask & SWT.MODIFIER_MASK) != 0)
			return;
		if (event.keyCode == SWT.DEL)
			settling.takeBack(dispute);
		else if (event.character == '0')
			settling.nothing(dispute);
		else if (event.character >= '1' && event.character < '1' + report.coders().size())
			settling.accept(dispute, event.character - '1');
	}

	private void fillMenu(MenuManager menu) {
		disputes.selected().ifPresent(dispute -> {
			menu.add(action(Messages.verdict_compare, null, IAction.AS_PUSH_BUTTON, a -> settling.compare(dispute)));
			for (int coder = 0; coder < report.coders().size(); coder++) {
				int at = coder;
				IAction accept = action(NLS.bind(Messages.verdict_accept, report.title(report.coders().get(coder))), null, IAction.AS_PUSH_BUTTON, a -> settling.accept(dispute, at));
				accept.setEnabled(!dispute.statements().get(at).isEmpty());
				menu.add(accept);
			}
			menu.add(action(Messages.verdict_nothing, null, IAction.AS_PUSH_BUTTON, a -> settling.nothing(dispute)));
			menu.add(action(Messages.verdict_otherwise, null, IAction.AS_PUSH_BUTTON, a -> settling.codeOtherwise(dispute)));
			IAction back = action(Messages.verdict_takeBack, null, IAction.AS_PUSH_BUTTON, a -> settling.takeBack(dispute));
			back.setEnabled(!dispute.settled().isEmpty());
			menu.add(back);
		});
	}

	private void createVerdicts() {
		for (Control old : verdicts.getChildren())
			old.dispose();
		verdict(Messages.verdict_compare, Messages.verdict_compare_hint, settling::compare);
		for (int coder = 0; coder < report.coders().size(); coder++) {
			int at = coder;
			verdict(NLS.bind(Messages.verdict_accept, report.title(report.coders().get(coder))), NLS.bind(Messages.verdict_accept_hint, at + 1), d -> settling.accept(d, at)).setData(at);
		}
		verdict(Messages.verdict_nothing, Messages.verdict_nothing_hint, settling::nothing);
		verdict(Messages.verdict_otherwise, Messages.verdict_otherwise_hint, settling::codeOtherwise);
		verdict(Messages.verdict_takeBack, Messages.verdict_takeBack_hint, settling::takeBack).setData(STATE);
		count = Controls.label(verdicts, ""); //$NON-NLS-1$
		verdicts.getParent().layout(true, true);
	}

	private Button verdict(String text, String tip, Consumer<Dispute> run) {
		return Controls.button(verdicts, text, tip, () -> disputes.selected().ifPresent(run));
	}

	private void enableVerdicts() {
		Dispute dispute = disputes.selected().orElse(null);
		for (Control control : verdicts.getChildren())
			if (control instanceof Button)
				control.setEnabled(dispute != null && (!(control.getData() instanceof Integer coder) || !dispute.statements().get(coder).isEmpty())
						&& (control.getData() != STATE || !dispute.settled().isEmpty()));
	}

	@Override
	protected void load() {
		StudyProject study = study();
		AgreementChoice wanted = choice;
		StatementQuery query = active().filter().query();
		AgreementChoice quick = wanted.quick();
		setWorking(""); //$NON-NLS-1$
		background().load(() -> AgreementReport.read(study, query, quick, Progress.NONE), read -> {
			show(read);
			if (!wanted.equals(quick) && isShowingContent())
				goOn(study, query, wanted);
		});
	}

	/** Computes what takes longer, and says how far that has come. */
	private void goOn(StudyProject study, StatementQuery query, AgreementChoice wanted) {
		Display display = working.getDisplay();
		long[] said = { System.nanoTime() };
		setWorking(Messages.working);
		background().loadLong(progress -> AgreementReport.read(study, query, wanted, (done, total, what) -> {
			long now = System.nanoTime();
			if (now - said[0] > SAYS && !display.isDisposed()) {
				said[0] = now;
				display.asyncExec(() -> {
					if (choice == wanted && isWorking())
						setWorking(NLS.bind(Messages.working_far, what));
				});
			}
			return progress.step(done, total, what);
		}), read -> {
			setWorking(""); //$NON-NLS-1$
			show(read);
		});
	}

	private boolean isWorking() {
		return !working.isDisposed() && working.getVisible();
	}

	/** Says what is being computed, with a way to stop it; nothing for nothing. */
	private void setWorking(String what) {
		if (working.isDisposed())
			return;
		working.setText(what);
		working.setVisible(!what.isEmpty());
		((GridData) working.getLayoutData()).exclude = what.isEmpty();
		working.getParent().layout();
	}

	/** Leaves it at the figures that are there. */
	void stop() {
		background().cancel();
		setWorking(Messages.working_stopped);
	}

	/** Compares otherwise. */
	void choose(AgreementChoice other) {
		if (choice.equals(other))
			return;
		choice = other;
		if (study() != null)
			load();
	}

	private void show(AgreementReport read) {
		if (read.study() != study() || !read.choice().quick().equals(choice.quick()))
			return;
		boolean sameCoders = report != null && count != null && report.coders().equals(read.coders());
		report = read;
		if (read.all().size() < 2 || read.rows().isEmpty() && read.choice().without().isEmpty()) {
			boolean some = !active().filter().isEmpty();
			teach(new Teaching(some ? Messages.empty_filtered_title : Messages.empty_title, some ? Messages.empty_filtered : Messages.empty,
					some ? List.of(new Offer(Messages.empty_filtered_show, () -> filter(Filter.NONE))) : List.of()));
			return;
		}
		showConsensus();
		figures.show(read);
		disputes.show(read);
		if (!sameCoders)
			createVerdicts();
		showCount();
		enableVerdicts();
		coders.setToolTipText(String.join(", ", read.coders().stream().map(read::title).toList())); //$NON-NLS-1$
		method.setText(read.methods().isEmpty() ? "" : read.methods().getFirst().sentence().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		boolean some = !active().filter().isEmpty();
		narrowed.setVisible(some);
		((GridData) narrowed.getLayoutData()).exclude = !some;
		showContent();
		narrowed.getParent().layout();
	}

	private void showCount() {
		long settled = report.disputes().stream().filter(d -> !d.settled().isEmpty()).count();
		count.setText(NLS.bind(Messages.disputes_count, report.disputes().size(), settled));
		verdicts.layout();
	}

	/** A dispute was settled, or opened again: goes on to the next one. */
	void settled(Dispute dispute) {
		disputes.selected().filter(dispute::isAt).ifPresent(same -> disputes.next());
	}

	/** Lets somebody else be the one who codes. */
	void codeAs(String coder) {
		active().setCoder(coder);
	}

	AgreementChoice choice() {
		return choice;
	}

	AgreementReport report() {
		return report;
	}

	DisputeTable disputes() {
		return disputes;
	}

	FigureTable figures() {
		return figures;
	}

	@Override
	protected void forget() {
		report = null;
	}

	@Override
	protected void focusContent() {
		disputes.table().setFocus();
	}

	@Override
	protected String purpose() {
		return Messages.purpose;
	}
}
