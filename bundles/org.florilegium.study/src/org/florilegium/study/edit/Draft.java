package org.florilegium.study.edit;

import java.nio.file.Path;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.internal.language.LoadedFiles;

/** A file that is being changed: its text so far and, parsed, what stands in it. */
final class Draft {

	private final Path file;
	private final byte[] original;
	private String text;
	private XtextResource parsed;

	Draft(Path file, byte[] original, String text) {
		this.file = file;
		this.original = original;
		this.text = text;
	}

	Path file() {
		return file;
	}

	byte[] original() {
		return original;
	}

	String text() {
		return text;
	}

	/**
	 * What stands in the file.
	 *
	 * @throws StudyException when words in it are not understood: a change could then land in the wrong place
	 */
	StudyFile model() throws StudyException {
		return model(parsed());
	}

	private StudyFile model(XtextResource resource) throws StudyException {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof StudyFile model))
			throw new StudyException(Code.UNREADABLE, file + " does not begin with corpus, codebook, coding or map. Repair it first.");
		return model;
	}

	private XtextResource parsed() throws StudyException {
		if (parsed == null) {
			XtextResource resource = LoadedFiles.parse(file, text);
			if (!resource.getErrors().isEmpty()) {
				var error = resource.getErrors().getFirst();
				throw unreadable(error.getLine(), error.getMessage());
			}
			for (Element element : model(resource).getElements())
				if (element instanceof Unknown unknown)
					throw unreadable(NodeModelUtils.getNode(unknown).getStartLine(), "'" + unknown.getWord() + "' is not understood");
			parsed = resource;
		}
		return parsed;
	}

	private StudyException unreadable(int line, String why) {
		return new StudyException(Code.UNREADABLE,
				file + ":" + line + ": " + why + ". The file is not changed while this is so. Repair it first.");
	}

	/** Finds an element by kind and name; null when there is none. */
	<T extends Element & Named> T find(Class<T> kind, String name) throws StudyException {
		for (Element element : model().getElements())
			if (kind.isInstance(element) && name.equals(((Named) element).getName()))
				return kind.cast(element);
		return null;
	}

	/** Changes the text. */
	void rewrite(Change change) throws StudyException {
		model();
		Rewriter rewriter = new Rewriter(parsed);
		change.make(rewriter);
		if (!rewriter.edits().isEmpty()) {
			text = TextEdit.apply(text, rewriter.edits());
			parsed = null;
		}
	}

	/** A change of a file's text. */
	@FunctionalInterface
	interface Change {
		void make(Rewriter rewriter) throws StudyException;
	}
}
