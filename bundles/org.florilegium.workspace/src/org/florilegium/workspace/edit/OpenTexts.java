package org.florilegium.workspace.edit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.study.StudyException;
import org.florilegium.workspace.StudyProject;

/** The files of a study that somebody has open, in whatever editor. Safe for several threads. */
final class OpenTexts implements IFileBufferListener {

	private final StudyProject study;
	private final Pending pending;
	private final Consumer<Path> changed;
	private final Map<Path, OpenText> open = new ConcurrentHashMap<>();

	/** @param changed told of a file whose text changed, or which was opened or closed, in the thread that did it */
	OpenTexts(StudyProject study, Pending pending, Consumer<Path> changed) {
		this.study = study;
		this.pending = pending;
		this.changed = changed;
	}

	void start() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers())
			bufferCreated(buffer);
	}

	void stop() {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
		open.values().forEach(OpenText::stop);
		open.clear();
	}

	/** The text of a file, relative to the study, if it is open. */
	Optional<OpenText> get(Path file) {
		return Optional.ofNullable(open.get(file));
	}

	/** All that are open. */
	Collection<OpenText> all() {
		return List.copyOf(open.values());
	}

	private Optional<Path> path(IFileBuffer buffer) {
		IFile file = buffer.getLocation() == null ? null : FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation());
		return file == null ? Optional.empty() : study.path(file);
	}

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		if (buffer instanceof ITextFileBuffer text && text.getDocument() != null)
			path(buffer).ifPresent(file -> {
				OpenText opened = new OpenText(file, text, () -> changed.accept(file));
				opened.follow();
				OpenText before = open.put(file, opened);
				if (before != null)
					before.stop();
				catchUp(opened);
			});
	}

	/** A file may be opened when it was changed and is not written yet, or just then: whoever opened it read what was there before. */
	private void catchUp(OpenText opened) {
		Optional<Optional<String>> waiting = pending.text(opened.file());
		if (waiting.isEmpty() && opened.buffer().isDirty())
			return;
		String disk = disk(opened.file());
		String now = waiting.isPresent() ? waiting.get().orElse(null) : disk;
		if (now == null)
			return;
		replace(opened, now);
		if (now.equals(disk)) {
			opened.saved(now);
			opened.buffer().setDirty(false);
		}
	}

	private String disk(Path file) {
		try {
			return study.study().files().text(file);
		} catch (StudyException e) {
			return null; // there is nothing better to show than what was read
		}
	}

	private static void replace(OpenText opened, String target) {
		String now = opened.text();
		if (target.equals(now))
			return;
		int start = 0;
		int shorter = Math.min(now.length(), target.length());
		while (start < shorter && now.charAt(start) == target.charAt(start))
			start++;
		int end = 0;
		while (end < shorter - start && now.charAt(now.length() - 1 - end) == target.charAt(target.length() - 1 - end))
			end++;
		Documents.apply(opened.document(), List.of(new TextEdit(start, now.length() - end - start, target.substring(start, target.length() - end))));
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		open.values().stream().filter(each -> each.buffer() == buffer).toList().forEach(closed -> {
			closed.stop();
			if (open.remove(closed.file(), closed) && closed.isDirty())
				changed.accept(closed.file());
		});
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// told of an undoing that leads back to what is saved before we are: so the document is asked, not the copy that follows it
		if (!isDirty)
			open.values().stream().filter(each -> each.buffer() == buffer).forEach(each -> each.saved(each.document().get()));
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// the document tells
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// the document tells
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// only what comes of it matters
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// nothing to do with texts
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		bufferDisposed(buffer);
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// whoever has it open lets go of it
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// the text stays as it is
	}
}
