package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.study.query.Vocabulary;

/** Asks what is to become of several statements: theme, stance, speaker. */
final class RecodeDialog extends TitleAreaDialog {

	private final int statements;
	private final List<Choice> themes;
	private final List<Choice> used;
	private final List<Choice> stances;
	private final List<Choice> speakers;
	private Combo from;
	private Combo theme;
	private Combo stance;
	private Combo speaker;
	private Recoding recoding;

	/** @param used names of the themes that the statements are about */
	RecodeDialog(Shell shell, int statements, Vocabulary vocabulary, List<String> used) {
		super(shell);
		this.statements = statements;
		themes = Choice.themes(vocabulary, t -> !t.retired());
		this.used = Choice.themes(vocabulary, t -> used.contains(t.name()));
		stances = Choice.stances(vocabulary);
		speakers = Choice.actors(vocabulary, a -> true);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was chosen. */
	Recoding recoding() {
		return recoding;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.statements_recode_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.statements_recode_title);
		setMessage(Messages.bind(Messages.statements_recode_text, statements));
		Composite area = (Composite) super.createDialogArea(parent);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 8).spacing(10, 6).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(460, SWT.DEFAULT).applyTo(page);
		theme = combo(page, Messages.recode_theme, Messages.recode_unchanged, null, themes);
		from = combo(page, Messages.recode_from, Messages.recode_all_themes, null, used);
		stance = combo(page, Messages.recode_stance, Messages.recode_unchanged, Messages.recode_no_stance, stances);
		speaker = combo(page, Messages.recode_speaker, Messages.recode_unchanged, Messages.recode_author, speakers);
		return area;
	}

	private Combo combo(Composite page, String label, String unchanged, String nothing, List<Choice> choices) {
		new Label(page, SWT.NONE).setText(label);
		Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setVisibleItemCount(16);
		combo.add(unchanged);
		if (nothing != null)
			combo.add(nothing);
		choices.forEach(choice -> combo.add("    ".repeat(choice.depth()) + choice.label())); //$NON-NLS-1$
		combo.select(0);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.recode_preview, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		from.setEnabled(theme.getSelectionIndex() > 0);
		getButton(IDialogConstants.OK_ID).setEnabled(theme.getSelectionIndex() > 0 || stance.getSelectionIndex() > 0 || speaker.getSelectionIndex() > 0);
	}

	private static String chosen(Combo combo, boolean nothing, List<Choice> choices) {
		int index = combo.getSelectionIndex();
		return index <= 0 ? null : nothing && index == 1 ? "" : choices.get(index - (nothing ? 2 : 1)).name(); //$NON-NLS-1$
	}

	@Override
	protected void okPressed() {
		recoding = new Recoding(chosen(from, false, used), chosen(theme, false, themes), chosen(stance, true, stances), chosen(speaker, true, speakers));
		super.okPressed();
	}
}
