package org.florilegium.cli.internal.print;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.florilegium.cli.internal.print.Listing.Heading;

/** Prints a listing for people: aligned, a line per row, no wider than the terminal where that is possible. */
final class TablePrinter {

	private static final String GAP = "  ";
	private static final int NARROWEST = 12;
	private static final int WIDE_ENOUGH = 44;
	private static final int NAME = 24;

	private final PrintWriter out;
	private final int width;

	TablePrinter(PrintWriter out, int width) {
		this.out = out;
		this.width = width;
	}

	void print(Listing listing) {
		int[] widths = widths(listing);
		line(listing.headings(), listing.headings().stream().map(h -> (Object) h.name()).toList(), widths);
		rule(widths);
		for (List<Object> row : listing.rows())
			line(listing.headings(), row, widths);
		if (listing.total() != null) {
			rule(widths);
			line(listing.headings(), listing.total(), widths);
		}
	}

	private void rule(int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++)
			line.append(i == 0 ? "" : GAP).append("─".repeat(widths[i]));
		out.println(line);
	}

	private void line(List<Heading> headings, List<Object> cells, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String text = headings.get(i).isName() ? Elision.name(text(cells.get(i)), widths[i]) : Elision.middle(text(cells.get(i)), widths[i]);
			String blanks = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
			line.append(i == 0 ? "" : GAP).append(headings.get(i).right() ? blanks + text : text + blanks);
		}
		out.println(line.toString().stripTrailing());
	}

	private int[] widths(Listing listing) {
		List<Heading> headings = listing.headings();
		int[] widths = new int[headings.size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = DisplayWidth.of(headings.get(i).name());
			for (List<Object> row : listing.rows())
				widths[i] = Math.max(widths[i], DisplayWidth.of(Elision.line(text(row.get(i)))));
			if (listing.total() != null)
				widths[i] = Math.max(widths[i], DisplayWidth.of(text(listing.total().get(i))));
			if (headings.get(i).most() > 0)
				widths[i] = Math.min(widths[i], headings.get(i).most());
		}
		shrink(headings, widths);
		return widths;
	}

	/** Takes room where it is missed least: from the wide column down to where it still says something, then from the others. */
	private void shrink(List<Heading> headings, int[] widths) {
		int excess = GAP.length() * (widths.length - 1) - width;
		for (int w : widths)
			excess += w;
		excess = shrink(widths, excess, WIDE_ENOUGH, i -> headings.get(i).most() == 0);
		excess = shrink(widths, excess, NAME, i -> headings.get(i).isName());
		excess = shrink(widths, excess, NARROWEST, i -> headings.get(i).most() > 0 && !headings.get(i).right() && !headings.get(i).isName());
		shrink(widths, excess, NARROWEST, i -> headings.get(i).most() == 0);
	}

	/** Makes the widest of some columns narrower, again and again. */
	private static int shrink(int[] widths, int excess, int least, IntPredicate columns) {
		int left = excess;
		while (left > 0) {
			int widest = -1;
			for (int i = 0; i < widths.length; i++)
				if (columns.test(i) && widths[i] > least && (widest < 0 || widths[i] > widths[widest]))
					widest = i;
			if (widest < 0)
				return left;
			widths[widest]--;
			left--;
		}
		return left;
	}

	/** A cell in words. */
	static String text(Object cell) {
		return switch (cell) {
			case null -> "";
			case Long n -> String.format(Locale.ENGLISH, "%,d", n);
			case Integer n -> String.format(Locale.ENGLISH, "%,d", n);
			case BigDecimal n -> n.stripTrailingZeros().toPlainString();
			case Boolean b -> b ? "yes" : "no";
			case List<?> list -> list.stream().map(TablePrinter::text).collect(Collectors.joining(", "));
			default -> cell.toString();
		};
	}
}
