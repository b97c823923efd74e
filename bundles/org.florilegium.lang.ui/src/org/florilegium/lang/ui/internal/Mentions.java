package org.florilegium.lang.ui.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.osgi.util.NLS;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.StudyProject;

/** Goes through the files of a study that give or mention a name: those that are open as they are in their editors. */
final class Mentions {

	private static final long PATIENCE_MILLIS = 20_000;

	private final StudyProject study;

	Mentions(StudyProject study) {
		this.study = study;
	}

	/**
	 * Does something with each file that gives or mentions a name. Not on the sessions' thread.
	 *
	 * @param kind as {@link org.florilegium.lang.ide.NamedPlace#kind()}
	 * @param name without sigil
	 * @param work what is wanted of a file's model; never null
	 * @return what the work returned, by file
	 */
	<T> Map<IFile, T> each(EClass kind, String name, Function<XtextResource, T> work, IProgressMonitor monitor) throws StudyException {
		StudyIndex index = study.index(Progress.NONE);
		Set<Path> paths = new TreeSet<>(index.mentions(kind.getName(), name));
		for (ExportedName definition : index.names().find(kind.getName(), name))
			paths.add(definition.file());
		for (Session session : LanguagePlugin.sessions().of(study))
			study.path(session.file()).ifPresent(paths::add);
		WrittenFiles files = new WrittenFiles(study.study(), index);
		SubMonitor progress = SubMonitor.convert(monitor, paths.size());
		Map<IFile, T> results = new LinkedHashMap<>();
		for (Path path : paths) {
			progress.split(1).subTask(path.toString());
			IFile file = study.file(path);
			T result = file.exists() ? of(file, path, files, work) : null;
			if (result != null)
				results.put(file, result);
		}
		return results;
	}

	private <T> T of(IFile file, Path path, WrittenFiles files, Function<XtextResource, T> work) throws StudyException {
		Session session = LanguagePlugin.sessions().get(file);
		if (session != null) {
			T result = session.with(PATIENCE_MILLIS, work);
			if (result == null)
				throw new StudyException(StudyException.Code.LOCKED, NLS.bind(Messages.mentions_busy, file.getName()));
			return result;
		}
		XtextResource resource = files.read(path, study.study().files().text(path));
		try {
			return work.apply(resource);
		} finally {
			files.forget(resource);
		}
	}
}
