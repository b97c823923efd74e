package org.florilegium.lang.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.FlorilegiumStandaloneSetup;
import org.florilegium.model.CodePoints;
import org.florilegium.model.StudyFile;
import org.florilegium.lang.validation.DocumentTexts;

import com.google.inject.Injector;

/** Files of the language in memory that see one another. */
final class Files {

	static final Injector LANGUAGE = new FlorilegiumStandaloneSetup().createInjectorAndDoEMFRegistration();

	private final XtextResourceSet set = LANGUAGE.getInstance(XtextResourceSet.class);

	Files add(String path, String text) {
		try {
			XtextResource resource = (XtextResource) set.createResource(URI.createURI("study:/" + path));
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Gives the documents, by name, their reading texts. */
	Files texts(Map<String, String> texts) {
		DocumentTexts.install(set, document -> texts.containsKey(document.getName()) ? new CodePoints(texts.get(document.getName())) : null);
		return this;
	}

	XtextResource resource(String path) {
		return (XtextResource) set.getResource(URI.createURI("study:/" + path), false);
	}

	StudyFile file(String path) {
		return (StudyFile) resource(path).getContents().getFirst();
	}

	List<Issue> validate(String path) {
		return LANGUAGE.getInstance(IResourceValidator.class).validate(resource(path), CheckMode.ALL, CancelIndicator.NullImpl);
	}

	/** All problems as {@code path:line SEVERITY code: message}. */
	List<String> problems() {
		List<String> problems = new ArrayList<>();
		for (var resource : set.getResources())
			for (Issue i : validate(resource.getURI().path().substring(1)))
				problems.add(resource.getURI().path().substring(1) + ":" + i.getLineNumber() + " " + i.getSeverity() + " " + i.getCode() + ": "
						+ i.getMessage());
		return problems;
	}
}
