package org.florilegium.exchange.internal.read;

import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.florilegium.exchange.clean.Mark.Kind;
import org.florilegium.exchange.clean.Rewriter.Rewritten;
import org.jsoup.Jsoup;

/** Writes the readable text of a parsed Markdown document. */
final class MarkdownText extends AbstractVisitor {

	private final Assembler to;
	private final Losses losses = new Losses();
	private int depth;

	MarkdownText(String source) {
		to = new Assembler(source);
	}

	Rewritten finish() {
		return to.finish();
	}

	Losses losses() {
		return losses;
	}

	@Override
	public void visit(Heading heading) {
		to.block();
		int start = to.position();
		visitChildren(heading);
		to.mark(Kind.HEADING, start, Integer.toString(heading.getLevel()));
	}

	@Override
	public void visit(Paragraph paragraph) {
		boolean tight = paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
				&& list.isTight();
		if (!tight && !(paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null))
			to.block();
		visitChildren(paragraph);
	}

	@Override
	public void visit(BulletList list) {
		items(list, -1);
	}

	@Override
	public void visit(OrderedList list) {
		items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
	}

	private void items(ListBlock list, int first) {
		if (depth == 0)
			to.block();
		int number = first;
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			if (list.isTight() || item == list.getFirstChild())
				to.line();
			else
				to.block();
			to.prefix("  ".repeat(depth) + (first < 0 ? "- " : number++ + ". "));
			depth++;
			visitChildren(item);
			depth--;
		}
		if (depth == 0)
			to.block();
	}

	@Override
	public void visit(Text text) {
		write(text.getLiteral(), text);
	}

	@Override
	public void visit(Code code) {
		write(code.getLiteral(), code);
	}

	private void write(String literal, Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		if (spans.isEmpty()) {
			to.insert(literal);
			return;
		}
		SourceSpan last = spans.getLast();
		to.text(literal, spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
	}

	@Override
	public void visit(SoftLineBreak lineBreak) {
		to.space();
	}

	@Override
	public void visit(HardLineBreak lineBreak) {
		to.line();
	}

	@Override
	public void visit(Emphasis emphasis) {
		losses.add("emphasis", "The reading text has no italics; the words stay.");
		visitChildren(emphasis);
	}

	@Override
	public void visit(StrongEmphasis emphasis) {
		losses.add("strong emphasis", "The reading text has no bold type; the words stay.");
		visitChildren(emphasis);
	}

	@Override
	public void visit(Link link) {
		losses.add("link address", "The reading text keeps the words of a link, not where it leads.");
		visitChildren(link);
	}

	@Override
	public void visit(Image image) {
		losses.add("picture", "The reading text keeps the description of a picture, if it has one, not the picture.");
		visitChildren(image);
	}

	@Override
	public void visit(HtmlInline html) {
		if (html.getLiteral().matches("(?i)<br\\s*/?>"))
			to.line();
		else
			losses.add("HTML tag", "Tags are left out; the words between them stay.");
	}

	@Override
	public void visit(HtmlBlock html) {
		String text = Jsoup.parse(html.getLiteral()).text();
		losses.add("HTML block", "Tags are left out; the words between them stay.");
		to.block();
		write(text, html);
	}

	@Override
	public void visit(ThematicBreak rule) {
		losses.add("horizontal rule", "The reading text has no rules.");
		to.block();
	}

	@Override
	public void visit(FencedCodeBlock code) {
		verbatim(code.getLiteral(), code);
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		verbatim(code.getLiteral(), code);
	}

	private void verbatim(String literal, Node node) {
		to.block();
		int start = to.position();
		write(literal.stripTrailing(), node);
		to.mark(Kind.VERBATIM, start, "");
		to.block();
	}

	@Override
	public void visit(CustomBlock block) {
		to.block();
		int start = to.position();
		visitChildren(block);
		if (block instanceof TableBlock) {
			losses.add("table grid", "Tables become lines, their cells set apart by |.");
			to.mark(Kind.VERBATIM, start, "");
		}
		to.block();
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow)
			to.line();
		if (node instanceof TableCell && node.getPrevious() != null)
			to.insert(" | ");
		visitChildren(node);
	}
}
