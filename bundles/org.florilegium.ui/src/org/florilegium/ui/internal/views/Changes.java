package org.florilegium.ui.internal.views;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.swt.widgets.Display;
import org.florilegium.study.StudyException;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.Texts;
import org.florilegium.study.edit.WrittenForms;
import org.florilegium.ui.internal.Actions;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.StudyEditing.Done;

/** Makes changes that begin with what is written now: reads it in the background, and goes on in the UI thread. */
final class Changes {

	/** Makes something of what is written. */
	@FunctionalInterface
	interface Reading<T> {
		/** Called in the background. */
		T read(WrittenForms written) throws StudyException;
	}

	private Changes() {
	}

	/**
	 * Reads what is written now, unsaved texts included. To be called in the UI thread.
	 *
	 * @param label what is to be done, for the message when it cannot be read
	 * @param then  told in the UI thread; not when it failed, which is shown
	 */
	static <T> void read(IShellProvider shell, StudyProject study, String label, Reading<T> reading, Consumer<T> then) {
		Texts texts = unsaved(study);
		Display display = Display.getCurrent();
		CompletableFuture.supplyAsync(() -> {
			try {
				return reading.read(new WrittenForms(study.study(), texts));
			} catch (StudyException e) {
				throw new CompletionException(e);
			}
		}).whenComplete((read, failure) -> {
			if (!display.isDisposed())
				display.asyncExec(() -> {
					if (failure == null)
						then.accept(read);
					else
						Actions.show(shell.getShell(), label, failure);
				});
		});
	}

	/** Makes edits out of what is written now, and makes them. */
	static CompletableFuture<Done> make(IShellProvider shell, StudyProject study, String label, Reading<List<StudyEdit>> edits) {
		CompletableFuture<Done> made = new CompletableFuture<>();
		read(shell, study, label, edits, list -> {
			if (list.isEmpty())
				made.complete(new Done(List.of()));
			else
				Actions.perform(shell, study, label, list).whenComplete((done, failure) -> {
					if (failure == null)
						made.complete(done);
					else
						made.completeExceptionally(failure);
				});
		});
		return made;
	}

	private static Texts unsaved(StudyProject study) {
		Map<Path, String> texts = new HashMap<>();
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers())
			if (buffer.isDirty() && buffer instanceof ITextFileBuffer text && buffer.getLocation() != null)
				Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot().findMember(buffer.getLocation())).flatMap(study::path)
						.ifPresent(path -> texts.put(path, text.getDocument().get()));
		return Texts.of(texts);
	}
}
