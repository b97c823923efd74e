package org.florilegium.ui.internal.views;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.florilegium.ui.internal.Tints;

/** What the views' trees have in common. */
final class Trees {

	private static final int LEAST = 170;
	private static final double STRIPE = 0.035;
	private static final double QUIET = 0.6;

	private Trees() {
	}

	/** A composite for a search field above a tree or table. */
	static Composite page(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		return page;
	}

	/** Lets a control take what room there is. */
	static void fill(Control control) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
	}

	/** A field to search in; the arrow down leads to what was found. */
	static Text search(Composite page, String message, Runnable changed) {
		Text field = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(message);
		field.setToolTipText(message);
		name(field, message);
		GridDataFactory.fillDefaults().grab(true, false).indent(2, 2).applyTo(field);
		field.addModifyListener(e -> changed.run());
		field.addKeyListener(KeyListener.keyPressedAdapter(e -> {
			if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR)
				field.traverse(SWT.TRAVERSE_TAB_NEXT);
			else if (e.keyCode == SWT.ESC)
				field.setText(""); //$NON-NLS-1$
		}));
		return field;
	}

	/** Says what a control is to those who do not see it. */
	static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = name));
	}

	/** Whether all words searched for are in a text. */
	static boolean matches(String searched, String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		for (String word : searched.toLowerCase(Locale.ROOT).split("\\s+")) //$NON-NLS-1$
			if (!lower.contains(word))
				return false;
		return true;
	}

	/** Shows what is searched for, and what leads to it. */
	static ViewerFilter searching(Text field, ITreeContentProvider content, Function<Object, String> words) {
		return new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				if (field.getText().isBlank() || matches(field.getText(), words.apply(element)))
					return true;
				for (Object child : content.getChildren(element))
					if (select(viewer, element, child))
						return true;
				return false;
			}
		};
	}

	/** A column of a tree. */
	static TreeViewerColumn column(TreeViewer viewer, String title, String hint, int width, boolean number, Function<Object, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, number ? SWT.RIGHT : SWT.LEFT);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(hint);
		column.getColumn().setWidth(width);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(text));
		return column;
	}

	/**
	 * Gives the first column what room the others leave, and where that is too little hides the last ones, as long as nobody has
	 * made one wider or narrower.
	 */
	static void fitFirst(TreeViewer viewer) {
		Tree tree = viewer.getTree();
		TreeColumn[] columns = tree.getColumns();
		int[] usual = Arrays.stream(columns).mapToInt(TreeColumn::getWidth).toArray();
		int[] fitted = usual.clone();
		tree.addListener(SWT.Resize, e -> {
			for (int i = 0; i < columns.length; i++)
				if (columns[i].getWidth() != fitted[i])
					return;
			int width = tree.getClientArea().width;
			int room = width - Arrays.stream(usual).skip(1).sum();
			System.arraycopy(usual, 0, fitted, 0, usual.length);
			for (int last = usual.length - 1; last > 1 && room < LEAST; last--) {
				room += usual[last];
				fitted[last] = 0;
			}
			fitted[0] = Math.max(LEAST, room);
			for (int i = 0; i < columns.length; i++)
				columns[i].setWidth(fitted[i]);
		});
	}

	/** A number as tables show it: nothing for 0. */
	static String number(long number) {
		return number == 0 ? "" : String.format("%,d", number); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The ground of every second row. */
	static Color stripe(Control control) {
		RGB ground = control.getBackground().getRGB();
		return new Color(Tints.blend(control.getForeground().getRGB(), ground, STRIPE));
	}

	/** A colour for what is less important. */
	static Color quiet(Control control) {
		return new Color(Tints.blend(control.getForeground().getRGB(), control.getBackground().getRGB(), QUIET));
	}
}
