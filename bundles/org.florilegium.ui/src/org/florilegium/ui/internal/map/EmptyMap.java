package org.florilegium.ui.internal.map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.florilegium.ui.internal.picture.PictureCanvas;

/** Says on a map on which there is nothing yet how it is begun. It is only painted, so that statements can be dropped on it. */
final class EmptyMap {

	private static final int MEASURE = 440;
	private static final int MARGIN = 24;

	private final MapEditor editor;
	private final PictureCanvas canvas;

	private EmptyMap(MapEditor editor, PictureCanvas canvas) {
		this.editor = editor;
		this.canvas = canvas;
	}

	static void on(MapEditor editor, PictureCanvas canvas) {
		EmptyMap empty = new EmptyMap(editor, canvas);
		canvas.addPaintListener(event -> empty.paint(event.gc));
	}

	private void paint(GC gc) {
		if (editor.snapshot() == null || !editor.snapshot().debate().nodes().isEmpty())
			return;
		Rectangle area = canvas.getClientArea();
		String title = Messages.empty_title;
		TextLayout layout = new TextLayout(canvas.getDisplay());
		try {
			layout.setFont(JFaceResources.getDefaultFont());
			layout.setText(title + "\n\n" + Messages.empty); //$NON-NLS-1$
			layout.setStyle(new TextStyle(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT), null, null), 0, title.length() - 1);
			layout.setWidth(Math.clamp(area.width - 2 * MARGIN, 1, MEASURE));
			layout.setSpacing(3);
			gc.setBackground(canvas.getBackground());
			gc.fillRectangle(area); // a legend explains nothing yet
			gc.setForeground(canvas.getForeground());
			layout.draw(gc, (area.width - layout.getBounds().width) / 2, Math.max(MARGIN, (area.height - layout.getBounds().height) / 3));
		} finally {
			layout.dispose();
		}
	}
}
