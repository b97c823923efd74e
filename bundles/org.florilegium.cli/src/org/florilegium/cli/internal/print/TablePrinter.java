package org.florilegium.cli.internal.print;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.florilegium.cli.internal.print.Listing.Heading;

/** Prints a listing for people: aligned, a line per row, no wider than the terminal where that is possible. */
final class TablePrinter {

	private static final String GAP = "  ";
	private static final int NARROWEST = 12;

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
			String text = Elision.middle(text(cells.get(i)), widths[i]);
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

	/** Takes room from the widest column of words, again and again, until the line fits. */
	private void shrink(List<Heading> headings, int[] widths) {
		int total = GAP.length() * (widths.length - 1);
		for (int w : widths)
			total += w;
		while (total > width) {
			int widest = -1;
			for (int i = 0; i < widths.length; i++)
				if (!headings.get(i).right() && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest]))
					widest = i;
			if (widest < 0)
				return;
			widths[widest]--;
			total--;
		}
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
