package org.florilegium.workspace.edit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.StudyLock;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.Prepared;
import org.florilegium.study.edit.Prepared.FileEdit;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.Texts;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.edit.Pending.Batch;
import org.florilegium.workspace.edit.Pending.Change;

/**
 * Changes a study in the workbench: every change goes through this, one after the other. Files that are open in editors are
 * changed there, by the smallest replacements, and written to disk with what was typed in them and not saved; others are
 * written. All can be undone and done again, in the study's context and in that of each text editor that shows a file concerned.
 * Safe for several threads.
 */
public final class StudyEditing {

	/** The family of jobs that tell the workspace what was written. */
	public static final Object SYNCHRONIZING = "org.florilegium.workspace.synchronizing"; //$NON-NLS-1$

	/** Told of files whose texts changed: by an edit or its undoing, or because somebody types. */
	@FunctionalInterface
	public interface Listener {
		/** Called in the thread that changes them, so that it must be quick; paths are relative to the study. */
		void changed(Set<Path> files);
	}

	/**
	 * What was done.
	 *
	 * @param names for each edit, the name of the element added or changed; null for a relation
	 */
	public record Done(List<String> names) {
	}

	/**
	 * What would be done.
	 *
	 * @param names for each edit, the name of the element added or changed; null for a relation
	 * @param files the files that would change, relative to the study
	 */
	public record Preview(List<String> names, Map<Path, Versions> files) {

		/** A file's text before and after; null when there is no such file. */
		public record Versions(String before, String after) {
		}
	}

	/** Finds out what is to be changed, from the texts as they are. */
	@FunctionalInterface
	public interface Preparation {
		/** Called on the study's own thread, when all that was done before is on disk; again when texts change meanwhile. */
		Prepared prepare() throws StudyException;
	}

	private static final int TRIES = 20;
	private static final long CLOSING_MILLIS = 30_000;

	private final StudyProject study;
	private final OpenTexts open;
	private final Pending pending = new Pending();
	private final BufferThread buffers = new BufferThread();
	private final Changer changer;
	private final Synchronizer synchronizer;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<StudyException>> failureListeners = new CopyOnWriteArrayList<>();
	private final Set<Path> writing = ConcurrentHashMap.newKeySet();
	private final ExecutorService worker;
	private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
	private boolean closed;

	/** The editing of a study; for {@link StudyProject}, which has one. */
	public StudyEditing(StudyProject study) {
		this.study = study;
		worker = Executors.newSingleThreadExecutor(task -> {
			Thread thread = new Thread(task, "Florilegium edits of " + study.project().getName()); //$NON-NLS-1$
			thread.setDaemon(true);
			return thread;
		});
		open = new OpenTexts(study, pending, file -> tell(Set.of(file)));
		changer = new Changer(this, study, open, pending);
		synchronizer = new Synchronizer(study, open, buffers);
		open.start();
	}

	/**
	 * Makes edits as one change. They are found out on the study's own thread from the texts as they are now, put into open
	 * editors, written durably and indexed.
	 *
	 * @param label what the change is called in the menu, such as {@code Code passage}
	 * @return completed on the study's thread when the change survives a power cut and is in the index. Fails with a
	 *         {@link StudyException} as its cause, and then nothing is changed: {@link Code#UNREADABLE} if words of a file to be
	 *         changed are not understood now; {@link Code#UNKNOWN_NAME}, {@link Code#EXISTS}, {@link Code#INVALID},
	 *         {@link Code#CHANGED_MEANWHILE}, {@link Code#LOCKED}, {@link Code#DISK}
	 */
	public CompletableFuture<Done> perform(String label, List<StudyEdit> edits) {
		List<StudyEdit> all = List.copyOf(edits);
		return perform(label, () -> prepareAlsoNew(all));
	}

	/**
	 * Makes a change that is more than edits, as {@link #perform(String, List)} does. Files that are open in editors have to be
	 * saved where it changes them.
	 */
	public CompletableFuture<Done> perform(String label, Preparation preparation) {
		return enqueue(() -> perform(label, preparation, 1));
	}

