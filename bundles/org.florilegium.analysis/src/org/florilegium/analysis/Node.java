package org.florilegium.analysis;

import java.util.Map;

/**
 * A value of a mode: an organisation, a theme, a document …
 *
 * @param name       what tells it from others
 * @param label      what people read; need not be unique
 * @param attributes further attributes, in their order
 */
public record Node(String name, String label, Map<String, String> attributes) {

	/** A node of which no more is known. */
	public static Node of(String label) {
		return new Node(label, label, Map.of());
	}
}
