package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.xtext.resource.XtextResource;

/** Has the counts shown anew when the text or the index changed. */
public final class MiningUpdates extends SessionReconciler {

	@Override
	public void read(XtextResource resource, int version) {
		show(version, () -> {
			if (viewer() instanceof ISourceViewerExtension5 mined)
				mined.updateCodeMinings();
		});
	}
}
