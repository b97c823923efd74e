package org.florilegium.ui.internal.reading;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The keys with which one finds words in the text, and makes it larger or smaller. */
final class AreaKeys {

	private static final int USUAL = 100;

	private final ReadingArea area;
	private final FindBar find;

	AreaKeys(ReadingArea area, ReadingText text, FindBar find) {
		this.area = area;
		this.find = find;
		text.addListener(SWT.KeyDown, this::pressed);
	}

	private void pressed(Event event) {
		int key = event.keyCode;
		boolean control = event.stateMask == SWT.MOD1;
		boolean shift = (event.stateMask & SWT.SHIFT) != 0;
		int others = event.stateMask & ~SWT.SHIFT;
		if (key == 'f' && control)
			find.open();
		else if (key == SWT.F3 && others == 0)
			find.next(!shift);
		else if (key == SWT.ESC && find.getVisible())
			find.close();
		else if (others == SWT.MOD1 && (key == '+' || key == '=' || key == SWT.KEYPAD_ADD))
			area.zoomBy(1);
		else if (control && (key == '-' || key == SWT.KEYPAD_SUBTRACT))
			area.zoomBy(-1);
		else if (control && key == '0')
			area.zoom(USUAL);
	}
}
