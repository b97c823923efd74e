package org.florilegium.lang.ui.internal;

import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.eclipse.core.runtime.IProgressMonitor;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;
import org.florilegium.lang.ide.Proposal.Slot;

/** One proposal in the editor's list; where it has places to fill in, Tab goes from one to the next. */
final class CompletionProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension5,
		ICompletionProposalExtension6 {

	private final Proposal proposal;
	private final int asked;
	private Point selection;

	/** @param asked where the cursor was when it was proposed */
	CompletionProposal(Proposal proposal, int asked) {
		this.proposal = proposal;
		this.asked = asked;
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		try {
			int length = Math.max(0, proposal.length() + offset - asked);
			viewer.getDocument().replace(proposal.offset(), length, proposal.text());
			selection = new Point(proposal.offset() + proposal.cursor(), 0);
			if (!proposal.slots().isEmpty())
				link(viewer);
		} catch (BadLocationException e) {
			ILog.get().warn(proposal.label(), e); // the text is no longer the one it was proposed for
		}
	}

	private void link(ITextViewer viewer) throws BadLocationException {
		LinkedModeModel model = new LinkedModeModel();
		int order = 0;
		for (Slot slot : proposal.slots()) {
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(viewer.getDocument(), proposal.offset() + slot.offset(), slot.length(), order++));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, proposal.offset() + proposal.cursor(), 0, Integer.MAX_VALUE);
		ui.enter();
		selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
	}

	/** While one goes on typing, it stays as long as the words typed are in it; a word that is ended is no longer asked for. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			if (offset < proposal.offset())
				return false;
			String since = document.get(proposal.offset(), offset - proposal.offset());
			if (proposal.kind() != Kind.QUOTE && !since.isEmpty() && Character.isWhitespace(since.charAt(since.length() - 1)))
				return false;
			String typed = bare(since);
			String words = bare(proposal.label() + " " + proposal.text() + " " + (proposal.detail() == null ? "" : proposal.detail())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return words.contains(typed);
		} catch (BadLocationException e) {
			return false;
		}
	}

	private static String bare(String words) {
		return words.replaceAll("[#@\\[\\]<>\"«»]", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString text = new StyledString(proposal.label());
		if (proposal.detail() != null)
			text.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		return text;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public Image getImage() {
		return proposal.color() == null ? LanguagePlugin.image(proposal.kind()) : ThemeImages.of(proposal.color());
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		return HtmlControls.html(proposal.documentation());
	}

	@Override
	public String getAdditionalProposalInfo() {
		return HtmlControls.html(proposal.documentation());
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return HtmlControls.creator();
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int offset) {
		return proposal.text();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int offset) {
		return proposal.offset();
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// nothing is shown in the text
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// nothing was shown in the text
	}

	@Override
	public void apply(IDocument document) {
		// the editor calls the other one
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
