package org.florilegium.lang.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.florilegium.study.FileKind;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/** The documents of the language that are open in editors, each with one session however many editors show it. */
final class Sessions {

	private final Map<IDocument, Session> open = new HashMap<>();
	private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "Florilegium language"); //$NON-NLS-1$
		thread.setDaemon(true);
		return thread;
	});

	/** The session of a document that is open, or null. */
	synchronized Session get(IDocument document) {
		return document == null ? null : open.get(document);
	}

	/** The session of the document that an editor shows, or null. */
	Session get(IEditorPart editor) {
		return editor instanceof ITextEditor text && text.getDocumentProvider() != null
				? get(text.getDocumentProvider().getDocument(text.getEditorInput())) : null;
	}

	/** The session of a file that is open, or null. */
	synchronized Session get(IFile file) {
		return open.values().stream().filter(session -> session.file().equals(file)).findAny().orElse(null);
	}

	/** The sessions of the files of a study that are open. */
	synchronized List<Session> of(StudyProject study) {
		return open.values().stream().filter(session -> session.study() == study).toList();
	}

	/**
	 * The session of a document, made when there is none; to be {@linkplain #release released}.
	 *
	 * @return null when the document is no file of a study
	 */
	synchronized Session acquire(IDocument document) {
		Session session = open.get(document);
		if (session == null) {
			session = file(document).flatMap(file -> StudyProjects.get().find(file.getProject())
					.flatMap(study -> study.path(file).map(path -> new Session(document, file, study, path, this, worker)))).orElse(null);
			if (session == null)
				return null;
			open.put(document, session);
			session.start();
		}
		session.holders++;
		return session;
	}

	/** Gives a session back; the last to do so ends it. */
	synchronized void release(Session session) {
		if (--session.holders > 0)
			return;
		open.remove(session.document());
		session.stop();
	}

	private static Optional<IFile> file(IDocument document) {
		ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null || buffer.getLocation() == null)
			return Optional.empty();
		IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
		return file == null || FileKind.of(file.getFullPath().toPath()).isEmpty() ? Optional.empty() : Optional.of(file);
	}

	synchronized void close() {
		worker.shutdownNow();
	}
}
