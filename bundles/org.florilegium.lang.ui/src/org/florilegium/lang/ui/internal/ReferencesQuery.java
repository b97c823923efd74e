package org.florilegium.lang.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.FindReferences;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.study.StudyException;
import org.florilegium.study.language.WrittenFiles;
import org.florilegium.workspace.StudyProject;

/** Looks for a name in all files of a study. */
final class ReferencesQuery implements ISearchQuery {

	/**
	 * A line with the name in it.
	 *
	 * @param line from 1
	 * @param text the line without the white space around it
	 * @param definition whether the name is given there
	 */
	record Line(IFile file, int line, String text, boolean definition) {
	}

	private record Found(Line line, int offset, int length) {
	}

	private final FindReferences references = WrittenFiles.service(FindReferences.class);
	private final StudyProject study;
	private final NamedPlace name;
	private final ReferencesResult result = new ReferencesResult(this);

	ReferencesQuery(StudyProject study, NamedPlace name) {
		this.study = study;
		this.name = name;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		try {
			Map<IFile, List<Found>> found = new Mentions(study).each(name.kind(), name.name(), this::in, monitor);
			found.forEach((file, places) -> places.forEach(place -> result
					.addMatch(new Match(new Line(file, place.line.line(), place.line.text(), place.line.definition()), place.offset, place.length))));
			return Status.OK_STATUS;
		} catch (StudyException e) {
			return Status.error(e.getLocalizedMessage(), e);
		}
	}

	private List<Found> in(XtextResource resource) {
		List<Found> found = new ArrayList<>();
		String text = resource.getParseResult().getRootNode().getText();
		int line = 1;
		int at = 0;
		for (NamedPlace place : references.in(resource, name.kind(), name.name())) {
			int offset = place.words().offset();
			for (; at < offset; at++)
				if (text.charAt(at) == '\n')
					line++;
			int end = text.indexOf('\n', offset);
			String words = text.substring(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, end < 0 ? text.length() : end).strip();
			found.add(new Found(new Line(null, line, words, place.definition()), offset, place.words().length()));
		}
		return found;
	}

	@Override
	public String getLabel() {
		return NLS.bind(Messages.references_label, name.written(), study.project().getName());
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferencesResult getSearchResult() {
		return result;
	}
}
