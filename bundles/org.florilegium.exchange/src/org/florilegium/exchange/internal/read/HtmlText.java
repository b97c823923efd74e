package org.florilegium.exchange.internal.read;

import java.util.Set;

import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter.Rewritten;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the readable text of an HTML element. */
final class HtmlText {

	private static final Set<String> SCRIPTS = Set.of("script", "style", "noscript", "template", "iframe", "object", "svg",
			"canvas", "form", "button", "select", "input", "textarea", "head");
	private static final Set<String> FRAME = Set.of("nav", "footer", "aside");

	private final Assembler to;
	private final Losses losses;
	private int depth;

	HtmlText(String source) {
		this(source, new Losses());
	}

	/** @param losses where to count what is lost */
	HtmlText(String source, Losses losses) {
		to = new Assembler(source);
		this.losses = losses;
	}

	Rewritten finish() {
		return to.finish();
	}

	Losses losses() {
		return losses;
	}

	/** Writes an element; what of the page stands outside of it is counted as lost. */
	void write(Element main, Document page) {
		if (main != page.body())
			losses.add("page frame", "Only the main part of the page is read; menus and the like around it are left out.");
		for (Element script : page.select("script, style, noscript, iframe, form"))
			losses.add(script.normalName(), "Is no text to be read.");
		children(main);
	}

	private void children(Element element) {
		for (Node child : element.childNodes()) {
			if (child instanceof TextNode text)
				text(text);
			else if (child instanceof Element inner)
				element(inner);
		}
	}

	private void text(TextNode node) {
		String text = node.text();
		if (text.isBlank()) {
			to.space();
			return;
		}
		if (text.startsWith(" "))
			to.space();
		if (node.sourceRange().isTracked())
			to.text(text.strip(), node.sourceRange().startPos(), node.sourceRange().endPos());
		else
			to.insert(text.strip());
		if (text.endsWith(" "))
			to.space();
	}

	private void element(Element element) {
		String name = element.normalName();
		if (SCRIPTS.contains(name))
			return;
		if (element.attr("epub:type").contains("pagebreak") || element.attr("role").equals("doc-pagebreak")) {
			page(element);
			return;
		}
		if (FRAME.contains(name)) {
			losses.add("page frame", "Menus, side notes and page footers are left out.");
			return;
		}
		switch (name) {
		case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
		case "br" -> to.line();
		case "hr" -> to.block();
		case "ul", "ol" -> list(element);
		case "table" -> table(element);
		case "pre" -> verbatim(element);
		case "img" -> image(element);
		default -> inlineOrBlock(element);
		}
	}

	private void inlineOrBlock(Element element) {
		if (element.normalName().equals("a") && element.hasAttr("href"))
			losses.add("link address", "The reading text keeps the words of a link, not where it leads.");
		else if (Set.of("em", "i", "strong", "b", "u").contains(element.normalName()))
			losses.add("emphasis", "The reading text has no italics or bold type; the words stay.");
		boolean block = element.isBlock() && !(depth > 0 && element.normalName().equals("p"));
		if (block)
			to.block();
		children(element);
		if (block)
			to.block();
	}

	/** A mark of where a page of the printed book starts; its number is no part of the sentence it stands in. */
	private void page(Element element) {
		String label = element.hasAttr("title") ? element.attr("title") : element.hasAttr("aria-label") ? element.attr("aria-label") : element.text();
		to.page(label.strip().replaceFirst("(?i)^page ", ""));
	}

	private void heading(Element element) {
		to.block();
		int start = to.position();
		children(element);
		to.mark(Kind.HEADING, start, element.normalName().substring(1));
		to.block();
	}

	private void list(Element list) {
		if (depth == 0)
			to.block();
		int number = 1;
		for (Element item : list.children()) {
			to.line();
			to.prefix("  ".repeat(depth) + (list.normalName().equals("ul") ? "- " : number++ + ". "));
			depth++;
			children(item);
			depth--;
		}
		if (depth == 0)
			to.block();
	}

	private void table(Element table) {
		to.block();
		int start = to.position();
		for (Element row : table.select("tr")) {
			to.line();
			for (Element cell : row.children()) {
				if (cell.previousElementSibling() != null)
					to.insert(" | ");
				children(cell);
			}
		}
		losses.add("table grid", "Tables become lines, their cells set apart by |.");
		to.mark(Kind.VERBATIM, start, "");
		to.block();
	}

	private void verbatim(Element element) {
		to.block();
		int start = to.position();
		to.insert(element.wholeText().stripTrailing());
		to.mark(Kind.VERBATIM, start, "");
		to.block();
	}

	private void image(Element image) {
		losses.add("picture", "The reading text keeps the description of a picture, if it has one, not the picture.");
		String description = image.attr("alt").strip();
		if (!description.isEmpty()) {
			to.space();
			to.insert(description);
			to.space();
		}
	}
}
