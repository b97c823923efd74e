package org.florilegium.workspace.coding;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Span;

/**
 * A statement of a document, as its coding file says it now.
 *
 * @param file         the coding file, relative to the study
 * @param coding       name of the coding
 * @param coder        who coded it; null when the file does not say
 * @param form         what the file says: passages, themes, acts, notes …
 * @param speakers     who speaks: the one named, else the authors of the innermost part around the first passage that has any, else
 *                     the document's
 * @param speakerNamed whether the statement names the speaker
 * @param organization for which organisation; null when unknown
 * @param offset       where it begins in the file, in UTF-16 units
 * @param length       how long it is in the file, in UTF-16 units
 * @param orphaned     whether the words of a passage are not at its span, or it has none
 */
public record CodedStatement(Path file, String coding, String coder, StatementForm form, List<String> speakers, boolean speakerNamed,
		String organization, int offset, int length, boolean orphaned) {

	/** The name by which the study knows it, {@code coding/s1}. */
	public String id() {
		return coding + "/" + form.name();
	}

	/** The spans of its passages, in the order of the text, in code points; without those that have none. */
	public List<Span> spans() {
		return form.passages().stream().map(Passage::span).filter(Objects::nonNull).sorted().toList();
	}
}
