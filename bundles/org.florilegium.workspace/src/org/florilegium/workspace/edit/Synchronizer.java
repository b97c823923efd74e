package org.florilegium.workspace.edit;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.florilegium.workspace.StudyProject;

/**
 * Lets the workspace know what was written beside it, and editors that what they show is saved: so that nobody is asked about a
 * change on disk, and nothing is read again. For open files at once, before somebody looks; for others in the background.
 */
final class Synchronizer extends Job {

	private final StudyProject study;
	private final OpenTexts open;
	private final BufferThread buffers;
	private final Set<Path> waiting = new LinkedHashSet<>();
	private volatile boolean closing;

	Synchronizer(StudyProject study, OpenTexts open, BufferThread buffers) {
		super(Messages.edit_synchronize);
		this.study = study;
		this.open = open;
		this.buffers = buffers;
		setSystem(true);
		setPriority(SHORT);
	}

	/** Whoever closes a study may hold the workspace: from now on, nothing waits for that. */
	void close() {
		closing = true;
	}

	/** Tells of files just written; called on the study's thread without the study's lock. */
	void tell(Set<Path> written) {
		Set<Path> now = closing ? Set.of() : written.stream().filter(file -> open.get(file).isPresent()).collect(Collectors.toSet());
		Set<Path> later = new LinkedHashSet<>(written);
		if (!now.isEmpty() && study.project().isAccessible())
			try {
				synchronize(now, null);
				later.removeAll(now);
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		if (later.isEmpty())
			return;
		synchronized (waiting) {
			waiting.addAll(later);
		}
		schedule();
	}

	private void synchronize(Set<Path> files, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = study.project().getWorkspace();
		ICoreRunnable refresh = progress -> {
			for (Path file : files)
				refresh(file);
		};
		workspace.run(refresh, study.project(), IWorkspace.AVOID_UPDATE, monitor);
		buffers.call(() -> {
			files.forEach(this::clean);
			return null;
		});
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == StudyEditing.SYNCHRONIZING;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Set<Path> files;
		synchronized (waiting) {
			files = new HashSet<>(waiting);
			waiting.clear();
		}
		if (!study.project().isAccessible())
			return Status.CANCEL_STATUS;
		try {
			synchronize(files, monitor);
			return Status.OK_STATUS;
		} catch (CoreException e) {
			return study.project().isAccessible() ? e.getStatus() : Status.CANCEL_STATUS;
		}
	}

	/** An editor that is open takes the file for the one it knows, as it is when the editor itself has saved it. */
	private void refresh(Path path) throws CoreException {
		IFile file = study.file(path);
		IContainer parent = file.getParent();
		if (!parent.exists())
			parent.getParent().refreshLocal(IResource.DEPTH_ONE, null);
		long known = file.getModificationStamp();
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		if (open.get(path).isPresent() && file.exists() && known != IResource.NULL_STAMP)
			file.revertModificationStamp(known);
	}

	/** Reverting a text to what it is already changes nothing but that it is saved. If it was written again meanwhile, that is told next. */
	private void clean(Path path) {
		open.get(path).filter(text -> !text.isDirty() && text.buffer().isDirty()).ifPresent(text -> {
			try {
				if (study.file(path).isSynchronized(IResource.DEPTH_ZERO))
					text.buffer().revert(null);
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		});
	}
}
