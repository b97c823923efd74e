package org.florilegium.lang.validation;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.xtext.validation.CancelableDiagnostician;
import org.florilegium.lang.linking.LinkedResource;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/**
 * Checks a file and, of its elements, those that were not checked as they are. What an element is checked against besides its
 * own words changes only together with the whole file being read anew; see {@link LinkedResource#write}.
 */
public class ElementDiagnostician extends CancelableDiagnostician {

	@Inject
	ElementDiagnostician(EValidator.Registry registry) {
		super(registry);
	}

	@Override
	protected boolean doValidateContents(EObject object, DiagnosticChain problems, Map<Object, Object> context) {
		if (!(object instanceof StudyFile file) || !(file.eResource() instanceof LinkedResource resource))
			return super.doValidateContents(object, problems, context);
		boolean sound = true;
		for (Element element : List.copyOf(file.getElements())) {
			List<Diagnostic> found = resource.known(ElementDiagnostician.class, element, () -> check(element, context));
			if (problems != null)
				found.forEach(problems::add);
			sound &= found.isEmpty();
		}
		return sound;
	}

	private List<Diagnostic> check(Element element, Map<Object, Object> context) {
		BasicDiagnostic problems = createDefaultDiagnostic(element);
		validate(element, problems, context);
		return List.copyOf(problems.getChildren());
	}
}
