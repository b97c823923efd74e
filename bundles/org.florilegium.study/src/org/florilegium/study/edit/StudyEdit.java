package org.florilegium.study.edit;

import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;

/**
 * Something to be changed in a study, as a value. Names come without sigils. {@link Edits#apply} makes the smallest change of
 * text that does it.
 */
public sealed interface StudyEdit {

	/** Adds a document to the corpus. Its reading text is in place already. */
	record AddDocument(DocumentForm document) implements StudyEdit {
	}

	/** Gives a document the metadata and parts of the form, which bears its name. */
	record ChangeDocument(DocumentForm document) implements StudyEdit {
	}

	/** Adds a theme to a codebook; null for the only one, or the first. */
	record AddTheme(String codebook, ThemeForm theme) implements StudyEdit {
	}

	/** Gives a theme all that the form says; the form bears its name. */
	record ChangeTheme(ThemeForm theme) implements StudyEdit {
	}

	/** Renames a theme wherever it is mentioned. */
	record RenameTheme(String theme, String name) implements StudyEdit {
	}

	/** Lets a theme be another: every mention of it becomes one of the other, its title an alias there. */
	record MergeThemes(String theme, String into) implements StudyEdit {
	}

	/** Retires a theme; what is coded with it stays. The replacement may be null. */
	record RetireTheme(String theme, String replacement) implements StudyEdit {
	}

	/** Adds a person or organisation to a codebook; null for the only one, or the first. */
	record AddActor(String codebook, ActorForm actor) implements StudyEdit {
	}

	/** Gives an actor all that the form says; the form bears its name. */
	record ChangeActor(ActorForm actor) implements StudyEdit {
	}

	/** Renames an actor wherever it is mentioned. */
	record RenameActor(String actor, String name) implements StudyEdit {
	}

	/** Lets an actor be another: every mention of it becomes one of the other, its title and aliases aliases there. */
	record MergeActors(String actor, String into) implements StudyEdit {
	}

	/** Adds a coder to a codebook; null for the only one, or the first. */
	record AddCoder(String codebook, CoderForm coder) implements StudyEdit {
	}

	/** Adds a statement to the coder's file on the document, which is made where there is none yet. */
	record CodePassage(String document, String coder, StatementForm statement) implements StudyEdit {
	}

	/** Gives a statement of a coding all that the form says; the form bears its name. */
	record ChangeStatement(String coding, StatementForm statement) implements StudyEdit {
	}

	/** Deletes a statement from a coding. */
	record DeleteStatement(String coding, String statement) implements StudyEdit {
	}

	/** Adds a claim to a coding or map, named as in its header. */
	record AddClaim(String file, ClaimForm claim) implements StudyEdit {
	}

	/** Adds an argument to a coding or map. */
	record AddArgument(String file, ArgumentForm argument) implements StudyEdit {
	}

	/** Adds a relation to a coding or map. */
	record AddRelation(String file, RelationForm relation) implements StudyEdit {
	}
}
