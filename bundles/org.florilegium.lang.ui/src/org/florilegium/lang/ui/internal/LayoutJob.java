package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Format;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.language.WrittenFiles;

/** Lays out a large text, or a large part of it, while the user goes on: after a change meanwhile it begins again. */
final class LayoutJob extends Job {

	private static final long AGAIN_MILLIS = 500;

	private final Format format = WrittenFiles.service(Format.class);
	private final Display display = Display.getCurrent();
	private final ITextEditor editor;
	private final Session session;
	private final IDocument document;
	private final Position selection;

	/**
	 * On the UI thread; to be scheduled.
	 *
	 * @param selected what to lay out; an empty range for all of the text
	 */
	LayoutJob(String name, ITextEditor editor, Session session, Range selected) throws BadLocationException {
		super(name);
		this.editor = editor;
		this.session = session;
		document = session.document();
		selection = selected.length() == 0 ? null : new Position(selected.offset(), selected.length());
		if (selection != null)
			document.addPosition(selection);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		int version = session.version();
		String text = session.text();
		Range range = selection == null ? null : new Range(selection.getOffset(), selection.getLength());
		var file = WrittenFiles.alone(session.path(), text);
		List<TextEdit> edits = range == null ? format.whole(file) : range.end() > text.length() ? List.of() : format.range(file, range);
		String after = TextEdit.apply(text, edits);
		display.asyncExec(() -> finish(version, edits, after, monitor.isCanceled()));
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private void finish(int version, List<TextEdit> edits, String after, boolean cancelled) {
		boolean open = LanguagePlugin.sessions().get(editor) == session && (selection == null || !selection.isDeleted());
		if (open && !cancelled && session.version() != version) {
			schedule(AGAIN_MILLIS);
			return;
		}
		if (selection != null)
			document.removePosition(selection);
		if (open && !cancelled && !edits.isEmpty())
			apply(edits, after);
	}

	/** Sets all of the text at once: every single edit is an event to the viewer, and of a changed part it measures each line. */
	private void apply(List<TextEdit> edits, String after) {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
		Point selected = viewer.getSelectedRange();
		int start = moved(selected.x, edits);
		int end = moved(selected.x + selected.y, edits);
		target.beginCompoundChange();
		try {
			int top = moved(viewer.getTopIndexStartOffset(), edits);
			document.replace(0, document.getLength(), after);
			viewer.setTopIndex(document.getLineOfOffset(top));
			viewer.setSelectedRange(start, end - start);
		} catch (BadLocationException e) {
			ILog.get().error(e.getLocalizedMessage(), e);
		} finally {
			target.endCompoundChange();
		}
	}

	/** Where an offset lies after edits. */
	private static int moved(int offset, List<TextEdit> edits) {
		int moved = offset;
		for (TextEdit edit : edits)
			if (edit.offset() + edit.length() <= offset)
				moved += edit.text().length() - edit.length();
			else if (edit.offset() < offset)
				moved += Math.min(offset - edit.offset(), edit.text().length()) - (offset - edit.offset());
		return moved;
	}
}
