package org.florilegium.ui.internal.matrix;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.florilegium.ui.internal.picture.ScreenPen;

/** Says what the colours of a matrix mean. */
final class Legend extends Canvas {

	private final ScreenPen pen;
	private Matrix matrix;

	Legend(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		pen = new ScreenPen(getDisplay(), getFont().getFontData()[0].getName());
		addListener(SWT.Paint, event -> {
			pen.on(event.gc);
			if (matrix == null || matrix.isEmpty())
				return;
			MatrixPicture picture = new MatrixPicture(matrix, pen, pen.size(getFont()), ScreenPen.theme(this));
			picture.legend(pen, 0, (getClientArea().height - picture.legendHeight()) / 2);
		});
		addListener(SWT.Dispose, event -> pen.dispose());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = matrix == null ? null : Caption.cells(matrix.arrangement());
			}
		});
	}

	void show(Matrix shown) {
		matrix = shown;
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 420 : width, (int) Math.ceil(pen.size(getFont()) * 1.2 * 1.9));
	}
}
