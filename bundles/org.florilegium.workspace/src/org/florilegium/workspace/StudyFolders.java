package org.florilegium.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Opens folders with studies as projects of the workspace, in place: the folder stays where it is and is shown, not copied. */
public final class StudyFolders {

	/** The file that makes a folder a study. */
	public static final String CORPUS = "study.corpus"; //$NON-NLS-1$

	private final IWorkspace workspace;

	/** @param workspace where the projects are to be */
	public StudyFolders(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Opens the study in a folder. A study that is open already is only refreshed; a project description that the folder has is kept and
	 * only given the nature of a study.
	 *
	 * @param folder  the folder with the file {@value #CORPUS}; a relative path counts from the current folder
	 * @param monitor reports progress, may be {@code null}
	 * @return the open project
	 * @throws CoreException when the folder is missing or holds no study, or the workspace cannot take it; the message says what to do
	 */
	public IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
		Path place = checked(folder);
		SubMonitor progress = SubMonitor.convert(monitor, 4);
		try {
			IProject project = known(place);
			if (project == null)
				project = create(place, progress.split(1));
			project.open(progress.split(1));
			project.refreshLocal(IContainer.DEPTH_INFINITE, progress.split(1));
			StudyNature.addTo(project, progress.split(1));
			return project;
		} catch (CoreException e) {
			throw new CoreException(Status.error(NLS.bind(Messages.study_cannotOpen, place, e.getLocalizedMessage()), e));
		}
	}

	private static Path checked(Path folder) throws CoreException {
		Path place = folder.toAbsolutePath().normalize();
		if (!Files.isDirectory(place))
			throw new CoreException(Status.error(NLS.bind(Messages.study_noFolder, place)));
		if (!Files.isRegularFile(place.resolve(CORPUS)))
			throw new CoreException(Status.error(NLS.bind(Messages.study_noCorpus, place)));
		return place;
	}

	private IProject known(Path place) {
		for (IProject project : workspace.getRoot().getProjects())
			if (project.getLocation() != null && project.getLocation().toPath().equals(place))
				return project;
		return null;
	}

	private IProject create(Path place, IProgressMonitor monitor) throws CoreException {
		IPath location = IPath.fromPath(place);
		IPath described = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
		boolean fresh = !described.toFile().exists();
		IProjectDescription description = fresh ? workspace.newProjectDescription(place.getFileName().toString()) : workspace.loadProjectDescription(described);
		IProject project = workspace.getRoot().getProject(unused(description.getName()));
		description.setLocation(location);
		project.create(description, monitor);
		if (fresh) {
			project.open(null);
			project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		}
		return project;
	}

	/** Two studies may sit in folders of the same name. */
	private String unused(String name) {
		String candidate = name;
		for (int n = 2; workspace.getRoot().getProject(candidate).exists(); n++)
			candidate = name + " (" + n + ")"; //$NON-NLS-1$ //$NON-NLS-2$
		return candidate;
	}
}
