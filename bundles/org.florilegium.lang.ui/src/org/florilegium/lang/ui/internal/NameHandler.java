package org.florilegium.lang.ui.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.FindReferences;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.language.WrittenFiles;

/** Does something with what is called by the name at the cursor; nothing where no name stands. */
abstract class NameHandler extends AbstractHandler {

	private static final long PATIENCE_MILLIS = 5_000;

	private final FindReferences references = WrittenFiles.service(FindReferences.class);

	/** Does it. */
	abstract void execute(ITextEditor editor, Session session, NamedPlace name);

	@Override
	public final Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor))
			return null;
		Session session = LanguagePlugin.sessions().get(editor);
		Range selection = Editors.selection(editor);
		if (session == null || selection == null)
			return null;
		Optional<NamedPlace> name = session.with(PATIENCE_MILLIS, resource -> references.nameAt(resource, selection.offset()));
		if (name != null)
			name.ifPresent(place -> execute(editor, session, place));
		return null;
	}
}
