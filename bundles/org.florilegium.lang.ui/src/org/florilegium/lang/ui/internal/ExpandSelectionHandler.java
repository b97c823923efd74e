package org.florilegium.lang.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.ExpandSelection;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.language.WrittenFiles;

/** Widens the selection: word, clause, element, file. */
public final class ExpandSelectionHandler extends AbstractHandler {

	private static final long PATIENCE_MILLIS = 2_000;

	private final ExpandSelection expand = WrittenFiles.service(ExpandSelection.class);

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor))
			return null;
		Session session = LanguagePlugin.sessions().get(editor);
		Range selection = Editors.selection(editor);
		Range wider = session == null || selection == null ? null : session.with(PATIENCE_MILLIS, resource -> expand.wider(resource, selection));
		if (wider != null)
			editor.selectAndReveal(wider.offset(), wider.length());
		return null;
	}
}
