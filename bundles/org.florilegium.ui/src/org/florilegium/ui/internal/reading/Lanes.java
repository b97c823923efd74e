package org.florilegium.ui.internal.reading;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Which bar of the margin goes into which lane: the one nearest to the text that is free. */
final class Lanes {

	private Lanes() {
	}

	/**
	 * A lane for each of some stretches, 0 being nearest to the text. It depends on the whole text, not on what is visible
	 * of it: bars keep their lanes while one scrolls.
	 *
	 * @param starts ascending
	 * @param ends   at which the lane is free again
	 */
	static int[] assign(int[] starts, int[] ends) {
		record Busy(int lane, int end) {
		}
		int[] lanes = new int[starts.length];
		PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingInt(Busy::end));
		TreeSet<Integer> free = new TreeSet<>();
		int used = 0;
		for (int i = 0; i < starts.length; i++) {
			while (!busy.isEmpty() && busy.peek().end <= starts[i])
				free.add(busy.poll().lane);
			lanes[i] = free.isEmpty() ? used++ : free.pollFirst();
			busy.add(new Busy(lanes[i], ends[i]));
		}
		return lanes;
	}
}
