package org.florilegium.study.internal.index;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Reads the names written for references straight from the parse tree: the file needs no resource and no linking, which
 * would cost as much again as parsing it.
 */
final class WrittenNames {

	private EObject owner;
	private final List<EReference> references = new ArrayList<>();
	private final List<String> names = new ArrayList<>();

	/** The names written for a reference, with their sigils, in their order. */
	List<String> all(EObject object, EReference reference) {
		look(object);
		List<String> found = new ArrayList<>();
		for (int i = 0; i < names.size(); i++)
			if (references.get(i) == reference)
				found.add(names.get(i));
		return found;
	}

	/** The one name written for a reference, with its sigil, or null. */
	String one(EObject object, EReference reference) {
		look(object);
		int at = references.indexOf(reference);
		return at < 0 ? null : names.get(at);
	}

	/** All references of an object, in the order written. */
	List<EReference> references(EObject object) {
		look(object);
		return references;
	}

	/** The names written for {@link #references(EObject)}. */
	List<String> names(EObject object) {
		look(object);
		return names;
	}

	private void look(EObject object) {
		if (object == owner)
			return;
		owner = object;
		references.clear();
		names.clear();
		ICompositeNode node = NodeModelUtils.getNode(object);
		if (node != null)
			collect(object, node);
	}

	private void collect(EObject object, ICompositeNode node) {
		for (INode child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getGrammarElement() instanceof CrossReference reference) {
				references.add(GrammarUtil.getReference(reference, object.eClass()));
				names.add(NodeModelUtils.getTokenText(child));
			} else if (child instanceof ICompositeNode composite
					&& (!composite.hasDirectSemanticElement() || composite.getSemanticElement() == object)) {
				collect(object, composite);
			}
		}
	}
}
