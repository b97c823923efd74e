package org.florilegium.lang.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Problem;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.ProblemMarkers;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/**
 * One open document of the language: a moment after the last key its text is read anew, on a thread that all sessions
 * share, and whoever shows something of it is told. The UI thread never waits for it longer than it chooses to.
 */
final class Session implements IDocumentListener, StudyProjects.Listener {

	/** Told when a text has been read. */
	interface Listener {
		/**
		 * Called on the sessions' thread.
		 *
		 * @param resource the text's model, not to be used after the call
		 * @param version  of the text; whatever is shown must check that it still is {@link Session#version()}
		 */
		void read(XtextResource resource, int version);
	}

	private static final long DELAY_MILLIS = 100;
	/** After a pause in another file; reading all of this one may take a while, so that short pauses there do not count. */
	private static final long OTHERS_DELAY_MILLIS = 300;
	/** Files that others look names up in. */
	private static final Set<FileKind> DEFINING = Set.of(FileKind.CORPUS, FileKind.CODEBOOK);

	private record Found(int version, String text, List<Problem> problems) {
	}

	/** How many editors hold it; kept by {@link Sessions}. */
	int holders;

	private final IDocument document;
	private final IFile file;
	private final StudyProject study;
	private final Path path;
	private final Sessions sessions;
	private final ScheduledExecutorService worker;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final OperationCanceledManager cancels = WrittenFiles.service(OperationCanceledManager.class);
	private volatile String text;
	private volatile int version;
	private volatile Typed typed = new Typed(0, 0, System.nanoTime());
	private volatile int shown = -1;
	private volatile boolean stopped;
	private volatile boolean stale = true;
	private final IndexCounts counts;
	private final Job marking;
	private volatile Found found;
	private Future<?> due;
	private WrittenFiles written;
	private XtextResource resource;
	private int read = -1;
	private int told;

	Session(IDocument document, IFile file, StudyProject study, Path path, Sessions sessions, ScheduledExecutorService worker) {
		this.document = document;
		this.file = file;
		this.study = study;
		this.path = path;
		this.sessions = sessions;
		this.worker = worker;
		counts = new IndexCounts(study);
		marking = Job.createSystem(file.getName(), (ICoreRunnable) monitor -> mark());
	}

	void start() {
		text = document.get();
		document.addDocumentListener(this);
		study.claim(path);
		StudyProjects.get().addListener(this);
		schedule(0);
	}

	void stop() {
		stopped = true;
		document.removeDocumentListener(this);
		StudyProjects.get().removeListener(this);
		synchronized (this) {
			if (due != null)
				due.cancel(false);
		}
		if (version > 0)
			tellOthers(); // what was not saved is gone
		try {
			worker.execute(() -> study.release(path)); // after whatever it is doing, so that the file's own problems come last
		} catch (RejectedExecutionException e) {
			// the program ends
		}
	}

	IDocument document() {
		return document;
	}

	IFile file() {
		return file;
	}

	/** Where the file lies in the study. */
	Path path() {
		return path;
	}

	/** The text as it is now. On other threads than the UI's: at least as new as a version that was asked for before. */
	String text() {
		return text;
	}

	StudyProject study() {
		return study;
	}

	/** How often things are used; on the sessions' thread. */
	IndexCounts counts() {
		return counts;
	}

	/** The annotations of the document, with the problems where they are now; null when it is not open any more. */
	IAnnotationModel annotations() {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null ? null : buffer.getAnnotationModel();
	}

	/** Grows with every change of the text. */
	int version() {
		return version;
	}

	/** Whether everything that depends on the text, its problems too, shows it as it is. */
	boolean isShown() {
		return shown == version && !stale;
	}

	/** Adds a listener; it is told at once of a text that has been read already. */
	void addListener(Listener listener) {
		listeners.add(listener);
		worker.execute(() -> {
			if (resource != null && read == version)
				tell(listener, version);
		});
	}

