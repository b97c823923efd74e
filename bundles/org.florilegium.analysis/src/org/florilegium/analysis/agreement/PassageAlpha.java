package org.florilegium.analysis.agreement;

import java.util.List;

import org.florilegium.analysis.agreement.AgreementData.Coded;
import org.florilegium.analysis.agreement.AgreementData.CodedDocument;

/** α_u of documents put one after the other: of those that all the coders have coded. */
record PassageAlpha(int coders) implements PassageMeasure {

	@Override
	public Ratings.Value value(List<CodedDocument> documents, String category) {
		UnitizingAlpha alpha = new UnitizingAlpha(coders);
		for (CodedDocument document : documents) {
			if (document.coders().size() < coders)
				continue; // nobody can be compared with a coder who did not see it
			long begin = alpha.lengthen(document.length());
			for (Coded coded : document.coded())
				if (coded.start() < coded.end())
					alpha.add(coded.coder(), begin + coded.start(), begin + Math.min(coded.end(), document.length()), coded.category());
		}
		return category == null ? alpha.value() : alpha.value(category);
	}
}
