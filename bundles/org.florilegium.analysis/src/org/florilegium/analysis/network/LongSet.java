package org.florilegium.analysis.network;

import java.util.Arrays;

/** Numbers, each once; none of them negative. */
final class LongSet {

	private long[] slots;
	private int size;

	LongSet(int expected) {
		slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
		Arrays.fill(slots, -1);
	}

	/** Adds a number; whether it was not there yet. */
	boolean add(long value) {
		int mask = slots.length - 1;
		int at = slot(value, mask);
		while (slots[at] >= 0) {
			if (slots[at] == value)
				return false;
			at = at + 1 & mask;
		}
		slots[at] = value;
		if (++size * 2 > slots.length)
			grow();
		return true;
	}

	private void grow() {
		long[] old = slots;
		slots = new long[old.length * 2];
		Arrays.fill(slots, -1);
		int mask = slots.length - 1;
		for (long value : old) {
			if (value < 0)
				continue;
			int at = slot(value, mask);
			while (slots[at] >= 0)
				at = at + 1 & mask;
			slots[at] = value;
		}
	}

	private static int slot(long value, int mask) {
		long mixed = value * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 32) & mask;
	}
}
