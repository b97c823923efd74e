package org.florilegium.lang.ui.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension4;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Sees to it that one gets a list, of proposals or of fixes, whenever one asks for it. For a moment after a list of proposals
 * came, or was about to come, by itself, the platform takes no notice of those who ask, or makes that list again for the place
 * where the cursor was: such lists are put away, and those who ask are answered a moment later.
 */
public final class AskedAssist extends SessionReconciler implements ICompletionListener, IExecutionListener {

	/** Sooner than anybody closes a list that came: such a one must not come again. */
	private static final int LOOK_MILLIS = 110;
	/** A little longer than the platform's moment; then twice as late each time, as on a busy machine a list takes long to make. */
	private static final int AGAIN_MILLIS = 220;
	private static final int LAST_MILLIS = AGAIN_MILLIS << 4;

	private static final Map<String, Integer> OPERATIONS = Map.of(ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS, ISourceViewer.CONTENTASSIST_PROPOSALS,
			ITextEditorActionDefinitionIds.QUICK_ASSIST, ISourceViewer.QUICK_ASSIST);

	private boolean listening;

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
		if (event.isAutoActivated)
			LanguagePlugin.unasked().add(viewer());
		else
			LanguagePlugin.unasked().remove(viewer());
	}

	@Override
	public void assistSessionEnded(ContentAssistEvent event) {
		if (viewer() != null) // none while the editor is being closed
			LanguagePlugin.unasked().remove(viewer());
	}

	@Override
	public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
		// whatever is chosen was asked for
	}

	/**
	 * Asks for proposals again when there is no list a moment later.
	 *
	 * @param still whether they are still wanted
	 */
	static void repeat(ITextViewer asked, BooleanSupplier still) {
		repeat(asked, ISourceViewer.CONTENTASSIST_PROPOSALS, still, 0, AGAIN_MILLIS);
	}

	private static void repeat(ITextViewer asked, int operation, BooleanSupplier still, int waited, int again) {
		StyledText widget = asked.getTextWidget();
		widget.getDisplay().timerExec(LOOK_MILLIS, () -> {
			boolean isFix = operation == ISourceViewer.QUICK_ASSIST;
			if (widget.isDisposed() || !still.getAsBoolean() || lists(widget).stream().anyMatch(list -> list.isVisible() && (isFix || hasProposals(list))))
				return;
			int now = waited + LOOK_MILLIS;
			// without the focus, a list would go as soon as it came
			if (now >= again && widget.isFocusControl()) {
				putAway(asked, isFix && LanguagePlugin.unasked().contains(asked));
				LanguagePlugin.unasked().remove(asked);
				if (lists(widget).isEmpty())
					((ITextOperationTarget) asked).doOperation(operation);
			}
			if (now < LAST_MILLIS)
				repeat(asked, operation, still, now, now >= again ? 2 * again : again);
		});
	}

	/** Ends the making of lists that nobody asked for, of which nothing or no more than that they are being made is seen; or all. */
	private static void putAway(ITextViewer viewer, boolean all) {
		for (Table list : lists(viewer.getTextWidget()))
			if (all || !list.isVisible() || LanguagePlugin.unasked().contains(viewer) && !hasProposals(list))
				list.getShell().dispose();
	}

	/** The platform tells when it begins to make a list, but not whether one is seen. */
	private static List<Table> lists(StyledText widget) {
		return Arrays.stream(widget.getShell().getShells()).filter(shell -> (shell.getStyle() & SWT.ON_TOP) != 0)
				.flatMap(shell -> Arrays.stream(shell.getChildren())).filter(Table.class::isInstance).map(Table.class::cast).toList();
	}

	/** A single line that is none of ours says that the list is still being made, or that there is nothing. */
	private static boolean hasProposals(Table list) {
		return list.getItemCount() > 1 || list.getItemCount() == 1 && list.getItem(0).getData() instanceof CompletionProposal;
	}

	@Override
	public void preExecute(String command, ExecutionEvent event) {
		if (!isAsked(command))
			return;
		// the platform does not give the place of one list to another
		putAway(viewer(), command.equals(ITextEditorActionDefinitionIds.QUICK_ASSIST));
		LanguagePlugin.unasked().remove(viewer());
		if (command.equals(ITextEditorActionDefinitionIds.QUICK_ASSIST) && viewer().getSelectedRange().y == 0)
			goToProblem(viewer().getSelectedRange().x);
	}

	/** Where nothing is wrong at the cursor, goes to what is nearest of all that is wrong in its line: one asks at the end of a line that one has typed. */
	private void goToProblem(int cursor) {
		IAnnotationModel problems = session().annotations();
		Position nearest = null;
		for (Iterator<Annotation> all = problems == null ? Collections.emptyIterator() : problems.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position place = problems.getPosition(annotation);
			if (place == null || annotation.isMarkedDeleted() || !(annotation instanceof MarkerAnnotation shown) || !ProblemFixes.canSolve(shown.getMarker()))
				continue;
			if (distance(place, cursor) == 0)
				return;
			if (isInLine(place, cursor) && (nearest == null || distance(place, cursor) < distance(nearest, cursor)))
				nearest = place;
		}
		if (nearest != null)
			viewer().setSelectedRange(nearest.offset, 0);
	}

	private static int distance(Position place, int cursor) {
		return cursor < place.offset ? place.offset - cursor : Math.max(0, cursor - place.offset - place.length);
	}

	private boolean isInLine(Position place, int cursor) {
		try {
			return viewer().getDocument().getLineOfOffset(place.offset) == viewer().getDocument().getLineOfOffset(cursor);
		} catch (BadLocationException e) {
			return false; // of a text that was there a moment ago
		}
	}

	@Override
	public void postExecuteSuccess(String command, Object result) {
		if (!isAsked(command))
			return;
		ITextViewer asked = viewer();
		int version = session().version();
		Point place = asked.getSelectedRange();
		repeat(asked, OPERATIONS.get(command), () -> session() != null && session().version() == version && asked.getSelectedRange().equals(place), 0, AGAIN_MILLIS);
	}

	private boolean isAsked(String command) {
		return OPERATIONS.containsKey(command) && session() != null && viewer().getTextWidget() != null && viewer().getTextWidget().isFocusControl();
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