	/** What {@link #perform} would change; nothing is changed. It fails as that does. */
	public CompletableFuture<Preview> preview(List<StudyEdit> edits) {
		List<StudyEdit> all = List.copyOf(edits);
		return enqueue(() -> {
			write();
			Prepared prepared = prepare(all);
			Map<Path, Preview.Versions> files = new LinkedHashMap<>();
			for (FileEdit file : prepared.files())
				files.put(file.file(), new Preview.Versions(file.before(), file.after()));
			return CompletableFuture.completedFuture(new Preview(prepared.names(), files));
		});
	}

	/** The context of all changes of this study in the platform's operation history. */
	public IUndoContext undoContext() {
		return changer.context();
	}

	/**
	 * The text of a file as it is now: in its editor; else as it is about to be written; else on disk.
	 *
	 * @param file relative to the study
	 * @throws StudyException {@link Code#MISSING}, {@link Code#UNREADABLE}
	 */
	public String text(Path file) throws StudyException {
		String text = changer.current(file);
		return text == null ? study.study().files().text(file) : text;
	}

	/** The files that are open in editors with a text that is not saved, relative to the study. */
	public Set<Path> unsaved() {
		Set<Path> files = new HashSet<>();
		for (OpenText text : open.all())
			if (text.isDirty())
				files.add(text.file());
		return files;
	}

	/**
	 * Whether a file is being written by this: for a moment, what is on disk is newer than what the workspace knows of, and no one
	 * is to be asked which of the two to take.
	 *
	 * @param file relative to the study
	 */
	public boolean isWriting(Path file) {
		return writing.contains(file);
	}

	/** Completed when all that was done so far is on disk; whatever failed has been told. */
	public CompletableFuture<Void> flush() {
		return enqueue(() -> {
			write();
			return CompletableFuture.completedFuture(null);
		});
	}

