package org.florilegium.ui.internal.views;

import java.util.ArrayList;
import java.util.List;

/** Which lines differ between two versions of a text, by the shortest way from one to the other (Myers 1986). */
final class LineChanges {

	/** A line that goes or comes. */
	record Line(boolean added, int number, String text) {
	}

	/** Beyond this many differing lines the rest is taken as replaced altogether. */
	private static final int MOST = 2000;

	private LineChanges() {
	}

	/** The lines that differ, in order; numbers from 1, of the version they stand in. */
	static List<Line> between(String before, String after) {
		String[] a = before == null ? new String[0] : before.split("\n", -1); //$NON-NLS-1$
		String[] b = after == null ? new String[0] : after.split("\n", -1); //$NON-NLS-1$
		int start = 0;
		while (start < a.length && start < b.length && a[start].equals(b[start]))
			start++;
		int endA = a.length;
		int endB = b.length;
		while (endA > start && endB > start && a[endA - 1].equals(b[endB - 1])) {
			endA--;
			endB--;
		}
		return middle(a, start, endA, b, start, endB);
	}

	private static List<Line> middle(String[] a, int fromA, int toA, String[] b, int fromB, int toB) {
		int n = toA - fromA;
		int m = toB - fromB;
		int max = Math.min(n + m, MOST);
		List<int[]> trace = new ArrayList<>();
		int[] furthest = new int[2 * max + 3];
		for (int d = 0; d <= max; d++) {
			trace.add(furthest.clone());
			for (int k = -d; k <= d; k += 2) {
				int x = k == -d || k != d && furthest[max + k] < furthest[max + k + 2] ? furthest[max + k + 2] : furthest[max + k] + 1;
				int y = x - k;
				while (x < n && y < m && a[fromA + x].equals(b[fromB + y])) {
					x++;
					y++;
				}
				furthest[max + 1 + k] = x;
				if (x >= n && y >= m)
					return back(trace, d, max, a, fromA, n, b, fromB, m);
			}
		}
		List<Line> all = new ArrayList<>();
		for (int i = fromA; i < toA; i++)
			all.add(new Line(false, i + 1, a[i]));
		for (int i = fromB; i < toB; i++)
			all.add(new Line(true, i + 1, b[i]));
		return all;
	}

	private static List<Line> back(List<int[]> trace, int last, int max, String[] a, int fromA, int n, String[] b, int fromB, int m) {
		List<Line> lines = new ArrayList<>();
		int x = n;
		int y = m;
		for (int d = last; d > 0; d--) {
			int[] furthest = trace.get(d);
			int k = x - y;
			boolean down = k == -d || k != d && furthest[max + k] < furthest[max + k + 2];
			int before = down ? k + 1 : k - 1;
			int beforeX = furthest[max + 1 + before];
			int beforeY = beforeX - before;
			if (down)
				lines.add(new Line(true, fromB + beforeY + 1, b[fromB + beforeY]));
			else
				lines.add(new Line(false, fromA + beforeX + 1, a[fromA + beforeX]));
			x = beforeX;
			y = beforeY;
		}
		return lines.reversed();
	}
}
