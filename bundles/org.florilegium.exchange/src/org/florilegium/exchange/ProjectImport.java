package org.florilegium.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.exchange.ImportedProject.Coding;
import org.florilegium.exchange.ImportedProject.Scale;
import org.florilegium.exchange.ImportedProject.Text;
import org.florilegium.exchange.ImportedProject.Type;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Notation;
import org.florilegium.study.FileChange;
import org.florilegium.study.FileKind;
import org.florilegium.study.Hashes;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyLock;

/** Brings a project into a study: all of it, or nothing. */
public final class ProjectImport {

	private final Study study;
	private final Map<Path, FileChange> changes = new LinkedHashMap<>();

	private ProjectImport(Study study) {
		this.study = study;
	}

	/**
	 * Reads a project and writes it into a study, as one change. Documents go to the corpus, themes and actors to the first
	 * codebook.
	 *
	 * @param progress told of the index
	 * @return what was brought in, under the names it has in the study
	 * @throws ImportException when the file is damaged or not of the format
	 * @throws StudyException  when the study cannot be changed; nothing has been then
	 */
	public static ImportedProject into(Study study, Path file, ProjectImporter importer, Progress progress) throws ImportException, StudyException {
		try (StudyLock.Held held = study.lock().acquire()) {
			ImportedProject project = importer.read(file, new ProjectNames(study.index(progress)));
			new ProjectImport(study).write(project);
			study.index(progress);
			return project;
		}
	}

	private void write(ImportedProject project) throws StudyException {
		append(FileKind.CODEBOOK, codebook(project));
		append(FileKind.CORPUS, project.documents().stream().map(d -> Notation.write(d.form())).collect(Collectors.joining("\n\n")));
		for (Text document : project.documents())
			changes.put(study.files().resolve(document.form().path()), FileChange.create(document.text()));
		for (Coding coding : project.codings())
			changes.put(study.files().resolve("codings/" + coding.document() + "." + coding.coder() + ".coding"), FileChange.create(text(coding)));
		study.files().write(changes);
	}

	private void append(FileKind kind, String elements) throws StudyException {
		if (elements.isEmpty())
			return;
		for (StudyFiles.LanguageFile file : study.files().list())
			if (file.kind() == kind) {
				byte[] bytes = study.files().bytes(file.path());
				String text = StudyFiles.decode(file.path(), bytes).stripTrailing();
				changes.put(study.files().resolve(file.path()), FileChange.replace(Hashes.sha256(bytes), text + "\n\n" + elements + "\n"));
				return;
			}
		throw new StudyException(Code.MISSING, "The study " + study.folder() + " has no ." + kind.extension() + " file. Make one.");
	}

	private static String codebook(ImportedProject project) {
		StringBuilder text = new StringBuilder();
		for (Scale scale : project.scales())
			text.append("scale ").append(scale.name()).append(": ")
					.append(scale.points().stream().map(p -> p.name() + " = " + p.value()).collect(Collectors.joining(", "))).append("\n\n");
		for (Type type : project.types()) {
			text.append("type ").append(type.name()).append(' ').append(Quoted.write(type.title())).append('\n');
			type.variables().forEach(v -> text.append("  variable ").append(v.name()).append(' ').append(Quoted.write(v.title())).append(' ').append(v.kind()).append('\n'));
			text.append('\n');
		}
		Form before = null;
		for (Form form : project.codebook()) {
			if (before != null && before.getClass() != form.getClass())
				text.append('\n');
			text.append(Notation.write(form)).append('\n');
			before = form;
		}
		return text.toString().stripTrailing();
	}

	private static String text(Coding coding) {
		StringBuilder text = new StringBuilder("coding " + coding.document() + "-" + coding.coder() + " of " + coding.document() + "\n  coded by @" + coding.coder() + "\n");
		for (StatementForm statement : coding.statements())
			text.append('\n').append(Notation.write(statement)).append('\n');
		return text.toString();
	}
}
