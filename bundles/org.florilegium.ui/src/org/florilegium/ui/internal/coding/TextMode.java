package org.florilegium.ui.internal.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.ExtendedModifyListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.florilegium.study.edit.StudyEdit.ChangeText;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;
import org.florilegium.workspace.coding.CodedStatement;

/**
 * The mode in which the text itself is edited and statements move with it. What was typed becomes one change of the study when
 * the mode is left, or nothing when it is given up.
 */
final class TextMode implements ExtendedModifyListener, Listener {

	private static final int DELAY_MILLIS = 120;

	/** Something typed: words at an offset in UTF-16 units instead of others. */
	private record Typed(int offset, String was, String now) {
	}

	private final CodingEditor editor;
	private final List<Runnable> listeners = new ArrayList<>();
	private final Deque<Typed> done = new ArrayDeque<>();
	private final Deque<Typed> undone = new ArrayDeque<>();
	private final IAction undo = new Step(done, undone);
	private final IAction redo = new Step(undone, done);
	private IAction studyUndo;
	private IAction studyRedo;
	private Snapshot before;
	private EditedText edited;
	private boolean stepping;
	private boolean due;

	TextMode(CodingEditor editor) {
		this.editor = editor;
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** The actions that undo and redo while the text is not edited. */
	void setStudyUndo(IAction undoing, IAction redoing) {
		studyUndo = undoing;
		studyRedo = redoing;
	}

	boolean isOn() {
		return before != null;
	}

	boolean isDirty() {
		return isOn() && !edited.changes().isEmpty();
	}

	/** Begins to edit the text. */
	void start() {
		if (isOn() || editor.snapshot() == null)
			return;
		before = editor.snapshot();
		edited = new EditedText(before.text());
		StyledText text = editor.area().text();
		text.setEditable(true);
		text.addExtendedModifyListener(this);
		text.addListener(SWT.KeyDown, this);
		editor.choosing().choose((CodedStatement) null);
		tell(undo, redo);
	}

	/** Ends the mode, and makes what was typed a change of the study. */
	void keep() {
		if (!isOn())
			return;
		List<TextChange> changes = edited.changes();
		String document = before.document();
		if (changes.isEmpty()) {
			end();
			return;
		}
		Snapshot old = before;
		end();
		editor.edits().perform(Messages.label_changeText, List.of(new ChangeText(document, changes)), ok -> editor.message(Messages.message_textKept), () -> {
			if (!isOn())
				restart(old, changes);
		});
	}

	/** What could not be written is not lost: it is there to be tried again. */
	private void restart(Snapshot old, List<TextChange> changes) {
		start();
		if (!before.text().text().equals(old.text().text()))
			return;
		for (TextChange change : changes.reversed()) {
			int start = old.text().toUtf16(change.span().start());
			editor.area().text().replaceTextRange(start, old.text().toUtf16(change.span().end()) - start, change.replacement());
		}
	}

	/** Ends the mode, and leaves the text as it was. */
	void cancel() {
		if (!isOn())
			return;
		end();
		editor.message(Messages.message_textCancelled);
	}

	private void end() {
		StyledText text = editor.area().text();
		text.removeExtendedModifyListener(this);
		text.removeListener(SWT.KeyDown, this);
		text.setEditable(false);
		before = null;
		edited = null;
		done.clear();
		undone.clear();
		editor.area().show(editor.snapshot(), editor.vocabulary());
		tell(studyUndo, studyRedo);
	}

	private void tell(IAction undoing, IAction redoing) {
		IActionBars bars = editor.getEditorSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undoing);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redoing);
		bars.updateActionBars();
		listeners.forEach(Runnable::run);
		editor.dirtyChanged();
		editor.notices();
	}

	/** What the banner says in this mode. */
	Banner.Notice notice() {
		return new Banner.Notice(Messages.banner_editing, true, List.of(this::keep, this::cancel));
	}

	/** The document has changed below: somebody else changed the text, or coded. */
	void changed(Snapshot now) {
		if (now.text().text().equals(before.text().text())) {
			before = now;
			moveSoon();
		} else {
			end();
			editor.message(Messages.message_textChangedMeanwhile);
		}
	}

	@Override
	public void modifyText(ExtendedModifyEvent event) {
		StyledText text = editor.area().text();
		String now = event.length == 0 ? "" : text.getTextRange(event.start, event.length); //$NON-NLS-1$
		edited.replace(event.start, event.replacedText.length(), now);
		if (!stepping) {
			undone.clear();
			Typed last = done.peek();
			boolean goesOn = last != null && last.was.isEmpty() && event.replacedText.isEmpty() && last.offset + last.now.length() == event.start
					&& now.length() == 1 && !Character.isWhitespace(now.charAt(0));
			if (goesOn)
				done.push(new Typed(done.pop().offset, "", last.now + now)); //$NON-NLS-1$
			else
				done.push(new Typed(event.start, event.replacedText, now));
		}
		editor.dirtyChanged();
		moveSoon();
	}

	private void moveSoon() {
		if (due)
			return;
		due = true;
		editor.area().getDisplay().timerExec(DELAY_MILLIS, () -> {
			due = false;
			if (isOn() && !editor.area().isDisposed())
				editor.area().show(Moved.by(edited.changes(), before), editor.vocabulary());
		});
	}

	@Override
	public void handleEvent(Event event) {
		if (event.keyCode == SWT.ESC)
			cancel();
	}

	/** Takes back, or makes again, what was typed last. */
	private final class Step extends Action {

		private final Deque<Typed> from;
		private final Deque<Typed> to;

		Step(Deque<Typed> from, Deque<Typed> to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public void run() {
			if (from.isEmpty())
				return;
			Typed typed = from.pop();
			stepping = true;
			try {
				StyledText text = editor.area().text();
				text.replaceTextRange(typed.offset, typed.now.length(), typed.was);
				text.setSelection(typed.offset + typed.was.length());
			} finally {
				stepping = false;
			}
			to.push(new Typed(typed.offset, typed.now, typed.was));
		}
	}
}
