package org.florilegium.study.query;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.florilegium.model.Span;

/**
 * One statement and one theme that it is about, with everything that is known of both. A statement about several themes
 * gives several rows, one about none gives one row without theme.
 *
 * @param document     the document
 * @param part         title of the innermost part around the statement, or null
 * @param file         the coding file, relative to the study
 * @param coding       the coding's name
 * @param statement    the statement's name within its coding
 * @param coder        name of the coder, or null
 * @param codedOn      when it was coded, as written, or null
 * @param spans        where its passages stand in the reading text, in code points; empty where none is written
 * @param quotes       the words of its passages
 * @param speakers     who says it: the speaker named, else the authors of the part or document; empty when unknown
 * @param named        whether the statement names its speaker
 * @param organization for which organisation: the one written, else what follows from authorship or membership; or null
 * @param reporters    who reports that it was said
 * @param date         when it was said, as written, else the document's date; or null
 * @param day          the first day that the date can mean, or null
 * @param theme        the theme, or null
 * @param stance       the point of the theme's scale, or null
 * @param stanceValue  the point's number, or null
 * @param type         name of the statement type, or null
 * @param values       the type's variables, as written, in their order
 * @param acts         what it does to which claims
 * @param confidence   the coder's confidence, 0 to 1, or null
 * @param notes        the notes on it
 */
public record Row(DocumentEntry document, String part, Path file, String coding, String statement, String coder, String codedOn,
		List<Span> spans, List<String> quotes, List<ActorEntry> speakers, boolean named, ActorEntry organization,
		List<ActorEntry> reporters, String date, LocalDate day, ThemeEntry theme, String stance, Double stanceValue, String type,
		Map<String, String> values, List<ActEntry> acts, Double confidence, List<String> notes) {

	/** What stands between passages that are not adjacent in the text. */
	public static final String GAP = " […] ";

	/** The words of all passages. */
	public String quote() {
		return String.join(GAP, quotes);
	}

	/** Who says it, of several the first; null when unknown. */
	public ActorEntry speaker() {
		return speakers.isEmpty() ? null : speakers.getFirst();
	}

	/** The statement's name in the whole study, {@code coding/s1}. */
	public String id() {
		return coding + "/" + statement;
	}
}
