package org.florilegium.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.florilegium.study.check.Problem;

/** Shows problems as markers, which is how the editors, the Problems view and quick fixes know them. */
public final class ProblemMarkers {

	/** The type of all problems in studies. */
	public static final String TYPE = "org.florilegium.workspace.problem"; //$NON-NLS-1$

	/** The type of those that only a study as a whole tells. */
	public static final String STUDY_TYPE = "org.florilegium.workspace.studyProblem"; //$NON-NLS-1$

	/** The attribute with the problem's stable code. */
	public static final String CODE = "code"; //$NON-NLS-1$

	private ProblemMarkers() {
	}

	/**
	 * Makes a file's problems those given. Markers of problems that remain are kept, so that nothing flickers.
	 *
	 * @param file     of the workspace; nothing happens when it does not exist
	 * @param type     {@link #TYPE} or {@link #STUDY_TYPE}
	 * @param problems all that the file has of the type
	 * @param text     what they were found in, to count lines and columns
	 * @throws CoreException when the workspace refuses
	 */
	public static void replace(IFile file, String type, Collection<Problem> problems, String text) throws CoreException {
		Lines lines = new Lines(text);
		Map<Map<String, Object>, Problem> wanted = new LinkedHashMap<>();
		for (Problem problem : problems)
			wanted.put(attributes(problem, lines), problem);
		file.getWorkspace().run(monitor -> {
			if (!file.exists())
				return;
			Set<Map<String, Object>> kept = new HashSet<>();
			List<IMarker> gone = new ArrayList<>();
			for (IMarker marker : file.findMarkers(type, false, IResource.DEPTH_ZERO)) {
				Map<String, Object> shown = marker.getAttributes();
				if (shown == null || !wanted.containsKey(shown) || !kept.add(shown))
					gone.add(marker);
			}
			if (!gone.isEmpty())
				file.getWorkspace().deleteMarkers(gone.toArray(IMarker[]::new));
			for (Map<String, Object> attributes : wanted.keySet())
				if (!kept.contains(attributes))
					file.createMarker(type, attributes);
		}, null, IWorkspace.AVOID_UPDATE, null);
	}

	private static Map<String, Object> attributes(Problem problem, Lines lines) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, problem.message());
		attributes.put(IMarker.SEVERITY, switch (problem.severity()) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		});
		attributes.put(IMarker.LINE_NUMBER, problem.line());
		int start = lines.offset(problem.line(), problem.column());
		attributes.put(IMarker.CHAR_START, start);
		attributes.put(IMarker.CHAR_END, Math.max(start, lines.offset(problem.endLine(), problem.endColumn())));
		attributes.put(CODE, problem.code());
		return attributes;
	}

	/** Where the lines of a text begin. */
	private static final class Lines {

		private final int[] starts;
		private final int length;

		Lines(String text) {
			length = text.length();
			int count = 1;
			for (int i = 0; i < length; i++)
				if (text.charAt(i) == '\n')
					count++;
			starts = new int[count];
			int line = 1;
			for (int i = 0; i < length; i++)
				if (text.charAt(i) == '\n')
					starts[line++] = i + 1;
		}

		/** UTF-16 units from the start of the text; line and column count from 1. */
		int offset(int line, int column) {
			return line > starts.length ? length : Math.min(length, starts[Math.max(1, line) - 1] + Math.max(1, column) - 1);
		}
	}
}
