package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * What is said of a passage, asked beside it: the theme first, which is often all; then, by Tab, speaker, stance, claim and
 * note. Enter codes from every field.
 */
final class CodingPopup extends LightPopup {

	private static final int WIDTH = 540;

	/**
	 * What is asked.
	 *
	 * @param title        what will be done
	 * @param words        the passage's
	 * @param initial      what is said already, or null
	 * @param speaker      who says it by what the text says; null when nobody knows
	 * @param organization for which organisation by what the text says, or empty
	 */
	record Question(String title, String words, Entry initial, Pick speaker, String organization) {
	}

	private final Question question;
	private final Choices choices;
	private final Consumer<Entry> consumer;
	private final Consumer<Entry> unfinished;
	private EntryFields fields;
	private Entry begun;
	private Label problem;

	/**
	 * @param consumer   gets what was entered
	 * @param unfinished gets what was entered when the popup goes without being finished, as when one looks elsewhere
	 */
	CodingPopup(Shell parent, Place place, Question question, Choices choices, Consumer<Entry> consumer, Consumer<Entry> unfinished) {
		super(parent, place, question.title, WIDTH, Messages.popup_hint);
		this.question = question;
		this.choices = choices;
		this.consumer = consumer;
		this.unfinished = unfinished;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		Label quote = new Label(area, SWT.NONE);
		quote.setText("\u201C" + elide(question.words.replaceAll("\\s+", " ").strip()) + "\u201D"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(quote);
		fields = new EntryFields(area, choices, question.speaker, question.organization, this::finish, this::fit);
		problem = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).exclude(true).applyTo(problem);
		problem.setVisible(false);
		if (question.initial != null)
			fields.show(question.initial);
		return area;
	}

	@Override
	void shrink(int pixels) {
		fields.shrink(pixels);
	}

	@Override
	protected Control getFocusControl() {
		return fields.first();
	}

	@Override
	public int open() {
		int result = super.open();
		fields.start();
		begun = fields.entry();
		return result;
	}

	@Override
	public boolean close() {
		if (begun != null && getShell() != null && !getShell().isDisposed() && !fields.entry().equals(begun))
			unfinished.accept(fields.entry());
		return super.close();
	}

	private void finish() {
		String wrong = fields.problem();
		if (wrong == null) {
			Entry entry = fields.entry();
			begun = null;
			close();
			consumer.accept(entry);
			return;
		}
		problem.setText(wrong);
		problem.setForeground(problem.getDisplay().getSystemColor(SWT.COLOR_RED));
		problem.setVisible(true);
		((org.eclipse.swt.layout.GridData) problem.getLayoutData()).exclude = false;
		fit();
	}

	private static String elide(String words) {
		return words.codePointCount(0, words.length()) <= 70 ? words
				: words.substring(0, words.offsetByCodePoints(0, 40)) + " \u2026 " //$NON-NLS-1$
						+ words.substring(words.offsetByCodePoints(words.length(), -25));
	}

	@Override
	protected List<Control> getForegroundColorExclusions() {
		return List.of(problem);
	}
}
