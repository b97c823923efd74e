package org.florilegium.study.internal.language;

import java.util.Optional;

import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;

/** Words of a file that are not understood: while there are any, nothing in it is changed, since it could land in the wrong place. */
public final class Mistakes {

	/** A mistake and its line, from 1. */
	public record Mistake(int line, String message) {
	}

	private Mistakes() {
	}

	/** The first mistake in a file that was parsed; references that lead nowhere are none. */
	public static Optional<Mistake> first(XtextResource resource) {
		for (Diagnostic error : resource.getErrors())
			if (error instanceof XtextSyntaxDiagnostic)
				return Optional.of(new Mistake(error.getLine(), error.getMessage()));
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof StudyFile file))
			return Optional.of(new Mistake(1, "the file does not begin with corpus, codebook, coding or map"));
		for (Element element : file.getElements())
			if (element instanceof Unknown unknown)
				return Optional.of(new Mistake(NodeModelUtils.getNode(unknown).getStartLine(), "'" + unknown.getWord() + "' is not understood"));
		return Optional.empty();
	}
}
