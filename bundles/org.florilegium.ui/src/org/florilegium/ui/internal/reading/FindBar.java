package org.florilegium.ui.internal.reading;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Finds words in the text as one types them. At the bottom of the area while it is used. */
final class FindBar extends Composite {

	private static final int WIDTH = 260;
	private static final int INDENT = 12;

	private final ReadingArea area;
	private final Text field;
	private final Label count;
	private final Button matchCase;
	private List<Units.Stretch> matches = List.of();
	private Units searched;
	/** Where the search began. */
	private int from;

	FindBar(Composite parent, ReadingArea area) {
		super(parent, SWT.NONE);
		this.area = area;
		GridLayout layout = new GridLayout(6, false);
		layout.marginHeight = 3;
		setLayout(layout);
		field = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(Messages.find_hint);
		GridData wide = new GridData(SWT.LEFT, SWT.CENTER, false, false);
		wide.widthHint = WIDTH;
		field.setLayoutData(wide);
		button("\u25B2", Messages.find_previous, () -> next(false)); //$NON-NLS-1$
		button("\u25BC", Messages.find_next, () -> next(true)); //$NON-NLS-1$
		matchCase = new Button(this, SWT.CHECK);
		matchCase.setText(Messages.find_case);
		matchCase.setToolTipText(Messages.find_case_hint);
		count = new Label(this, SWT.NONE);
		GridData rest = new GridData(SWT.FILL, SWT.CENTER, true, false);
		rest.horizontalIndent = INDENT;
		count.setLayoutData(rest);
		button("\u2715", Messages.find_close, this::close); //$NON-NLS-1$
		Named.as(field, Messages.find_hint);
		matchCase.addListener(SWT.Selection, event -> typed());
		field.addListener(SWT.Modify, event -> typed());
		field.addListener(SWT.KeyDown, this::key);
		field.addListener(SWT.Traverse, FindBar::stay);
		field.addListener(SWT.DefaultSelection, event -> {
			if (event.detail != SWT.ICON_CANCEL)
				next(true);
		});
		setVisible(false);
	}

	private void button(String sign, String words, Runnable work) {
		Button button = new Button(this, SWT.PUSH | SWT.FLAT);
		button.setText(sign);
		button.setToolTipText(words);
		Named.as(button, words);
		button.addListener(SWT.Selection, event -> work.run());
		button.addListener(SWT.KeyDown, this::key);
		button.addListener(SWT.Traverse, FindBar::stay);
	}

	/** Opens with what is selected, if that is short. */
	void open() {
		Point selection = area.reading().getSelection();
		from = selection.x;
		if (!isVisible()) {
			setVisible(true);
			area.arrange();
		}
		String words = area.reading().getSelectionText();
		if (!words.isBlank() && words.length() < 80 && words.indexOf('\n') < 0)
			field.setText(words.strip());
		field.selectAll();
		field.setFocus();
		typed();
	}

	/** Closes and leaves the match selected. */
	void close() {
		if (!isVisible())
			return;
		setVisible(false);
		matches = List.of();
		area.arrange();
		area.repaint();
		area.reading().setFocus();
	}

	/** Goes to another match; opens first where nothing is searched for. */
	void next(boolean forward) {
		if (field.getText().isBlank()) {
			open();
			return;
		}
		search();
		if (matches.isEmpty())
			return;
		Point selection = area.reading().getSelection();
		int found = forward ? 0 : matches.size() - 1;
		for (int i = 0; i < matches.size(); i++) {
			int at = forward ? i : matches.size() - 1 - i;
			if (forward ? matches.get(at).start() >= Math.max(selection.x + 1, selection.y) : matches.get(at).start() < selection.x) {
				found = at;
				break;
			}
		}
		show(found);
	}

	/** The matches in [from, to), while the bar is open. */
	List<Units.Stretch> matches(int from, int to) {
		return matches.isEmpty() ? matches : matches.stream().filter(match -> match.start() < to && match.end() > from).toList();
	}

	/** All matches while the bar is open. */
	List<Units.Stretch> matches() {
		return matches;
	}

	private void typed() {
		if (!isVisible())
			return;
		searched = null;
		search();
		for (int i = 0; i < matches.size(); i++)
			if (matches.get(i).start() >= from) {
				show(i);
				return;
			}
		if (!matches.isEmpty())
			show(0);
	}

	private void search() {
		if (searched == area.units() && !matches.isEmpty())
			return;
		searched = area.units();
		matches = searched.find(field.getText(), matchCase.getSelection());
		count.setText(field.getText().isBlank() ? "" : matches.isEmpty() ? Messages.find_none : NLS.bind(Messages.find_number, matches.size())); //$NON-NLS-1$
		area.repaint();
	}

	private void show(int match) {
		area.go(matches.get(match));
		count.setText(NLS.bind(Messages.find_count, match + 1, matches.size()));
	}

	/** Escape closes the bar, not the window. */
	private static void stay(Event event) {
		if (event.detail == SWT.TRAVERSE_ESCAPE)
			event.doit = false;
	}

	private void key(Event event) {
		if (event.keyCode == SWT.ESC) {
			event.doit = false;
			close();
		} else if (event.keyCode == SWT.F3 || event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
			event.doit = false;
			next(event.keyCode == SWT.F3 ? (event.stateMask & SWT.SHIFT) == 0 : event.keyCode == SWT.ARROW_DOWN);
		}
	}
}
