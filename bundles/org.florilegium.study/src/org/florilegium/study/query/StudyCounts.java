package org.florilegium.study.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.internal.query.CountReader;

/**
 * How much there is of everything in a study: an immutable snapshot. It is counted document by document, so that after a
 * change only the documents that were coded differently are read again.
 */
public final class StudyCounts {

	/** Statements, and the documents they are in. */
	public record Count(long statements, long documents) {

		/** Nothing. */
		public static final Count NONE = new Count(0, 0);

		private Count plus(long more) {
			return more == 0 ? this : new Count(statements + more, documents + 1);
		}
	}

	/**
	 * What a coder has done on a document.
	 *
	 * @param statements number of statements
	 * @param share      the share of the text's code points that stand in a passage, 0 to 1; 0 where the length is not known
	 */
	public record Coded(long statements, double share) {
	}

	/**
	 * A document and how far it is coded.
	 *
	 * @param document   the document
	 * @param length     code points of its text; null where the corpus does not say
	 * @param statements number of statements by all coders
	 * @param share      the share of the text that some coder has coded, 0 to 1
	 * @param coders     by name of the coder
	 */
	public record DocumentCount(DocumentEntry document, Integer length, long statements, double share, Map<String, Coded> coders) {
	}

	/**
	 * What was counted in one document, by name. For those who count.
	 *
	 * @param state         tells whether it has to be counted again
	 * @param themes        statements about a theme itself
	 * @param narrower      statements about a theme or one under it
	 * @param authors       statements by an author
	 * @param organizations statements for an organisation
	 * @param reporters     statements that somebody reports
	 */
	public record Part(String state, DocumentCount count, Map<String, Integer> themes, Map<String, Integer> narrower, Map<String, Integer> authors,
			Map<String, Integer> organizations, Map<String, Integer> reporters) {
	}

	private final String definitions;
	private final Map<String, Part> parts;
	private final Map<String, Count> themes = new HashMap<>();
	private final Map<String, Count> narrower = new HashMap<>();
	private final Map<String, Count> authors = new HashMap<>();
	private final Map<String, Count> organizations = new HashMap<>();
	private final Map<String, Count> reporters = new HashMap<>();
	private final List<DocumentCount> documents = new ArrayList<>();
	private long statements;

	/**
	 * For those who count: see {@link #read}.
	 *
	 * @param definitions the state of codebooks and corpus
	 * @param parts       by document, in the order of the corpus
	 */
	public StudyCounts(String definitions, Map<String, Part> parts) {
		this.definitions = definitions;
		this.parts = new LinkedHashMap<>(parts);
		for (Part part : parts.values()) {
			documents.add(part.count);
			statements += part.count.statements;
			add(part.themes, themes);
			add(part.narrower, narrower);
			add(part.authors, authors);
			add(part.organizations, organizations);
			add(part.reporters, reporters);
		}
	}

	private static void add(Map<String, Integer> part, Map<String, Count> all) {
		part.forEach((name, many) -> all.merge(name, new Count(many, 1), (known, more) -> known.plus(more.statements)));
	}

	/**
	 * Counts.
	 *
	 * @param before what was counted last, of which everything is kept that still holds; or null
	 * @throws StudyException when the index cannot be read
	 */
	public static StudyCounts read(StudyIndex index, StudyCounts before) throws StudyException {
		return index.query(connection -> new CountReader(connection).read(before));
	}

	/** The state of codebooks and corpus. */
	public String definitions() {
		return definitions;
	}

	/** What was counted in a document; null for a document that was not there. */
	public Part part(String document) {
		return parts.get(document);
	}

	/** Number of statements in the study. */
	public long statements() {
		return statements;
	}

	/** The documents, in the order of the corpus. */
	public List<DocumentCount> documents() {
		return List.copyOf(documents);
	}

	/** The statements about a theme itself. */
	public Count theme(String name) {
		return themes.getOrDefault(name, Count.NONE);
	}

	/** The statements about a theme or one under it, each once. */
	public Count withNarrower(String theme) {
		return narrower.getOrDefault(theme, Count.NONE);
	}

	/** The statements that somebody makes. */
	public Count author(String name) {
		return authors.getOrDefault(name, Count.NONE);
	}

	/** The statements made for an organisation. */
	public Count organization(String name) {
		return organizations.getOrDefault(name, Count.NONE);
	}

	/** The statements that somebody reports. */
	public Count reporter(String name) {
		return reporters.getOrDefault(name, Count.NONE);
	}
}
