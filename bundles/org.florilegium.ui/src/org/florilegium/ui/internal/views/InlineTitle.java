package org.florilegium.ui.internal.views;

import java.util.function.Consumer;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.TraverseListener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Lets a title be written where it stands in a tree: Enter takes it, Escape leaves it as it was. */
final class InlineTitle {

	private static final int LEAST = 120;

	private final Tree tree;
	private final TreeEditor editor;

	InlineTitle(TreeViewer viewer) {
		tree = viewer.getTree();
		editor = new TreeEditor(tree);
		editor.horizontalAlignment = SWT.LEFT;
		editor.grabHorizontal = true;
		editor.minimumWidth = LEAST;
	}

	/** Edits the title of what is selected; tells only of one that is new. */
	void edit(String title, Consumer<String> changed) {
		if (tree.getSelectionCount() != 1)
			return;
		if (editor.getEditor() != null)
			editor.getEditor().dispose();
		TreeItem item = tree.getSelection()[0];
		Text text = new Text(tree, SWT.SINGLE | SWT.BORDER);
		text.setText(title);
		text.selectAll();
		text.addTraverseListener((TraverseListener) e -> {
			if (e.detail != SWT.TRAVERSE_RETURN && e.detail != SWT.TRAVERSE_ESCAPE)
				return;
			e.doit = false;
			close(text, e.detail == SWT.TRAVERSE_RETURN ? title : null, changed);
			tree.setFocus();
		});
		text.addFocusListener(FocusListener.focusLostAdapter(e -> close(text, title, changed)));
		editor.setEditor(text, item, 0);
		text.setFocus();
	}

	private static void close(Text text, String title, Consumer<String> changed) {
		if (text.isDisposed())
			return;
		String written = text.getText().strip();
		text.dispose();
		if (title != null && !written.isEmpty() && !written.equals(title))
			changed.accept(written);
	}
}
