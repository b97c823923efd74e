package org.florilegium.lang.ui.internal;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.florilegium.lang.ide.Link;
import org.florilegium.lang.ide.Link.Definition;
import org.florilegium.lang.ide.Link.PassageOf;
import org.florilegium.lang.ide.Links;
import org.florilegium.lang.ide.Range;
import org.florilegium.model.CodePoints;
import org.florilegium.study.StudyException;
import org.florilegium.study.language.WrittenFiles;

/** Leads from a name to its definition and from a span to the passage, with F3 or Ctrl+click. */
public final class LinkDetector extends AbstractHyperlinkDetector {

	/** The editor asks on the UI thread; where the text is still being read, the next move of the mouse asks again. */
	private static final long PATIENCE_MILLIS = 80;
	/** Where it has been read the answer comes at once. */
	private static final long PATIENCE_WHEN_READ_MILLIS = 1_000;

	private final Links links = WrittenFiles.service(Links.class);

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean canShowMultiple) {
		Session session = LanguagePlugin.sessions().get(viewer.getDocument());
		if (session == null)
			return null;
		List<Link> found = session.with(session.isShown() ? PATIENCE_WHEN_READ_MILLIS : PATIENCE_MILLIS,
				resource -> links.at(resource, region.getOffset()));
		return found == null || found.isEmpty() ? null : found.stream().map(link -> new Hyperlink(session, link)).toArray(IHyperlink[]::new);
	}

	private record Hyperlink(Session session, Link link) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return new Region(link.words().offset(), link.words().length());
		}

		@Override
		public String getHyperlinkText() {
			return link.label();
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public void open() {
			switch (link.target()) {
				case Definition definition -> {
					IFile file = Editors.file(session.study(), definition.file());
					if (file != null)
						Editors.show(file, definition.words());
				}
				case PassageOf passage -> open(passage);
			}
		}

		private void open(PassageOf passage) {
			try {
				java.nio.file.Path path = session.study().study().files().resolve(passage.path());
				IFile file = session.study().file(session.study().study().folder().relativize(path));
				CodePoints text = new CodePoints(session.study().study().files().text(path));
				Range range = new Range(0, 0);
				if (passage.span() != null && text.covers(passage.span())) {
					int start = text.toUtf16(passage.span().start());
					range = Range.between(start, text.toUtf16(passage.span().end()));
				}
				Editors.show(file, range);
			} catch (StudyException e) {
				ILog.get().warn(e.getLocalizedMessage(), e);
			}
		}
	}
}
