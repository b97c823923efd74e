package org.florilegium.exchange.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the places of marks in a rewritten text: around the characters under them that were copied. */
final class MarkMover {

	/** A copied stretch: from {@code start} to {@code end} in the old text, to {@code target} in the new one. */
	record Move(int start, int end, int target) {
	}

	private final List<Move> moves;
	private final int length;

	/**
	 * @param copied copied stretches in the order of the new text
	 * @param length length of the new text
	 */
	MarkMover(List<Move> copied, int length) {
		moves = new ArrayList<>(copied);
		moves.sort(Comparator.comparingInt(Move::start));
		this.length = length;
	}

	/** The mark in the new text; empty when nothing of what it covered is left. */
	Optional<Mark> move(Mark mark) {
		int first = firstEndingAfter(mark.start());
		if (mark.start() == mark.end())
			return Optional.of(new Mark(mark.kind(), point(mark.start(), first), point(mark.start(), first),
					mark.detail()));
		int start = Integer.MAX_VALUE;
		int end = -1;
		for (int i = first; i < moves.size() && moves.get(i).start < mark.end(); i++) {
			Move m = moves.get(i);
			start = Math.min(start, m.target + Math.max(0, mark.start() - m.start));
			end = Math.max(end, m.target + Math.min(m.end, mark.end()) - m.start);
		}
		return end <= start ? Optional.empty() : Optional.of(new Mark(mark.kind(), start, end, mark.detail()));
	}

	private int point(int at, int first) {
		if (first == moves.size())
			return length;
		Move m = moves.get(first);
		return m.target + Math.max(0, at - m.start);
	}

	private int firstEndingAfter(int position) {
		int low = 0;
		int high = moves.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (moves.get(middle).end <= position)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}
}
