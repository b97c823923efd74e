package org.florilegium.ui.internal.map;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.analysis.argument.OpenQuestion;
import org.florilegium.picture.map.MapTie;
import org.florilegium.study.query.Row;
import org.florilegium.ui.internal.map.MapSnapshot.Said;

/** What is known of the node or line that is selected, and the statements behind it. */
final class MapDetails extends Composite {

	private static final int MEASURE = 260;
	private static final int[] WIDTHS = { 70, 110, 340 };
	private static final int QUESTIONS = 110;

	private final Label title;
	private final Label text;
	private final Label status;
	private final Table table;
	private final Table questions;
	private final Runnable leave;
	private Object shown;

	/**
	 * @param open   shows a statement where it stands
	 * @param answer lets a critical question be answered
	 * @param leave  goes back to the map
	 */
	MapDetails(Composite parent, Consumer<Row> open, Consumer<OpenQuestion> answer, Runnable leave) {
		super(parent, SWT.NONE);
		this.leave = leave;
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(this);
		title = wrapped();
		text = wrapped();
		status = wrapped();
		table = table(Messages.details_statements, Messages.details_act, Messages.details_speaker, Messages.details_quote);
		table.addListener(SWT.DefaultSelection, event -> open.accept((Row) event.item.getData()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
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

	/** Shows a node, a line, or what the whole map comes to. */
	void show(MapSnapshot map, Object target) {
		switch (target) {
			case String node -> show(node, map.reasoning(node), status(map, node), map.said(node));
			case MapTie tie -> show(tie.source() + " " + tie.tie().word() + " " + tie.target(), //$NON-NLS-1$ //$NON-NLS-2$
					tie.relation() == null || tie.relation().reason() == null ? "" : tie.relation().reason(), "", //$NON-NLS-1$ //$NON-NLS-2$
					tie.relation() == null ? List.of()
							: tie.relation().evidence().stream().filter(map.statements().rows()::containsKey).map(id -> new Said(null, map.statements().rows().get(id))).toList());
			case null, default -> show(map.debate().title(), Messages.details_none, summary(map), List.of());
		}
		ask(map.questions().stream().filter(question -> target == null || question.argument().equals(target)).toList(), target == null, Objects.equals(target, shown));
		shown = target;
		layout();
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

	private static String summary(MapSnapshot map) {
		if (map.evaluation() == null)
			return ""; //$NON-NLS-1$
		long[] counts = new long[NodeStatus.values().length];
		map.debate().nodes().forEach(node -> counts[map.evaluation().status(node).ordinal()]++);
		return NLS.bind(Messages.details_summary, new Object[] { map.evaluation().semantics().getLiteral(), counts[0], counts[1], counts[2] });
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
		table.setRedraw(true);
	}

	private static String escaped(String words) {
		return words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
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
