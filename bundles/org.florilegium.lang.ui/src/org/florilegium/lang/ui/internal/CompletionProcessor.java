package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.custom.StyledText;
import org.florilegium.lang.ide.Completion;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.study.language.WrittenFiles;

/** Offers what the language's completion proposes. The editor asks in the background. */
public final class CompletionProcessor implements IContentAssistProcessor {

	private static final long PATIENCE_MILLIS = 10_000;

	private final Completion completion = WrittenFiles.service(Completion.class);

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		if (session == null)
			return null;
		Cursor cursor = cursor(viewer, offset, session);
		List<Proposal> proposals = session.with(PATIENCE_MILLIS, resource -> completion.propose(resource, cursor.offset));
		if (proposals == null || cursor.version != session.version())
			return null;
		return proposals.stream().map(proposal -> new CompletionProposal(proposal, cursor.offset)).toArray(ICompletionProposal[]::new);
	}

	private record Cursor(int offset, int version) {
	}

	/** The editor asks in a thread of its own, perhaps when more has been typed than it knows: what counts is where the cursor is now. */
	private static Cursor cursor(ITextViewer viewer, int offset, Session session) {
		StyledText widget = viewer.getTextWidget();
		Cursor[] cursor = { new Cursor(offset, session.version()) };
		if (widget != null && !widget.isDisposed())
			widget.getDisplay().syncExec(() -> {
				if (!widget.isDisposed())
					cursor[0] = new Cursor(viewer.getSelectedRange().x, session.version());
			});
		return cursor[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '#', '@', '[', '<' };
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
