package org.florilegium.ui.internal.map;

import java.util.List;

/** How nodes are offered for choosing: by name, with the beginning of what they say. */
final class NodeNames {

	private static final int SHOWN = 64;

	private final MapSnapshot map;

	NodeNames(MapSnapshot map) {
		this.map = map;
	}

	/** What people read of a node, null for null. */
	String label(String node) {
		if (node == null)
			return null;
		String text = map.text(node);
		boolean says = !text.isEmpty() && !node.equals("<" + text + ">"); //$NON-NLS-1$ //$NON-NLS-2$
		return says ? node + "  " + (text.length() > SHOWN ? text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())))) + "…" : text) : node; //$NON-NLS-1$ //$NON-NLS-2$
	}

	List<String> labels(List<String> nodes) {
		return nodes.stream().map(this::label).toList();
	}

	/** The node that a label is of; empty for what is empty. */
	static String node(String label) {
		int end = label.indexOf(label.startsWith("<") ? '>' : ']'); //$NON-NLS-1$
		return end < 0 ? label.strip() : label.substring(0, end + 1);
	}
}
