package org.florilegium.analysis.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the open nodes of a labelling hang together. */
final class Parts {

	private final Labelling labelling;
	private final Framework framework;
	private final int[] component;

	private Parts(Labelling labelling) {
		this.labelling = labelling;
		framework = labelling.framework();
		component = new int[framework.size()];
		Arrays.fill(component, -1);
	}

	/** The open nodes in sets that no attack joins, each in ascending order. */
	static List<int[]> separate(Labelling labelling) {
		return new Parts(labelling).separate();
	}

	/**
	 * The strongly connected components of the open nodes that no other open node attacks (Tarjan 1972), each in ascending
	 * order.
	 */
	static List<int[]> initial(Labelling labelling) {
		return new Parts(labelling).initial();
	}

	private boolean isOpen(int node) {
		return labelling.label(node) == Labelling.OPEN;
	}

	private List<int[]> separate() {
		List<int[]> parts = new ArrayList<>();
		int[] reached = new int[framework.size()];
		for (int start = 0; start < framework.size(); start++) {
			if (!isOpen(start) || component[start] >= 0)
				continue;
			int size = 0;
			reached[size++] = start;
			component[start] = parts.size();
			for (int i = 0; i < size; i++) {
				for (int next : framework.attackersOf(reached[i]))
					if (isOpen(next) && component[next] < 0) {
						component[next] = parts.size();
						reached[size++] = next;
					}
				for (int next : framework.attackedBy(reached[i]))
					if (isOpen(next) && component[next] < 0) {
						component[next] = parts.size();
						reached[size++] = next;
					}
			}
			parts.add(sorted(reached, 0, size));
		}
		return parts;
	}

	private List<int[]> initial() {
		List<int[]> components = strong();
		List<int[]> initial = new ArrayList<>();
		for (int i = 0; i < components.size(); i++) {
			int number = i;
			boolean attacked = Arrays.stream(components.get(i))
					.anyMatch(node -> Arrays.stream(framework.attackersOf(node)).anyMatch(a -> isOpen(a) && component[a] != number));
			if (!attacked)
				initial.add(components.get(i));
		}
		return initial;
	}

	/** Without recursion, since a chain of nodes may be longer than the stack is deep. */
	private List<int[]> strong() {
		List<int[]> components = new ArrayList<>();
		int size = framework.size();
		int[] order = new int[size];
		int[] lowest = new int[size];
		int[] next = new int[size];
		int[] path = new int[size];
		int[] pending = new int[size];
		int depth = 0;
		int held = 0;
		int visited = 0;
		for (int start = 0; start < size; start++) {
			if (!isOpen(start) || order[start] > 0)
				continue;
			path[depth++] = start;
			while (depth > 0) {
				int node = path[depth - 1];
				if (next[node] == 0 && order[node] == 0) {
					order[node] = lowest[node] = ++visited;
					pending[held++] = node;
				}
				int[] targets = framework.attackedBy(node);
				boolean deeper = false;
				while (next[node] < targets.length && !deeper) {
					int target = targets[next[node]++];
					if (!isOpen(target))
						continue;
					if (order[target] == 0) {
						path[depth++] = target;
						deeper = true;
					} else if (component[target] < 0) {
						lowest[node] = Math.min(lowest[node], order[target]);
					}
				}
				if (deeper)
					continue;
				depth--;
				if (depth > 0)
					lowest[path[depth - 1]] = Math.min(lowest[path[depth - 1]], lowest[node]);
				if (lowest[node] == order[node]) {
					int from = held;
					do
						component[pending[--from]] = components.size();
					while (pending[from] != node);
					components.add(sorted(pending, from, held));
					held = from;
				}
			}
		}
		return components;
	}

	private static int[] sorted(int[] nodes, int from, int to) {
		int[] copy = Arrays.copyOfRange(nodes, from, to);
		Arrays.sort(copy);
		return copy;
	}
}
