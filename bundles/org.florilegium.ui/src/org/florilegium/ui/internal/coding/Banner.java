package org.florilegium.ui.internal.coding;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.florilegium.ui.internal.Tints;

/** A line above the text that says what is out of the ordinary, and leads to what can be done; away while there is nothing. */
final class Banner {

	/** Something said, and what its links do in their order; the words of a link stand in {@code <a>}. */
	record Notice(String text, boolean serious, List<Runnable> links) {
	}

	private static final RGB SERIOUS = new RGB(0xD5, 0x5E, 0x00);
	private static final RGB QUIET = new RGB(0x00, 0x72, 0xB2);

	private final Composite control;
	private final Label bar;
	private final Link link;
	private Notice shown;

	Banner(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).spacing(10, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
		control.setVisible(false);
		bar = new Label(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(false, true).hint(4, SWT.DEFAULT).applyTo(bar);
		link = new Link(control, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.CENTER).indent(0, 5).applyTo(link);
		link.addListener(SWT.Selection, event -> {
			int at = indexOf(event.text);
			if (shown != null && at >= 0 && at < shown.links().size())
				shown.links().get(at).run();
		});
	}

	/** The notice that stands there; null for none. */
	Notice shown() {
		return shown;
	}

	/** Says something; null for nothing. */
	void show(Notice notice) {
		boolean same = shown == null ? notice == null : notice != null && shown.text().equals(notice.text());
		shown = notice;
		if (same)
			return;
		if (notice != null) {
			link.setText(notice.text());
			RGB color = notice.serious() ? SERIOUS : QUIET;
			bar.setBackground(new Color(color));
			Color ground = new Color(Tints.tint(color, control.getParent().getBackground().getRGB()));
			control.setBackground(ground);
			link.setBackground(ground);
		}
		((GridData) control.getLayoutData()).exclude = notice == null;
		control.setVisible(notice != null);
		control.getParent().layout(true, true);
	}

	/** Which link of the text it is: its words, or its href where it has one. */
	private int indexOf(String words) {
		String[] parts = shown == null ? new String[0] : shown.text().split("<a>"); //$NON-NLS-1$
		for (int i = 1; i < parts.length; i++)
			if (parts[i].startsWith(words + "</a>")) //$NON-NLS-1$
				return i - 1;
		return -1;
	}
}
