package org.florilegium.exchange.internal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.florilegium.analysis.Node;

/** Labels as other programs need them: on one line, never empty, no two alike. */
final class Labels {

	private Labels() {
	}

	/** Labels of nodes; those that are alike get their names behind them, else numbers. */
	static List<String> of(List<Node> nodes) {
		return of(nodes, UnaryOperator.identity());
	}

	/**
	 * Labels of nodes.
	 *
	 * @param written what becomes of a label in the format, for example without quotes; alike is what is alike then
	 */
	static List<String> of(List<Node> nodes, UnaryOperator<String> written) {
		List<String> plain = nodes.stream().map(n -> plain(n, written)).toList();
		Map<String, Integer> counts = new HashMap<>();
		plain.forEach(label -> counts.merge(label, 1, Integer::sum));
		Set<String> taken = new HashSet<>();
		plain.stream().filter(label -> counts.get(label) == 1).forEach(taken::add);
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < plain.size(); i++) {
			String label = plain.get(i);
			if (counts.get(label) == 1) {
				labels.add(label);
				continue;
			}
			String named = label + " (" + written.apply(nodes.get(i).name()).strip() + ")";
			String unique = named;
			for (int n = 2; !taken.add(unique); n++)
				unique = named + " " + n;
			labels.add(unique);
		}
		return labels;
	}

	private static String plain(Node node, UnaryOperator<String> written) {
		String label = written.apply(clean(node.label())).strip();
		if (label.isEmpty())
			label = written.apply(clean(node.name())).strip();
		return label.isEmpty() ? "?" : label;
	}

	/** A text that XML and all the others can hold: no control characters, no halves of surrogate pairs, on one line. */
	static String clean(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
				out.append(' ');
			else if (c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE)
				out.append('\uFFFD');
			else
				out.appendCodePoint(c);
		});
		return out.toString().strip();
	}
}
