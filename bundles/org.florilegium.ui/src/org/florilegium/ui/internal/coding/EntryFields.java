package org.florilegium.ui.internal.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.florilegium.model.Force;
import org.florilegium.ui.internal.coding.Entry.Coded;
import org.florilegium.ui.internal.coding.Pick.Known;

/** The fields in which is said what a passage says. */
final class EntryFields {

	private static final int ROWS = 6;
	private static final int FEWEST = 2;

	private final Choices choices;
	private final Pick speaker;
	private final Runnable finish;
	private final Runnable fit;
	private final ThemeRows rows;
	private final ChoiceList themes;
	private final ChoiceList others;
	private final CompletionField theme;
	private final Label help;
	private final StanceBar stance;
	private final CompletionField by;
	private final CompletionField of;
	private final Reporters via;
	private final CompletionField force;
	private final CompletionField claim;
	private final Text note;
	private final Text confidence;

	/**
	 * @param speaker who says it by what the text says; null when nobody knows
	 * @param organization for which organisation by what the text says, or empty
	 * @param finish  told when Enter was pressed
	 * @param fit     told when more or less room is needed
	 */
	EntryFields(Composite area, Choices choices, Pick speaker, String organization, Runnable finish, Runnable fit) {
		this.choices = choices;
		this.speaker = speaker;
		this.finish = finish;
		this.fit = fit;
		rows = new ThemeRows(area, choices, fit);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		themes = new ChoiceList(area, Messages.popup_choices, SWT.NONE);
		theme = new CompletionField(top, Messages.popup_theme, themes, choices::themes, () -> rows.codes().isEmpty());
		theme.control().setMessage(Messages.popup_theme_hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(theme.control());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, themes.control().getItemHeight() * ROWS).applyTo(themes.control());
		help = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, lines(help, 2)).applyTo(help);

