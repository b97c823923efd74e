package org.florilegium.study.edit;

import java.util.ArrayList;
import java.util.List;

import org.florilegium.lang.References;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Statement;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.StudyEdit.CodePassage;

/** Settles what coders disagree on: the statement that is accepted, of one or the other, goes to a file of its own coder. */
public final class Adjudication {

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
}
