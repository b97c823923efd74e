package org.florilegium.study.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.LanguageServices;
import org.florilegium.study.internal.language.LoadedFiles;

/**
 * Files of a study while they are being written: their texts as models, linked with the other files through the index. For
 * one thread at a time.
 */
public final class WrittenFiles {

	private final LoadedFiles loaded;

	/**
	 * Nothing is read yet.
	 *
	 * @param index tells the names of the other files; when it changes, a new object is to be made
	 * @throws StudyException when the index cannot be read
	 */
	public WrittenFiles(Study study, StudyIndex index) throws StudyException {
		this(study, index, Map.of());
	}

	/**
	 * As {@link #WrittenFiles(Study, StudyIndex)}, but links with some files as they are being written rather than as the
	 * index knows them.
	 *
	 * @param unsaved texts of codebooks and the corpus by file, relative to the study; when one changes, a new object is to
	 *                be made
	 * @throws StudyException when the index cannot be read
	 */
	public WrittenFiles(Study study, StudyIndex index, Map<Path, String> unsaved) throws StudyException {
		loaded = new LoadedFiles(study.files(), index, unsaved);
	}

	/**
	 * Reads a file's text as it is now.
	 *
	 * @param path relative to the study
	 * @param text all of it
	 * @return the model, the same for the same file; links are followed when they are needed
	 */
	public XtextResource read(Path path, String text) {
		return loaded.write(path, text);
	}

	/**
	 * Reads a text alone, so that its links lead nowhere. For any thread.
	 *
	 * @param path whose kind of file it is
	 * @param text all of it
	 */
	public static XtextResource alone(Path path, String text) {
		return LoadedFiles.parse(path, text);
	}

	/** Lets go of a model that was read. */
	public void forget(XtextResource resource) {
		resource.getResourceSet().getResources().remove(resource);
	}

	/**
	 * The problems of a text as it was read.
	 *
	 * @param resource  as {@link #read} returned it
	 * @param cancelled asked whether to give up; the result is of no use then
	 * @throws StudyException when the index cannot be read
	 */
	public List<Issue> problems(XtextResource resource, CancelIndicator cancelled) throws StudyException {
		return loaded.validate(resource, cancelled);
	}

	/** The address under which a file of a study is read. */
	public static URI address(Study study, Path path) {
		return URI.createFileURI(study.folder().resolve(path).toString());
	}

	/** A service of the language, made by its injector. */
	public static <T> T service(Class<T> service) {
		return LanguageServices.get(service);
	}
}
