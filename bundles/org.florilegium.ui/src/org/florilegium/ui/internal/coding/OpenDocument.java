package org.florilegium.ui.internal.coding;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.Progress;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.workspace.StudyProject;
import org.florilegium.workspace.StudyProjects;
import org.florilegium.workspace.coding.CodedDocument;
import org.florilegium.workspace.coding.CodedDocument.Snapshot;

/** A document that is open for coding, with what the codebooks know. */
record OpenDocument(StudyProject study, CodedDocument coded) implements AutoCloseable {

	/**
	 * Opens the document that a text is.
	 *
	 * @throws CoreException when it belongs to no study, or is no document of it; the message says what to do
	 */
	static OpenDocument open(IFile file) throws CoreException, StudyException {
		StudyProject study = StudyProjects.get().open(file.getProject())
				.orElseThrow(() -> new CoreException(Status.error(NLS.bind(Messages.editor_noStudy, file.getFullPath()))));
		String name = document(study, file).orElseThrow(() -> new CoreException(Status.error(NLS.bind(Messages.editor_noDocument, file.getName()))));
		return new OpenDocument(study, CodedDocument.open(study, name));
	}

	/** The document that a text is; nothing when the corpus does not have it. */
	static Optional<String> document(StudyProject study, IFile file) throws StudyException {
		Optional<Path> path = study.path(file);
		if (path.isEmpty())
			return Optional.empty();
		for (ExportedName name : study.index(Progress.NONE).names().all("Document")) //$NON-NLS-1$
			if (path.get().equals(Path.of(name.data().getOrDefault("path", "")))) //$NON-NLS-1$ //$NON-NLS-2$
				return Optional.of(name.name());
		return Optional.empty();
	}

	String name() {
		return coded.name();
	}

	Snapshot now() {
		return coded.now();
	}

	Vocabulary vocabulary() throws StudyException {
		return study.vocabulary();
	}

	@Override
	public void close() {
		coded.close();
	}
}