		Composite details = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 5).applyTo(details);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
		others = new ChoiceList(details, Messages.popup_choices, SWT.BORDER);
		GridDataFactory.fillDefaults().exclude(true).applyTo(others.control());
		others.control().setVisible(false);
		by = field(details, Messages.popup_speaker, choices::speakers, 1);
		of = field(details, Messages.popup_organization, choices::organizations, 1);
		of.control().setMessage(organization);
		label(details, Messages.popup_via);
		via = new Reporters(details, parent -> new CompletionField(parent, Messages.popup_via, others, choices::speakers, () -> false));
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(via.control());
		label(details, Messages.popup_stance);
		stance = new StanceBar(details);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(stance);
		label(details, Messages.popup_claim);
		Composite acts = new Composite(details, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(acts);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(acts);
		force = new CompletionField(acts, Messages.popup_force, others, EntryFields::forces, () -> false);
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(force.control());
		claim = new CompletionField(acts, Messages.popup_claim, others, choices::claims, () -> false);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(claim.control());
		label(details, Messages.popup_note);
		Composite last = new Composite(details, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(last);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(last);
		note = new Text(last, SWT.SINGLE | SWT.BORDER);
		note.getAccessible().addAccessibleListener(Accessible.named(Messages.popup_note));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
		label(last, Messages.popup_confidence);
		confidence = new Text(last, SWT.SINGLE | SWT.BORDER);
		confidence.setMessage(Messages.popup_confidence_hint);
		confidence.getAccessible().addAccessibleListener(Accessible.named(Messages.popup_confidence));
		GridDataFactory.fillDefaults().hint(70, SWT.DEFAULT).applyTo(confidence);

		area.setTabList(new Control[] { rows.control(), top, details });
		details.setTabList(new Control[] { by.control(), of.control(), via.control(), stance, acts, last });
		force.set(pick(Force.ASSERTS));
		by.set(speaker);
		listen();
	}

	private static int lines(Control control, int number) {
		org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(control);
		try {
			return gc.getFontMetrics().getHeight() * number;
		} finally {
			gc.dispose();
		}
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
	}

	private CompletionField field(Composite parent, String name, java.util.function.Function<String, List<Choice>> source, int span) {
		label(parent, name);
		CompletionField field = new CompletionField(parent, name, others, source, () -> false);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).span(span, 1).applyTo(field.control());
		return field;
	}

	private void listen() {
		theme.addListener(this::themeChanged);
		themes.onHighlight(this::themeChanged);
		themes.onClick(() -> {
			theme.accept();
			finish.run();
		});
		theme.control().addListener(SWT.FocusOut, event -> theme.accept());
		theme.control().addListener(SWT.KeyDown, event -> {
			if (event.character == ';' || event.character == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
				event.doit = false;
				addTheme();
			}
		});
		for (CompletionField field : Stream.concat(Stream.of(by, of, force, claim), Stream.of(via.field())).toList())
			listen(field);
		others.onClick(this::acceptFocused);
		for (Control control : List.of(theme.control(), by.control(), of.control(), via.field().control(), force.control(), claim.control(), note, confidence,
				stance))
			control.addListener(SWT.KeyDown, event -> {
				if ((event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && event.doit && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
					event.doit = false;
					finish.run();
				}
			});
	}

	private void listen(CompletionField field) {
		field.addListener(() -> drop(field));
		field.control().addListener(SWT.FocusIn, event -> others.show(List.of(), false));
		field.control().addListener(SWT.FocusOut, event -> {
			if (others.control().isFocusControl())
				return; // it is being clicked
			field.accept();
			others.control().setVisible(false);
		});
		field.control().addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE && others.control().isVisible()) {
				event.doit = false;
				field.set(null);
				others.control().setVisible(false);
			}
		});
	}

	/** Drops the list down from a field, or upwards where there is no room below. */
	private void drop(CompletionField field) {
		boolean wanted = field.isOpen() && !others.choices().isEmpty() && field.control().isFocusControl();
		Control list = others.control();
		if (wanted) {
			Composite parent = list.getParent();
			Point at = parent.toControl(field.control().getParent().toDisplay(field.control().getLocation()));
			int row = others.control().getItemHeight() + 2;
			int height = Math.min(ROWS, others.choices().size()) * row + 6;
			int below = at.y + field.control().getSize().y;
			int width = Math.max(260, field.control().getSize().x);
			int x = Math.min(at.x, parent.getSize().x - width);
			boolean down = below + height <= parent.getSize().y || below >= height && at.y < height;
			list.setBounds(x, down ? below : at.y - height, width, height);
			list.moveAbove(null);
		}
		list.setVisible(wanted);
	}

	private void acceptFocused() {
		for (CompletionField field : List.of(by, of, via.field(), force, claim))
			if (field.isOpen()) {
				field.accept();
				field.control().setFocus();
			}
		others.control().setVisible(false);
	}

	private void themeChanged() {
		Choice choice = themes.highlighted();
		help.setText(choice == null ? "" : choice.help()); //$NON-NLS-1$
		stance.setScale(choices.scale(theme.pick()));
	}

	private void addTheme() {
		Pick pick = theme.pick();
		if (pick == null)
			return;
		rows.add(new Coded(pick, stance.stance()));
		theme.set(null);
		stance.setStance(null);
		theme.complete();
		fit.run();
		theme.control().setFocus();
	}

	/** Lists the themes. */
	void start() {
		theme.complete();
		themeChanged();
	}

	/** Lists fewer themes at a time, so that so many pixels less are needed, if that can be. */
	void shrink(int pixels) {
		int fewest = themes.control().getItemHeight() * FEWEST;
		GridData list = (GridData) themes.control().getLayoutData();
		list.heightHint = Math.max(fewest, list.heightHint - pixels);
	}

	/** The field that has the focus first. */
	Control first() {
		return theme.control();
	}

	/** Shows what is said already; of several themes the last in the field. */
	void show(Entry entry) {
		List<Coded> codes = entry.codes();
		codes.stream().limit(Math.max(0, codes.size() - 1)).forEach(rows::add);
		if (!codes.isEmpty()) {
			theme.set(codes.getLast().theme());
			stance.setStance(codes.getLast().stance());
		}
		by.set(entry.speaker() == null ? speaker : entry.speaker());
		of.set(entry.organization());
		via.set(entry.reporters());
		force.set(pick(entry.force() == null ? Force.ASSERTS : entry.force()));
		claim.set(entry.claim());
		note.setText(entry.note());
		confidence.setText(entry.confidence() == null ? "" : entry.confidence().toPlainString()); //$NON-NLS-1$
	}

	/** What is wrong with what was entered; null for nothing. */
	String problem() {
		if (theme.pick() == null && rows.codes().isEmpty() && claim.pick() == null && note.getText().isBlank())
			return Messages.popup_noTheme;
		BigDecimal value = confidence();
		boolean good = value == null ? confidence.getText().isBlank() : value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
		return good ? null : Messages.popup_confidence_bad;
	}

	/** The number entered; null where there is none. */
	private BigDecimal confidence() {
		try {
			return new BigDecimal(confidence.getText().strip().replace(',', '.'));
		} catch (NumberFormatException e) {
			return null;
		}
	}

	/** What was entered. The speaker that the text itself names is left to the text. */
	Entry entry() {
		List.of(by, of, via.field(), force, claim).stream().filter(CompletionField::isOpen).forEach(CompletionField::accept);
		List<Coded> codes = new ArrayList<>(rows.codes());
		if (theme.pick() != null)
			codes.add(new Coded(theme.pick(), stance.stance()));
		Pick said = by.pick();
		Force act = claim.pick() == null ? null : force.pick() instanceof Known known ? Force.get(known.name()) : Force.ASSERTS;
		return new Entry(List.copyOf(codes), said != null && said.equals(speaker) ? null : said, of.pick(), via.picks(), act, claim.pick(), note.getText().strip(),
				confidence());
	}

	private static Pick pick(Force force) {
		return new Known(force.getLiteral(), Forces.label(force));
	}

	private static List<Choice> forces(String typed) {
		return Fuzzy.find(typed, Force.VALUES, force -> List.of(new Fuzzy.Known(Forces.label(force), 0)), Force.VALUES.size()).stream()
				.map(force -> new Choice(pick(force), Forces.label(force), "", "", null, "")).toList(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
