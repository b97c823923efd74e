package org.florilegium.lang.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/**
 * Names have one segment, but for statements of another coding, {@code council-anna/s1}. A bracketed name may hold any
 * sign, so that it is never divided.
 */
public class NameConverter implements IQualifiedNameConverter {

	@Override
	public QualifiedName toQualifiedName(String name) {
		int slash = name.startsWith("[") || name.startsWith("<") ? -1 : name.indexOf('/');
		return slash < 0 ? QualifiedName.create(name) : QualifiedName.create(name.substring(0, slash), name.substring(slash + 1));
	}

	@Override
	public String toString(QualifiedName name) {
		return String.join("/", name.getSegments());
	}
}
