package org.florilegium.workspace.edit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.florilegium.lang.edit.TextEdit;

/** Changes documents that are open. */
final class Documents {

	/** So many changes are worth telling the editors that more will come. */
	private static final int MANY = 20;

	private Documents() {
	}

	/** Makes edits, counted in the document as it is. */
	static void apply(IDocument document, List<TextEdit> edits) {
		IDocumentExtension4 sessions = edits.size() > MANY && document instanceof IDocumentExtension4 extension
				&& extension.getActiveRewriteSession() == null ? extension : null;
		DocumentRewriteSession session = sessions == null ? null : sessions.startRewriteSession(DocumentRewriteSessionType.UNRESTRICTED_SMALL);
		try {
			for (TextEdit edit : edits.reversed())
				document.replace(edit.offset(), edit.length(), edit.text());
		} catch (BadLocationException e) {
			throw new IllegalStateException("the edits are of another text", e); //$NON-NLS-1$
		} finally {
			if (session != null)
				sessions.stopRewriteSession(session);
		}
	}

	/** The undo managers of those documents that editors of text show. */
	static Stream<IDocumentUndoManager> undoManagers(Collection<OpenText> texts) {
		return texts.stream().map(text -> DocumentUndoManagerRegistry.getDocumentUndoManager(text.document())).filter(Objects::nonNull);
	}
}
