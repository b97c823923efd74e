package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Words;

/** Widens a selection: a word, its clause, its element, the file. */
public class ExpandSelection {

	/** The next wider range that makes sense, or the same when it is the whole file already. */
	public Range wider(XtextResource file, Range selection) {
		if (file.getParseResult() == null)
			return selection;
		ICompositeNode root = file.getParseResult().getRootNode();
		List<Range> candidates = new ArrayList<>();
		candidates.add(new Range(0, root.getTotalLength()));
		candidates.add(word(root.getText(), selection.offset()));
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, selection.offset());
		if (selection.length() == 0 && selection.offset() > 0 && (leaf == null || leaf.isHidden()))
			leaf = NodeModelUtils.findLeafNodeAtOffset(root, selection.offset() - 1);
		for (INode node = leaf; node != null; node = node.getParent()) {
			if (node instanceof ILeafNode text && text.getLength() > 1 && "\"«".indexOf(text.getText().charAt(0)) >= 0)
				candidates.add(content(text));
			candidates.add(Range.of(node));
			clause(candidates, node);
		}
		return candidates.stream().filter(r -> r.contains(selection) && r.length() > selection.length()).min(Comparator.comparingInt(Range::length))
				.orElse(selection);
	}

	private static Range word(String text, int offset) {
		int start = offset;
		while (start > 0 && Words.isRest(text.charAt(start - 1)))
			start--;
		int end = offset;
		while (end < text.length() && Words.isRest(text.charAt(end)))
			end++;
		return Range.between(start, end);
	}

	private static Range content(ILeafNode text) {
		int quote = text.getText().startsWith("\"\"\"") && text.getLength() >= 6 ? 3 : 1;
		return Range.between(text.getOffset() + quote, text.getEndOffset() - quote);
	}

	/** The neighbours of a node that belong to the same clause of the rule that it is in. */
	private static void clause(List<Range> candidates, INode node) {
		AbstractElement part = part(node);
		if (part == null)
			return;
		INode first = node;
		for (INode n = node; n != null; n = n.getPreviousSibling())
			if (isVisible(n)) {
				if (part(n) != part)
					break;
				first = n;
			}
		INode last = node;
		for (INode n = node; n != null; n = n.getNextSibling())
			if (isVisible(n)) {
				if (part(n) != part)
					break;
				last = n;
			}
		candidates.add(Range.between(first.getOffset(), last.getEndOffset()));
	}

	private static boolean isVisible(INode node) {
		return !(node instanceof ILeafNode leaf && leaf.isHidden());
	}

	/** The member of its rule's sequence that a node was made by. */
	private static AbstractElement part(INode node) {
		EObject grammar = node.getGrammarElement();
		ParserRule rule = grammar instanceof AbstractElement ? GrammarUtil.containingParserRule(grammar) : null;
		if (rule == null || !(rule.getAlternatives() instanceof Group sequence))
			return null;
		return sequence.getElements().stream().filter(e -> EcoreUtil.isAncestor(e, grammar)).findFirst().orElse(null);
	}
}
