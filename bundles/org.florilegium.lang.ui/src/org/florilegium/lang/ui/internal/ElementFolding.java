package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.Folding;
import org.florilegium.lang.ide.Range;
import org.florilegium.study.language.WrittenFiles;

/** Lets elements, long texts and comments be folded. */
public final class ElementFolding extends SessionReconciler {

	private final Folding folding = WrittenFiles.service(Folding.class);

	@Override
	public void read(XtextResource resource, int version) {
		Set<Position> wanted = lines(resource.getParseResult() == null ? "" : resource.getParseResult().getRootNode().getText(), folding.of(resource)); //$NON-NLS-1$
		show(version, () -> update(wanted));
	}

	private void update(Set<Position> wanted) {
		ProjectionAnnotationModel model = viewer() instanceof ProjectionViewer projection ? projection.getProjectionAnnotationModel() : null;
		if (model == null)
			return;
		Set<Position> missing = new HashSet<>(wanted);
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			if (position == null || !missing.remove(position))
				gone.add(annotation);
		}
		Map<Annotation, Position> added = new HashMap<>();
		for (Position position : missing)
			added.put(new ProjectionAnnotation(), position);
		if (!gone.isEmpty() || !added.isEmpty())
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
	}

	/** Whole lines, from the start of a range's first to the end of its last; those of one line are left out. */
	private static Set<Position> lines(String text, List<Range> ranges) {
		Set<Position> found = new HashSet<>();
		for (Range range : ranges) {
			int start = text.lastIndexOf('\n', range.offset() - 1) + 1;
			int firstEnd = text.indexOf('\n', start);
			int last = Math.min(text.length(), range.end());
			if (firstEnd < 0 || firstEnd >= last)
				continue;
			int end = text.indexOf('\n', last) + 1;
			found.add(new Position(start, (end == 0 ? text.length() : end) - start));
		}
		return found;
	}
}
