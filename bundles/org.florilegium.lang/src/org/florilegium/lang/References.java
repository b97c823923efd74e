package org.florilegium.lang;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.florilegium.model.Named;

/**
 * Reads which names a file mentions without following them: no other file is loaded. Names come without their sigil
 * ({@code #}, {@code @}, brackets).
 */
public final class References {

	private References() {
	}

	/**
	 * The names written for a reference, in their order; empty when there is none.
	 *
	 * @param owner     an object of a parsed file
	 * @param reference a cross reference of it, of one value or many
	 */
	public static List<String> names(EObject owner, EReference reference) {
		List<String> names = new ArrayList<>();
		if (reference.isMany()) {
			InternalEList<?> list = (InternalEList<?>) owner.eGet(reference, false);
			for (int i = 0; i < list.size(); i++)
				add(names, owner, (EObject) list.basicGet(i));
		} else {
			add(names, owner, (EObject) owner.eGet(reference, false));
		}
		return names;
	}

	/** The one name written for a reference, or null. */
	public static String name(EObject owner, EReference reference) {
		List<String> names = names(owner, reference);
		return names.isEmpty() ? null : names.getFirst();
	}

	/**
	 * The node in which a reference that is not resolved yet was written.
	 *
	 * @param owner an object of a parsed file
	 * @param proxy the unresolved target
	 * @return the node, or null when the target is no reference into this file's text
	 */
	public static INode node(EObject owner, EObject proxy) {
		URI uri = ((InternalEObject) proxy).eProxyURI();
		if (uri == null || !(owner.eResource() instanceof LazyLinkingResource resource)
				|| !resource.getEncoder().isCrossLinkFragment(resource, uri.fragment()))
			return null;
		return resource.getEncoder().decode(resource, uri.fragment()).getThird();
	}

	private static void add(List<String> names, EObject owner, EObject target) {
		if (target == null)
			return;
		INode node = target.eIsProxy() ? node(owner, target) : null;
		if (node != null)
			names.add(Sigil.strip(NodeModelUtils.getTokenText(node)));
		else if (target instanceof Named named && !target.eIsProxy())
			names.add(named.getName());
	}
}
