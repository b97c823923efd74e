package org.florilegium.lang.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.Element;
import org.florilegium.model.Named;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/**
 * What things are called in the whole study: files and elements by their own name, statements with their coding before
 * them ({@code council-anna/s1}), claims and arguments in their brackets, since a reference to either kind tells them
 * apart by these alone. Points, roles, questions, variables and values have no name outside of their element.
 */
public class Names implements IQualifiedNameProvider {

	private final IQualifiedNameConverter converter;

	@Inject
	Names(IQualifiedNameConverter converter) {
		this.converter = converter;
	}

	@Override
	public QualifiedName getFullyQualifiedName(EObject object) {
		if (!(object instanceof Named named) || named.getName() == null || named.getName().isEmpty())
			return null;
		return switch (named) {
			case StudyFile file -> converter.toQualifiedName(file.getName());
			case Statement statement -> EcoreUtil.getRootContainer(statement) instanceof StudyFile file && file.getName() != null
					? QualifiedName.create(file.getName(), statement.getName())
					: null;
			case Claim claim -> QualifiedName.create("[" + claim.getName() + "]");
			case Argument argument -> QualifiedName.create("<" + argument.getName() + ">");
			case Element element -> QualifiedName.create(named.getName());
			default -> null;
		};
	}

	@Override
	public QualifiedName apply(EObject object) {
		return getFullyQualifiedName(object);
	}
}