	void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// only what comes of it matters
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		text = document.get();
		typed = typed.after(event);
		version++;
		schedule(DELAY_MILLIS);
	}

	/** Where the cursor is now when it was at an offset a moment ago: the editor asks in a thread of its own, while typing goes on. */
	int cursor(int offset) {
		Typed now = typed;
		boolean goesOn = System.nanoTime() - now.at < TimeUnit.SECONDS.toNanos(1) && now.start <= offset && offset < now.end;
		return goesOn ? now.end : offset;
	}

	/** What was typed without a break, key by key; [start, end) in UTF-16 units, and when. */
	private record Typed(int start, int end, long at) {

		Typed after(DocumentEvent event) {
			int end = event.getOffset() + event.getText().length();
			boolean goesOn = event.getLength() == 0 && event.getText().length() <= 2 && event.getOffset() == this.end;
			return new Typed(goesOn ? start : end, end, System.nanoTime());
		}
	}

	@Override
	public void indexed(StudyProject changed) {
		if (changed == study)
			outdate(DELAY_MILLIS);
	}

	/** Lets the study's other files see what this one defines now. */
	private void tellOthers() {
		if (isDefining())
			for (Session other : sessions.of(study))
				if (other != this)
					other.outdate(OTHERS_DELAY_MILLIS);
	}

	private boolean isDefining() {
		return FileKind.of(path).filter(DEFINING::contains).isPresent();
	}

	private void outdate(long delay) {
		stale = true;
		schedule(delay);
	}

	/**
	 * The texts of other open files that define names, relative to the study. Those that are saved too: the index knows of it
	 * only after the next build.
	 */
	private Map<Path, String> unsaved() {
		Map<Path, String> texts = new TreeMap<>();
		for (Session other : sessions.of(study))
			if (other != this && other.isDefining())
				texts.put(other.path, other.text);
		return texts;
	}

	private synchronized void schedule(long millis) {
		if (due != null)
			due.cancel(false);
		if (!stopped && !worker.isShutdown())
			due = worker.schedule(this::show, millis, TimeUnit.MILLISECONDS);
	}

	/** On the worker: reads the text as it is now and tells everybody. */
	private void show() {
		int now = version;
		try {
			if (!current().isPresent() || now != version)
				return;
			for (Listener listener : listeners)
				tell(listener, now);
			findProblems(now);
			if (told != now)
				tellOthers();
			told = now;
		} catch (StudyException e) {
			ILog.get().error(file.getFullPath() + ": " + e.getLocalizedMessage(), e); //$NON-NLS-1$
		} catch (RuntimeException e) {
			if (!isCancel(e))
				ILog.get().error(file.getFullPath().toString(), e);
		}
	}

	private void tell(Listener listener, int now) {
		try {
			if (now == version && !stopped)
				listener.read(resource, now);
		} catch (RuntimeException e) {
			if (!isCancel(e))
				ILog.get().error(file.getFullPath().toString(), e);
		}
	}

	private boolean isCancel(Throwable e) {
		return e instanceof OperationCanceledException || cancels.isOperationCanceledException(e);
	}

	private void findProblems(int now) throws StudyException {
		String checked = text;
		List<Issue> issues = written.problems(resource, () -> now != version || stopped);
		found = new Found(now, checked, issues.stream().map(issue -> Problem.of(path, issue)).toList());
		marking.schedule();
	}

	/** In a job of its own: whoever holds the workspace may be waiting for the sessions' thread. */
	private void mark() throws CoreException {
		Found now = found;
		if (now.version == version && !stopped && study.project().isAccessible())
			ProblemMarkers.replace(file, ProblemMarkers.TYPE, now.problems, now.text);
		if (now.version == version)
			shown = now.version;
	}

	/** On the worker: the model of the text as it is now; nothing when the study is closed. */
	private Optional<XtextResource> current() throws StudyException {
		if (stopped || !study.project().isAccessible())
			return Optional.empty();
		if (stale || written == null) {
			stale = false;
			written = new WrittenFiles(study.study(), study.index(Progress.NONE), unsaved());
			read = -1;
		}
		int now = version;
		if (read != now) {
			resource = written.read(path, text);
			read = now;
		}
		return Optional.of(resource);
	}

	/**
	 * Does something with the model of the text as it is now, on the sessions' thread.
	 *
	 * @return what the work returned; null when the session is over
	 */
	<T> CompletableFuture<T> with(Function<XtextResource, T> work) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return current().map(work).orElse(null);
			} catch (StudyException e) {
				throw new IllegalStateException(e.getLocalizedMessage(), e);
			}
		}, worker);
	}

	/** As {@link #with}, but waits for it, and gives up after a time: null then. */
	<T> T with(long millis, Function<XtextResource, T> work) {
		CompletableFuture<T> result = with(work);
		try {
			return result.get(millis, TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			result.cancel(false);
			return null;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		} catch (ExecutionException e) {
			if (!isCancel(e.getCause()))
				ILog.get().error(file.getFullPath().toString(), e.getCause());
			return null;
		}
	}
}
