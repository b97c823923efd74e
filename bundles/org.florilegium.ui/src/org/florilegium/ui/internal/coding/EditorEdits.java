package org.florilegium.ui.internal.coding;

import java.util.List;
import java.util.function.Consumer;

import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.internal.Actions;
import org.florilegium.workspace.edit.StudyEditing.Done;

/** Makes the changes that the editor is asked for. While one has not come into view yet, what is asked for next waits for it. */
final class EditorEdits {

	private static final int PATIENCE_MILLIS = 3000;

	private final CodingEditor editor;
	private int running;
	private Runnable waiting;
	private long since;

	EditorEdits(CodingEditor editor) {
		this.editor = editor;
	}

	/** Makes edits as one change. */
	void perform(String label, List<StudyEdit> edits, Consumer<Done> then) {
		perform(label, edits, then, () -> { });
	}

	/** Makes edits as one change, or does something else when they could not be made. */
	void perform(String label, List<StudyEdit> edits, Consumer<Done> then, Runnable otherwise) {
		running++;
		since = System.currentTimeMillis();
		Actions.perform(editor.getSite(), editor.study(), label, edits).whenComplete((done, failure) -> {
			running--;
			if (editor.body().isDisposed())
				return;
			if (failure == null)
				then.accept(done);
			else {
				editor.choosing().await(null);
				otherwise.run();
			}
			goOn();
		});
	}

	/** Does something once all that was asked for before has come into view. What waited for that already is done no more. */
	void whenSettled(Runnable work) {
		if (isSettled()) {
			work.run();
			return;
		}
		waiting = work;
		editor.getSite().getShell().getDisplay().timerExec(PATIENCE_MILLIS, this::goOn);
	}

	/** The document has changed. */
	void changed() {
		goOn();
	}

	private void goOn() {
		if (waiting == null || editor.body().isDisposed() || !isSettled() && System.currentTimeMillis() - since < PATIENCE_MILLIS)
			return;
		Runnable next = waiting;
		waiting = null;
		next.run();
	}

	/** Whether everything that was asked for is in view. */
	boolean isSettled() {
		return running == 0 && !editor.choosing().isAwaiting();
	}
}
