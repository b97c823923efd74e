package org.florilegium.ui.internal.reading;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;

/** Does what a text widget does otherwise where one line ends and the next begins, and these are pieces of the same. */
final class AcrossPieces {

	private static final boolean SELECTIONS_ARE_COPIED = "gtk".equals(SWT.getPlatform()); //$NON-NLS-1$
	private static final int WINDOW = 200;

	private final StyledText text;
	private final BrokenLines lines;

	AcrossPieces(StyledText text, BrokenLines lines) {
		this.text = text;
		this.lines = lines;
		if (!SELECTIONS_ARE_COPIED)
			return;
		text.addListener(SWT.MouseUp, event -> copy(DND.SELECTION_CLIPBOARD));
		text.addListener(SWT.KeyUp, event -> copy(DND.SELECTION_CLIPBOARD));
	}

	/**
	 * Copies what is selected as it stands in the text: the widget would copy an end of a line where there is none.
	 *
	 * @param to one of DND's clipboards
	 * @return whether there was a reason to
	 */
	boolean copy(int to) {
		Point selection = text.getSelection();
		if (selection.x == selection.y || !lines.isBroken(selection.x, selection.y))
			return false;
		Clipboard clipboard = new Clipboard(text.getDisplay());
		try {
			clipboard.setContents(new Object[] { text.getSelectionText() }, new Transfer[] { TextTransfer.getInstance() }, to);
		} finally {
			clipboard.dispose();
		}
		return true;
	}

	/**
	 * Goes back over a place where a line is broken between two letters: the widget goes from there to the end of the piece
	 * before, which is the same place.
	 *
	 * @param action one of ST's
	 * @return whether it was that
	 */
	boolean back(int action) {
		boolean selecting = action == ST.SELECT_COLUMN_PREVIOUS || action == ST.SELECT_WORD_PREVIOUS;
		Point selection = text.getSelection();
		int caret = text.getCaretOffset();
		if (!lines.isTight(caret) || !selecting && selection.x != selection.y)
			return false;
		int window = Math.max(0, caret - WINDOW);
		int before = window + new Units(text.getTextRange(window, caret - window)).floor(caret - window - 1);
		switch (action) {
			case ST.COLUMN_PREVIOUS, ST.WORD_PREVIOUS -> text.setSelection(before);
			case ST.SELECT_COLUMN_PREVIOUS, ST.SELECT_WORD_PREVIOUS -> text.setSelection(caret == selection.x ? selection.y : selection.x, before);
			case ST.DELETE_PREVIOUS, ST.DELETE_WORD_PREVIOUS -> delete(before, caret);
			default -> {
				return false;
			}
		}
		return true;
	}

	private void delete(int from, int to) {
		if (text.getEditable())
			text.replaceTextRange(from, to - from, ""); //$NON-NLS-1$
	}
}
