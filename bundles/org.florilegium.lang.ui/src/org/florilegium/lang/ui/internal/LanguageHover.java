package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.florilegium.lang.ide.HoverText;
import org.florilegium.lang.ide.Hovers;
import org.florilegium.study.language.WrittenFiles;

/** Explains the words under the pointer. The editor asks in the background for the words, on the UI thread for where they are. */
public final class LanguageHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	private static final long PATIENCE_MILLIS = 5_000;

	private final Hovers hovers = WrittenFiles.service(Hovers.class);

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		return getHoverInfo(viewer, region);
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		return session == null ? null
				: session.with(PATIENCE_MILLIS, resource -> hovers.at(resource, region.getOffset(), session.counts())
						.map(HoverText::html).map(HtmlControls::html).orElse(null));
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return HtmlControls.creator();
	}
}
