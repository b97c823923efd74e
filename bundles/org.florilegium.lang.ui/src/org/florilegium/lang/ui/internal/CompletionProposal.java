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
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.core.runtime.IProgressMonitor;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.lang.ide.Proposal.Kind;

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
			int end = proposal.offset() + Math.max(0, proposal.length() + offset - asked);
			Point selected = viewer.getSelectedRange();
			if (selected.x == offset)
				end = Math.max(end, selected.x + selected.y);
			viewer.getDocument().replace(proposal.offset(), end - proposal.offset(), proposal.text());
			selection = proposal.slots().isEmpty() ? new Point(proposal.offset() + proposal.cursor(), 0)
					: SlotMode.enter(viewer, proposal, proposal.offset());
		} catch (BadLocationException e) {
			ILog.get().warn(proposal.label(), e); // the text is no longer the one it was proposed for
		}
	}

	/** While one goes on typing, it stays as long as the words typed are in it; a word that is ended is no longer asked for. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			if (offset < proposal.offset())
				return false;
			String since = document.get(proposal.offset(), offset - proposal.offset()).stripLeading(); // an element begins its line
			if (proposal.kind() != Kind.QUOTE && !since.isEmpty() && Character.isWhitespace(since.charAt(since.length() - 1)))
				return false;
			if (proposal.kind() == Kind.QUOTE && isClosed(since))
				return false; // a passage quoted to its end by hand is not to become a longer one
			return goesWith(bare(since));
		} catch (BadLocationException e) {
			return false;
		}
	}

	private static boolean isClosed(String typed) {
		int open = typed.indexOf('"');
		return typed.endsWith("»") || open >= 0 && open < typed.length() - 1 && typed.endsWith("\""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Words are meant by how they begin; of a passage anything may be typed, and a scale says nothing of its points. */
	private boolean goesWith(String typed) {
		String detail = proposal.detail() == null || proposal.kind() == Kind.STANCE ? "" : proposal.detail(); //$NON-NLS-1$
		String words = bare(proposal.label() + " " + proposal.text() + " " + detail); //$NON-NLS-1$ //$NON-NLS-2$
		if (proposal.kind() == Kind.QUOTE)
			return words.contains(typed);
		for (int at = words.indexOf(typed); at >= 0; at = words.indexOf(typed, at + 1))
			if (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)) || Character.isIdeographic(words.codePointAt(at)))
				return true;
		return false;
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
