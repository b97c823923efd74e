package org.florilegium.ui.internal.map;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.florilegium.lang.Sigil;

/** How nodes are offered for choosing: by name, with what they say, and what becomes of them. */
final class NodeNames {

	private static final int SHOWN = 64;

	private final MapSnapshot map;
	private final NewClaims made;

	/** Offers what there is. */
	NodeNames(MapSnapshot map) {
		this(map, null);
	}

	/** Offers what there is, and new claims of sentences that are typed. */
	NodeNames(MapSnapshot map, NewClaims made) {
		this.map = map;
		this.made = made;
	}

	/** What people read of a node, with the beginning of what it says; null for null. */
	String label(String node) {
		if (node == null)
			return null;
		if (made != null && made.isNew(node))
			return NLS.bind(Messages.choose_new, Sigil.strip(node));
		String text = text(node);
		return text.isEmpty() ? node : node + "  " + (text.length() > SHOWN ? text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())))) + "…" : text); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What a node says beyond its name. */
	private String text(String node) {
		String text = map.text(node);
		return node.equals("<" + text + ">") ? "" : text; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Nodes to be chosen. */
	List<ChoiceField.Item> items(List<String> nodes) {
		return nodes.stream().map(node -> new ChoiceField.Item(node, label(node), mark(node) + node + "  " + text(node), Sigil.strip(node), text(node))).toList(); //$NON-NLS-1$
	}

	/** A new claim of what was typed, to be chosen; null where it makes none. */
	ChoiceField.Item made(String typed) {
		String node = made == null ? null : made.of(typed);
		return node == null ? null : new ChoiceField.Item(node, label(node), label(node), node, ""); //$NON-NLS-1$
	}

	/** The sign that the map shows on it. */
	private String mark(String node) {
		if (map.evaluation() == null)
			return ""; //$NON-NLS-1$
		return switch (map.evaluation().status(node)) {
			case IN -> "✓ "; //$NON-NLS-1$
			case OUT -> "✗ "; //$NON-NLS-1$
			case UNDECIDED -> "? "; //$NON-NLS-1$
		};
	}
}
