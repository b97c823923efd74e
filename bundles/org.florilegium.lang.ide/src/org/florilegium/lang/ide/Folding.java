package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;

/** Finds what can be folded: elements and comments of several lines. */
public class Folding {

	/** Ranges from the start of the first line to the end of the last, in the order of the file. */
	public List<Range> of(XtextResource file) {
		if (file.getParseResult() == null)
			return List.of();
		ICompositeNode root = file.getParseResult().getRootNode();
		String text = root.getText();
		List<Range> found = new ArrayList<>();
		for (Element element : Study.root(file).map(StudyFile::getElements).map(List::copyOf).orElse(List.of())) {
			INode node = element instanceof Unknown ? null : NodeModelUtils.findActualNodeFor(element);
			if (node != null)
				add(found, text, node.getOffset(), node.getEndOffset());
		}
		comments(found, root, text);
		found.sort(Comparator.comparingInt(Range::offset));
		return found;
	}

	/** Comments between elements, and rows of comment lines. */
	private static void comments(List<Range> found, ICompositeNode root, String text) {
		int start = -1;
		int end = -1;
		for (ILeafNode leaf : root.getLeafNodes()) {
			boolean comment = leaf.isHidden() && leaf.getGrammarElement() instanceof AbstractRule rule && rule.getName().endsWith("COMMENT");
			if (comment && start < 0)
				start = leaf.getOffset();
			if (comment)
				end = leaf.getOffset() + leaf.getText().stripTrailing().length();
			else if (start >= 0 && !(leaf.isHidden() && leaf.getText().chars().filter(c -> c == '\n').count() < 2)) {
				add(found, text, start, end);
				start = -1;
			}
		}
		if (start >= 0)
			add(found, text, start, end);
	}

	private static void add(List<Range> found, String text, int start, int end) {
		int line = text.lastIndexOf('\n', start - 1) + 1;
		if (text.substring(line, start).isBlank() && text.indexOf('\n', start) >= 0 && text.indexOf('\n', start) < end)
			found.add(Range.between(line, end));
	}
}
