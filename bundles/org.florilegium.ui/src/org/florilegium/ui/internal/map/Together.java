package org.florilegium.ui.internal.map;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.florilegium.analysis.argument.NodeStatus;
import org.florilegium.picture.map.MapTie;
import org.florilegium.ui.internal.map.MapSnapshot.Said;

/**
 * What is known of several nodes of a map together.
 *
 * @param nodes in brackets
 */
record Together(MapSnapshot map, List<String> nodes) {

	private static final int SHOWN = 10;
	private static final int WORDS = 70;

	/** Each with the beginning of what it says, in lines; then what joins them. */
	String words() {
		List<String> lines = new ArrayList<>();
		for (String node : nodes.subList(0, Math.min(SHOWN, nodes.size()))) {
			String text = map.text(node);
			lines.add("– " + (node.equals("<" + text + ">") ? node : node + ": " + beginning(text))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		if (nodes.size() > SHOWN)
			lines.add(NLS.bind(Messages.details_more, nodes.size() - SHOWN));
		List<MapTie> ties = MapTie.of(map.debate()).stream().filter(tie -> nodes.contains(tie.source()) && nodes.contains(tie.target())).toList();
		ties.stream().limit(SHOWN).map(MapTie::says).forEach(lines::add);
		if (ties.size() > SHOWN)
			lines.add(NLS.bind(Messages.details_moreTies, ties.size() - SHOWN));
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static String beginning(String text) {
		if (text.codePointCount(0, text.length()) <= WORDS)
			return text;
		String cut = text.substring(0, text.offsetByCodePoints(0, WORDS));
		return cut.substring(0, Math.max(cut.lastIndexOf(' '), WORDS / 2)).stripTrailing() + "…"; //$NON-NLS-1$
	}

	/** How many of them are in, out and undecided; empty where that is not known. */
	String status() {
		if (map.evaluation() == null)
			return ""; //$NON-NLS-1$
		long[] counts = new long[NodeStatus.values().length];
		nodes.forEach(node -> counts[map.evaluation().status(node).ordinal()]++);
		return NLS.bind(Messages.details_summary, new Object[] { map.evaluation().semantics().getLiteral(), counts[NodeStatus.IN.ordinal()], counts[NodeStatus.OUT.ordinal()],
				counts[NodeStatus.UNDECIDED.ordinal()] });
	}

	/** The statements behind them, each with what it does to which. */
	List<Said> said() {
		List<Said> all = new ArrayList<>();
		for (String node : nodes)
			map.said(node).forEach(said -> all.add(new Said((said.force() == null ? "" : said.force() + " ") + node, said.statement()))); //$NON-NLS-1$ //$NON-NLS-2$
		return all;
	}
}
