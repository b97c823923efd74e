package org.florilegium.ui.internal.coding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.anchor.AnchorCheck;
import org.florilegium.study.anchor.AnchorCheck.Ambiguous;
import org.florilegium.study.anchor.AnchorCheck.Exact;
import org.florilegium.study.anchor.AnchorCheck.Fuzzy;
import org.florilegium.study.anchor.AnchorCheck.Missing;
import org.florilegium.study.anchor.AnchorCheck.Moved;
import org.florilegium.study.anchor.AnchorCheck.Proposal;
import org.florilegium.study.anchor.Anchors;
import org.florilegium.study.anchor.Quotation;
import org.florilegium.ui.internal.Background;
import org.florilegium.ui.internal.coding.Pick.Known;
import org.florilegium.workspace.coding.CodedStatement;

/** The statements whose words do not stand where they were coded, and where they may stand now. */
final class OrphanList {

	/** A passage of a statement that is to be found again. */
	private record Lost(CodedStatement statement, int passage, Choice choice) {

		String words() {
			return statement.form().passages().get(passage).quote();
		}
	}

	/** A place where it may be. */
	private record Found(Proposal proposal, Choice choice) {
	}

	private final CodingEditor editor;
	private List<Lost> lost = List.of();
	private List<Found> found = List.of();
	private ChoiceList statements;
	private ChoiceList places;
	private Label words;
	private Button apply;
	private Button here;
	private Background search;

	OrphanList(CodingEditor editor) {
		this.editor = editor;
	}

	/** Shows them in the drawer; says so when there are none. */
	void open() {
		lost = collect();
		if (lost.isEmpty()) {
			editor.message(Messages.message_noOrphans);
			if (editor.drawer().isOpen())
				editor.drawer().close();
			return;
		}
		editor.drawer().open(this::fill);
		statements.show(lost.stream().map(Lost::choice).toList(), true);
		statements.control().setFocus();
	}

	private List<Lost> collect() {
		List<Lost> all = new ArrayList<>();
		Anchors anchors = new Anchors(editor.snapshot().text());
		for (CodedStatement statement : editor.snapshot().statements())
			for (int i = 0; statement.orphaned() && i < statement.form().passages().size(); i++) {
				Passage passage = statement.form().passages().get(i);
				if (anchors.isAt(passage.span(), passage.quote()))
					continue;
				Choice known = StatementChoice.of(statement, editor.vocabulary()).choice();
				all.add(new Lost(statement, i, new Choice(new Known(statement.id() + "#" + i, known.label()), known.label(), "\u201C" + passage.quote() + "\u201D", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						known.key(), known.color(), ""))); //$NON-NLS-1$
			}
		return all;
	}

	private void fill(Composite parent) {
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(8, 6).spacing(12, 4).applyTo(parent);
		label(parent, lost.size() == 1 ? Messages.orphans_one : NLS.bind(Messages.orphans_many, lost.size()));
		label(parent, Messages.orphans_places);
		statements = new ChoiceList(parent, Messages.orphans_lost, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(statements.control());
		places = new ChoiceList(parent, Messages.orphans_places, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(places.control());
		words = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 40).applyTo(words);
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(buttons);
		apply = button(buttons, Messages.orphans_apply, this::apply);
		here = button(buttons, Messages.orphans_here, this::anchorHere);
		here.setToolTipText(Messages.orphans_here_help);
		button(buttons, Messages.orphans_close, () -> {
			editor.drawer().close();
			editor.setFocus();
		});
		search = new Background(parent, Messages.orphans_search);
		statements.onHighlight(this::chosen);
		places.onHighlight(this::placed);
		places.control().addListener(SWT.DefaultSelection, event -> apply());
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	private static Button button(Composite parent, String text, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> work.run());
		return button;
	}

	private Lost current() {
		Choice choice = statements.highlighted();
		return lost.stream().filter(one -> one.choice.equals(choice)).findFirst().orElse(null);
	}

	private Found place() {
		Choice choice = places.highlighted();
		return found.stream().filter(one -> one.choice.equals(choice)).findFirst().orElse(null);
	}

	private void chosen() {
		Lost one = current();
		found = List.of();
		places.show(List.of(), false);
		apply.setEnabled(false);
		here.setEnabled(one != null);
		words.setText(one == null ? "" : one.words()); //$NON-NLS-1$
		if (one == null)
			return;
		CodePoints text = editor.snapshot().text();
		Passage passage = one.statement.form().passages().get(one.passage);
		search.load(() -> proposals(text, passage), proposals -> {
			found = proposals.stream().map(proposal -> new Found(proposal, choice(proposal, text))).toList();
			places.show(found.isEmpty() ? List.of(new Choice(new Known("", ""), Messages.orphans_none, "", "", null, "")) : found.stream().map(Found::choice).toList(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					!found.isEmpty());
		});
	}

	/** Where a quote may stand in a text, the likeliest first. */
	static List<Proposal> proposals(CodePoints text, Passage passage) {
		AnchorCheck check = new Anchors(text).check(new Quotation(passage.span(), passage.quote(), passage.prefix(), passage.suffix()));
		return switch (check) {
			case Exact exact -> List.of(new Proposal(exact.span(), passage.quote(), 1));
			case Moved moved -> List.of(new Proposal(moved.span(), passage.quote(), 1));
			case Ambiguous ambiguous -> ambiguous.spans().stream().map(span -> new Proposal(span, passage.quote(), 1)).toList();
			case Fuzzy fuzzy -> fuzzy.proposals();
			case Missing missing -> List.of();
		};
	}

	private static Choice choice(Proposal proposal, CodePoints text) {
		String before = text.before(proposal.span().start(), 20).replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		return new Choice(new Known(proposal.span().toString(), ""), proposal.words().replaceAll("\\s+", " "), "\u2026" + before, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				NLS.bind(Messages.orphans_alike, Math.round(proposal.similarity() * 100)), null, ""); //$NON-NLS-1$
	}

	private void placed() {
		Found one = place();
		apply.setEnabled(one != null);
		if (one == null)
			return;
		editor.area().select(one.proposal.span());
		editor.area().reveal(one.proposal.span());
	}

	private void apply() {
		Found one = place();
		if (one != null)
			anchor(one.proposal.span());
	}

	private void anchorHere() {
		Span selection = editor.area().selection();
		if (selection.isReversed())
			editor.message(Messages.message_selectFirst);
		else
			anchor(selection);
	}

	private void anchor(Span span) {
		Lost one = current();
		if (one == null)
			return;
		List<Passage> passages = new ArrayList<>(one.statement.form().passages());
		passages.set(one.passage, new Passages(editor.snapshot().text()).at(span));
		editor.statements().change(one.statement, Passages.replace(one.statement.form(), passages), Messages.label_anchor, this::open);
	}
}
