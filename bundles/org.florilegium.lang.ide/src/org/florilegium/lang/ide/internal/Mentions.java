package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.NamedPlace;
import org.florilegium.lang.ide.Range;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;

/** Finds names in a file by how they are written and what can stand there: no other file is asked. */
public final class Mentions {

	private static final Set<EClass> FILES = Set.of(Literals.CORPUS, Literals.CODEBOOK, Literals.CODING, Literals.ARGUMENT_MAP);

	private Mentions() {
	}

	/** The name at an offset, of something that other files can mention. */
	public static Optional<NamedPlace> at(XtextResource file, int offset) {
		return Pointed.at(file, offset).flatMap(p -> place(file, p));
	}

	private static Optional<NamedPlace> place(XtextResource file, Pointed p) {
		String written = NodeModelUtils.getTokenText(p.node());
		if (p.feature() == Literals.NAMED__NAME && (p.owner() instanceof Element || p.owner() instanceof StudyFile))
			return Optional.of(new NamedPlace(kind(p.owner().eClass()), qualified(p.owner(), Sigil.strip(written)), Range.of(p.node()), true));
		if (!p.isReference() || p.referredKind() == Literals.POINT || p.referredKind() == Literals.ROLE)
			return Optional.empty();
		EClass kind = p.target() != null ? kind(p.target().eClass())
				: p.referredKind() == Literals.NODE ? kindOf(Sigil.of(written)) : kind(p.referredKind());
		String name = Sigil.strip(written);
		if (kind == Literals.STATEMENT && name.indexOf('/') < 0)
			name = fileName(file) + "/" + name;
		return Optional.of(new NamedPlace(kind, name, Range.of(p.node()), false));
	}

	private static EClass kindOf(Sigil sigil) {
		return sigil == Sigil.ANGLE ? Literals.ARGUMENT : Literals.CLAIM;
	}

	/** The kind by which names are told apart: persons and organisations are actors. */
	public static EClass kind(EClass kind) {
		return Literals.ACTOR.isSuperTypeOf(kind) ? Literals.ACTOR : kind;
	}

	/** The name that other files use. */
	private static String qualified(EObject element, String name) {
		return element instanceof Statement && EcoreUtil.getRootContainer(element) instanceof StudyFile root ? root.getName() + "/" + name : name;
	}

	private static String fileName(XtextResource file) {
		return Study.root(file).map(StudyFile::getName).orElse("");
	}

	/** All places of a name in a file, in their order. */
	public static List<NamedPlace> of(XtextResource file, EClass wanted, String name) {
		EClass kind = kind(wanted);
		List<NamedPlace> found = new ArrayList<>();
		if (file.getParseResult() == null)
			return found;
		String local = kind == Literals.STATEMENT ? name.substring(name.indexOf('/') + 1) : name;
		boolean home = kind != Literals.STATEMENT || name.startsWith(fileName(file) + "/");
		Sigil sigil = Sigil.of(kind);
		for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.isHidden() || !isWritten(leaf, sigil, local))
				continue;
			INode value = value(leaf);
			Assignment assignment = value == null ? null : EcoreUtil2.getContainerOfType(value.getGrammarElement(), Assignment.class);
			if (assignment == null)
				continue;
			boolean reference = assignment.getTerminal() instanceof CrossReference;
			if (kind == Literals.STATEMENT ? isStatement(value, name, home, local, reference, assignment) : isKind(value, kind, reference, assignment))
				found.add(new NamedPlace(kind, name, Range.of(value), !reference));
		}
		return found;
	}

	private static boolean isWritten(ILeafNode leaf, Sigil sigil, String name) {
		if (sigil == Sigil.NONE)
			return leaf.getLength() == name.length() && leaf.getText().equals(name);
		int least = name.length() + (sigil == Sigil.TAG || sigil == Sigil.HANDLE ? 1 : 2);
		return leaf.getLength() >= least && Sigil.of(leaf.getText()) == sigil && Sigil.strip(leaf.getText()).equals(name);
	}

	/** The node of the whole name that a word is in. */
	private static INode value(ILeafNode leaf) {
		INode node = leaf;
		while (node != null && node.getGrammarElement() != null && EcoreUtil2.getContainerOfType(node.getGrammarElement(), Assignment.class) == null
				&& GrammarUtil.isDatatypeRule(GrammarUtil.containingParserRule(node.getGrammarElement())))
			node = node.getParent();
		return node == null || node.getGrammarElement() == null ? null : node;
	}

	private static boolean isKind(INode value, EClass kind, boolean reference, Assignment assignment) {
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(value);
		if (!reference)
			return assignment.getFeature().equals("name") && owner instanceof Named && kind(owner.eClass()) == kind;
		EClass referred = (EClass) ((CrossReference) assignment.getTerminal()).getType().getClassifier();
		return kind(referred) == kind || referred == Literals.NODE && (kind == Literals.CLAIM || kind == Literals.ARGUMENT)
				|| FILES.contains(referred) && referred == kind;
	}

	/** Statements are mentioned with their coding, or without it in their own file. */
	private static boolean isStatement(INode value, String name, boolean home, String local, boolean reference, Assignment assignment) {
		if (!reference)
			return home && assignment.getFeature().equals("name") && NodeModelUtils.findActualSemanticObjectFor(value) instanceof Statement;
		if (((CrossReference) assignment.getTerminal()).getType().getClassifier() != Literals.STATEMENT)
			return false;
		String written = NodeModelUtils.getTokenText(value).strip();
		return written.equals(name) || home && written.equals(local);
	}

	/** The changes that a coding's new name makes to mentions of its statements, {@code coding/s1}. */
	public static List<TextEdit> codingBeforeSlash(XtextResource file, String from, String to) {
		List<TextEdit> edits = new ArrayList<>();
		if (file.getParseResult() == null)
			return edits;
		for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes())
			if (!leaf.isHidden() && leaf.getLength() == from.length() && leaf.getText().equals(from)
					&& value(leaf) instanceof INode value && EcoreUtil2.getContainerOfType(value.getGrammarElement(), CrossReference.class) instanceof CrossReference r
					&& r.getType().getClassifier() == Literals.STATEMENT && NodeModelUtils.getTokenText(value).startsWith(from + "/"))
				edits.add(new TextEdit(leaf.getOffset(), leaf.getLength(), to));
		return edits;
	}
}
