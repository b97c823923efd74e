package org.florilegium.ui.internal.map;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.picture.map.MapGroup;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.query.Row;
import org.florilegium.ui.internal.Controls;
import org.florilegium.ui.internal.map.MapSnapshot.Said;

/** What is known of the node or line that is selected, and the statements behind it. */
final class MapDetails extends Composite {

	private static final int MEASURE = 260;
	private static final int[] WIDTHS = { 70, 110, 340 };
	private static final int QUESTIONS = 110;

	private final Label title;
	private final Label text;
	private final Label status;
	private final Link offered;
	private final Supplier<List<IAction>> offers;
	private final Table table;
	private final Table questions;
	private final Runnable leave;
	private Object shown;

	/**
	 * @param open   shows a statement where it stands
	 * @param answer lets a critical question be answered
	 * @param offers what can be done with what is selected, where that is not plain
	 * @param leave  goes back to the map
	 */
	MapDetails(Composite parent, Consumer<Row> open, Consumer<OpenQuestion> answer, Supplier<List<IAction>> offers, Runnable leave) {
		super(parent, SWT.NONE);
		this.offers = offers;
		this.leave = leave;
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(this);
		title = wrapped();
		text = wrapped();
		status = wrapped();
		offered = new Link(this, SWT.WRAP);
		offered.addListener(SWT.Selection, event -> offers.get().get(Integer.parseInt(event.text)).run());
		Controls.name(offered, Messages.details_offers);
		GridDataFactory.fillDefaults().grab(true, false).hint(MEASURE, SWT.DEFAULT).exclude(true).applyTo(offered);
		table = table(Messages.details_statements, Messages.details_act, Messages.details_speaker, Messages.details_quote);
		table.addListener(SWT.DefaultSelection, event -> open.accept((Row) event.item.getData()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(SWT.MouseMove, event -> point(table.getItem(new Point(event.x, event.y))));
		for (int i = 0; i < WIDTHS.length; i++)
			table.getColumn(i).setWidth(WIDTHS[i]);
		questions = table(Messages.details_questions, Messages.details_questions);
		questions.setToolTipText(Messages.details_questions_hint);
		questions.addListener(SWT.DefaultSelection, event -> answer.accept((OpenQuestion) event.item.getData()));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, QUESTIONS).exclude(true).applyTo(questions);
		questions.setVisible(false);
	}

	private Table table(String name, String... headings) {
		Table made = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		made.setHeaderVisible(true);
		for (String heading : headings)
			new TableColumn(made, SWT.NONE).setText(heading);
		made.setToolTipText(Messages.details_hint);
		made.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
		return made;
	}

	private Label wrapped() {
		Label label = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(MEASURE, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Shows a node, a line, a group, several nodes together, or what the whole map comes to. */
	void show(MapSnapshot map, List<Object> targets) {
		Object target = targets.size() > 1 ? targets : targets.isEmpty() ? null : targets.getFirst();
		switch (target) {
			case String node -> show(node, map.reasoning(node), status(map, node), map.said(node));
			case MapTie tie -> show(tie.says(),
					tie.relation() == null || tie.relation().reason() == null ? "" : tie.relation().reason(), "", //$NON-NLS-1$ //$NON-NLS-2$
					tie.relation() == null ? List.of()
							: tie.relation().evidence().stream().filter(map.statements().rows()::containsKey).map(id -> new Said(null, map.statements().rows().get(id))).toList());
			case MapGroup group -> show(NLS.bind(Messages.details_group, group.title()), new Together(map, map.members(group.title())));
			case List<?> several -> show(NLS.bind(Messages.details_several, several.size()), new Together(map, nodes(targets)));
			case null, default -> showAll(map);
		}
		offer();
		ask(map.questions().stream().filter(question -> isAsked(map, question, targets)).toList(), !(target instanceof String), Objects.equals(target, shown));
		shown = target;
		layout();
	}

	private void showAll(MapSnapshot map) {
		boolean empty = map.debate().nodes().isEmpty();
		show(map.debate().title(), empty ? "" : Messages.details_none, empty ? "" : new Together(map, map.debate().nodes()).status(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void show(String heading, Together together) {
		show(heading, together.words(), together.status(), together.said());
	}

	private static List<String> nodes(List<Object> targets) {
		return targets.stream().filter(String.class::isInstance).map(String.class::cast).toList();
	}

	/** Those of what is selected; of all arguments where nothing is. */
	private static boolean isAsked(MapSnapshot map, OpenQuestion question, List<Object> targets) {
		return targets.isEmpty() || targets.contains(question.argument())
				|| targets.getFirst() instanceof MapGroup group && map.members(group.title()).contains(question.argument());
	}

	/** Links to what can be done, each with its key. */
	private void offer() {
		List<IAction> all = offers.get();
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < all.size(); i++)
			words.append(i == 0 ? "" : "   ").append("<a href=\"").append(i).append("\">").append(escaped(all.get(i).getText())).append("</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		offered.setText(words.toString());
		((GridData) offered.getLayoutData()).exclude = all.isEmpty();
		offered.setVisible(!all.isEmpty());
	}

	/**
	 * Lists open questions, each with its argument where they are those of all. Where one of them was answered the next has its
	 * place; after the last there is the map.
	 */
	private void ask(List<OpenQuestion> open, boolean all, boolean same) {
		int at = same ? questions.getSelectionIndex() : -1;
		boolean focus = questions.isFocusControl();
		questions.removeAll();
		for (OpenQuestion question : open) {
			TableItem item = new TableItem(questions, SWT.NONE);
			item.setText(all ? question.argument() + " " + question.text() : question.text()); //$NON-NLS-1$
			item.setData(question);
		}
		questions.getColumn(0).pack();
		((GridData) questions.getLayoutData()).exclude = open.isEmpty();
		questions.setVisible(!open.isEmpty());
		if (at >= 0 && !open.isEmpty())
			questions.setSelection(Math.min(at, open.size() - 1));
		if (focus && open.isEmpty())
			leave.run();
	}

	private static String status(MapSnapshot map, String node) {
		if (map.evaluation() == null)
			return ""; //$NON-NLS-1$
		String word = switch (map.evaluation().status(node)) {
			case IN -> Messages.status_in;
			case OUT -> Messages.status_out;
			case UNDECIDED -> Messages.status_undecided;
		};
		List<String> because = map.evaluation().because(node);
		String says = because.isEmpty() ? word : NLS.bind(Messages.status_because, word, String.join(", ", because)); //$NON-NLS-1$
		return map.debate().assumptions().containsKey(node) ? says + " " + Messages.status_assumed : says; //$NON-NLS-1$
	}

	private void show(String heading, String words, String state, List<Said> said) {
		title.setText(escaped(heading));
		text.setText(escaped(words));
		status.setText(escaped(state));
		table.setRedraw(false);
		table.removeAll();
		for (Said each : said) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { each.force() == null ? "" : each.force(), //$NON-NLS-1$
					String.join(", ", each.statement().speakers().stream().map(MapSnapshot::label).toList()), each.statement().quote() }); //$NON-NLS-1$
			item.setData(each.statement());
		}
		fit(said.stream().anyMatch(each -> each.force() != null && each.force().indexOf(' ') > 0));
		table.setRedraw(true);
	}

	/** Says all of what is cut off in the row under the mouse. */
	private void point(TableItem item) {
		String words = item == null ? Messages.details_hint : escaped(item.getText(0) + "  " + item.getText(1) + "\n" + item.getText(2)); //$NON-NLS-1$ //$NON-NLS-2$
		if (!words.equals(table.getToolTipText()))
			table.setToolTipText(words);
	}

	/** Makes the first column as wide as it needs to be, where nodes are named in it. */
	private void fit(boolean named) {
		table.getColumn(0).setWidth(WIDTHS[0]);
		if (named)
			table.getColumn(0).pack();
		table.getColumn(0).setWidth(Math.min(table.getColumn(0).getWidth(), 2 * WIDTHS[1]));
	}

	private static String escaped(String words) {
		return words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What is offered to do with what is selected. */
	Link offered() {
		return offered;
	}

	/** The statements shown. */
	Table table() {
		return table;
	}

	/** The open questions shown. */
	Table questions() {
		return questions;
	}

	/** What it says of the selected thing, in lines. */
	String words() {
		return title.getText() + "\n" + text.getText() + "\n" + status.getText(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
