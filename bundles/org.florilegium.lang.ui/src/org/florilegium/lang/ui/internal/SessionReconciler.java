package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;

/** Follows the document that a viewer shows, and holds its session meanwhile. */
abstract class SessionReconciler implements IReconciler, ITextInputListener, Session.Listener {

	private ITextViewer viewer;
	private Session session;

	@Override
	public void install(ITextViewer installed) {
		viewer = installed;
		viewer.addTextInputListener(this);
		inputDocumentChanged(null, viewer.getDocument());
	}

	@Override
	public void uninstall() {
		inputDocumentAboutToBeChanged(null, null);
		viewer.removeTextInputListener(this);
		viewer = null;
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		if (session == null)
			return;
		session.removeListener(this);
		disconnect();
		LanguagePlugin.sessions().release(session);
		session = null;
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		if (after == null || session != null && session.document() == after)
			return;
		inputDocumentAboutToBeChanged(before, after);
		session = LanguagePlugin.sessions().acquire(after);
		if (session == null)
			return;
		connect();
		session.addListener(this);
	}

	/** Called when there is a document, before the first reading. */
	void connect() {
	}

	/** Called before the document goes. */
	void disconnect() {
	}

	final ITextViewer viewer() {
		return viewer;
	}

	final Session session() {
		return session;
	}

	/** Does something on the UI thread if the version is still that of the text shown. */
	final void show(int version, Runnable work) {
		ITextViewer shown = viewer;
		StyledText widget = shown == null ? null : shown.getTextWidget();
		if (widget == null || widget.isDisposed())
			return;
		widget.getDisplay().asyncExec(() -> {
			if (!widget.isDisposed() && viewer != null && session != null && session.version() == version)
				work.run();
		});
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
