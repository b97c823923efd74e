package org.florilegium.lang.ide.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.florilegium.lang.References;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.linking.NamedFragments;
import org.florilegium.lang.scoping.Exports;
import org.florilegium.model.Claim;
import org.florilegium.model.Codebook;
import org.florilegium.model.Corpus;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/** What a file sees of its study. */
public class Study {

	private final IScopeProvider scopes;
	private final IQualifiedNameConverter names;
	private final ResourceDescriptionsProvider descriptions;

	/** Made by the language's injector. */
	@Inject
	Study(IScopeProvider scopes, IQualifiedNameConverter names, ResourceDescriptionsProvider descriptions) {
		this.scopes = scopes;
		this.descriptions = descriptions;
		this.names = names;
	}

	/** A parsed file's root, unless not even its header was understood. */
	public static Optional<StudyFile> root(Resource file) {
		return !file.getContents().isEmpty() && file.getContents().getFirst() instanceof StudyFile root ? Optional.of(root) : Optional.empty();
	}

	/** All that a reference in a file can mean. */
	public List<IEObjectDescription> all(StudyFile file, EReference reference) {
		List<IEObjectDescription> found = new ArrayList<>();
		scopes.getScope(file, reference).getAllElements().forEach(found::add);
		return found;
	}

	/** What a reference by a name means, loaded; null for nothing. */
	public EObject find(StudyFile file, EReference reference, String qualifiedName) {
		IEObjectDescription found = scopes.getScope(file, reference).getSingleElement(names.toQualifiedName(qualifiedName));
		return found == null ? null : loaded(file, found);
	}

	/** The name of something described, without sigil. */
	public String name(IEObjectDescription described) {
		return Sigil.strip(names.toString(described.getName()));
	}

	/** What is described; its file is loaded when it is not yet. Null when it is no longer there. */
	public EObject loaded(StudyFile file, IEObjectDescription described) {
		EObject object = described.getEObjectOrProxy();
		EObject resolved = object.eIsProxy() ? EcoreUtil.resolve(object, file.eResource()) : object;
		return resolved.eIsProxy() ? null : resolved;
	}

	/**
	 * Something as its file has it. A study's index tells of claims, arguments and statements by stand-ins that know no more
	 * than their name and text.
	 *
	 * @return what was given when it stands in a parsed file already, or cannot be found
	 */
	public static EObject real(Resource from, EObject object) {
		if (object == null || object.eResource() == null || object.eResource() instanceof XtextResource || from.getResourceSet() == null
				|| !(object instanceof Named named))
			return object;
		Resource file = from.getResourceSet().getResource(object.eResource().getURI(), true);
		EObject found = file.getEObject(NamedFragments.fragment(object.eClass(), named.getName()));
		return found == null ? object : found;
	}

	/** The text of a claim, without loading its file; null when it is not known. */
	public String claimText(StudyFile file, IEObjectDescription described) {
		ResourceSet files = file.eResource().getResourceSet();
		boolean there = !described.getEObjectOrProxy().eIsProxy() || files != null && files.getResource(described.getEObjectURI().trimFragment(), false) != null;
		return there && loaded(file, described) instanceof Claim claim ? claim.getText() : null;
	}

	/** The codebooks that a file sees and that new themes and actors can go to: itself, those it uses, those the corpus uses. */
	public List<XtextResource> codebooks(StudyFile file) {
		if (file instanceof Codebook)
			return List.of((XtextResource) file.eResource());
		Set<String> used = new LinkedHashSet<>(References.names(file, Literals.STUDY_FILE__CODEBOOKS));
		IResourceDescriptions all = descriptions.getResourceDescriptions(file.eResource());
		if (!(file instanceof Corpus))
			all.getExportedObjectsByType(Literals.CORPUS).forEach(c -> {
				if (c.getUserData(Exports.USES) != null)
					used.addAll(List.of(c.getUserData(Exports.USES).split(" ")));
			});
		List<XtextResource> found = new ArrayList<>();
		for (String name : used)
			for (IEObjectDescription book : all.getExportedObjects(Literals.CODEBOOK, names.toQualifiedName(name), false))
				if (loaded(file, book) instanceof Codebook codebook && codebook.eResource() instanceof XtextResource resource)
					found.add(resource);
		return found;
	}

	/** The files that list the study's documents. */
	public List<XtextResource> corpora(StudyFile file) {
		List<XtextResource> found = new ArrayList<>();
		for (IEObjectDescription corpus : descriptions.getResourceDescriptions(file.eResource()).getExportedObjectsByType(Literals.CORPUS))
			if (loaded(file, corpus) instanceof Corpus c && c.eResource() instanceof XtextResource resource)
				found.add(resource);
		return found;
	}
}
