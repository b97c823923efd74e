package org.florilegium.analysis;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * A value of a mode: an organisation, a theme, a document …
 *
 * @param name       what tells it from others
 * @param label      what people read; need not be unique
 * @param attributes further attributes, in their order
 */
public record Node(String name, String label, Map<String, String> attributes) {

	private static final Collator COLLATOR = Collator.getInstance(Locale.ROOT);

	/** The order that people expect, wherever they are; then by UTF-16 units of label and name. */
	public static final Comparator<Node> BY_LABEL = Comparator.comparing(Node::label, (a, b) -> COLLATOR.compare(a, b)).thenComparing(Node::label)
			.thenComparing(Node::name);

	/** A node of which no more is known. */
	public static Node of(String label) {
		return new Node(label, label, Map.of());
	}

	/** The same with another label. */
	public Node labelled(String other) {
		return new Node(name, other, attributes);
	}
}
