package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
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
		List<Range> ranges = folding.of(resource);
		show(version, () -> update(session().document(), ranges));
	}

	private void update(IDocument document, List<Range> ranges) {
		ProjectionAnnotationModel model = viewer() instanceof ProjectionViewer projection ? projection.getProjectionAnnotationModel() : null;
		if (model == null)
			return;
		Map<Position, Annotation> wanted = new HashMap<>();
		for (Range range : ranges)
			lines(document, range, wanted);
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			if (position == null || wanted.remove(position) == null)
				gone.add(annotation);
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.forEach((position, annotation) -> added.put(annotation, position));
		if (!gone.isEmpty() || !added.isEmpty())
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
	}

	private static void lines(IDocument document, Range range, Map<Position, Annotation> wanted) {
		try {
			int first = document.getLineOfOffset(range.offset());
			int last = document.getLineOfOffset(Math.min(document.getLength(), range.end()));
			if (last <= first)
				return;
			int start = document.getLineOffset(first);
			int end = last + 1 < document.getNumberOfLines() ? document.getLineOffset(last + 1) : document.getLength();
			wanted.put(new Position(start, end - start), new ProjectionAnnotation());
		} catch (BadLocationException e) {
			// the text went on; the next reading follows
		}
	}
}
