package org.florilegium.exchange.internal.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.florilegium.exchange.internal.report.Report.Block;
import org.florilegium.exchange.internal.report.Report.Heading;
import org.florilegium.exchange.internal.report.Report.Item;
import org.florilegium.exchange.internal.report.Report.Paragraph;
import org.florilegium.exchange.internal.report.Report.Quote;
import org.florilegium.exchange.internal.report.Report.Table;

/** Markdown in which every character of the study stands for itself. */
final class MarkdownReport {

	private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]|^[-+=]|^\\d+(?=[.)])");

	private MarkdownReport() {
	}

	static String of(List<Block> report) {
		StringBuilder text = new StringBuilder();
		Block before = null;
		for (Block block : report) {
			if (before != null && !(block instanceof Item && before instanceof Item))
				text.append('\n');
			text.append(switch (block) {
				case Heading h -> "#".repeat(h.level()) + " " + plain(h.text());
				case Paragraph p -> plain(p.text());
				case Quote q -> q.text().lines().map(l -> ("> " + plain(l)).stripTrailing()).collect(Collectors.joining("\n"));
				case Item i -> "- **" + i.label() + ":** " + plain(i.text().replaceAll("\\s+", " "));
				case Table t -> table(t);
			}).append('\n');
			before = block;
		}
		return text.toString();
	}

	private static String table(Table table) {
		StringBuilder text = new StringBuilder(row(table.head())).append('\n').append("|").append(" --- |".repeat(table.head().size()));
		table.rows().forEach(r -> text.append('\n').append(row(r)));
		return text.toString();
	}

	private static String row(List<String> cells) {
		return "| " + cells.stream().map(c -> plain(c.replaceAll("\\s+", " "))).collect(Collectors.joining(" | ")) + " |";
	}

	private static String plain(String text) {
		return SPECIAL.matcher(text).replaceAll(m -> {
			String found = m.group();
			return Matcher.quoteReplacement(Character.isDigit(found.charAt(0)) ? found + "&#8203;" : "\\" + found);
		});
	}
}
