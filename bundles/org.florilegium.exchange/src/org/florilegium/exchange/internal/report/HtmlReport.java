package org.florilegium.exchange.internal.report;

import java.util.List;
import java.util.stream.Collectors;

import org.florilegium.exchange.internal.report.Report.Block;
import org.florilegium.exchange.internal.report.Report.Heading;
import org.florilegium.exchange.internal.report.Report.Item;
import org.florilegium.exchange.internal.report.Report.Paragraph;
import org.florilegium.exchange.internal.report.Report.Quote;
import org.florilegium.exchange.internal.report.Report.Table;

/** A web page that fetches nothing and runs nothing. */
final class HtmlReport {

	private static final String STYLE = """
			body { font: 1rem/1.5 serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
			h1, h2, h3, dt, th { font-family: sans-serif }
			h3 { margin-bottom: 0.3rem; font-size: 1rem }
			blockquote { margin: 0.3rem 0; padding-left: 1rem; border-left: 0.25rem solid #999; white-space: pre-line }
			dl { display: grid; grid-template-columns: 8rem 1fr; gap: 0.1rem 1rem; margin: 0.3rem 0 }
			dt { font-size: 0.85rem; color: #555 } dd { margin: 0; white-space: pre-line }
			table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.6rem; border-bottom: 1px solid #ccc }
			@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e } dt { color: #aaa } }
			""";

	private HtmlReport() {
	}

	static String of(List<Block> report) {
		StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
				.append(plain(((Heading) report.getFirst()).text())).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
		boolean list = false;
		for (Block block : report) {
			if (list != block instanceof Item)
				html.append(list ? "</dl>\n" : "<dl>\n");
			list = block instanceof Item;
			html.append(switch (block) {
				case Heading h -> "<h%d>%s</h%d>".formatted(h.level(), plain(h.text()), h.level());
				case Paragraph p -> "<p>" + plain(p.text()) + "</p>";
				case Quote q -> "<blockquote>" + plain(q.text()) + "</blockquote>";
				case Item i -> "<dt>" + plain(i.label()) + "</dt><dd>" + plain(i.text()) + "</dd>";
				case Table t -> "<table>\n<tr>" + cells("th", t.head()) + "</tr>\n" + t.rows().stream().map(r -> "<tr>" + cells("td", r) + "</tr>\n").collect(Collectors.joining())
						+ "</table>";
			}).append('\n');
		}
		return html.append(list ? "</dl>\n" : "").append("</body>\n</html>\n").toString();
	}

	private static String cells(String tag, List<String> cells) {
		return cells.stream().map(c -> "<" + tag + ">" + plain(c) + "</" + tag + ">").collect(Collectors.joining());
	}

	private static String plain(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD");
	}
}
