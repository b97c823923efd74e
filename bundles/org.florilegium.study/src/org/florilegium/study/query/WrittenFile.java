package org.florilegium.study.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.StudyFile;
import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.index.Sql;
import org.florilegium.study.internal.language.LoadedFiles;
import org.florilegium.study.internal.language.Mistakes;

/**
 * What a file says, element by element, as it is written.
 *
 * @param path     relative to the study
 * @param kind     what kind of file it is
 * @param name     the name in its header
 * @param title    the title in its header; null for codings
 * @param elements its elements in their order
 */
public record WrittenFile(Path path, FileKind kind, String name, String title, List<Form> elements) {

	private static final String CODINGS_WITH_CLAIMS = """
			SELECT path FROM file WHERE id IN (SELECT file FROM claim UNION SELECT file FROM argument UNION SELECT file FROM relation) ORDER BY path""";

	/** Copies the list. */
	public WrittenFile {
		elements = List.copyOf(elements);
	}

	/**
	 * Reads a text as a file's.
	 *
	 * @param path whose extension tells the kind
	 * @throws StudyException {@link Code#UNREADABLE} with the first mistake and its line
	 */
	public static WrittenFile read(Path path, String text) throws StudyException {
		XtextResource resource = LoadedFiles.parse(path, text);
		var mistake = Mistakes.first(resource);
		if (mistake.isPresent())
			throw new StudyException(Code.UNREADABLE,
					"%s has a mistake in line %d: %s. Mend it first.".formatted(path, mistake.get().line(), mistake.get().message()));
		StudyFile file = (StudyFile) resource.getContents().getFirst();
		return new WrittenFile(path, FileKind.of(path).orElseThrow(), file.getName(), file.getTitle(),
				file.getElements().stream().map(Forms::of).filter(Objects::nonNull).toList());
	}

	/**
	 * Reads the corpora, codebooks and maps of a study, and those codings that have more in them than statements.
	 *
	 * @throws StudyException {@link Code#UNREADABLE} when one has mistakes in it
	 */
	public static List<WrittenFile> ofStudy(Study study, Progress progress) throws StudyException {
		StudyIndex index = study.index(progress);
		List<String> claims = index.query(connection -> {
			List<String> paths = new ArrayList<>();
			Sql.query(connection, row -> paths.add(row.getString(1)), CODINGS_WITH_CLAIMS);
			return paths;
		});
		List<WrittenFile> files = new ArrayList<>();
		for (LanguageFile file : study.files().list())
			if (file.kind() != FileKind.CODING || claims.contains(file.path().toString().replace('\\', '/')))
				files.add(read(file.path(), study.files().text(file.path())));
		return files;
	}
}
