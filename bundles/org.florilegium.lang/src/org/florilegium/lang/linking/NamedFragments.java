package org.florilegium.lang.linking;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/**
 * Addresses a file's elements by kind and name, {@code Theme:fees}, rather than by position, so that the address of an
 * element can be told from an index and stays the same when others are added before it.
 */
public class NamedFragments implements IFragmentProvider {

	private final IResourceScopeCache cache;

	@Inject
	NamedFragments(IResourceScopeCache cache) {
		this.cache = cache;
	}

	/** The fragment of an element of a kind. */
	public static String fragment(EClass kind, String name) {
		return kind.getName() + ":" + URI.encodeFragment(name, false);
	}

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		return object instanceof Element element && element instanceof Named named && named.getName() != null
				? fragment(object.eClass(), named.getName())
				: fallback.getFragment(object);
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		int colon = fragment.indexOf(':');
		if (colon <= 0 || !Character.isLetter(fragment.charAt(0)))
			return fallback.getEObject(fragment);
		return cache.get(NamedFragments.class, resource, () -> elements(resource)).get(fragment);
	}

	private Map<String, EObject> elements(Resource resource) {
		Map<String, EObject> elements = new HashMap<>();
		if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof StudyFile file)
			for (Element element : file.getElements())
				if (element instanceof Named named && named.getName() != null)
					elements.putIfAbsent(fragment(element.eClass(), named.getName()), element);
		return elements;
	}
}
