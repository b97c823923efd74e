package org.florilegium.lang.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Unknown;

/**
 * The nodes of a file: those of its header, then those of its elements.
 *
 * @param file   the node of the file, below the root
 * @param parts  the nodes right below that
 * @param header how many of them belong to the header
 * @param tail   the nodes behind that of the file: spaces and comments
 */
record TopLevel(ICompositeNode file, List<Part> parts, int header, List<INode> tail) {

	/**
	 * A node.
	 *
	 * @param start   with the spaces and comments before it
	 * @param element null for a node of the header or a word out of place
	 */
	record Part(INode node, int start, int end, Element element) {

		/** Whether it is an element without a mistake in it. */
		boolean isSound() {
			return element != null && !(element instanceof Unknown) && !hasErrors(List.of(this));
		}

		boolean isSame(Part other, int shift) {
			return start + shift == other.start && end + shift == other.end && other.isSound() && isSound() && element.eClass() == other.element.eClass();
		}
	}

	/** Nothing when there is no node of a file, or when something is wrong with it as a whole. */
	static Optional<TopLevel> of(IParseResult read) {
		return read.getRootASTElement() instanceof StudyFile file && read.getRootNode().getFirstChild() instanceof ICompositeNode node
				&& read.getRootNode().getSyntaxErrorMessage() == null && node.getSyntaxErrorMessage() == null ? Optional.of(of(node, file)) : Optional.empty();
	}

	private static TopLevel of(ICompositeNode whole, StudyFile file) {
		Map<INode, Element> elements = new HashMap<>();
		for (Element element : file.getElements()) {
			INode node = NodeModelUtils.findActualNodeFor(element);
			while (node != null && node.getParent() != whole)
				node = node.getParent();
			if (node != null)
				elements.put(node, element);
		}
		List<Part> parts = new ArrayList<>(elements.size() + 16);
		int header = -1;
		for (INode node : whole.getChildren()) {
			Element element = elements.get(node);
			if (element != null && header < 0)
				header = parts.size();
			int start = node.getTotalOffset();
			parts.add(new Part(node, start, start + node.getTotalLength(), element));
		}
		List<INode> tail = new ArrayList<>();
		for (INode node = whole.getNextSibling(); node != null; node = node.getNextSibling())
			tail.add(node);
		return new TopLevel(whole, parts, header < 0 ? parts.size() : header, tail);
	}

	int headerEnd() {
		return header == 0 ? 0 : parts.get(header - 1).end();
	}

	/** How many words are out of place. */
	long slips() {
		return parts.stream().filter(part -> part.element instanceof Unknown).count();
	}

	/** The index of the part that begins at an offset; -1 when none does. */
	int at(int offset) {
		for (int i = header; i < parts.size(); i++)
			if (parts.get(i).start == offset && parts.get(i).end > offset)
				return i;
		return -1;
	}

	/**
	 * The element from which on a change can matter: one that is sound, with another one and the end of a line between it and
	 * the change; else the first.
	 */
	int anchorBefore(Stretch changed) {
		int touched = header;
		while (touched + 1 < parts.size() && parts.get(touched).end < changed.start())
			touched++;
		for (int i = touched - 2; i > header; i--)
			if (parts.get(i).isSound() && changed.isOnAnotherLine(parts.get(i).start))
				return i;
		return header;
	}

	/** The last part that a change touches, or meets. */
	int lastTouched(Stretch changed) {
		int touched = parts.size() - 1;
		while (touched > header && parts.get(touched).start > changed.end())
			touched--;
		return touched;
	}

	boolean hasSameHeader(TopLevel other) {
		if (header != other.header || hasErrors(parts.subList(0, header)) || hasErrors(other.parts.subList(0, header)))
			return false;
		for (int i = 0; i < header; i++)
			if (parts.get(i).start != other.parts.get(i).start || parts.get(i).end != other.parts.get(i).end
					|| !Objects.equals(parts.get(i).node.getGrammarElement(), other.parts.get(i).node.getGrammarElement()))
				return false;
		return true;
	}

	static List<Element> elements(List<Part> parts) {
		return parts.stream().map(Part::element).filter(Objects::nonNull).toList();
	}

	static boolean hasErrors(List<Part> parts) {
		for (Part part : parts)
			for (INode node : part.node.getAsTreeIterable())
				if (node.getSyntaxErrorMessage() != null)
					return true;
		return false;
	}
}
