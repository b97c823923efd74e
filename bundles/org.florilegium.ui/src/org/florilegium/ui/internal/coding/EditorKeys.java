package org.florilegium.ui.internal.coding;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Lets the keys of coding count only while the text has the focus and is not being edited, and undo what the study did. */
final class EditorKeys {

	private final CodingEditor editor;
	private final IContextService contexts;
	private IContextActivation active;

	EditorKeys(CodingEditor editor) {
		this.editor = editor;
		contexts = editor.getSite().getService(IContextService.class);
		StyledText text = editor.area().text();
		text.addListener(SWT.FocusIn, event -> update());
		text.addListener(SWT.FocusOut, event -> set(false)); // while this is told, the text still says that it has it
		text.addListener(SWT.Dispose, event -> set(false));
		editor.textMode().addListener(this::update);
	}

	private void update() {
		StyledText text = editor.area().text();
		set(!text.isDisposed() && text.isFocusControl() && !editor.textMode().isOn());
	}

	private void set(boolean wanted) {
		if (wanted && active == null)
			active = contexts.activateContext(CodingEditor.CONTEXT);
		else if (!wanted && active != null) {
			contexts.deactivateContext(active);
			active = null;
		}
	}

	/** Undoes and redoes what the study did, whoever asked for it. */
	static void undoContext(CodingEditor editor, IUndoContext context) {
		IActionBars bars = editor.getEditorSite().getActionBars();
		IAction undo = new UndoActionHandler(editor.getSite(), context);
		IAction redo = new RedoActionHandler(editor.getSite(), context);
		editor.textMode().setStudyUndo(undo, redo);
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.setGlobalActionHandler(ActionFactory.FIND.getId(), new Action() {
			@Override
			public void run() {
				editor.area().find();
			}
		});
		bars.updateActionBars();
	}
}
