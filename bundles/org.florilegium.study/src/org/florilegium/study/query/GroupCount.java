package org.florilegium.study.query;

import java.util.List;

/**
 * How many statements have certain values.
 *
 * @param values     one value for each dimension asked for
 * @param statements number of statements
 * @param documents  number of documents they are in
 * @param speakers   number of those who say them, of several authors of one statement the first
 */
public record GroupCount(List<Value> values, long statements, long documents, long speakers) {

	/**
	 * A value of a dimension.
	 *
	 * @param name  its name as files write it, without sigil; null where the statements have none
	 * @param label what people read; empty where the statements have none
	 */
	public record Value(String name, String label) {
	}
}
