package org.florilegium.lang.ide.internal.fix;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.Fix;
import org.florilegium.lang.ide.Fix.FileEdits;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.model.StudyFile;

/**
 * A problem where it was reported.
 *
 * @param file   the file
 * @param code   what is wrong
 * @param offset UTF-16
 * @param length UTF-16 units
 */
public record Problem(XtextResource file, String code, int offset, int length) {

	/** The file's text. */
	String text() {
		return file.getParseResult().getRootNode().getText();
	}

	/** The file's root, or null. */
	StudyFile root() {
		return Study.root(file).orElse(null);
	}

	/** The words it was reported on. */
	String words() {
		return text().substring(offset, Math.min(text().length(), offset + length));
	}

	/** The first visible word it was reported on, or null. */
	ILeafNode leaf() {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), offset);
		return leaf == null || leaf.isHidden() ? null : leaf;
	}

	/** What it was reported on, or what of a kind that is in; null when it is gone. */
	<T extends EObject> T on(Class<T> kind) {
		ILeafNode leaf = leaf();
		return leaf == null ? null : EcoreUtil2.getContainerOfType(NodeModelUtils.findActualSemanticObjectFor(leaf), kind);
	}

	/** A fix that replaces the words it was reported on. */
	Fix replace(String label, String text, boolean certain) {
		return edit(label, certain, new TextEdit(offset, length, text));
	}

	/** A fix that replaces a node's words. */
	Fix replace(String label, INode node, String text, boolean certain) {
		return edit(label, certain, new TextEdit(node.getOffset(), node.getLength(), text));
	}

	/** A fix by changes of this file. */
	Fix edit(String label, boolean certain, TextEdit... edits) {
		return fix(label, certain, List.of(edits(List.of(edits))));
	}

	/** A fix by changes of this file. */
	Fix edit(String label, boolean certain, List<TextEdit> edits) {
		return fix(label, certain, List.of(edits(edits)));
	}

	FileEdits edits(List<TextEdit> edits) {
		return new FileEdits(file.getURI(), edits);
	}

	static Fix fix(String label, boolean certain, List<FileEdits> edits) {
		StringBuilder description = new StringBuilder();
		for (FileEdits file : edits)
			for (TextEdit edit : file.edits())
				if (!edit.text().isBlank())
					description.append(file.file().lastSegment()).append(": ").append(edit.text().strip()).append('\n');
		return new Fix(label, description.toString().strip(), edits, certain);
	}

	/** The change that removes words with the white space before them. */
	TextEdit without(int start, int end) {
		int from = start;
		while (from > 0 && Character.isWhitespace(text().charAt(from - 1)))
			from--;
		return new TextEdit(from, end - from, "");
	}

	/** The change that removes a value and the keywords before it. */
	TextEdit clauseWithout(INode value, int keywords) {
		ILeafNode first = firstLeaf(value);
		for (int i = 0; i < keywords; i++)
			first = before(first);
		return without(first.getOffset(), value.getEndOffset());
	}

	/** The visible word before another. */
	ILeafNode before(ILeafNode leaf) {
		int at = leaf.getOffset();
		while (at > 0) {
			ILeafNode previous = NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), at - 1);
			if (!previous.isHidden())
				return previous;
			at = previous.getTotalOffset();
		}
		return leaf;
	}

	private static ILeafNode firstLeaf(INode node) {
		for (ILeafNode leaf : node.getLeafNodes())
			if (!leaf.isHidden())
				return leaf;
		throw new IllegalArgumentException("a value without words");
	}

	/** The change that adds an element at the end of a file, after a blank line. */
	static TextEdit append(XtextResource file, String element) {
		String text = file.getParseResult().getRootNode().getText();
		String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
		String gap = text.endsWith(lineBreak + lineBreak) ? "" : text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
		return new TextEdit(text.length(), 0, gap + element.replace("\n", lineBreak) + lineBreak);
	}
}
