package org.florilegium.lang.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;
import org.florilegium.lang.parsing.TopLevel.Part;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/**
 * Reads a file again of which one stretch changed: only the elements around it. Words and elements depend on what stands
 * before them alone, so that whatever is behind an element that came out the same, in the same place, stays as it was. It
 * gives up where that is not sure.
 */
public class Rereading {

	/** How many elements behind a change are tried as the first that stays. */
	private static final int TRIES = 4;
	/** In files with more slips than this the parser may give up, somewhere. */
	private static final int SLIPS = 40;

	private final RecoveringParser parser;

	@Inject
	Rereading(RecoveringParser parser) {
		this.parser = parser;
	}

	/**
	 * What a change does to a file that was read; nothing is changed before {@link #apply()}.
	 *
	 * @param before what was read last
	 * @param text   as it is now
	 * @param gone   elements that stand there no more, in their order
	 * @param come   elements that stand there now
	 * @param index  of the first of either among the file's elements
	 * @param file   the node of the file
	 * @param nodes  all below that, as they will be
	 * @param tail   all behind it
	 * @param errors whether words will be wrong
	 */
	public record Change(IParseResult before, String text, List<Element> gone, List<Element> come, int index, ICompositeNode file, List<INode> nodes, List<INode> tail, boolean errors) {

		/** Makes the file's model that of the text as it is now, but for the links of the elements that came. */
		public IParseResult apply() {
			List<Element> elements = ((StudyFile) before.getRootASTElement()).getElements();
			elements.subList(index, index + gone.size()).clear();
			elements.addAll(index, List.copyOf(come));
			new NodeSplice().replace(file, nodes, tail, text);
			return new ParseResult(before.getRootASTElement(), before.getRootNode(), errors);
		}
	}

	/**
	 * Reads a file's text as it is now.
	 *
	 * @param before what was read of it last
	 * @return nothing when all of it has to be read
	 */
	public Optional<Change> read(IParseResult before, String text) {
		TopLevel old = before == null || before.getRootNode() == null ? null : TopLevel.of(before).orElse(null);
		if (old == null)
			return Optional.empty();
		Stretch changed = Stretch.between(before.getRootNode().getText(), text);
		if (changed.isEmpty() || changed.mayReachFar() || old.header() < 1 || old.header() >= old.parts().size() || changed.start() <= old.headerEnd()
				|| old.slips() > SLIPS)
			return Optional.empty();
		int first = old.anchorBefore(changed);
		int touched = old.lastTouched(changed);
		int tries = 0;
		for (int next = touched + 1; next < old.parts().size() && tries < TRIES; next++)
			if (old.parts().get(next).isSound()) {
				Optional<Change> read = read(before, text, old, changed, first, next);
				if (read.isPresent())
					return read;
				tries++;
			}
		return tries < TRIES ? read(before, text, old, changed, first, old.parts().size()) : Optional.empty();
	}

	/**
	 * @param first the part from which on it is read
	 * @param next  the part behind the change that stays; the number of parts when none does
	 */
	private Optional<Change> read(IParseResult before, String text, TopLevel old, Stretch changed, int first, int next) {
		List<Part> parts = old.parts();
		int shift = changed.shift();
		// the element that stays is read too, to see that it does, and one more because its end depends on what follows
		int end = next + 2 < parts.size() ? parts.get(next + 2).start() + shift : text.length();
		List<int[]> stretches = first == old.header() ? List.of(new int[] { 0, end })
				: List.of(new int[] { 0, old.headerEnd() }, new int[] { parts.get(first).start(), end });
		IParseResult read = parser.parseParts(text, stretches).orElse(null);
		TopLevel now = read == null ? null : TopLevel.of(read).orElse(null);
		if (now == null || read.getRootASTElement().eClass() != before.getRootASTElement().eClass() || !old.hasSameHeader(now))
			return Optional.empty();
		int same = 0;
		while (first + same < next && now.header() + same < now.parts().size() && parts.get(first + same).end() < changed.start()
				&& parts.get(first + same).isSame(now.parts().get(now.header() + same), 0))
			same++;
		if (first > old.header() && same == 0)
			return Optional.empty();
		int stop = now.parts().size();
		if (next < parts.size()) {
			stop = now.at(parts.get(next).start() + shift);
			if (stop < 0 || !parts.get(next).isSame(now.parts().get(stop), shift))
				return Optional.empty();
		}
		return Optional.of(change(before, text, old, now, first + same, next, now.header() + same, stop));
	}

	private static Change change(IParseResult before, String text, TopLevel old, TopLevel now, int from, int to, int newFrom, int newTo) {
		List<INode> nodes = new ArrayList<>();
		old.parts().subList(0, from).forEach(part -> nodes.add(part.node()));
		now.parts().subList(newFrom, newTo).forEach(part -> nodes.add(part.node()));
		old.parts().subList(to, old.parts().size()).forEach(part -> nodes.add(part.node()));
		List<Element> gone = TopLevel.elements(old.parts().subList(from, to));
		List<Element> come = TopLevel.elements(now.parts().subList(newFrom, newTo));
		int index = TopLevel.elements(old.parts().subList(0, from)).size();
		List<INode> tail = to < old.parts().size() ? old.tail() : now.tail();
		boolean errors = TopLevel.hasErrors(now.parts().subList(newFrom, newTo)) || before.hasSyntaxErrors()
				&& (TopLevel.hasErrors(old.parts().subList(0, from)) || TopLevel.hasErrors(old.parts().subList(to, old.parts().size())));
		return new Change(before, text, gone, come, index, old.file(), nodes, tail, errors);
	}
}
