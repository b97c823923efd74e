package org.florilegium.study.internal.query;

import java.util.Arrays;

/** Numbers that are added one after the other. */
final class Ints {

	private int[] values = new int[1024];
	private int size;

	void add(int value) {
		if (size == values.length)
			values = Arrays.copyOf(values, size * 2);
		values[size++] = value;
	}

	void addAll(Ints others) {
		if (size + others.size > values.length)
			values = Arrays.copyOf(values, size + others.size);
		System.arraycopy(others.values, 0, values, size, others.size);
		size += others.size;
	}

	int get(int at) {
		return values[at];
	}

	int size() {
		return size;
	}

	/** Index of the first of the values, which are sorted, that is not smaller. */
	int firstFrom(int value) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = low + high >>> 1;
			if (values[middle] < value)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	int[] toArray() {
		return Arrays.copyOf(values, size);
	}
}
