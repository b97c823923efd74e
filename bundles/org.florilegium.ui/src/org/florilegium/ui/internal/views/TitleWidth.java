package org.florilegium.ui.internal.views;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Gives the first column of a tree, which has titles, the room that there is: all that the other columns leave, or where they leave
 * little, all that the most important of them leave. Not any more once the user has made the column wider or narrower.
 */
final class TitleWidth {

	private static final int LEAST = 200;
	private static final int MOST = 640;
	private static final int GOOD = 300;

	private final Tree tree;
	private final int beside;
	private boolean fitting;
	private boolean byUser;

	private TitleWidth(Tree tree, int beside) {
		this.tree = tree;
		this.beside = beside;
	}

	/** @param beside how many columns after the first are to be seen beside it */
	static void fit(Tree tree, int beside) {
		TitleWidth title = new TitleWidth(tree, beside);
		tree.addListener(SWT.Resize, event -> title.fit());
		tree.getColumn(0).addListener(SWT.Resize, event -> title.byUser |= !title.fitting);
	}

	private void fit() {
		if (byUser || tree.getClientArea().width == 0)
			return;
		fitting = true;
		tree.getColumn(0).setWidth(width(tree.getClientArea().width, Arrays.stream(tree.getColumns()).skip(1).mapToInt(TreeColumn::getWidth).toArray(), beside));
		fitting = false;
	}

	/**
	 * The width that the first column is to have, in pixels.
	 *
	 * @param room   of all columns together
	 * @param others widths of the other columns
	 */
	static int width(int room, int[] others, int beside) {
		int all = room - Arrays.stream(others).sum();
		int few = room - Arrays.stream(others).limit(beside).sum();
		return Math.clamp(all >= GOOD ? all : few, LEAST, MOST);
	}
}
