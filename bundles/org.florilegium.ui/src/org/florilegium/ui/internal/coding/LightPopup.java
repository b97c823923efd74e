package org.florilegium.ui.internal.coding;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.florilegium.ui.internal.Tints;

/** A popup beside a passage, with a fine line around it. It goes when one looks elsewhere. */
abstract class LightPopup extends PopupDialog {

	/** Where the popup may stand: beside the passage, not over it; in display coordinates. */
	record Place(Rectangle passage, Rectangle room) {
	}

	private static final int GAP = 6;

	private final String title;
	private final Place place;
	private final int width;

	LightPopup(Shell parent, Place place, String title, int width, String hint) {
		super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false, null, hint);
		this.title = title;
		this.place = place;
		this.width = width;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite contents = (Composite) super.createContents(parent);
		if (contents.getLayout() instanceof GridLayout layout) {
			layout.marginWidth = 1;
			layout.marginHeight = 1;
		}
		contents.addListener(SWT.Paint, event -> {
			Rectangle area = contents.getClientArea();
			event.gc.setForeground(new Color(Tints.blend(contents.getForeground().getRGB(), contents.getBackground().getRGB(), 0.45)));
			event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		});
		return contents;
	}

	/** Makes room for what was added. */
	void fit() {
		Shell shell = getShell();
		if (shell == null || shell.isDisposed() || !shell.isVisible())
			return;
		Point size = getInitialSize();
		shell.setBounds(new Rectangle(getInitialLocation(size).x, getInitialLocation(size).y, size.x, size.y));
		shell.layout(true, true);
	}

	@Override
	protected Point getInitialSize() {
		Point size = size();
		int room = Math.max(place.room.y + place.room.height - place.passage.y - place.passage.height, place.passage.y - place.room.y) - GAP;
		if (size.y <= room)
			return size;
		shrink(size.y - room);
		return size();
	}

	private Point size() {
		return new Point(width, getShell().computeSize(width, SWT.DEFAULT, true).y);
	}

	/** Gets smaller by so many pixels, if that can be, where the passage would be covered otherwise. */
	void shrink(int pixels) {
		// as it is
	}

	@Override
	protected Point getInitialLocation(Point size) {
		return beside(place, size);
	}

	/** Where a popup of a size stands: below the passage, else above it, else beside it where there is room. */
	static Point beside(Place place, Point size) {
		Rectangle passage = place.passage;
		Rectangle room = place.room;
		int x = Math.clamp(passage.x, room.x, Math.max(room.x, room.x + room.width - size.x));
		int below = passage.y + passage.height + GAP;
		int above = passage.y - GAP - size.y;
		if (below + size.y <= room.y + room.height)
			return new Point(x, below);
		if (above >= room.y)
			return new Point(x, above);
		int bottom = Math.max(room.y, room.y + room.height - size.y);
		if (room.x + room.width - passage.x - passage.width >= size.x + GAP)
			return new Point(passage.x + passage.width + GAP, bottom);
		if (passage.x - room.x >= size.x + GAP)
			return new Point(passage.x - size.x - GAP, bottom);
		boolean more = room.y + room.height - below > passage.y - room.y;
		return new Point(x, more ? bottom : room.y);
	}
}
