package org.florilegium.study.index;

import java.util.List;

/**
 * What it took to bring an index up to date.
 *
 * @param rebuilt  whether it was built from nothing
 * @param reason   why it was, for people to read; empty otherwise
 * @param changed  number of files that were read
 * @param removed  number of files that were taken out
 * @param behind   whether the index may be behind the files, because another program was changing the study
 * @param messages what people should know, such as that a damaged index was set aside; usually empty
 */
public record IndexUpdate(boolean rebuilt, String reason, int changed, int removed, boolean behind, List<String> messages) {

	/** Nothing had to be done. */
	public static final IndexUpdate CURRENT = new IndexUpdate(false, "", 0, 0, false, List.of());

	/** Whether anything that is read from the index may now be different. */
	public boolean isChange() {
		return rebuilt || changed + removed > 0;
	}
}
