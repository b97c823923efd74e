package org.florilegium.lang.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.widgets.Display;
import org.florilegium.lang.ide.Completion;
import org.florilegium.lang.ide.Proposal;
import org.florilegium.study.language.WrittenFiles;

/** Offers what the language's completion proposes. The editor asks in the background. */
public final class CompletionProcessor implements IContentAssistProcessor {

	private static final long PATIENCE_MILLIS = 10_000;
	/** A list that comes by itself and is not made yet would soon be seen as a line that takes the next Return. */
	private static final long UNASKED_MILLIS = 450;
	/** So often is asked anew for somebody who types on and on. */
	private static final int ROUNDS = 20;

	private final Completion completion = WrittenFiles.service(Completion.class);

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		if (session == null)
			return null;
		Instant end = Instant.now().plusMillis(LanguagePlugin.unasked().contains(viewer) ? UNASKED_MILLIS : PATIENCE_MILLIS);
		for (int round = 0, cursor = session.cursor(offset); round < ROUNDS; round++) {
			int version = session.version();
			int now = cursor;
			List<Proposal> proposals = session.with(Duration.between(Instant.now(), end).toMillis(), resource -> isWanted(viewer, session, now) ? completion.propose(resource, now) : List.of());
			if (proposals == null)
				return null;
			if (version == session.version())
				return proposals.stream().map(proposal -> new CompletionProposal(proposal, now)).toArray(ICompletionProposal[]::new);
			cursor = cursorNow(viewer, cursor); // one typed on meanwhile
			if (cursor < offset)
				return null; // and went elsewhere
		}
		return null;
	}

	/** Lists that come by themselves belong to what is being typed; on a new line, the next Return would take the first. */
	private static boolean isWanted(ITextViewer viewer, Session session, int cursor) {
		String text = session.text();
		if (!LanguagePlugin.unasked().contains(viewer) || cursor > text.length())
			return true;
		return !text.substring(text.lastIndexOf('\n', cursor - 1) + 1, cursor).isBlank();
	}

	/** Where the cursor is when whatever was typed up to now is in the text. */
	private static int cursorNow(ITextViewer viewer, int before) {
		CompletableFuture<Integer> cursor = new CompletableFuture<>();
		Display.getDefault().asyncExec(() -> cursor.complete(viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed() ? -1 : viewer.getSelectedRange().x));
		try {
			return cursor.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // nobody waits for the proposals any more
			return -1;
		} catch (ExecutionException | TimeoutException e) {
			return before;
		}
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
