package org.florilegium.lang.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.RenameNames;
import org.florilegium.study.StudyException;
import org.florilegium.study.language.WrittenFiles;

/** A new name in all files of a study, with the platform's preview and undo. */
final class RenameRefactoring extends Refactoring {

	private static final long PATIENCE_MILLIS = 2_000;

	private final RenameNames names = WrittenFiles.service(RenameNames.class);
	private final Session session;
	private final NamedPlace place;
	private String to;

	RenameRefactoring(Session session, NamedPlace place) {
		this.session = session;
		this.place = place;
		to = from();
	}

	/** The name as the user changes it: a statement's without its coding. */
	String from() {
		return place.name().substring(place.name().lastIndexOf('/') + 1);
	}

	/** The name as it is written. */
	String written() {
		return place.written();
	}

	/** @param name without sigil */
	void setName(String name) {
		to = name;
	}

	/** Why the name will not do, or that it will. */
	RefactoringStatus checkName() {
		if (to.equals(from()))
			return RefactoringStatus.createFatalErrorStatus(Messages.rename_same);
		Optional<String> objection = session.with(PATIENCE_MILLIS, resource -> names.objection(resource, place.kind(), to));
		return objection == null || objection.isEmpty() ? new RefactoringStatus() : RefactoringStatus.createFatalErrorStatus(objection.get());
	}

	@Override
	public String getName() {
		return Messages.rename_title;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		return checkName();
	}

	@Override
	public Change createChange(IProgressMonitor monitor) throws CoreException {
		try {
			Map<IFile, List<TextEdit>> edits = new Mentions(session.study()).each(place.kind(), place.name(),
					resource -> names.edits(resource, place.kind(), place.name(), to), monitor);
			return Changes.change(NLS.bind(Messages.rename_change, place.written(), to), edits, null);
		} catch (StudyException e) {
			throw new CoreException(Status.error(e.getLocalizedMessage(), e));
		}
	}
}
