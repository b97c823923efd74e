package org.florilegium.lang.edit;

import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;

/**
 * Neighbouring words of a file.
 *
 * @param leaves the words, without what is hidden between them; at least one
 */
record Region(List<ILeafNode> leaves) {

	int offset() {
		return leaves.getFirst().getOffset();
	}

	int end() {
		return leaves.getLast().getEndOffset();
	}

	int length() {
		return end() - offset();
	}

	/** The words with a blank between them. */
	String text() {
		return String.join(" ", leaves.stream().map(ILeafNode::getText).toList());
	}
}
