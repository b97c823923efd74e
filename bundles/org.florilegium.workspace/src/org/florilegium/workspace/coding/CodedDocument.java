package org.florilegium.workspace.coding;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.StudyException;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;
import org.florilegium.workspace.edit.StudyEditing;

/**
 * A document and all its codings, live: what is typed in any editor, done by anybody or changed on disk is seen a moment later.
 * It is read on a thread of its own. Safe for several threads.
 */
public final class CodedDocument implements AutoCloseable {

	/** Told of changes. */
	@FunctionalInterface
	public interface Listener {
		/** Called on a background thread. */
		void changed(Snapshot now);
	}

	/**
	 * A document and its codings at one moment. Offsets are code points of the reading text.
	 *
	 * @param version      grows with every change
	 * @param document     the document's name
	 * @param title        its title; the name where it has none
	 * @param authors      names of its authors
	 * @param organization name of the organisation they wrote for, or null
	 * @param date         when it was published, as written; or null
	 * @param text         the reading text
	 * @param parts        its parts, in the order of the corpus
	 * @param statements   all coders' statements, by their first span; those without a span come last
	 * @param broken       coding files with words that are not understood now; their last good statements stay listed
	 */
	public record Snapshot(long version, String document, String title, List<String> authors, String organization, String date, CodePoints text,
			List<Part> parts, List<CodedStatement> statements, List<Broken> broken) {
	}

	/**
	 * A part of a document.
	 *
	 * @param kind         what kind of part it is, or null
	 * @param organization name of the organisation its authors wrote for, or null
	 * @param depth        in how many other parts it lies
	 */
	public record Part(String title, String kind, Span span, List<String> authors, String organization, int depth) {
	}

	/**
	 * A coding file that cannot be coded in as it is.
	 *
	 * @param file    relative to the study
	 * @param coder   whose file it is; null when not known
	 * @param line    the first line that is not understood, from 1
	 * @param message what is not understood
	 */
	public record Broken(Path file, String coder, int line, String message) {
	}

	private static final long TYPING_MILLIS = 20;
	private static final long IDLE_SECONDS = 5;

	private final StudyProject study;
	private final String name;
	private final Reading reading;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final ScheduledThreadPoolExecutor worker;
	private final StudyEditing.Listener onText = this::textsChanged;
	private final StudyProjects.Listener onIndex = this::indexed;
	private volatile Snapshot now;
	private boolean due;
	private volatile boolean closed;

	private CodedDocument(StudyProject study, String name) {
		this.study = study;
		this.name = name;
		reading = new Reading(study, name);
		worker = new ScheduledThreadPoolExecutor(1, task -> {
			Thread thread = new Thread(task, "Florilegium reading of " + name); //$NON-NLS-1$
			thread.setDaemon(true);
			return thread;
		});
		worker.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		worker.allowCoreThreadTimeOut(true);
	}

	/**
	 * Reads a document, its parts and every coder's coding of it as their texts are now: those in editors, saved or not, before
	 * those on disk. It is to be closed.
	 *
	 * @param document its name
	 * @throws StudyException {@link StudyException.Code#UNKNOWN_NAME}, {@link StudyException.Code#MISSING},
	 *                        {@link StudyException.Code#UNREADABLE}
	 */
	public static CodedDocument open(StudyProject study, String document) throws StudyException {
		CodedDocument opened = new CodedDocument(study, document);
		study.editing().addListener(opened.onText);
		StudyProjects.get().addListener(opened.onIndex);
		boolean read = false;
		try {
			opened.now = opened.reading.read(true);
			read = true;
		} finally {
			if (!read)
				opened.close();
		}
		return opened;
	}

	/** The study. */
	public StudyProject study() {
		return study;
	}

	/** The document's name. */
	public String name() {
		return name;
	}

	/** The file of its reading text. */
	public IFile textFile() {
		return study.file(reading.textFile());
	}

	/** The document as it was read last; never null. */
	public Snapshot now() {
		return now;
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	private void textsChanged(Set<Path> files) {
		if (files.stream().anyMatch(reading::concerns))
			schedule(TYPING_MILLIS);
	}

	private void indexed(StudyProject changed) {
		if (changed == study) {
			reading.forgetIndex();
			schedule(0);
		}
	}

	private synchronized void schedule(long millis) {
		if (due || closed)
			return;
		due = true;
		try {
			worker.schedule(this::read, millis, TimeUnit.MILLISECONDS);
		} catch (RejectedExecutionException e) {
			due = false; // closed at this moment
		}
	}

	private void read() {
		synchronized (this) {
			due = false;
		}
		try {
			Snapshot read = reading.read(false);
			if (read == null || closed)
				return;
			now = read;
			for (Listener listener : listeners)
				listener.changed(read);
		} catch (StudyException e) {
			if (!closed && study.project().isAccessible())
				ILog.get().warn(e.getLocalizedMessage(), e); // what was read last stays, until there is something to be read again
		} catch (RuntimeException e) {
			ILog.get().error(String.valueOf(e.getLocalizedMessage()), e);
		}
	}

	/**
	 * Reads what has changed until now without waiting for more.
	 *
	 * @return completes, on the document's own thread, with what is read then; listeners were told before if it is anything new
	 */
	public CompletableFuture<Snapshot> refresh() {
		CompletableFuture<Snapshot> refreshed = new CompletableFuture<>();
		try {
			worker.execute(() -> {
				read();
				refreshed.complete(now);
			});
		} catch (RejectedExecutionException e) {
			refreshed.complete(now); // closed: nothing is followed any more
		}
		return refreshed;
	}

	/** Follows nothing any more. */
	@Override
	public void close() {
		closed = true;
		study.editing().removeListener(onText);
		StudyProjects.get().removeListener(onIndex);
		worker.shutdown();
	}
}
