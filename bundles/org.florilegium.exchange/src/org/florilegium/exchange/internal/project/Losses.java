package org.florilegium.exchange.internal.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Loss;

/** Counts what cannot be carried over. */
public final class Losses {

	private final Map<String, Loss> losses = new LinkedHashMap<>();

	/** Nothing yet. */
	public Losses() {
		this(List.of());
	}

	/** What was counted already. */
	public Losses(List<Loss> before) {
		before.forEach(loss -> count(loss.element(), loss.count(), loss.reason()));
	}

	/** One more. */
	public void count(String element, String reason) {
		count(element, 1, reason);
	}

	/** So many more; nothing when there are none. */
	public void count(String element, int number, String reason) {
		if (number > 0)
			losses.merge(element + reason, new Loss(element, number, reason), (a, b) -> new Loss(a.element(), a.count() + b.count(), a.reason()));
	}

	/** All of them, in the order in which they were first met. */
	public List<Loss> all() {
		return List.copyOf(losses.values());
	}
}
