package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.texteditor.MarkerUtilities;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.QuickFixes;
import org.florilegium.lang.validation.ProblemCodes;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Problem;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.ProblemMarkers;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;

/** The language's ways to solve problems, for Ctrl+1 in the editor and for the Problems view. */
public final class ProblemFixes implements IMarkerResolutionGenerator2 {

	private static final long PATIENCE_MILLIS = 5_000;

	/** Problems that only a person can solve. */
	private static final Set<String> WITHOUT = Set.of(ProblemCodes.CODERS_DISAGREE, ProblemCodes.THEME_CYCLE, ProblemCodes.ORGANIZATION_CYCLE);

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !WITHOUT.contains(marker.getAttribute(ProblemMarkers.CODE, "")); //$NON-NLS-1$
	}

	/** Whether a marker is of a problem of the language that can be solved. */
	static boolean canSolve(IMarker marker) {
		String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
		return !code.isEmpty() && !WITHOUT.contains(code);
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<Fix> fixes = fixes(marker);
		return Stream.concat(fixes.stream().map(fix -> new ProblemFix(marker, fix)), AllFixes.of(marker, fixes).stream()).toArray(IMarkerResolution[]::new);
	}

	/** The ways to solve a problem, in the text as it is now. */
	static List<Fix> fixes(IMarker marker) {
		QuickFixes fixes = WrittenFiles.service(QuickFixes.class);
		String code = marker.getAttribute(ProblemMarkers.CODE, ""); //$NON-NLS-1$
		Position place = place(marker);
		return with(marker, resource -> {
			List<Fix> found = new ArrayList<>();
			for (String each : codes(code))
				found.addAll(fixes.of(resource, each, place.getOffset(), place.getLength()));
			return found;
		}).orElse(List.of());
	}

	/** The language's own codes for a marker's. */
	static List<String> codes(String code) {
		return Problem.SYNTAX.equals(code) ? List.of(Diagnostic.SYNTAX_DIAGNOSTIC) : List.of(code);
	}

	/** Does something with the model of the marker's file, as it is in its editor or else on disk. */
	static <T> Optional<T> with(IMarker marker, Function<XtextResource, T> work) {
		return with(marker, PATIENCE_MILLIS, work);
	}

	/** As {@link #with(IMarker, Function)}, but waits for an editor's model as long as one says. */
	static <T> Optional<T> with(IMarker marker, long millis, Function<XtextResource, T> work) {
		IFile file = (IFile) marker.getResource();
		Session session = LanguagePlugin.sessions().get(file);
		if (session != null)
			return Optional.ofNullable(session.with(millis, work));
		Optional<StudyProject> study = StudyProjects.get().find(file.getProject());
		if (study.isEmpty())
			return Optional.empty();
		try {
			java.nio.file.Path path = study.get().path(file).orElseThrow();
			XtextResource resource = new WrittenFiles(study.get().study(), study.get().index(Progress.NONE))
					.read(path, study.get().study().files().text(path));
			return Optional.ofNullable(work.apply(resource));
		} catch (StudyException e) {
			ILog.get().warn(e.getLocalizedMessage(), e);
			return Optional.empty();
		}
	}

	/** Where the problem is now: in an editor it has moved with the text. */
	static Position place(IMarker marker) {
		Session session = LanguagePlugin.sessions().get((IFile) marker.getResource());
		if (session != null && session.annotations() != null)
			for (var all = session.annotations().getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				if (annotation instanceof org.eclipse.ui.texteditor.MarkerAnnotation shown && marker.equals(shown.getMarker()))
					return session.annotations().getPosition(annotation);
			}
		int start = MarkerUtilities.getCharStart(marker);
		return new Position(Math.max(0, start), Math.max(0, MarkerUtilities.getCharEnd(marker) - start));
	}

	/** Makes a fix's changes. */
	static void apply(IMarker marker, Fix fix) {
		StudyProjects.get().find(marker.getResource().getProject()).ifPresent(study -> {
			try {
				Changes.perform(fix.label(), Changes.change(fix.label(), FileEdits.of(study, fix), (IFile) marker.getResource()));
			} catch (CoreException e) {
				ILog.get().log(e.getStatus());
			}
		});
	}
}
