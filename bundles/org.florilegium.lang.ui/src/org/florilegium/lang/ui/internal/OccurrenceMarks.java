package org.florilegium.lang.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.ISynchronizable;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.Occurrences;
import org.florilegium.study.language.WrittenFiles;

/** Marks where the name at the cursor stands elsewhere in the file. */
public final class OccurrenceMarks extends SessionReconciler implements ISelectionChangedListener {

	private static final String TYPE = "org.eclipse.ui.genericeditor.text"; //$NON-NLS-1$

	private final Occurrences occurrences = WrittenFiles.service(Occurrences.class);
	private volatile int cursor = -1;
	private Annotation[] shown = {};

	@Override
	void connect() {
		if (viewer().getSelectionProvider() instanceof IPostSelectionProvider provider)
			provider.addPostSelectionChangedListener(this);
	}

	@Override
	void disconnect() {
		if (viewer().getSelectionProvider() instanceof IPostSelectionProvider provider)
			provider.removePostSelectionChangedListener(this);
		shown = new Annotation[0];
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		Session session = session();
		cursor = event.getSelection() instanceof ITextSelection text ? text.getOffset() : -1;
		int at = cursor;
		if (session == null || at < 0 || !session.isShown())
			return; // the next reading marks them
		int version = session.version();
		session.with(resource -> {
			if (at == cursor && version == session.version())
				mark(resource, version);
			return null;
		});
	}

	@Override
	public void read(XtextResource resource, int version) {
		mark(resource, version);
	}

	private void mark(XtextResource resource, int version) {
		int at = cursor;
		List<NamedPlace> found = at < 0 ? List.of() : occurrences.of(resource, at);
		show(version, () -> replace(found));
	}

	private void replace(List<NamedPlace> found) {
		IAnnotationModel model = viewer() instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (!(model instanceof IAnnotationModelExtension many) || found.isEmpty() && shown.length == 0)
			return;
		Map<Annotation, Position> now = new HashMap<>();
		for (NamedPlace place : found)
			now.put(new Annotation(TYPE, false, place.written()), new Position(place.words().offset(), place.words().length()));
		synchronized (model instanceof ISynchronizable lockable && lockable.getLockObject() != null ? lockable.getLockObject() : model) {
			many.replaceAnnotations(shown, now);
		}
		shown = now.keySet().toArray(Annotation[]::new);
	}
}
