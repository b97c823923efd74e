package org.florilegium.analysis.agreement;

import java.util.List;

import org.florilegium.analysis.agreement.AgreementData.CodedDocument;

/** A coefficient for passages as coders marked them, on any choice of the documents; a document may be chosen several times. */
interface PassageMeasure {

	/**
	 * Computes it.
	 *
	 * @param category of this category only; null for all
	 */
	Ratings.Value value(List<CodedDocument> documents, String category);
}
