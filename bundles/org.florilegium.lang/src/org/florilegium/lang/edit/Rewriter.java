package org.florilegium.lang.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.conversion.Quoted;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.Coder;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;

/**
 * Finds the smallest changes of a file's text that add, change or delete elements. Nothing is changed by it: the edits are
 * gathered, counted in the text as it was parsed, and all others of its characters stay as they are.
 */
public final class Rewriter {

	private final XtextResource file;
	private final String text;
	private final String lineBreak;
	private final List<TextEdit> edits = new ArrayList<>();

	/** Rewrites a parsed file. */
	public Rewriter(XtextResource file) {
		this.file = file;
		text = file.getParseResult().getRootNode().getText();
		lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The text as it was parsed. */
	public String text() {
		return text;
	}

	/** The edits gathered so far. */
	public List<TextEdit> edits() {
		return List.copyOf(edits);
	}

	/** Adds an element at the end of the file, after a blank line. */
	public void append(Form form) {
		boolean pending = edits.stream().anyMatch(e -> e.offset() == text.length() && e.length() == 0);
		String gap = pending || text.endsWith("\n") && !text.endsWith(lineBreak + lineBreak) ? lineBreak
				: text.endsWith("\n") ? "" : lineBreak + lineBreak;
		edits.add(new TextEdit(text.length(), 0, gap + Notation.write(form).replace("\n", lineBreak) + lineBreak));
	}

	/** Gives an element what the form says, clause by clause; clauses that say the same already stay untouched. */
	public void change(EObject element, Form form) {
		changeHead(element, form);
		ClauseRegions regions = new ClauseRegions(element);
		int line = 0;
		for (Clause clause : Notation.clauses(form)) {
			change(regions, clause, line);
			if (!clause.occurrences().isEmpty())
				line = clause.line();
		}
	}

	/** Writes an element anew, as the form has it, from its keyword to its last word. */
	public void replace(EObject element, Form form) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		edits.add(new TextEdit(node.getOffset(), node.getLength(), Notation.write(form).replace("\n", lineBreak)));
	}

	private void changeHead(EObject element, Form form) {
		switch (form) {
			case Form.DocumentForm d -> replaceText(element, Literals.DOCUMENT__PATH, d.path());
			case Form.ThemeForm t -> replaceText(element, Literals.TITLED__TITLE, t.title());
			case Form.ActorForm a -> replaceText(element, Literals.TITLED__TITLE, a.title());
			case Form.CoderForm c -> replaceText(element, Literals.CODER__TITLE, c.title());
			case Form.ClaimForm c -> replaceText(element, Literals.CLAIM__TEXT, c.text());
			case Form.TypeForm t -> replaceText(element, Literals.STATEMENT_TYPE__TITLE, t.title());
			case Form.SchemeForm s -> replaceText(element, Literals.SCHEME__TITLE, s.title());
			default -> {
				// a name only
			}
		}
	}

	private void replaceText(EObject element, EStructuralFeature feature, String value) {
		if (value.equals(element.eGet(feature)))
			return;
		NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst()
				.ifPresent(n -> edits.add(new TextEdit(n.getOffset(), n.getLength(), Quoted.write(value))));
	}

	private void change(ClauseRegions regions, Clause clause, int line) {
		List<Region> old = regions.of(clause.feature());
		List<String> wanted = clause.occurrences();
		int kept = 0;
		while (kept < old.size() && kept < wanted.size() && Tokens.same(old.get(kept).text(), wanted.get(kept)))
			kept++;
		int keptAtEnd = 0;
		while (keptAtEnd < old.size() - kept && keptAtEnd < wanted.size() - kept
				&& Tokens.same(old.get(old.size() - 1 - keptAtEnd).text(), wanted.get(wanted.size() - 1 - keptAtEnd)))
			keptAtEnd++;
		int oldEnd = old.size() - keptAtEnd;
		int wantedEnd = wanted.size() - keptAtEnd;
		int both = Math.min(oldEnd, wantedEnd);
		for (int i = kept; i < both; i++)
			if (!Tokens.same(old.get(i).text(), wanted.get(i)))
				edits.add(new TextEdit(old.get(i).offset(), old.get(i).length(), wanted.get(i)));
		for (int i = both; i < oldEnd; i++)
			removeClause(old.get(i));
		for (int i = both; i < wantedEnd; i++) {
			int at = both > 0 ? old.get(both - 1).end() : regions.endBefore(clause.feature());
			boolean sameLine = clause.line() == 0 || clause.line() > 0 && (i > 0 || line == clause.line());
			edits.add(new TextEdit(at, 0, (sameLine ? " " : lineBreak + "  ") + wanted.get(i)));
		}
	}