	/** Waits until all that was done so far is on disk; in the UI thread too. For closing. */
	public void flushNow() {
		try {
			buffers.await(flush(), CLOSING_MILLIS);
		} catch (ExecutionException e) {
			// told to those who asked for the change
		} catch (TimeoutException e) {
			ILog.get().error(NLS.bind(Messages.edit_busy, study.project().getName()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/**
	 * Adds somebody to be told, on the study's thread, of an undo or redo that could not be written and was taken back: those of
	 * {@link #perform} tell whoever called that.
	 */
	public void addFailureListener(Consumer<StudyException> listener) {
		failureListeners.add(listener);
	}

	/** Removes somebody to be told of failures. */
	public void removeFailureListener(Consumer<StudyException> listener) {
		failureListeners.remove(listener);
	}

	/** Writes what waits to be written, and ends; for {@link StudyProject}. */
	public void close() {
		synchronized (this) {
			if (closed)
				return;
		}
		synchronizer.close();
		flushNow();
		synchronized (this) {
			closed = true;
		}
		open.stop();
		changer.forget();
		worker.shutdown();
	}

	/** Takes an operation back or makes it again, in the caller's thread if documents may be changed there. */
	List<Step> step(StudyOperation operation) throws org.eclipse.core.commands.ExecutionException {
		try {
			Change change = buffers.await(buffers.call(() -> changer.step(operation)), CLOSING_MILLIS);
			enqueue(() -> {
				write();
				return change.written();
			}).whenComplete((done, failure) -> {
				if (failure != null)
					failed(cause(failure));
			});
			return change.back();
		} catch (ExecutionException e) {
			throw new org.eclipse.core.commands.ExecutionException(cause(e).getLocalizedMessage(), cause(e));
		} catch (TimeoutException e) {
			throw new org.eclipse.core.commands.ExecutionException(NLS.bind(Messages.edit_busy, operation.getLabel()), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new org.eclipse.core.commands.ExecutionException(NLS.bind(Messages.edit_busy, operation.getLabel()), e);
		}
	}

	private void failed(StudyException failure) {
		ILog.get().error(failure.getLocalizedMessage(), failure);
		failureListeners.forEach(listener -> listener.accept(failure));
	}

	void tell(Set<Path> files) {
		for (Listener listener : listeners)
			listener.changed(files);
	}

	/** On the study's thread. */
	@FunctionalInterface
	private interface Work<T> {
		CompletableFuture<T> start() throws StudyException;
	}

	private synchronized <T> CompletableFuture<T> enqueue(Work<T> work) {
		if (closed)
			return CompletableFuture.failedFuture(new StudyException(Code.MISSING, NLS.bind(Messages.edit_closed, study.project().getName())));
		Supplier<CompletableFuture<T>> start = () -> {
			try {
				return work.start();
			} catch (StudyException | RuntimeException e) {
				return CompletableFuture.failedFuture(e);
			}
		};
		CompletableFuture<T> result = last.handle((done, failure) -> null).thenComposeAsync(before -> start.get(), worker);
		last = result;
		return result;
	}

	private CompletableFuture<Done> perform(String label, Preparation preparation, int attempt) throws StudyException {
		write();
		Prepared prepared = preparation.prepare();
		Done done = new Done(prepared.names());
		if (prepared.files().isEmpty())
			return CompletableFuture.completedFuture(done);
		return buffers.call(() -> changer.make(label, prepared)).thenComposeAsync(change -> {
			try {
				if (change.isPresent()) {
					write();
					return change.get().written().thenApply(written -> done);
				}
				if (attempt == TRIES)
					throw new StudyException(Code.CHANGED_MEANWHILE, NLS.bind(Messages.edit_busy, label));
				return perform(label, preparation, attempt + 1);
			} catch (StudyException e) {
				return CompletableFuture.failedFuture(e);
			}
		}, worker);
	}

	/** A file that was made just now, by a wizard or another program, may not be in the index yet. */
	private Prepared prepareAlsoNew(List<StudyEdit> edits) throws StudyException {
		try {
			return prepare(edits);
		} catch (StudyException e) {
			Set<Path> unread = study.study().files().list().stream().map(LanguageFile::path).collect(Collectors.toSet());
			study.index(Progress.NONE).names().all("StudyFile").forEach(name -> unread.remove(name.file())); //$NON-NLS-1$
			if (e.code() != Code.UNKNOWN_NAME || unread.isEmpty())
				throw e;
			study.update(unread);
			return prepare(edits);
		}
	}

	private Prepared prepare(List<StudyEdit> edits) throws StudyException {
		Map<Path, String> texts = new HashMap<>();
		for (OpenText text : open.all())
			if (text.isDirty())
				texts.put(text.file(), text.text());
		Prepared prepared = new Edits(study.study()).prepare(edits, Texts.of(texts), study.index(Progress.NONE));
		for (FileEdit file : prepared.files()) {
			OpenText text = texts.containsKey(file.file()) ? open.get(file.file()).orElse(null) : null;
			if (text != null && text.saved() != null && !text.saved().equals(StudyFiles.decode(file.file(), file.saved())))
				throw new StudyException(Code.CHANGED_MEANWHILE, NLS.bind(Messages.edit_changedMeanwhile, file.file()));
		}
		return prepared;
	}

	/** On the study's thread: writes all that waits for it. A failure is told to those whose changes come to nothing by it. */
	private void write() {
		Batch batch = pending.take();
		if (batch.targets().isEmpty()) {
			batch.changes().forEach(change -> change.written().complete(null));
			return;
		}
		writing.addAll(batch.files());
		try {
			Set<Path> written = write(batch);
			synchronizer.tell(written);
			index(written);
			batch.changes().forEach(change -> change.written().complete(null));
		} catch (StudyException e) {
			takeBack(batch, e);
		} finally {
			writing.removeAll(batch.files());
		}
	}

	private Set<Path> write(Batch batch) throws StudyException {
		try (StudyLock.Held held = study.study().lock().acquire()) {
			Set<Path> written = Pending.write(study.study().files(), batch, open);
			pending.done(batch);
			return written;
		} catch (RuntimeException e) {
			throw new StudyException(Code.DISK, String.valueOf(e.getLocalizedMessage()), e);
		}
	}

	private void index(Set<Path> written) {
		try {
			study.update(written);
		} catch (StudyException | RuntimeException e) {
			ILog.get().error(NLS.bind(Messages.edit_indexFailed, written), e);
		}
	}

	private void takeBack(Batch batch, StudyException why) {
		List<Change> lost = pending.failed(batch);
		buffers.call(() -> {
			changer.takeBack(lost);
			return null;
		}).whenComplete((done, failure) -> lost.forEach(change -> change.written().completeExceptionally(why)));
	}

	private static StudyException cause(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null)
			cause = cause.getCause();
		return cause instanceof StudyException study ? study : new StudyException(Code.INVALID, String.valueOf(cause.getLocalizedMessage()), cause);
	}
}
