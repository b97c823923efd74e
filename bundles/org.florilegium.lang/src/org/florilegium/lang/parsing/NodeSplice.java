package org.florilegium.lang.parsing;

import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.AbstractNode;
import org.eclipse.xtext.nodemodel.impl.CompositeNode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;

/** Gives a file other nodes: some that it had and some of another one. */
final class NodeSplice extends NodeModelBuilder {

	/**
	 * Makes these nodes the file's own.
	 *
	 * @param file  the node of a file, right below the root
	 * @param nodes all it shall have, in their order; the first is a leaf
	 * @param tail  those that shall follow it
	 * @param text  of all of them
	 */
	void replace(ICompositeNode file, List<? extends INode> nodes, List<? extends INode> tail, String text) {
		ICompositeNode root = file.getRootNode();
		replaceChildren(new CompositeNode(), (AbstractNode) file);
		replaceChildren(new CompositeNode(), (AbstractNode) root);
		for (INode node : nodes)
			addChild(file, (AbstractNode) node);
		addChild(root, (AbstractNode) file);
		for (INode node : tail)
			addChild(root, (AbstractNode) node);
		setCompleteContent(root, text);
		countOffsets((ILeafNode) nodes.getFirst());
	}

	/** Replacing a node, if only by one that is the same, has the offsets of all counted anew. */
	private void countOffsets(ILeafNode first) {
		ICompositeNode aside = newRootNode(""); //$NON-NLS-1$
		newLeafNode(first.getTotalOffset(), first.getTotalLength(), first.getGrammarElement(), first.isHidden(), first.getSyntaxErrorMessage(), aside);
		replaceAndTransferLookAhead(first, aside);
	}

	/** Those that come have neighbours already, which are forgotten. */
	@Override
	protected void checkValidNewChild(AbstractNode child) {
		// nothing is wrong with them
	}
}
