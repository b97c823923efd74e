package org.florilegium.ui.internal.map;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ProjectImport;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.ui.internal.Actions;
import org.florilegium.workspace.StudyProject;

/** Brings a map of another program into a study, and opens it there. */
final class ForeignMapImport extends Job {

	private final IWorkbenchWindow window;
	private final StudyProject study;
	private final Path file;

	private ForeignMapImport(IWorkbenchWindow window, StudyProject study, Path file) {
		super(Messages.foreign_bringing);
		this.window = window;
		this.study = study;
		this.file = file;
		setUser(true);
	}

	/** Begins, once what is unsaved in the study is saved or left as it is on purpose. */
	static void start(IWorkbenchWindow window, StudyProject study, Path file) {
		if (study.editing().unsaved().isEmpty() || window.getWorkbench().saveAllEditors(true))
			new ForeignMapImport(window, study, file).schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		try {
			study.editing().flushNow();
			Set<Path> before = maps();
			ProjectImport.into(study.study(), file, ForeignMap.importer(file), Progress.NONE);
			study.project().refreshLocal(IResource.DEPTH_INFINITE, progress.split(100));
			Optional<Path> made = maps().stream().filter(map -> !before.contains(map)).findFirst();
			window.getWorkbench().getDisplay().asyncExec(() -> made.ifPresent(this::open));
		} catch (ImportException | StudyException | CoreException e) {
			window.getWorkbench().getDisplay().asyncExec(() -> Actions.show(window.getShell(), Messages.foreign_bring, e));
		}
		return Status.OK_STATUS;
	}

	private Set<Path> maps() throws StudyException {
		Set<Path> maps = new HashSet<>();
		for (LanguageFile each : study.study().files().list())
			if (each.kind() == FileKind.ARGUMENT_MAP)
				maps.add(each.path());
		return maps;
	}

	private void open(Path map) {
		try {
			OpenMapHandler.open(window.getActivePage(), study.file(map));
		} catch (PartInitException e) {
			Actions.show(window.getShell(), Messages.foreign_bring, e);
		}
	}
}
