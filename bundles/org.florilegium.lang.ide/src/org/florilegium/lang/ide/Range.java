package org.florilegium.lang.ide;

import org.eclipse.xtext.nodemodel.INode;

/**
 * A stretch of a file's text.
 *
 * @param offset first UTF-16 unit
 * @param length UTF-16 units
 */
public record Range(int offset, int length) {

	/** The range between two offsets. */
	public static Range between(int start, int end) {
		return new Range(start, end - start);
	}

	/** Where a node's words stand, without the white space before them. */
	public static Range of(INode node) {
		return new Range(node.getOffset(), node.getLength());
	}

	/** The first UTF-16 unit behind it. */
	public int end() {
		return offset + length;
	}

	/** Whether an offset is in it or at one of its ends. */
	public boolean touches(int at) {
		return offset <= at && at <= end();
	}

	/** Whether all of another range is in it. */
	public boolean contains(Range other) {
		return offset <= other.offset && other.end() <= end();
	}
}
