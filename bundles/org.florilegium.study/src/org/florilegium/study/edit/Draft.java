package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.StudyFile;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.Prepared.FileEdit;
import org.florilegium.study.internal.language.LoadedFiles;
import org.florilegium.study.internal.language.Mistakes;

/** A file that is being changed: its text so far and, parsed, what stands in it. */
final class Draft {

	private final Path file;
	private final byte[] saved;
	private final String before;
	private final Pieces pieces;
	private String text;
	private XtextResource parsed;

	private Draft(Path file, byte[] saved, String before, String text) {
		this.file = file;
		this.saved = saved;
		this.before = before;
		this.text = text;
		pieces = before == null ? null : new Pieces(before);
	}

	/**
	 * A file that is there.
	 *
	 * @param saved its bytes on disk
	 * @param text  its text, which may not be saved
	 */
	static Draft of(Path file, byte[] saved, String text) {
		return new Draft(file, saved, text, text);
	}

	/** A file to be made. */
	static Draft create(Path file, String text) {
		return new Draft(file, null, null, text);
	}

	Path file() {
		return file;
	}

	String text() {
		return text;
	}

	/** What has become of the file; nothing when it is as before. */
	Optional<FileEdit> edit() {
		return text.equals(before) ? Optional.empty()
				: Optional.of(new FileEdit(file, before, text, pieces == null ? List.of() : pieces.edits(), saved));
	}

	/**
	 * What stands in the file.
	 *
	 * @throws StudyException when words in it are not understood: a change could then land in the wrong place
	 */
	StudyFile model() throws StudyException {
		return (StudyFile) parsed().getContents().getFirst();
	}

	/** The file as it is parsed. */
	XtextResource parsed() throws StudyException {
		if (parsed == null) {
			XtextResource resource = LoadedFiles.parse(file, text);
			Optional<Mistakes.Mistake> mistake = Mistakes.first(resource);
			if (mistake.isPresent())
				throw new StudyException(Code.UNREADABLE, file + ":" + mistake.get().line() + ": " + mistake.get().message()
						+ ". The file is not changed while this is so. Repair it first.");
			parsed = resource;
		}
		return parsed;
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
		Rewriter rewriter = new Rewriter(parsed());
		change.make(rewriter);
		edit(rewriter.edits());
	}

	/** Changes the text; the edits are counted in it as it is. */
	void edit(List<TextEdit> edits) {
		if (edits.isEmpty())
			return;
		text = TextEdit.apply(text, edits);
		if (pieces != null)
			pieces.edit(edits);
		parsed = null;
	}

	/** A change of a file's text. */
	@FunctionalInterface
	interface Change {
		void make(Rewriter rewriter) throws StudyException;
	}
}
