package org.florilegium.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.exchange.CodedProject.Coding;
import org.florilegium.exchange.CodedProject.Text;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.PointForm;
import org.florilegium.lang.edit.Form.ScaleForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Notation;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.study.FileChange;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.StudyLock;
import org.florilegium.study.edit.Prepared;
import org.florilegium.study.edit.Prepared.FileEdit;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Vocabulary;
import org.florilegium.study.query.Vocabulary.Scale;

/** Brings a project into a study: all of it, or nothing. */
public final class ProjectImport {

	/**
	 * What an import would change.
	 *
	 * @param project  what would be brought in, under the names it would have in the study
	 * @param prepared the files it would add, and change
	 */
	public record Plan(CodedProject project, Prepared prepared) {
	}

	private final Study study;
	private final List<FileEdit> files = new ArrayList<>();

	private ProjectImport(Study study) {
		this.study = study;
	}

	/**
	 * Reads a project and writes it into a study, as one change. Documents go to the corpus, themes and actors to the first
	 * codebook, claims and arguments to a map of their own.
	 *
	 * @param progress told of the index
	 * @return what was brought in, under the names it has in the study
	 * @throws ImportException when the file is damaged or not of the format
	 * @throws StudyException  when the study cannot be changed; nothing has been then
	 */
	public static CodedProject into(Study study, Path file, ProjectImporter importer, Progress progress) throws ImportException, StudyException {
		return into(study, importer.read(file, study, progress), progress);
	}

	/**
	 * Writes a project that was read into a study, as {@link #into(Study, Path, ProjectImporter, Progress)} does.
	 *
	 * @return what was brought in, under the names it has in the study
	 */
	public static CodedProject into(Study study, CodedProject project, Progress progress) throws StudyException {
		try (StudyLock.Held held = study.lock().acquire()) {
			Plan plan = plan(study, project, progress);
			Map<Path, FileChange> changes = new LinkedHashMap<>();
			plan.prepared.files().forEach(file -> changes.put(file.file(), file.change()));
			study.files().write(changes);
			study.index((done, of, what) -> {
				progress.step(done, of, what);
				return true; // what is written cannot be given up any more
			});
			return plan.project;
		}
	}

	/**
	 * Finds out what a project that was read would change in a study; nothing is changed. What is being edited and not saved does
	 * not count.
	 *
	 * @param progress told of the index
	 * @throws StudyException when the study cannot be read, or has no place for what would come
	 */
	public static Plan plan(Study study, CodedProject project, Progress progress) throws StudyException {
		StudyIndex index = study.index(progress);
		ProjectNames names = new ProjectNames(index);
		CodedProject named = new Renaming(without(Vocabulary.of(index).scales(), project), names).renamed();
		return new Plan(named, new ProjectImport(study).prepare(named, names));
	}

	/** The project without scales that the study has just so; what names them means the study's. */
	private static CodedProject without(List<Scale> scales, CodedProject project) {
		List<Form> codebook = project.codebook().stream().filter(form -> !(form instanceof ScaleForm scale && scales.stream().anyMatch(s -> isSame(s, scale)))).toList();
		return codebook.size() == project.codebook().size() ? project
				: new CodedProject(project.title(), project.documents(), codebook, project.codings(), project.arguments(), project.identifiers(), project.losses());
	}

	private static boolean isSame(Scale known, ScaleForm scale) {
		if (!known.name().equals(scale.name()) || known.points().size() != scale.points().size())
			return false;
		for (int i = 0; i < scale.points().size(); i++) {
			PointForm point = scale.points().get(i);
			if (!known.points().get(i).name().equals(point.name()) || point.value() == null || known.points().get(i).value() != point.value().doubleValue())
				return false;
		}
		return true;
	}

	private Prepared prepare(CodedProject project, ProjectNames names) throws StudyException {
		append(FileKind.CODEBOOK, elements(project.codebook()));
		append(FileKind.CORPUS, project.documents().stream().map(d -> Notation.write(d.form())).collect(Collectors.joining("\n\n")));
		for (Text document : project.documents())
			create(document.form().path(), document.text());
		for (Coding coding : project.codings())
			create(fileOf(coding), text(coding));
		if (!project.arguments().isEmpty()) {
			String map = names.free("ArgumentMap", project.title());
			create(map + "." + FileKind.ARGUMENT_MAP.extension(), map(map, project));
		}
		if (!project.identifiers().all().isEmpty())
			create(freeFile("sources/" + ProjectNames.word(project.title()), Identifiers.SUFFIX), project.identifiers().format());
		return new Prepared(List.of(), files);
	}

	private void create(String path, String text) throws StudyException {
		Path file = study.files().resolve(path);
		if (Files.exists(file))
			throw new StudyException(Code.EXISTS, "There is a file %s already. Move it away, and import again.".formatted(file));
		files.add(new FileEdit(study.folder().relativize(file), null, text, List.of(), null));
	}

	private String freeFile(String stem, String suffix) throws StudyException {
		String path = stem + suffix;
		for (int i = 2; Files.exists(study.files().resolve(path)); i++)
			path = stem + "-" + i + suffix;
		return path;
	}

	private static String fileOf(Coding coding) {
		boolean usual = coding.name().equals(coding.document() + "-" + coding.coder());
		return "codings/" + (usual ? coding.document() + "." + coding.coder() : coding.name()) + "." + FileKind.CODING.extension();
	}

	private void append(FileKind kind, String elements) throws StudyException {
		if (elements.isEmpty())
			return;
		for (StudyFiles.LanguageFile file : study.files().list())
			if (file.kind() == kind) {
				byte[] bytes = study.files().bytes(file.path());
				String text = StudyFiles.decode(file.path(), bytes);
				int end = text.stripTrailing().length();
				TextEdit edit = new TextEdit(end, text.length() - end, "\n\n" + elements + "\n");
				files.add(new FileEdit(file.path(), text, TextEdit.apply(text, List.of(edit)), List.of(edit), bytes));
				return;
			}
		throw new StudyException(Code.MISSING, "The study " + study.folder() + " has no ." + kind.extension() + " file. Make one.");
	}

	private static String elements(List<Form> forms) {
		StringBuilder text = new StringBuilder();
		Form before = null;
		for (Form form : forms) {
			if (before != null && (before.getClass() != form.getClass() || isLong(form)))
				text.append('\n');
			text.append(Notation.write(form)).append('\n');
			before = form;
		}
		return text.toString().stripTrailing();
	}

	private static boolean isLong(Form form) {
		return !(form instanceof Form.ThemeForm || form instanceof Form.ActorForm || form instanceof Form.CoderForm || form instanceof Form.ScaleForm);
	}

	private static String text(Coding coding) {
		StringBuilder text = new StringBuilder("coding " + coding.name() + " of " + coding.document() + "\n");
		if (coding.coder() != null)
			text.append("  coded by @").append(coding.coder()).append(coding.on() == null ? "" : " on " + coding.on()).append('\n');
		for (StatementForm statement : coding.statements())
			text.append('\n').append(Notation.write(statement)).append('\n');
		return text.toString();
	}

	private static String map(String name, CodedProject project) {
		StringBuilder text = new StringBuilder("map " + name + " " + Quoted.write(project.title()) + "\n");
		if (!project.codings().isEmpty())
			text.append("  includes ").append(project.codings().stream().map(Coding::name).collect(Collectors.joining(", "))).append('\n');
		return text.append('\n').append(elements(project.arguments())).append('\n').toString();
	}
}
