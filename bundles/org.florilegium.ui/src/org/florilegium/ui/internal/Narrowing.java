package org.florilegium.ui.internal;

import java.util.function.UnaryOperator;

/** The filter that a chart sets to show what a part of it stands for, and the one around it that the chart goes on to show: else it would shrink to that part. */
public final class Narrowing {

	private Filter inside;
	private Filter around;

	/** Narrows what is shown. */
	public Filter of(Filter base, UnaryOperator<Filter> narrower) {
		inside = narrower.apply(base);
		around = base;
		return inside;
	}

	/** What the chart shows under a filter. */
	public Filter around(Filter current) {
		if (current.equals(inside))
			return around;
		inside = null;
		around = null;
		return current;
	}
}
