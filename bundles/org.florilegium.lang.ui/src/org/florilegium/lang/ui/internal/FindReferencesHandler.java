package org.florilegium.lang.ui.internal;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.ide.NamedPlace;

/** Finds where the name at the cursor stands in the study, and lists it in the Search view. */
public final class FindReferencesHandler extends NameHandler {

	@Override
	void execute(ITextEditor editor, Session session, NamedPlace name) {
		NewSearchUI.runQueryInBackground(new ReferencesQuery(session.study(), name));
	}
}
