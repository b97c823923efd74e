package org.florilegium.lang.ide.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;

/**
 * What words of a file set.
 *
 * @param node    all words of one value
 * @param owner   the object they belong to
 * @param feature what of it they set
 * @param target  what they refer to, resolved; null when they are no reference or one to nothing
 */
public record Pointed(INode node, EObject owner, EStructuralFeature feature, EObject target) {

	/** What the word at an offset sets; of two that meet there, the one that begins. */
	public static Optional<Pointed> at(XtextResource file, int offset) {
		if (file.getParseResult() == null)
			return Optional.empty();
		ICompositeNode root = file.getParseResult().getRootNode();
		return at(file, NodeModelUtils.findLeafNodeAtOffset(root, offset))
				.or(() -> offset == 0 ? Optional.empty() : at(file, NodeModelUtils.findLeafNodeAtOffset(root, offset - 1)));
	}

	private static Optional<Pointed> at(XtextResource file, ILeafNode leaf) {
		if (leaf == null || leaf.isHidden())
			return Optional.empty();
		INode value = value(leaf);
		Assignment assignment = value == null ? null : EcoreUtil2.getContainerOfType(value.getGrammarElement(), Assignment.class);
		if (assignment == null)
			return Optional.empty();
		EObject owner = NodeModelUtils.findActualSemanticObjectFor(value);
		EStructuralFeature feature = owner == null ? null : owner.eClass().getEStructuralFeature(assignment.getFeature());
		if (feature == null)
			return Optional.empty();
		EObject target = feature instanceof EReference reference && !reference.isContainment() ? target(file, value, owner, reference) : null;
		return Optional.of(new Pointed(value, owner, feature, target));
	}

	/** The node of the whole value that a word is in: the word itself, or the name or text of several words. */
	private static INode value(ILeafNode leaf) {
		INode node = leaf;
		while (node != null && node.getGrammarElement() != null && EcoreUtil2.getContainerOfType(node.getGrammarElement(), Assignment.class) == null
				&& GrammarUtil.containingRule(node.getGrammarElement()) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule))
			node = node.getParent();
		return node == null || node.getGrammarElement() == null ? null : node;
	}

	private static EObject target(XtextResource file, INode node, EObject owner, EReference reference) {
		EObject target = file.getResourceServiceProvider().get(EObjectAtOffsetHelper.class).getCrossReferencedElement(node);
		if (target == null && !reference.isMany())
			target = (EObject) owner.eGet(reference);
		if (target == null && reference.isMany() && owner.eGet(reference) instanceof InternalEList<?> list) {
			int index = NodeModelUtils.findNodesForFeature(owner, reference).indexOf(node);
			target = index >= 0 && index < list.size() ? (EObject) list.get(index) : null;
		}
		return target == null || target.eIsProxy() ? null : target;
	}

	/** Whether the words are a reference, resolved or not. */
	public boolean isReference() {
		return feature instanceof EReference reference && !reference.isContainment() && EcoreUtil2.getContainerOfType(node.getGrammarElement(),
				CrossReference.class) != null;
	}

	/** The kind of thing they refer to. */
	public EClass referredKind() {
		return ((EReference) feature).getEReferenceType();
	}
}
