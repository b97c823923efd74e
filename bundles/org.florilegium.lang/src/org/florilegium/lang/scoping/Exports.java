package org.florilegium.lang.scoping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.florilegium.lang.References;
import org.florilegium.model.Codebook;
import org.florilegium.model.Coding;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.StudyFile;

/**
 * What a file exports: itself and its named elements. Each description says in its user data which file it stands in, and
 * that of a file which others it uses: that is all scoping needs to know of files that are not loaded.
 */
public class Exports extends DefaultResourceDescriptionStrategy {

	/** User data: name of the codebook, coding, corpus or map that an element stands in. */
	public static final String IN = "in";
	/** User data of a file: the codebooks it uses, separated by spaces. */
	public static final String USES = "uses";
	/** User data of a codebook: the codebooks it extends, separated by spaces. */
	public static final String EXTENDS = "extends";
	/** User data of a coding: the document coded. */
	public static final String DOCUMENT = "document";

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
		if (name != null)
			acceptor.accept(EObjectDescription.create(name, object, userData(object)));
		return object instanceof StudyFile;
	}

	private static Map<String, String> userData(EObject object) {
		Map<String, String> data = new HashMap<>();
		if (object instanceof StudyFile file) {
			put(data, USES, file, Literals.STUDY_FILE__CODEBOOKS);
			if (file instanceof Codebook)
				put(data, EXTENDS, file, Literals.CODEBOOK__BASES);
			if (file instanceof Coding)
				put(data, DOCUMENT, file, Literals.CODING__DOCUMENT);
		} else if (EcoreUtil.getRootContainer(object) instanceof StudyFile file && file.getName() != null) {
			data.put(IN, file.getName());
		}
		return data;
	}

	private static void put(Map<String, String> data, String key, StudyFile file, EReference reference) {
		List<String> names = References.names(file, reference);
		if (!names.isEmpty())
			data.put(key, String.join(" ", names));
	}
}
