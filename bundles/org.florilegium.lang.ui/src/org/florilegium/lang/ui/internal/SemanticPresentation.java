package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.Coloured;
import org.florilegium.lang.ide.Colouring;
import org.florilegium.study.language.WrittenFiles;

/** Lays what words mean over what they look like, whenever the text has been read. */
public final class SemanticPresentation extends SessionReconciler implements ITextPresentationListener, IDocumentListener {

	private final Colouring colouring = WrittenFiles.service(Colouring.class);
	private final IPropertyChangeListener colours = event -> {
		if (event.getProperty().startsWith(Styles.PREFIX))
			recolour();
	};
	private List<Coloured> words = List.of();
	private boolean recolouring;

	@Override
	void connect() {
		((ITextViewerExtension4) viewer()).addTextPresentationListener(this);
		session().document().addDocumentListener(this);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colours);
	}

	@Override
	void disconnect() {
		((ITextViewerExtension4) viewer()).removeTextPresentationListener(this);
		session().document().removeDocumentListener(this);
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colours);
		words = List.of();
	}

	@Override
	public void read(XtextResource resource, int version) {
		List<Coloured> found = colouring.semantic(resource);
		show(version, () -> replace(found));
	}

	/** After a change of theme many colours change, one by one. */
	private void recolour() {
		if (recolouring || session() == null)
			return;
		recolouring = true;
		viewer().getTextWidget().getDisplay().asyncExec(() -> {
			recolouring = false;
			if (viewer() != null && viewer().getTextWidget() != null && !viewer().getTextWidget().isDisposed())
				viewer().invalidateTextPresentation();
		});
	}

	/** Shows anew only from the first to the last word that differs. */
	private void replace(List<Coloured> found) {
		List<Coloured> old = words;
		words = found;
		int same = 0;
		int most = Math.min(old.size(), found.size());
		while (same < most && isSame(old.get(same), found.get(same)))
			same++;
		int tail = 0;
		while (tail < most - same && isSame(old.get(old.size() - 1 - tail), found.get(found.size() - 1 - tail)))
			tail++;
		int from = Integer.MAX_VALUE;
		int to = 0;
		for (List<Coloured> part : List.of(old.subList(same, old.size() - tail), found.subList(same, found.size() - tail)))
			if (!part.isEmpty()) {
				from = Math.min(from, part.getFirst().offset());
				to = Math.max(to, part.getLast().end());
			}
		to = Math.min(to, session().document().getLength());
		if (from < to)
			((ITextViewerExtension2) viewer()).invalidateTextPresentation(from, to - from);
	}

	/** What a record's own comparison says, which is slow until it has been made some ten thousand times. */
	private static boolean isSame(Coloured a, Coloured b) {
		return a.offset() == b.offset() && a.length() == b.length() && a.meaning() == b.meaning();
	}

	/** Moves the words along with the text until it has been read again. */
	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		int at = event.getOffset();
		int end = at + event.getLength();
		int delta = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
		List<Coloured> moved = new ArrayList<>(words.size());
		for (Coloured word : words)
			if (word.end() <= at)
				moved.add(word);
			else if (word.offset() >= end)
				moved.add(delta == 0 ? word : new Coloured(word.offset() + delta, word.length(), word.meaning()));
			else if (word.offset() <= at && word.end() >= end && word.length() + delta > 0)
				moved.add(new Coloured(word.offset(), word.length() + delta, word.meaning()));
		words = moved;
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// the words have been moved before
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		int from = presentation.getExtent().getOffset();
		int to = from + presentation.getExtent().getLength();
		int low = 0;
		int high = words.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (words.get(middle).end() <= from)
				low = middle + 1;
			else
				high = middle;
		}
		List<StyleRange> styles = new ArrayList<>();
		for (int i = low; i < words.size() && words.get(i).offset() < to; i++) {
			Coloured word = words.get(i);
			int start = Math.max(from, word.offset());
			styles.add(Styles.style(word.meaning(), start, Math.min(to, word.end()) - start));
		}
		presentation.replaceStyleRanges(styles.toArray(StyleRange[]::new));
	}
}
