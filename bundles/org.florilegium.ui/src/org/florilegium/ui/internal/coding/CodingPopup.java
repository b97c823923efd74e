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

	private final String words;
	private final Choices choices;
	private final Entry initial;
	private final Pick speaker;
	private final String organization;
	private final Consumer<Entry> consumer;
	private EntryFields fields;
	private Label problem;

	/**
	 * @param words    the passage's
	 * @param initial  what is said already, null for a new statement
	 * @param speaker      who says it by what the text says; null when nobody knows
	 * @param organization for which organisation by what the text says, or empty
	 * @param consumer     gets what was entered
	 */
	CodingPopup(Shell parent, Place place, String words, Choices choices, Entry initial, Pick speaker, String organization,
			Consumer<Entry> consumer) {
		super(parent, place, initial == null ? Messages.popup_code : Messages.popup_change, WIDTH, Messages.popup_hint);
		this.words = words;
		this.choices = choices;
		this.initial = initial;
		this.speaker = speaker;
		this.organization = organization;
		this.consumer = consumer;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		Label quote = new Label(area, SWT.NONE);
		quote.setText("\u201C" + elide(words.replaceAll("\\s+", " ").strip()) + "\u201D"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(quote);
		fields = new EntryFields(area, choices, speaker, organization, this::finish, this::fit);
		problem = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).exclude(true).applyTo(problem);
		problem.setVisible(false);
		if (initial != null)
			fields.show(initial);
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
		return result;
	}

	private void finish() {
		String wrong = fields.problem();
		if (wrong == null) {
			Entry entry = fields.entry();
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
