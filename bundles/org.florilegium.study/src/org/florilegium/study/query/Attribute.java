package org.florilegium.study.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that statements have, for counting and for networks: {@code theme}, {@code organization},
 * {@code document.source}, {@code value.amount}.
 *
 * @param kind what
 * @param name which of a thing's attributes; null where the kind says it all
 */
public record Attribute(Kind kind, String name) {

	/** Kinds of attributes. */
	public enum Kind {
		/** The theme. */
		THEME,
		/** The theme right above it; one above which there is none counts as its own. */
		PARENT_THEME,
		/** Who says it; several authors of one statement count each. */
		AUTHOR,
		/** For which organisation. */
		ORGANIZATION,
		/** Who reports it; several count each. */
		REPORTER,
		/** The document; with a name one of its fields: title, source, section, kind, language, or a further attribute. */
		DOCUMENT,
		/** The coder. */
		CODER,
		/** The point of the theme's scale, with its number. */
		STANCE,
		/** The statement type. */
		TYPE,
		/** The innermost part of the document around it. */
		PART,
		/** The claim it does something to; several count each. */
		CLAIM,
		/** What it does to the claim: asserts, denies, concedes, questions, assumes, reports. */
		ACT,
		/** Where that puts who says it: for the claim (1) or against it (-1); who questions it, or reports others, takes no position. */
		POSITION,
		/** The year of its day. */
		YEAR,
		/** The month of its day. */
		MONTH,
		/** A variable of the statement. */
		VALUE;

		/** As people write it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	private static final List<Kind> NAMED = List.of(Kind.DOCUMENT, Kind.VALUE, Kind.AUTHOR, Kind.ORGANIZATION, Kind.REPORTER, Kind.THEME);

	/** An attribute whose kind says it all. */
	public static Attribute of(Kind kind) {
		return new Attribute(kind, null);
	}

	/** The attribute that a word such as {@code document.source} means; empty when it means none. */
	public static Optional<Attribute> parse(String word) {
		int dot = word.indexOf('.');
		String first = dot < 0 ? word : word.substring(0, dot);
		String rest = dot < 0 ? null : word.substring(dot + 1);
		return Arrays.stream(Kind.values()).filter(kind -> kind.word().equalsIgnoreCase(first))
				.filter(kind -> rest == null ? kind != Kind.VALUE : NAMED.contains(kind) && !rest.isBlank()).findFirst()
				.map(kind -> new Attribute(kind, rest));
	}

	/** As people write it. */
	@Override
	public String toString() {
		return name == null ? kind.word() : kind.word() + "." + name;
	}
}
