package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;

/** Shows the colours of a large part of a text bit by bit, what one sees first, so that no key has to wait for all of it. */
final class Slices {

	private static final int SLICE = 16_000;

	private final ITextViewer viewer;
	private IDocument document;
	private Position rest;
	private boolean visibleIsNext;
	private boolean scheduled;

	Slices(ITextViewer viewer) {
		this.viewer = viewer;
	}

	/** The part of a damaged region to show now; the others follow. */
	IRegion first(IRegion damage, IDocument shown) {
		if (damage.getLength() <= 2 * SLICE)
			return damage;
		add(damage.getOffset(), damage.getOffset() + damage.getLength(), shown);
		visibleIsNext = true;
		schedule();
		return clip(visible(), damage.getOffset(), damage.getOffset() + damage.getLength());
	}

	/** Lets go of the text that was shown. */
	void forget() {
		if (rest != null)
			document.removePosition(rest);
		rest = null;
		document = null;
	}

	private void add(int from, int to, IDocument shown) {
		int start = from;
		int end = to;
		if (rest != null && !rest.isDeleted() && document == shown) {
			start = Math.min(start, rest.getOffset());
			end = Math.max(end, rest.getOffset() + rest.getLength());
		}
		forget();
		try {
			Position wanted = new Position(start, end - start);
			shown.addPosition(wanted);
			document = shown;
			rest = wanted;
		} catch (BadLocationException e) {
			// the text is shorter by now, and will be shown anew
		}
	}

	private void schedule() {
		StyledText widget = viewer.getTextWidget();
		if (rest == null || scheduled || widget == null || widget.isDisposed())
			return;
		scheduled = true;
		widget.getDisplay().asyncExec(() -> {
			scheduled = false;
			if (!widget.isDisposed() && viewer.getDocument() == document && rest != null)
				next();
		});
	}

	private void next() {
		if (rest.isDeleted() || rest.getLength() == 0) {
			forget();
			return;
		}
		int from = rest.getOffset();
		int to = from + rest.getLength();
		IRegion slice = visibleIsNext ? clip(visible(), from, to) : new Region(from, Math.min(SLICE, rest.getLength()));
		if (!visibleIsNext) {
			forget();
			if (from + slice.getLength() < to)
				add(from + slice.getLength(), to, viewer.getDocument());
		}
		visibleIsNext = false;
		((ITextViewerExtension2) viewer).invalidateTextPresentation(slice.getOffset(), slice.getLength());
		schedule();
	}

	/** What one sees, and as much again of what is around. */
	private IRegion visible() {
		int top = Math.max(0, viewer.getTopIndexStartOffset());
		return new Region(Math.max(0, top - SLICE / 2), SLICE);
	}

	/** Of a region what lies in [from, to), or where it does not the start of that. */
	private static IRegion clip(IRegion region, int from, int to) {
		int start = Math.clamp(region.getOffset(), from, to);
		int end = Math.clamp(region.getOffset() + region.getLength(), from, to);
		return start < end ? new Region(start, end - start) : new Region(from, Math.min(SLICE, to - from));
	}
}
