package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.florilegium.lang.References;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.CodePoints;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Span;
import org.florilegium.model.Statement;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.StudyEdit.CodePassage;

/** Settles what coders disagree on: the statement that is accepted, of one or the other, goes to a file of its own coder. */
public final class Adjudication {

	/** What a statement has that says only that nothing is to be found where it stands: this variable, with the value {@link #NOTHING}. */
	public static final String SETTLED = "settled";
	/** See {@link #SETTLED}. */
	public static final String NOTHING = "nothing";

	private Adjudication() {
	}

	/**
	 * The edits that enter statements into a coder's files on their documents, as they are; new names are given to them. What
	 * a third would say is coded as any other statement.
	 *
	 * @param statements as {@code coding/s1}
	 * @param coder      whose files hold what was agreed on
	 * @throws StudyException {@link Code#UNKNOWN_NAME} for a coding or statement that is not there
	 */
	public static List<StudyEdit> accept(Study study, List<String> statements, String coder) throws StudyException {
		Drafts drafts = new Drafts(study, study.index(Progress.NONE), Texts.SAVED);
		List<StudyEdit> edits = new ArrayList<>();
		for (String qualified : statements) {
			int slash = qualified.lastIndexOf('/');
			if (slash < 1)
				throw new StudyException(Code.UNKNOWN_NAME, "“" + qualified + "” names no statement: write its coding too, as in letter-anna/s1.");
			Draft file = drafts.of(drafts.home("Coding", qualified.substring(0, slash)));
			Statement statement = file.find(Statement.class, qualified.substring(slash + 1));
			if (statement == null)
				throw new StudyException(Code.UNKNOWN_NAME, file.file() + " has no statement " + qualified.substring(slash + 1) + ".");
			StatementForm s = Forms.of(statement);
			edits.add(new CodePassage(References.name(file.model(), Literals.CODING__DOCUMENT), coder, new StatementForm(null, s.passages(), s.speaker(), s.organization(),
					s.reporters(), s.date(), s.type(), s.values(), s.codes(), s.acts(), s.confidence(), s.notes())));
		}
		return edits;
	}

	/**
	 * The edit that records that nothing is to be found in a passage, so that it is not settled anew: a statement on no theme and no
	 * claim that says so.
	 *
	 * @param span  the passage; white space around it is left out
	 * @param coder whose files hold what was agreed on
	 * @throws StudyException {@link Code#QUOTE_NOT_FOUND} for a passage that the text does not have, or of white space alone
	 */
	public static StudyEdit nothing(Study study, String document, Span span, String coder) throws StudyException {
		CodePoints text = study.text(document);
		String words = text.covers(span) ? text.substring(span) : "";
		if (words.isBlank())
			throw new StudyException(Code.QUOTE_NOT_FOUND, "There are no words at " + span + " of " + document + ", which has " + text.length() + " characters.");
		int start = span.start() + words.codePointCount(0, words.indexOf(words.strip()));
		String quote = words.strip();
		Passage passage = new Passage(new Span(start, start + quote.codePointCount(0, quote.length())), quote, null, null);
		return new CodePassage(document, coder, new StatementForm(null, List.of(passage), null, null, List.of(), null, null, Map.of(SETTLED, NOTHING), List.of(), List.of(), null, List.of()));
	}
}
