package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.florilegium.lang.ide.Mining;
import org.florilegium.lang.ide.Minings;
import org.florilegium.study.language.WrittenFiles;

/** Says after each definition how often it is used: "12 statements in 3 documents". */
public final class CountMinings extends AbstractCodeMiningProvider {

	private final Minings minings = WrittenFiles.service(Minings.class);

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		if (session == null)
			return CompletableFuture.completedFuture(List.of());
		return session.with(resource -> {
			List<ICodeMining> shown = new ArrayList<>();
			for (Mining mining : minings.of(resource, session.counts()))
				add(viewer.getDocument(), mining, shown);
			return shown;
		});
	}

	private void add(IDocument document, Mining mining, List<ICodeMining> shown) {
		try {
			LineEndCodeMining end = new LineEndCodeMining(document, document.getLineOfOffset(mining.offset()), this) {
				// its label is known already
			};
			end.setLabel("  " + mining.label()); //$NON-NLS-1$
			shown.add(end);
		} catch (BadLocationException e) {
			// the text went on; the next reading follows
		}
	}
}
