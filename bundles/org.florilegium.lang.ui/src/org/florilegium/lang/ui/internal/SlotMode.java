package org.florilegium.lang.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI.ILinkedModeUIFocusListener;
import org.eclipse.jface.text.link.LinkedModeUI.LinkedModeUITarget;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.florilegium.lang.ide.Completion;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Proposal.Slot;
import org.florilegium.study.language.WrittenFiles;

/** Leads through the places of a template with Tab, and offers at each what can stand there as soon as one comes to it. */
final class SlotMode extends EditorLinkedModeUI implements ILinkedModeUIFocusListener {

	private final Completion completion = WrittenFiles.service(Completion.class);
	private final ITextViewer viewer;
	private final Map<LinkedPosition, Kind> only;

	/** @param only what alone can stand at a place, for those of which that is known */
	private SlotMode(LinkedModeModel model, ITextViewer viewer, Map<LinkedPosition, Kind> only) {
		super(model, viewer);
		this.viewer = viewer;
		this.only = only;
	}

	/**
	 * Starts at the first place of a text that was just put in.
	 *
	 * @param start where the text begins
	 * @return what is selected then
	 */
	static Point enter(ITextViewer viewer, Proposal proposal, int start) throws BadLocationException {
		LinkedModeModel model = new LinkedModeModel();
		Map<LinkedPosition, Kind> only = new HashMap<>();
		int order = 0;
		for (Slot slot : proposal.slots()) {
			LinkedPosition position = new LinkedPosition(viewer.getDocument(), start + slot.offset(), slot.length(), order++);
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(position);
			model.addGroup(group);
			if (slot.only() != null)
				only.put(position, slot.only());
		}
		model.forceInstall();
		SlotMode mode = new SlotMode(model, viewer, only);
		mode.setExitPosition(viewer, start + proposal.text().length(), 0, Integer.MAX_VALUE);
		mode.setPositionListener(mode);
		mode.enter();
		return new Point(mode.getSelectedRegion().getOffset(), mode.getSelectedRegion().getLength());
	}

	@Override
	public void linkingFocusGained(LinkedPosition position, LinkedModeUITarget target) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		if (session == null)
			return;
		Display display = viewer.getTextWidget().getDisplay();
		display.asyncExec(() -> {
			if (!isUntouched(position))
				return;
			int version = session.version();
			int offset = position.getOffset();
			session.with(resource -> completion.propose(resource, offset)).thenAccept(found -> display.asyncExec(() -> {
				if (found != null && version == session.version() && isUntouched(position))
					offer(position, found);
			}));
		});
	}

	/** Whether the place is selected as a whole, as it is when one comes to it with Tab and has not typed anything yet. */
	private boolean isUntouched(Position position) {
		if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed() || position.isDeleted() || position.getLength() == 0)
			return false;
		return viewer.getSelectedRange().equals(new Point(position.getOffset(), position.getLength()));
	}

	private void offer(LinkedPosition position, List<Proposal> found) {
		Kind kind = only.get(position);
		if (kind != null && found.stream().noneMatch(proposal -> proposal.kind() == kind))
			remove(position);
		else if (!found.isEmpty() && found.getFirst().kind() != Kind.KEYWORD) {
			((ITextOperationTarget) viewer).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
			AskedAssist.repeat(viewer, () -> isUntouched(position));
		}
	}

	private void remove(LinkedPosition position) {
		IDocument document = position.getDocument();
		try {
			boolean space = position.getOffset() > 0 && document.getChar(position.getOffset() - 1) == ' ';
			int start = position.getOffset() - (space ? 1 : 0);
			document.replace(start, position.getLength() + position.getOffset() - start, ""); //$NON-NLS-1$
		} catch (BadLocationException e) {
			throw new IllegalStateException(e); // the place was found in the document just before
		}
	}

	@Override
	public void linkingFocusLost(LinkedPosition position, LinkedModeUITarget target) {
		// nothing is shown that could be left
	}
}
