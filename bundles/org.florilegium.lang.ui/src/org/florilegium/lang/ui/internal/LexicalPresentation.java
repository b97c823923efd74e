package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.custom.StyleRange;
import org.florilegium.lang.ide.Coloured;
import org.florilegium.lang.ide.Colouring;
import org.florilegium.study.language.WrittenFiles;

/**
 * Colours words by what they look like, at once as one types. After a change it looks again only from shortly before it to
 * where the words are the old ones.
 */
public final class LexicalPresentation extends PresentationReconciler {

	private Slices slices;

	/** Made for the generic editor. */
	public LexicalPresentation() {
		Words words = new Words();
		setDamager(words, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(words, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		slices = new Slices(viewer);
		super.install(viewer);
	}

	@Override
	public void uninstall() {
		super.uninstall();
		slices.forget();
	}

	@Override
	protected TextPresentation createPresentation(IRegion damage, IDocument document) {
		return super.createPresentation(slices.first(damage, document), document);
	}

	private static final class Words implements IPresentationDamager, IPresentationRepairer {

		/** How much is looked at after a change, first; most changes need no more. */
		private static final int WINDOW = 2000;
		/** Words before the change that it may have joined. */
		private static final int BEFORE = 2;

		private final Colouring colouring = WrittenFiles.service(Colouring.class);
		private IDocument document;
		private List<Coloured> words = List.of();
		private long stamp;
		private DocumentEvent known;
		private IRegion damaged;

		@Override
		public void setDocument(IDocument shown) {
			document = shown;
			known = null;
			words = shown == null ? List.of() : colouring.lexical(shown.get());
			stamp = stamp();
		}

		private long stamp() {
			return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
		}

		/** Whether a viewer only wants to show again what has not changed. */
		private boolean isUnchanged(DocumentEvent event) {
			return stamp != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP && stamp == stamp() && event.getText() != null && event.getText().length() == event.getLength();
		}

		/** Asked twice where something was removed; the words have moved then. */
		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			if (event != known)
				damaged = isUnchanged(event) ? new Region(event.getOffset(), event.getLength()) : damage(event);
			known = event;
			stamp = stamp();
			return damaged;
		}

		private IRegion damage(DocumentEvent event) {
			String text = document.get();
			int added = event.getText() == null ? 0 : event.getText().length();
			int delta = added - event.getLength();
			int first = Math.max(0, indexAt(event.getOffset()) - BEFORE);
			int from = first == 0 || first >= words.size() ? 0 : words.get(first).offset();
			if (from == 0)
				first = 0;
			for (int window = WINDOW;; window *= 8) {
				int end = Math.min(text.length(), event.getOffset() + added + window);
				List<Coloured> found = colouring.lexical(text.substring(from, end));
				if (end == text.length())
					return replace(first, from, found, found.size(), words.size(), delta, end);
				int old = indexAt(event.getOffset() + event.getLength());
				for (int i = 0; i < found.size() - 1; i++) {
					int at = from + found.get(i).offset();
					if (at < event.getOffset() + added)
						continue;
					while (old < words.size() && words.get(old).offset() + delta < at)
						old++;
					if (old < words.size() && isSame(words.get(old), found.get(i), at - delta, event.getOffset() + event.getLength()))
						return replace(first, from, found, i, old, delta, at);
				}
			}
		}

		private static boolean isSame(Coloured before, Coloured after, int at, int behind) {
			return before.offset() == at && at >= behind && before.length() == after.length() && before.meaning() == after.meaning();
		}

		/** Keeps words before first, takes count of those found, and goes on with the old ones from rest. */
		private IRegion replace(int first, int from, List<Coloured> found, int count, int rest, int delta, int end) {
			List<Coloured> now = new ArrayList<>(first + count + words.size() - rest);
			now.addAll(words.subList(0, first));
			for (Coloured word : found.subList(0, count))
				now.add(new Coloured(from + word.offset(), word.length(), word.meaning()));
			for (Coloured word : words.subList(rest, words.size()))
				now.add(delta == 0 ? word : new Coloured(word.offset() + delta, word.length(), word.meaning()));
			words = now;
			return new Region(from, Math.max(0, end - from));
		}

		/** The first word that ends behind an offset. */
		private int indexAt(int offset) {
			int low = 0;
			int high = words.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (words.get(middle).end() <= offset)
					low = middle + 1;
				else
					high = middle;
			}
			return low;
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			int end = damage.getOffset() + damage.getLength();
			int at = damage.getOffset();
			for (int i = indexAt(at); i < words.size() && words.get(i).offset() < end; i++) {
				Coloured word = words.get(i);
				if (word.offset() > at)
					presentation.addStyleRange(new StyleRange(at, word.offset() - at, null, null));
				int start = Math.max(at, word.offset());
				presentation.addStyleRange(Styles.style(word.meaning(), start, word.end() - start));
				at = word.end();
			}
			if (at < end)
				presentation.addStyleRange(new StyleRange(at, end - at, null, null));
		}
	}
}
