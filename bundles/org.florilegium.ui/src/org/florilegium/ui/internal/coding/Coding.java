package org.florilegium.ui.internal.coding;

import org.eclipse.ui.IWorkbenchPage;
import org.florilegium.ui.internal.Navigate;
import org.florilegium.ui.internal.Ref.ActorRef;
import org.florilegium.ui.internal.Ref.DocumentRef;
import org.florilegium.ui.internal.Ref.ThemeRef;
import org.florilegium.ui.internal.SelectedPassage;

/** Codes passages for other views: what is selected in the coding editor, or was dragged out of it. */
public final class Coding {

	private Coding() {
	}

	/** Codes a passage with a theme. */
	public static void code(IWorkbenchPage page, SelectedPassage passage, ThemeRef theme) {
		CodingEditor editor = editor(page, passage);
		if (editor != null)
			editor.edits().whenSettled(() -> editor.actions().code(passage.span(), theme.name()));
	}

	/** Codes a passage as said by somebody; asks for the theme. */
	public static void code(IWorkbenchPage page, SelectedPassage passage, ActorRef speaker) {
		CodingEditor editor = editor(page, passage);
		if (editor != null)
			editor.edits().whenSettled(() -> editor.actions().codeBy(passage.span(), speaker.name()));
	}

	/** The editor that the passage is in, if its text still says that. */
	private static CodingEditor editor(IWorkbenchPage page, SelectedPassage passage) {
		Navigate.open(page, new DocumentRef(passage.study(), passage.document()));
		if (page.getActiveEditor() instanceof CodingEditor editor && editor.snapshot() != null && editor.snapshot().text().covers(passage.span())
				&& editor.snapshot().text().substring(passage.span()).equals(passage.words()))
			return editor;
		return null;
	}
}
