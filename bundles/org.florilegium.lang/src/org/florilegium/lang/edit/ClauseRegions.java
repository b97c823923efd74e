package org.florilegium.lang.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.services.FlorilegiumGrammarAccess;

/** Where the clauses of one element stand, and where those that it lacks would, read off the grammar's order. */
final class ClauseRegions {

	private final ICompositeNode node;
	private final List<AbstractElement> order;
	/** Visible words, each with its place in the order. */
	private final List<ILeafNode> leaves = new ArrayList<>();
	private final List<Integer> places = new ArrayList<>();
	/** For each word, the node directly below the element's that it is in. */
	private final List<INode> children = new ArrayList<>();

	ClauseRegions(EObject element) {
		node = NodeModelUtils.findActualNodeFor(element);
		ParserRule rule = rule(element);
		order = ((Group) rule.getAlternatives()).getElements();
		for (ILeafNode leaf : node.getLeafNodes())
			if (!leaf.isHidden()) {
				INode child = ofRule(leaf, rule);
				leaves.add(leaf);
				places.add(place(child));
				children.add(child);
			}
	}

	/** The occurrences of a feature's clause, in the order of the file. */
	List<Region> of(EStructuralFeature feature) {
		int first = place(feature);
		int last = lastPlace(feature);
		boolean wholeRange = first != last;
		if (first > 1 && order.get(first - 1) instanceof Keyword)
			first--;
		List<Region> regions = new ArrayList<>();
		List<ILeafNode> current = new ArrayList<>();
		INode currentChild = null;
		for (int i = 0; i < leaves.size(); i++) {
			if (places.get(i) < first || places.get(i) > last)
				continue;
			if (!wholeRange && !current.isEmpty() && begins(children.get(i), currentChild)) {
				regions.add(new Region(List.copyOf(current)));
				current.clear();
			}
			current.add(leaves.get(i));
			currentChild = children.get(i);
		}
		if (!current.isEmpty())
			regions.add(new Region(List.copyOf(current)));
		return regions;
	}

	/** Where a clause of the feature belongs when there is none: behind the last word of what comes before it. */
	int endBefore(EStructuralFeature feature) {
		int place = place(feature);
		int end = node.getOffset();
		for (int i = 0; i < leaves.size(); i++)
			if (places.get(i) < place)
				end = leaves.get(i).getEndOffset();
		return end;
	}

	/** Whether a clause that can be said again begins with this node: with its keyword or, as a rule of its own, with the whole. */
	private static boolean begins(INode child, INode before) {
		EObject grammar = child.getGrammarElement();
		if (child == before || !(grammar.eContainer() instanceof CompoundElement || grammar.eContainer() instanceof Assignment))
			return false;
		if (grammar instanceof Keyword keyword)
			return keyword.eContainer() instanceof Group group && group.getElements().getFirst() == keyword && isClause(group);
		return grammar.eContainer() instanceof Assignment assignment && isClause(assignment);
	}

	private static boolean isClause(AbstractElement element) {
		return element.eContainer() instanceof Group rule && rule.eContainer() instanceof ParserRule;
	}

	private int place(INode child) {
		for (int i = 0; i < order.size(); i++)
			if (EcoreUtil.isAncestor(order.get(i), child.getGrammarElement()))
				return i;
		return 0;
	}

	private int place(EStructuralFeature feature) {
		for (int i = 0; i < order.size(); i++)
			if (assigns(order.get(i), feature))
				return i;
		throw new IllegalArgumentException(feature.getName() + " is not written in " + node.getText());
	}

	private int lastPlace(EStructuralFeature feature) {
		int last = place(feature);
		for (int i = last; i < order.size(); i++)
			if (assigns(order.get(i), feature))
				last = i;
		return last;
	}

	private static boolean assigns(AbstractElement element, EStructuralFeature feature) {
		return switch (element) {
			case Assignment assignment -> assignment.getFeature().equals(feature.getName());
			case CompoundElement compound -> compound.getElements().stream().anyMatch(e -> assigns(e, feature));
			default -> false;
		};
	}

	/** Every kind of element is written by the rule of its own name. */
	private static ParserRule rule(EObject element) {
		FlorilegiumGrammarAccess grammar = ((XtextResource) element.eResource()).getResourceServiceProvider().get(FlorilegiumGrammarAccess.class);
		return (ParserRule) GrammarUtil.findRuleForName(grammar.getGrammar(), element.eClass().getName());
	}

	private static INode ofRule(INode leaf, ParserRule rule) {
		INode at = leaf;
		while (GrammarUtil.containingRule(at.getGrammarElement()) != rule)
			at = at.getParent();
		return at;
	}
}
