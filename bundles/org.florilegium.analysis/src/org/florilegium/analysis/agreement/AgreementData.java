package org.florilegium.analysis.agreement;

import java.util.List;

/**
 * What several coders did to documents.
 *
 * @param category  what is compared, {@code theme}
 * @param coders    the coders
 * @param documents the documents
 */
public record AgreementData(String category, List<String> coders, List<CodedDocument> documents) {

	/** Copies the lists. */
	public AgreementData {
		coders = List.copyOf(coders);
		documents = List.copyOf(documents);
	}

	/**
	 * A document; all places are code points of its text.
	 *
	 * @param name       its name
	 * @param length     of its text
	 * @param coders     who coded it, as indices; also those who found nothing in it
	 * @param coded      what they found
	 * @param sentences  ends of its sentences, in order; the last is the length
	 * @param paragraphs starts and ends of its paragraphs, in order
	 */
	public record CodedDocument(String name, int length, List<Integer> coders, List<Coded> coded, List<Integer> sentences, List<int[]> paragraphs) {
	}

	/**
	 * A category that a coder gave to a passage.
	 *
	 * @param coder     index of the coder
	 * @param start     first code point
	 * @param end       code point after the last
	 * @param category  what was found
	 * @param number    its number, or null
	 * @param statement name of the statement, which may have several passages and categories
	 */
	public record Coded(int coder, int start, int end, String category, Double number, String statement) {
	}

	/** The same of some coders only, by index. */
	public AgreementData of(List<Integer> some) {
		List<CodedDocument> fewer = documents.stream().map(d -> new CodedDocument(d.name, d.length, d.coders.stream().filter(some::contains).map(some::indexOf).toList(),
				d.coded.stream().filter(c -> some.contains(c.coder)).map(c -> new Coded(some.indexOf(c.coder), c.start, c.end, c.category, c.number, c.statement)).toList(),
				d.sentences, d.paragraphs)).toList();
		return new AgreementData(category, some.stream().map(coders::get).toList(), fewer);
	}

	/** The same of one document only. */
	public AgreementData of(CodedDocument document) {
		return new AgreementData(category, coders, List.of(document));
	}
}
