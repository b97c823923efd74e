package org.florilegium.lang.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension4;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Sees to it that one gets a list whenever one asks for it. For a moment after a list came, or was about to come, by itself,
 * the platform takes no notice of those who ask; they are answered as soon as it does again.
 */
public final class AskedAssist extends SessionReconciler implements ICompletionListener, IExecutionListener {

	/** A little longer than the platform's moment. */
	private static final int AGAIN_MILLIS = 220;

	private boolean listening;
	private boolean open;

	@Override
	void connect() {
		PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(this);
	}

	@Override
	void disconnect() {
		PlatformUI.getWorkbench().getService(ICommandService.class).removeExecutionListener(this);
		LanguagePlugin.unasked().remove(viewer());
	}

	/** There is a content assistant by then. */
	@Override
	public void read(XtextResource resource, int version) {
		show(version, () -> {
			if (!listening && viewer() instanceof ISourceViewerExtension4 assisted && assisted.getContentAssistantFacade() != null) {
				assisted.getContentAssistantFacade().addCompletionListener(this);
				listening = true;
			}
		});
	}

	@Override
	public void assistSessionStarted(ContentAssistEvent event) {
		open = true;
		if (event.isAutoActivated)
			LanguagePlugin.unasked().add(viewer());
		else
			LanguagePlugin.unasked().remove(viewer());
	}

	@Override
	public void assistSessionEnded(ContentAssistEvent event) {
		open = false;
	}

	@Override
	public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
		// whatever is chosen was asked for
	}

	@Override
	public void preExecute(String command, ExecutionEvent event) {
		if (listening && command.equals(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS) && viewer().getTextWidget().isFocusControl())
			LanguagePlugin.unasked().remove(viewer());
	}

	@Override
	public void postExecuteSuccess(String command, Object result) {
		if (!listening || open || !command.equals(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS) || !viewer().getTextWidget().isFocusControl())
			return;
		ITextViewer asked = viewer();
		StyledText widget = asked.getTextWidget();
		int version = session().version();
		Point place = asked.getSelectedRange();
		widget.getDisplay().timerExec(AGAIN_MILLIS, () -> {
			boolean same = !widget.isDisposed() && widget.isFocusControl() && session() != null && session().version() == version
					&& asked.getSelectedRange().equals(place);
			if (same && !open)
				((ITextOperationTarget) asked).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		});
	}

	@Override
	public void postExecuteFailure(String command, ExecutionException exception) {
		// told by the workbench
	}

	@Override
	public void notHandled(String command, NotHandledException exception) {
		// nothing was asked for
	}
}
