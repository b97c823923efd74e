package org.florilegium.ui.internal.views;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.QualifiedName;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StudyCounts;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.StudyProject;

/** What the views show of a study: what its codebooks define, and how much there is of it. */
public record StudyData(StudyProject study, Vocabulary vocabulary, StudyCounts counts, List<ExportedName> claims) {

	private static final QualifiedName COUNTS = new QualifiedName("org.florilegium.ui", "counts"); //$NON-NLS-1$ //$NON-NLS-2$

	/** Reads it; the views share what was counted last, which lives as long as the project is open. */
	public static StudyData read(StudyProject study) throws StudyException {
		StudyIndex index = study.index(Progress.NONE);
		synchronized (COUNTS) {
			try {
				StudyCounts before = (StudyCounts) study.project().getSessionProperty(COUNTS);
				StudyCounts counts = StudyCounts.read(index, before);
				study.project().setSessionProperty(COUNTS, counts);
				return new StudyData(study, study.vocabulary(), counts, index.names().all("Claim")); //$NON-NLS-1$
			} catch (CoreException e) {
				throw new StudyException(StudyException.Code.CANCELLED, e.getLocalizedMessage(), e); // closed meanwhile
			}
		}
	}
}
