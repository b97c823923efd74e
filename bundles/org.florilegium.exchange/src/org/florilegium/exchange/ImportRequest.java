package org.florilegium.exchange;

import java.util.Optional;

import org.florilegium.exchange.clean.CleaningChoice;

/**
 * How a document is to be imported.
 *
 * @param format   name of the importer; empty to go by the content
 * @param encoding character set of a text; empty to find it
 * @param cleaning the cleaning steps
 * @param parts    whether parts are to be proposed
 * @param limit    largest file accepted, in bytes
 */
public record ImportRequest(Optional<String> format, Optional<String> encoding, CleaningChoice cleaning, boolean parts,
		long limit) {

	/** 200 MB. */
	public static final long LIMIT = 200L << 20;

	/** Everything by the content, the default cleaning, parts proposed. */
	public static final ImportRequest DEFAULT = new ImportRequest(Optional.empty(), Optional.empty(),
			CleaningChoice.DEFAULT, true, LIMIT);

	/** The same with a format; null to go by the content. */
	public ImportRequest withFormat(String name) {
		return new ImportRequest(Optional.ofNullable(name), encoding, cleaning, parts, limit);
	}

	/** The same with an encoding; null to find it. */
	public ImportRequest withEncoding(String name) {
		return new ImportRequest(format, Optional.ofNullable(name), cleaning, parts, limit);
	}

	/** The same with other cleaning steps. */
	public ImportRequest withCleaning(CleaningChoice choice) {
		return new ImportRequest(format, encoding, choice, parts, limit);
	}

	/** The same with or without parts. */
	public ImportRequest withParts(boolean propose) {
		return new ImportRequest(format, encoding, cleaning, propose, limit);
	}

	/** The same with another limit, in bytes. */
	public ImportRequest withLimit(long bytes) {
		return new ImportRequest(format, encoding, cleaning, parts, bytes);
	}
}
