package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
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
		for (int cursor = session.cursor(offset), asked = -1; cursor != asked; cursor = session.cursor(offset)) {
			int version = session.version();
			int now = cursor;
			List<Proposal> proposals = session.with(PATIENCE_MILLIS, resource -> completion.propose(resource, now));
			if (proposals == null)
				return null;
			if (version == session.version())
				return proposals.stream().map(proposal -> new CompletionProposal(proposal, now)).toArray(ICompletionProposal[]::new);
			asked = now; // one typed on meanwhile
		}
		return null;
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
