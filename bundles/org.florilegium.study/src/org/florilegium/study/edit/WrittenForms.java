package org.florilegium.study.edit;

import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.lang.edit.Forms;
import org.florilegium.model.Actor;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.Statement;
import org.florilegium.model.Theme;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/**
 * What elements of a study say at present: forms to be changed and given back in an edit, with all that the index does not
 * keep. Each file is read once.
 */
public final class WrittenForms {

	private final Drafts drafts;

	/**
	 * Reads from a study.
	 *
	 * @param texts texts that are being edited and may not be saved
	 */
	public WrittenForms(Study study, Texts texts) throws StudyException {
		drafts = new Drafts(study, study.index(Progress.NONE), texts);
	}

	/**
	 * A theme.
	 *
	 * @throws StudyException {@link Code#UNKNOWN_NAME}; {@link Code#UNREADABLE} when its file has mistakes in it
	 */
	public ThemeForm theme(String name) throws StudyException {
		return Forms.of(find("Theme", name, Theme.class, name));
	}

	/** A person or organisation; see {@link #theme}. */
	public ActorForm actor(String name) throws StudyException {
		return Forms.of(find("Actor", name, Actor.class, name));
	}

	/** A document; see {@link #theme}. */
	public DocumentForm document(String name) throws StudyException {
		return Forms.of(find("Document", name, Document.class, name));
	}

	/** A statement of a coding; see {@link #theme}. */
	public StatementForm statement(String coding, String name) throws StudyException {
		return Forms.of(find("Coding", coding, Statement.class, name));
	}

	private <T extends Element> T find(String kind, String home, Class<T> type, String name) throws StudyException {
		Draft file = drafts.of(drafts.home(kind, home));
		for (Element element : file.model().getElements())
			if (type.isInstance(element) && Sigil.strip(name).equals(((Named) element).getName()))
				return type.cast(element);
		throw new StudyException(Code.UNKNOWN_NAME, file.file() + " has no " + name + " any more.");
	}
}
