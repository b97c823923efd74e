package org.florilegium.ui.internal;

import org.florilegium.workspace.StudyProject;

/** Something of a study that a view or editor shows: what selections and drags are made of. Names come without sigils. */
public sealed interface Ref {

	/** The study it belongs to. */
	StudyProject study();

	/** A statement: the name of its coding, and its own. */
	record StatementRef(StudyProject study, String coding, String statement) implements Ref {
	}

	/** A theme. */
	record ThemeRef(StudyProject study, String name) implements Ref {
	}

	/** A person or organisation. */
	record ActorRef(StudyProject study, String name) implements Ref {
	}

	/** A document. */
	record DocumentRef(StudyProject study, String name) implements Ref {
	}

	/** What one author says on one theme; null for those without. */
	record CellRef(StudyProject study, String theme, String actor) implements Ref {
	}
}
