package org.florilegium.exchange.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.exchange.Loss;

/** Counts losses by element. */
public final class Losses {

	private final Map<String, Integer> counts = new LinkedHashMap<>();
	private final Map<String, String> reasons = new LinkedHashMap<>();

	/** Counts one; the first reason given for an element is told. */
	public void add(String element, String reason) {
		counts.merge(element, 1, Integer::sum);
		reasons.putIfAbsent(element, reason);
	}

	/** What was counted, in the order in which it was met. */
	public List<Loss> list() {
		List<Loss> losses = new ArrayList<>();
		counts.forEach((element, count) -> losses.add(new Loss(element, count, reasons.get(element))));
		return losses;
	}
}
