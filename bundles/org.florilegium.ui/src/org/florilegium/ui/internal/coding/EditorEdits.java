package org.florilegium.ui.internal.coding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.ui.internal.Actions;
import org.florilegium.workspace.edit.StudyEditing.Done;

/** Makes the changes that the editor is asked for. While one is not in view yet, what is asked for next waits for it. */
final class EditorEdits {

	private final CodingEditor editor;
	private int running;
	private final Deque<Runnable> waiting = new ArrayDeque<>();

	EditorEdits(CodingEditor editor) {
		this.editor = editor;
	}

	/** Makes edits as one change, and does something when that is on disk and in view. */
	void perform(String label, List<StudyEdit> edits, Consumer<Done> then) {
		perform(label, edits, then, () -> { });
	}

	/** Makes edits as one change, or does something else when they could not be made. */
	void perform(String label, List<StudyEdit> edits, Consumer<Done> then, Runnable otherwise) {
		running++;
		Display display = editor.body().getDisplay();
		Actions.perform(editor.getSite(), editor.study(), label, edits).whenComplete((done, failure) -> {
			if (failure != null) {
				finished(otherwise);
				return;
			}
			editor.coded().refresh().thenAccept(now -> {
				if (!display.isDisposed())
					display.asyncExec(() -> finished(() -> {
						editor.follow(now);
						then.accept(done);
					}));
			});
		});
	}

	private void finished(Runnable work) {
		running--;
		if (editor.body().isDisposed())
			return;
		work.run();
		while (isSettled() && !waiting.isEmpty())
			waiting.poll().run();
	}

	/** Does something once all that was asked for before is in view. */
	void whenSettled(Runnable work) {
		if (isSettled() && waiting.isEmpty())
			work.run();
		else
			waiting.add(work);
	}

	/** Whether everything that was asked for is in view. */
	boolean isSettled() {
		return running == 0;
	}
}
