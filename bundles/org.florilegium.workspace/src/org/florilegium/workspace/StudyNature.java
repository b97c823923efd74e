package org.florilegium.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Makes a project a study: its index and problems are kept current. */
public final class StudyNature implements IProjectNature {

	/** The nature's id. */
	public static final String ID = "org.florilegium.workspace.nature"; //$NON-NLS-1$

	/** The id of the builder that the nature brings. */
	public static final String BUILDER = "org.florilegium.workspace.builder"; //$NON-NLS-1$

	private IProject project;

	/**
	 * Gives a project the nature, unless it has it.
	 *
	 * @param project an open project
	 * @param monitor reports progress, may be {@code null}
	 * @throws CoreException when the project's description cannot be written
	 */
	public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
		if (project.hasNature(ID))
			return;
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		natures.add(ID);
		description.setNatureIds(natures.toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
		if (commands.stream().anyMatch(StudyNature::isOurs))
			return;
		ICommand command = description.newCommand();
		command.setBuilderName(BUILDER);
		commands.add(command);
		description.setBuildSpec(commands.toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command)).toArray(ICommand[]::new));
		project.setDescription(description, null);
		project.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}

	private static boolean isOurs(ICommand command) {
		return BUILDER.equals(command.getBuilderName());
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
