package org.florilegium.exchange.pdf.internal;

/**
 * Characters that stand next to each other on a line of a page. Lengths are in points, from the left and from the top.
 *
 * @param text     the characters in the order of their places
 * @param left     where the first begins
 * @param right    where the last ends
 * @param baseline on which they stand
 * @param size     of the type
 * @param bold     whether they are in bold type
 */
record Run(String text, double left, double right, double baseline, double size, boolean bold) {

	double top() {
		return baseline - 0.8 * size;
	}

	double bottom() {
		return baseline + 0.2 * size;
	}

	double width() {
		return right - left;
	}

	/** Whether it stands on both sides of a vertical line. */
	boolean crosses(double x) {
		return left < x - 1 && right > x + 1;
	}
}
