package org.florilegium.study.internal.language;

import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.florilegium.lang.linking.NamedFragments;
import org.florilegium.model.ModelPackage;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.index.Names;

/**
 * What the files of a study export, told by its index: a reference into a file that is not loaded is found without
 * loading any.
 */
final class IndexDescriptions implements IResourceDescriptions {

	private static final List<EClass> EXPORTED = List.of(Literals.CORPUS, Literals.CODEBOOK, Literals.CODING, Literals.ARGUMENT_MAP,
			Literals.DOCUMENT, Literals.THEME, Literals.SCALE, Literals.PERSON, Literals.ORGANIZATION, Literals.CODER, Literals.STATEMENT_TYPE,
			Literals.SCHEME, Literals.STATEMENT, Literals.CLAIM, Literals.ARGUMENT);

	private final Path folder;
	private final Names names;
	private final IQualifiedNameConverter converter;

	IndexDescriptions(Path folder, Names names, IQualifiedNameConverter converter) {
		this.folder = folder;
		this.names = names;
		this.converter = converter;
	}

	/** The address of a file, as it is loaded. */
	static URI uri(Path folder, Path file) {
		return URI.createFileURI(folder.resolve(file).toString());
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
		List<IEObjectDescription> found = new ArrayList<>();
		for (EClass kind : kinds(type))
			for (ExportedName exported : read(() -> names.find(kind.getName(), converter.toString(name))))
				if (converter.toQualifiedName(exported.qualifiedName()).equals(name))
					found.add(description(exported));
		return found;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByType(EClass type) {
		List<IEObjectDescription> found = new ArrayList<>();
		for (EClass kind : kinds(type))
			read(() -> names.all(kind.getName())).forEach(exported -> found.add(description(exported)));
		return found;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByObject(EObject object) {
		URI uri = EcoreUtil.getURI(object);
		List<IEObjectDescription> found = new ArrayList<>();
		getExportedObjectsByType(object.eClass()).forEach(d -> {
			if (d.getEObjectURI().equals(uri))
				found.add(d);
		});
		return found;
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
		InternalEObject proxy = (InternalEObject) kind.getEPackage().getEFactoryInstance().create(kind);
		boolean isFile = Literals.STUDY_FILE.isSuperTypeOf(kind);
		String local = exported.name().substring(kind == Literals.STATEMENT ? exported.name().indexOf('/') + 1 : 0);
		proxy.eSetProxyURI(uri(folder, exported.file()).appendFragment(isFile ? "/" : NamedFragments.fragment(kind, local)));
		return EObjectDescription.create(converter.toQualifiedName(exported.qualifiedName()), proxy, exported.data());
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
