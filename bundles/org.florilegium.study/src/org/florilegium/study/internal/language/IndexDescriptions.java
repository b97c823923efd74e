package org.florilegium.study.internal.language;

import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.florilegium.lang.linking.NamedFragments;
import org.florilegium.model.Claim;
import org.florilegium.model.ModelPackage;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.Names;

/**
 * What the files of a study export, told by its index: a reference into a file that is not loaded is found without
 * loading any. Documents and what codebooks define are loaded when they are looked at, since the rules ask much of them;
 * of codings and what is in them, of which there may be very many, no more than the name and text is known.
 */
final class IndexDescriptions implements IResourceDescriptions {

	private static final List<EClass> EXPORTED = List.of(Literals.CORPUS, Literals.CODEBOOK, Literals.CODING, Literals.ARGUMENT_MAP,
			Literals.DOCUMENT, Literals.THEME, Literals.SCALE, Literals.PERSON, Literals.ORGANIZATION, Literals.CODER, Literals.STATEMENT_TYPE,
			Literals.SCHEME, Literals.STATEMENT, Literals.CLAIM, Literals.ARGUMENT);

	private static final Set<EClass> OUTLINED = Set.of(Literals.CODING, Literals.STATEMENT, Literals.CLAIM, Literals.ARGUMENT);

	private final Map<Path, Resource> outlines = new HashMap<>();
	private final Map<List<Object>, List<IEObjectDescription>> found = new HashMap<>();
	private final Map<Path, List<IEObjectDescription>> unsaved = new HashMap<>();
	private final Path folder;
	private final Names names;
	private final IQualifiedNameConverter converter;

	IndexDescriptions(Path folder, Names names, IQualifiedNameConverter converter) {
		this.folder = folder;
		this.names = names;
		this.converter = converter;
	}

	/** Lets a file export other things than the index says: its text has changed since. Before anything is looked up. */
	void replace(Path file, Iterable<IEObjectDescription> exported) {
		List<IEObjectDescription> all = new ArrayList<>();
		exported.forEach(all::add);
		unsaved.put(file, all);
	}

	/** The address of a file, as it is loaded. */
	static URI uri(Path folder, Path file) {
		return URI.createFileURI(folder.resolve(file).toString());
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
		return found.computeIfAbsent(List.of(type, name), key -> find(type, name));
	}

	private List<IEObjectDescription> find(EClass type, QualifiedName name) {
		List<IEObjectDescription> descriptions = new ArrayList<>();
		for (EClass kind : kinds(type))
			for (ExportedName exported : read(() -> names.find(kind.getName(), converter.toString(name))))
				if (!unsaved.containsKey(exported.file()) && converter.toQualifiedName(exported.qualifiedName()).equals(name))
					descriptions.add(description(exported));
		for (List<IEObjectDescription> file : unsaved.values())
			for (IEObjectDescription each : file)
				if (type.isSuperTypeOf(each.getEClass()) && each.getName().equals(name))
					descriptions.add(each);
		return descriptions;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByType(EClass type) {
		List<IEObjectDescription> descriptions = new ArrayList<>();
		for (EClass kind : kinds(type))
			for (ExportedName exported : read(() -> names.all(kind.getName())))
				if (!unsaved.containsKey(exported.file()))
					descriptions.add(description(exported));
		for (List<IEObjectDescription> file : unsaved.values())
			for (IEObjectDescription each : file)
				if (type.isSuperTypeOf(each.getEClass()))
					descriptions.add(each);
		return descriptions;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByObject(EObject object) {
		URI uri = EcoreUtil.getURI(object);
		List<IEObjectDescription> descriptions = new ArrayList<>();
		getExportedObjectsByType(object.eClass()).forEach(d -> {
			if (d.getEObjectURI().equals(uri))
				descriptions.add(d);
		});
		return descriptions;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjects() {
		return getExportedObjectsByType(Literals.NAMED);
	}

	@Override
	public boolean isEmpty() {
		return false;
	}

	@Override
	public Iterable<IResourceDescription> getAllResourceDescriptions() {
		return List.of();
	}

	@Override
	public IResourceDescription getResourceDescription(URI uri) {
		return null;
	}

	private static List<EClass> kinds(EClass type) {
		return EXPORTED.stream().filter(type::isSuperTypeOf).toList();
	}

	private IEObjectDescription description(ExportedName exported) {
		EClass kind = (EClass) ModelPackage.eINSTANCE.getEClassifier(exported.kind());
		String name = exported.name().substring(kind == Literals.STATEMENT ? exported.name().indexOf('/') + 1 : 0);
		boolean isFile = Literals.STUDY_FILE.isSuperTypeOf(kind);
		URI uri = uri(folder, exported.file()).appendFragment(isFile ? "/" : NamedFragments.fragment(kind, name));
		InternalEObject object = (InternalEObject) kind.getEPackage().getEFactoryInstance().create(kind);
		if (OUTLINED.contains(kind))
			outline(object, name, exported);
		else
			object.eSetProxyURI(uri);
		return new EObjectDescription(converter.toQualifiedName(exported.qualifiedName()), object, exported.data()) {
			@Override
			public URI getEObjectURI() {
				return uri;
			}
		};
	}

	private void outline(InternalEObject object, String name, ExportedName exported) {
		((Named) object).setName(name);
		if (object instanceof Claim claim)
			claim.setText(exported.title());
		outlines.computeIfAbsent(exported.file(), file -> new ResourceImpl(uri(folder, file))).getContents().add(object);
	}

	@FunctionalInterface
	private interface Lookup {
		List<ExportedName> names() throws StudyException;
	}

	private static List<ExportedName> read(Lookup lookup) {
		try {
			return lookup.names();
		} catch (StudyException e) {
			throw new IndexFailure(e);
		}
	}

	/** Carries a failure of the index through Xtext, which knows no checked exceptions. */
	static final class IndexFailure extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		IndexFailure(StudyException cause) {
			super(cause);
		}

		@Override
		public synchronized StudyException getCause() {
			return (StudyException) super.getCause();
		}
	}
}
