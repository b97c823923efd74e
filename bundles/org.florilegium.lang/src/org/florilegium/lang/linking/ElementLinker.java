package org.florilegium.lang.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.linking.lazy.LazyLinker;

/** Links a file or, when only some of its elements were read anew, these alone. */
public class ElementLinker extends LazyLinker {

	/** Prepares the references of an element to be followed; those of the file's other elements stay as they are. */
	void linkElement(EObject element, IDiagnosticConsumer problems) {
		doLinkModel(element, problems);
	}
}
