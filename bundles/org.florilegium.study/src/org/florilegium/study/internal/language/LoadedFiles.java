package org.florilegium.study.internal.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.linking.LinkedResource;
import org.florilegium.lang.scoping.StudyDescriptions;
import org.florilegium.lang.validation.DocumentTexts;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Document;
import org.florilegium.study.FileKind;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.internal.LanguageServices;
import org.florilegium.study.internal.language.IndexDescriptions.IndexFailure;
import org.florilegium.study.index.StudyIndex;

/**
 * Files of a study as models, linked through its index. Codebooks and the corpus stay loaded; of the many codings only
 * those in use.
 */
public final class LoadedFiles {

	private static final int TEXTS_KEPT = 8;
	private static final Set<FileKind> KEPT = Set.of(FileKind.CORPUS, FileKind.CODEBOOK);

	private final StudyFiles files;
	private final XtextResourceSet set = LanguageServices.get(XtextResourceSet.class);
	private final IResourceValidator validator = LanguageServices.get(IResourceValidator.class);
	private final Map<String, CodePoints> texts = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CodePoints> eldest) {
			return size() > TEXTS_KEPT;
		}
	};

	/** Nothing is loaded yet. The index has to be up to date, and to stay so while models are used. */
	public LoadedFiles(StudyFiles files, StudyIndex index) throws StudyException {
		this(files, index, Map.of());
	}

	/**
	 * As {@link #LoadedFiles(StudyFiles, StudyIndex)}, but some files have other texts than the index knows of.
	 *
	 * @param unsaved texts of codebooks and the corpus by file, relative to the study
	 */
	public LoadedFiles(StudyFiles files, StudyIndex index, Map<Path, String> unsaved) throws StudyException {
		this.files = files;
		IndexDescriptions names = new IndexDescriptions(files.folder(), index.names(), LanguageServices.get(IQualifiedNameConverter.class));
		StudyDescriptions.install(set, names);
		DocumentTexts.install(set, this::text);
		unsaved.forEach((file, text) -> names.replace(file, LanguageServices.get(IResourceDescription.Manager.class)
				.getResourceDescription(load(set, IndexDescriptions.uri(files.folder(), file), text)).getExportedObjects()));
	}

	/** Loads a text as a file's, alone and unlinked, to see where its words are. */
	public static XtextResource parse(Path file, String text) {
		return load(LanguageServices.get(XtextResourceSet.class), URI.createFileURI(file.toString()), text);
	}

	/**
	 * The problems of a file.
	 *
	 * @param file relative to the study
	 * @param text what is in it
	 */
	public List<Issue> validate(Path file, String text) throws StudyException {
		URI uri = IndexDescriptions.uri(files.folder(), file);
		XtextResource resource = (XtextResource) set.getResource(uri, false);
		if (resource == null)
			resource = load(set, uri, text);
		try {
			return validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		} catch (IndexFailure e) {
			throw e.getCause();
		} finally {
			set.getResources().removeIf(r -> !KEPT.contains(FileKind.of(Path.of(r.getURI().lastSegment())).orElse(null)));
		}
	}

	/**
	 * Reads a file as it is being written, and keeps it; its text may differ from what is on disk.
	 *
	 * @param file relative to the study
	 * @param text all of it
	 * @return the same resource for the same file
	 */
	public XtextResource write(Path file, String text) {
		URI uri = IndexDescriptions.uri(files.folder(), file);
		LinkedResource resource = (LinkedResource) set.getResource(uri, false);
		if (resource == null || !resource.isLoaded())
			resource = (LinkedResource) set.createResource(uri);
		resource.write(text);
		return resource;
	}

	/**
	 * The problems of a file that is loaded.
	 *
	 * @param cancelled asked whether to give up; the result is of no use then
	 */
	public List<Issue> validate(XtextResource resource, CancelIndicator cancelled) throws StudyException {
		try {
			return validator.validate(resource, CheckMode.ALL, cancelled);
		} catch (IndexFailure e) {
			throw e.getCause();
		}
	}

	private static XtextResource load(XtextResourceSet set, URI uri, String text) {
		XtextResource resource = (XtextResource) set.createResource(uri);
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory cannot fail", e);
		}
		return resource;
	}

	/** A text that cannot be had is reported once, with its document; its passages go unchecked. */
	private CodePoints text(Document document) {
		if (document.getPath() == null)
			return null;
		return texts.computeIfAbsent(document.getPath(), path -> {
			try {
				return new CodePoints(files.text(files.resolve(path)));
			} catch (StudyException e) {
				return null;
			}
		});
	}
}
