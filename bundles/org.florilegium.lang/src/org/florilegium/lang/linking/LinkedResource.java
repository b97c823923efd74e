package org.florilegium.lang.linking;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;

/**
 * A file whose names are linked when they are needed. While it has any problem, its base class composes for every name that
 * is found the message it would have had if it were not, to take that message back; this one does so only where there is
 * one.
 */
public class LinkedResource extends LazyLinkingResource {

	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (isReported(getErrors(), reference.getThird()) || isReported(getWarnings(), reference.getThird()))
			super.removeDiagnostic(reference);
	}

	private static boolean isReported(List<Diagnostic> problems, INode node) {
		for (Diagnostic problem : problems)
			if (problem instanceof org.eclipse.xtext.diagnostics.Diagnostic placed && placed.getOffset() == node.getOffset())
				return true;
		return false;
	}
}