	private void removeClause(Region clause) {
		int start = clause.offset();
		while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t'))
			start--;
		boolean startsLine = text.charAt(start - 1) == '\n';
		int end = clause.end();
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t'))
			end++;
		boolean endsLine = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
		if (startsLine && endsLine) {
			int lineBreakBefore = text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
			edits.add(new TextEdit(lineBreakBefore, clause.end() - lineBreakBefore, ""));
		} else if (startsLine) {
			edits.add(new TextEdit(clause.offset(), clause.length(), ""));
		} else {
			edits.add(new TextEdit(start, clause.end() - start, ""));
		}
	}

	/** Deletes an element with the comment directly above it and the blank line after it. */
	public void delete(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		int start = lineStart(node.getOffset());
		boolean alone = text.substring(start, node.getOffset()).isBlank();
		if (!alone) {
			edits.add(new TextEdit(node.getOffset(), node.getLength(), ""));
			return;
		}
		for (int above = start; above > 0 && isComment(above = lineStart(above - 1));)
			start = above;
		int end = lineEnd(node.getEndOffset());
		if (end < text.length() && isBlankLine(end)) {
			end = lineEnd(end);
		} else if (end >= text.length()) {
			while (start > 0 && isBlankLine(lineStart(start - 1)))
				start = lineStart(start - 1);
		}
		edits.add(new TextEdit(start, end - start, ""));
	}

	private int lineStart(int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	private int lineEnd(int offset) {
		int end = text.indexOf('\n', offset);
		return end < 0 ? text.length() : end + 1;
	}

	private boolean isBlankLine(int lineStart) {
		return text.substring(lineStart, lineEnd(lineStart)).isBlank();
	}

	private boolean isComment(int lineStart) {
		return text.startsWith("//", lineStart + leadingBlanks(lineStart));
	}

	private int leadingBlanks(int lineStart) {
		int n = 0;
		while (lineStart + n < text.length() && (text.charAt(lineStart + n) == ' ' || text.charAt(lineStart + n) == '\t'))
			n++;
		return n;
	}

	/**
	 * Renames what is called so in this file: the element itself and every mention of it.
	 *
	 * @param kind what bears the name: a theme, an actor, a coder, a claim or an argument
	 * @return how many places
	 */
	public int rename(Class<? extends Named> kind, String from, String to) {
		int n = 0;
		for (ILeafNode leaf : mentions(kind, from)) {
			edits.add(new TextEdit(leaf.getOffset(), leaf.getLength(), Sigil.of(leaf.getText()).write(to)));
			n++;
		}
		return n;
	}

	private List<ILeafNode> mentions(Class<? extends Named> kind, String name) {
		Sigil sigil = Actor.class.isAssignableFrom(kind) || kind == Coder.class ? Sigil.HANDLE
				: kind == Claim.class ? Sigil.BRACKET : kind == Argument.class ? Sigil.ANGLE : Sigil.TAG;
		String written = sigil.write(name);
		List<ILeafNode> found = new ArrayList<>();
		for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes())
			if (!leaf.isHidden() && (leaf.getText().equals(written) || isBetween(sigil, leaf.getText(), name))
					&& isOfKind(leaf, kind))
				found.add(leaf);
		return found;
	}

	/** Names in brackets may stand apart from them. */
	private static boolean isBetween(Sigil sigil, String text, String name) {
		return (sigil == Sigil.BRACKET || sigil == Sigil.ANGLE) && Sigil.of(text) == sigil && Sigil.strip(text).equals(name);
	}

	/** Coders and actors share a sigil; a reference or the element itself tells them apart. */
	private static boolean isOfKind(ILeafNode leaf, Class<? extends Named> kind) {
		CrossReference reference = EcoreUtil2.getContainerOfType(leaf.getGrammarElement(), CrossReference.class);
		if (reference == null) // a claim or argument is mentioned by a rule of its own
			reference = EcoreUtil2.getContainerOfType(leaf.getParent().getGrammarElement(), CrossReference.class);
		if (reference == null) {
			EObject element = NodeModelUtils.findActualSemanticObjectFor(leaf);
			return kind.isInstance(element);
		}
		Class<?> type = reference.getType().getClassifier().getInstanceClass();
		return type.isAssignableFrom(kind) || kind.isAssignableFrom(type);
	}
}
