package org.florilegium.lang.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.serializer.diagnostic.ISerializationDiagnostic.Acceptor;
import org.eclipse.xtext.serializer.tokens.CrossReferenceSerializer;
import org.florilegium.lang.Sigil;

import com.google.inject.Inject;

/** Writes references with the sigil of their kind. */
public class ReferenceSerializer extends CrossReferenceSerializer {

	@Inject
	private IQualifiedNameConverter names;

	@Override
	protected String getCrossReferenceNameFromScope(EObject object, CrossReference reference, EObject target, IScope scope, Acceptor errors) {
		for (IEObjectDescription description : scope.getElements(target)) {
			String name = names.toString(description.getName());
			Sigil sigil = Sigil.of(target.eClass());
			return sigil.write(Sigil.strip(name));
		}
		return super.getCrossReferenceNameFromScope(object, reference, target, scope, errors);
	}
}
