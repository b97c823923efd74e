package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Format;
import org.florilegium.lang.ide.Range;
import org.florilegium.lang.ide.ToggleComment;
import org.florilegium.study.language.WrittenFiles;

/** A command that changes the text of the editor. */
abstract class EditHandler extends AbstractHandler {

	private static final long PATIENCE_MILLIS = 10_000;
	/** UTF-16 units that are laid out before anybody notices. */
	private static final int QUICK = 40_000;

	/** Lays out the selected lines or, without a selection, the file. */
	public static final class Layout extends EditHandler {

		private final Format format = WrittenFiles.service(Format.class);

		@Override
		boolean isSlow(String text, Range selection) {
			return (selection.length() == 0 ? text.length() : selection.length()) > QUICK;
		}

		@Override
		List<TextEdit> edits(XtextResource resource, String text, Range selection) {
			return selection.length() == 0 ? format.whole(resource) : format.range(resource, selection);
		}
	}

	/** Makes the selected lines comments, or comments lines. */
	public static final class Comment extends EditHandler {

		private final ToggleComment toggle = WrittenFiles.service(ToggleComment.class);

		@Override
		List<TextEdit> edits(XtextResource resource, String text, Range selection) {
			return toggle.edits(text, selection);
		}
	}

	/** Whether finding the changes takes so long that the user should go on meanwhile. */
	boolean isSlow(String text, Range selection) {
		return false;
	}

	/** The changes to make. */
	abstract List<TextEdit> edits(XtextResource resource, String text, Range selection);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor))
			return null;
		Session session = LanguagePlugin.sessions().get(editor);
		Range selection = Editors.selection(editor);
		if (session == null || selection == null || editor instanceof ITextEditorExtension2 locked && !locked.validateEditorInputState())
			return null;
		int version = session.version();
		String text = session.document().get();
		try {
			if (isSlow(text, selection)) {
				LayoutJob job = new LayoutJob(event.getCommand().getName() + ": " + session.file().getName(), editor, session, selection); //$NON-NLS-1$
				job.schedule();
				return null;
			}
		} catch (NotDefinedException | BadLocationException e) {
			throw new ExecutionException(e.getLocalizedMessage(), e);
		}
		List<TextEdit> edits = session.with(PATIENCE_MILLIS, resource -> edits(resource, text, selection));
		if (edits != null && !edits.isEmpty() && version == session.version())
			apply(editor, session.document(), edits);
		return null;
	}

	private static void apply(ITextEditor editor, IDocument document, List<TextEdit> edits) throws ExecutionException {
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		target.beginCompoundChange();
		try {
			Changes.edit(edits).apply(document);
		} catch (BadLocationException e) {
			throw new ExecutionException(e.getLocalizedMessage(), e);
		} finally {
			target.endCompoundChange();
		}
	}
}
