package org.florilegium.study.edit;

import java.util.List;

import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.GroupForm;
import org.florilegium.lang.edit.Form.RelationForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.model.Span;
import org.florilegium.model.Status;

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

	/**
	 * Makes two statements of one: of what is before a place in the text, which keeps the name, and of what is after it. All else
	 * is said of both.
	 *
	 * @param at a code point of the reading text, within a passage or between two
	 */
	record SplitStatement(String coding, String statement, int at) implements StudyEdit {
	}

	/**
	 * Makes one statement of several: the first named, which is about the themes, does the acts and has the notes of all. Passages
	 * that overlap, or have nothing but white space between them, become one.
	 */
	record MergeStatements(String coding, List<String> statements) implements StudyEdit {

		/** Keeps a list that nobody can change. */
		public MergeStatements {
			statements = List.copyOf(statements);
		}
	}

	/** Deletes a theme; refused while anything mentions it. */
	record DeleteTheme(String theme) implements StudyEdit {
	}

	/**
	 * Changes the reading text of a document. Length and hash in the corpus, its parts and the passages of all codings follow: a
	 * passage whose words change gets its new words; one that is deleted altogether keeps its quote and loses its span.
	 *
	 * @param changes that do not overlap, counted in the text as it is
	 */
	record ChangeText(String document, List<TextChange> changes) implements StudyEdit {

		/** Keeps a list that nobody can change. */
		public ChangeText {
			changes = List.copyOf(changes);
		}
	}

	/** Puts something in place of a stretch of a reading text, in code points; of an empty one to insert it. */
	record TextChange(Span span, String replacement) {
	}

	/** Adds a codebook to the study, as a file with its name, and lets the corpus use it, so that all of the study sees it. */
	record AddCodebook(String name, String text) implements StudyEdit {
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

	/** Gives a claim all that the form says; the form bears its name. */
	record ChangeClaim(ClaimForm claim) implements StudyEdit {
	}

	/** Gives an argument all that the form says; the form bears its name. */
	record ChangeArgument(ArgumentForm argument) implements StudyEdit {
	}

	/** Gives the first relation of a file that says the one all that the other says; null to delete it. */
	record ChangeRelation(String file, RelationForm relation, RelationForm into) implements StudyEdit {
	}

	/**
	 * Renames a claim or argument wherever it is mentioned.
	 *
	 * @param node in its brackets
	 * @param name without brackets
	 */
	record RenameNode(String node, String name) implements StudyEdit {
	}

	/**
	 * Deletes a claim or argument, in its brackets, with the relations from and to it; it leaves the groups, assumptions and
	 * premises it is among. Refused while an argument concludes it.
	 *
	 * @param withActs whether statements that assert, deny … it no longer do; otherwise it is refused while there are such
	 */
	record DeleteNode(String node, boolean withActs) implements StudyEdit {

		/** Refused while a statement says something of it. */
		public DeleteNode(String node) {
			this(node, false);
		}
	}

	/**
	 * Puts claims and arguments, in their brackets, into the group of a map with a title, made where there is none, and takes
	 * them out of the map's others.
	 *
	 * @param title null for no group
	 * @param color of a group to be made, or null
	 */
	record GroupNodes(String file, String title, String color, List<String> nodes) implements StudyEdit {

		/** Keeps a list that nobody can change. */
		public GroupNodes {
			nodes = List.copyOf(nodes);
		}
	}

	/**
	 * Gives the first group of a map with a title all that the form says, and its members to no other; null to dissolve it, while
	 * what was in it stays. Refused where another group has the form's title.
	 */
	record ChangeGroup(String file, String title, GroupForm into) implements StudyEdit {
	}

	/**
	 * Takes a claim or argument, in its brackets, as accepted or rejected in a map.
	 *
	 * @param status null to leave it to the evaluation
	 */
	record AssumeNode(String file, String node, Status status) implements StudyEdit {
	}
}
