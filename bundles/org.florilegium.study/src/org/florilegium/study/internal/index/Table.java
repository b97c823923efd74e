package org.florilegium.study.internal.index;

import java.util.List;
import java.util.Locale;

/**
 * The tables that are filled from a study's files. What stands in one file has consecutive ids, so that everything of a
 * file is found, and removed, by ranges.
 * <p>
 * Columns of type {@code word} hold ids of the table {@code word}: names as they are written in the files, without sigil.
 */
enum Table {
	/** What a file exports; its columns serve the language's scoping. */
	NAME(null, "ordinal INTEGER", "kind TEXT", "name TEXT", "title TEXT", "element INTEGER", "offset INTEGER", "length INTEGER"),
	NAME_DATA(null, "ordinal INTEGER", "key TEXT", "value TEXT"),
	REF(null, "kind TEXT", "word INTEGER", "count INTEGER"),
	FILE_USE(null, "role TEXT", "ordinal INTEGER", "name TEXT"),

	CODEBOOK(1, "word INTEGER", "title TEXT", "version TEXT"),
	SCALE(1, "word INTEGER"),
	SCALE_POINT(SCALE, "ordinal INTEGER", "word INTEGER", "value REAL"),
	THEME(1, "element INTEGER", "word INTEGER", "title TEXT", "parent INTEGER", "scale INTEGER", "color TEXT", "key TEXT",
			"definition TEXT", "retired INTEGER", "replacement INTEGER", "parent_id INTEGER", "scale_id INTEGER", "path TEXT"),
	THEME_ALIAS(THEME, "ordinal INTEGER", "text TEXT"),
	THEME_RULE(THEME, "ordinal INTEGER", "kind TEXT", "text TEXT"),
	THEME_ATTRIBUTE(THEME, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	ACTOR(1, "element INTEGER", "word INTEGER", "title TEXT", "kind TEXT", "organization_kind TEXT", "parent INTEGER", "parent_id INTEGER"),
	ACTOR_ALIAS(ACTOR, "ordinal INTEGER", "text TEXT"),
	ACTOR_ATTRIBUTE(ACTOR, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	MEMBERSHIP(ACTOR, "ordinal INTEGER", "organization INTEGER", "since TEXT", "until TEXT"),
	CODER(1, "word INTEGER", "title TEXT"),
	STATEMENT_TYPE(1, "word INTEGER", "title TEXT"),
	VARIABLE(STATEMENT_TYPE, "ordinal INTEGER", "name TEXT", "title TEXT", "kind TEXT", "choices TEXT"),
	SCHEME(1, "word INTEGER", "title TEXT", "definition TEXT"),
	SCHEME_ROLE(SCHEME, "ordinal INTEGER", "name TEXT", "text TEXT"),
	SCHEME_QUESTION(SCHEME, "ordinal INTEGER", "name TEXT", "text TEXT", "attack TEXT"),

	DOCUMENT(1, "element INTEGER", "word INTEGER", "path TEXT", "title TEXT", "organization INTEGER", "date TEXT", "day TEXT",
			"source TEXT", "section TEXT", "kind TEXT", "language TEXT", "length INTEGER", "sha256 TEXT", "origin TEXT",
			"attribution TEXT"),
	DOCUMENT_ATTRIBUTE(DOCUMENT, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	DOCUMENT_NOTE(DOCUMENT, "ordinal INTEGER", "text TEXT"),
	CLEANING(DOCUMENT, "ordinal INTEGER", "step TEXT", "option TEXT"),
	/** Parts count from 1; authors of part 0 are the document's. */
	PART(DOCUMENT, "part INTEGER", "title TEXT", "start INTEGER", "end INTEGER", "organization INTEGER", "kind TEXT"),
	AUTHOR(DOCUMENT, "part INTEGER", "ordinal INTEGER", "actor INTEGER"),

	CODING(1, "word INTEGER", "document INTEGER", "coder INTEGER", "coded_on TEXT"),
	/** What was written, then what follows from the corpus: speaker, organisation, whose authorship, part and day. */
	STATEMENT(1, "element INTEGER", "offset INTEGER", "name TEXT", "document INTEGER", "coder INTEGER", "coded_on TEXT", "start INTEGER",
			"end INTEGER", "written_speaker INTEGER", "written_organization INTEGER", "date TEXT", "type INTEGER", "confidence REAL",
			"speaker INTEGER", "organization INTEGER", "authorship INTEGER", "part INTEGER", "day TEXT"),
	SPAN(STATEMENT, "ordinal INTEGER", "start INTEGER", "end INTEGER", "page REAL", "quote TEXT", "prefix TEXT", "suffix TEXT"),
	CODE(STATEMENT, "ordinal INTEGER", "theme INTEGER", "stance INTEGER"),
	ACT(STATEMENT, "ordinal INTEGER", "force TEXT", "claim INTEGER"),
	REPORTER(STATEMENT, "ordinal INTEGER", "actor INTEGER"),
	VALUE(STATEMENT, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	NOTE(STATEMENT, "ordinal INTEGER", "text TEXT"),

	ARGUMENT_MAP(1, "word INTEGER", "title TEXT", "semantics TEXT"),
	CLAIM(1, "element INTEGER", "word INTEGER", "text TEXT", "major INTEGER", "coder INTEGER", "coded_on TEXT"),
	CLAIM_THEME(CLAIM, "ordinal INTEGER", "theme INTEGER"),
	CLAIM_ATTRIBUTE(CLAIM, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	CLAIM_NOTE(CLAIM, "ordinal INTEGER", "text TEXT"),
	ARGUMENT(1, "element INTEGER", "word INTEGER", "title TEXT", "qualifier TEXT", "conclusion INTEGER", "warrant INTEGER",
			"scheme INTEGER", "coder INTEGER", "coded_on TEXT"),
	PREMISE(ARGUMENT, "ordinal INTEGER", "role TEXT", "claim INTEGER", "implicit INTEGER"),
	/** Backing and rebutting claims. */
	SUPPORT(ARGUMENT, "ordinal INTEGER", "role TEXT", "claim INTEGER"),
	ARGUMENT_STATEMENT(ARGUMENT, "ordinal INTEGER", "statement TEXT"),
	ARGUMENT_ATTRIBUTE(ARGUMENT, "ordinal INTEGER", "name TEXT", "kind TEXT", "text TEXT", "number REAL"),
	ARGUMENT_NOTE(ARGUMENT, "ordinal INTEGER", "text TEXT"),
	/** Ends of a relation, assumptions and groups name claims and arguments with their brackets. */
	RELATION(1, "element INTEGER", "source INTEGER", "kind TEXT", "target INTEGER", "reason TEXT", "confidence REAL", "coder INTEGER",
			"coded_on TEXT"),
	RELATION_EVIDENCE(RELATION, "ordinal INTEGER", "statement TEXT"),
	ASSUMPTION(1, "element INTEGER", "status TEXT", "node INTEGER"),
	NODE_GROUP(1, "element INTEGER", "title TEXT", "color TEXT"),
	GROUP_MEMBER(NODE_GROUP, "ordinal INTEGER", "node INTEGER"),

	/** Paragraphs of the reading texts, whose words are in the full-text table under the same id. */
	PARAGRAPH(1, "start INTEGER", "length INTEGER");

	private final Table parent;
	private final boolean entity;
	private final List<String> columns;

	/** A table of things with an id. */
	Table(int id, String... columns) {
		this.parent = null;
		this.entity = id == 1;
		this.columns = List.of(columns);
	}

	/** A table of lists: of a parent's, or of a file's where the parent is null. */
	Table(Table parent, String... columns) {
		this.parent = parent;
		this.entity = false;
		this.columns = List.of(columns);
	}

	/** Whether its rows have ids of their own. */
	boolean isEntity() {
		return entity;
	}

	/** The table whose rows its rows belong to; null for entities and for what belongs to a file. */
	Table parent() {
		return parent;
	}

	/** Its name in the database. */
	String sql() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Number of cells that a row brings, besides those that the writer fills in. */
	int width() {
		return columns.size();
	}

	/** The statement that makes it. */
	String create() {
		String owned = String.join(", ", columns);
		if (entity)
			return "CREATE TABLE " + sql() + "(id INTEGER PRIMARY KEY, file INTEGER NOT NULL, " + owned + ")";
		String owner = parent == null ? "file" : parent.sql();
		return "CREATE TABLE " + sql() + "(" + owner + " INTEGER NOT NULL, " + owned + ", PRIMARY KEY(" + owner + ", " + key()
				+ ")) WITHOUT ROWID";
	}

	/** The columns that tell the rows of one parent or file apart. */
	private String key() {
		return switch (this) {
			case NAME -> "ordinal";
			case NAME_DATA -> "ordinal, key";
			case REF -> "kind, word";
			case FILE_USE -> "role, ordinal";
			case PART -> "part";
			case AUTHOR -> "part, ordinal";
			default -> "ordinal";
		};
	}

	/** The statement that adds a row: id and file, or the parent's id, or the file, then the columns. */
	String insert() {
		int cells = columns.size() + (entity ? 2 : 1);
		return "INSERT INTO " + sql() + " VALUES(" + "?,".repeat(cells - 1) + "?)";
	}
}
