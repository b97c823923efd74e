package org.florilegium.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a result came about.
 *
 * @param sentence   in words
 * @param parameters by name, in their order; enough to compute it again from the same study
 */
public record Method(String sentence, Map<String, Object> parameters) {

	/** Copies the map. */
	public Method {
		parameters = new LinkedHashMap<>(parameters);
	}

	/** The same with a further parameter. */
	public Method with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(parameters);
		more.put(name, value);
		return new Method(sentence, more);
	}
}
