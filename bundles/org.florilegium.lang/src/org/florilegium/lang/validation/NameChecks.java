package org.florilegium.lang.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.validation.Check;
import org.florilegium.model.Actor;
import org.florilegium.model.Coder;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Scale;
import org.florilegium.model.Scheme;
import org.florilegium.model.StatementType;
import org.florilegium.model.StudyFile;

import com.google.inject.Inject;

/** Names given twice within one file or element; between files the index tells. */
class NameChecks extends Checks {

	@Inject
	private IQualifiedNameProvider names;

	@Check
	void duplicateElements(StudyFile file) {
		Map<String, Named> seen = new HashMap<>();
		for (Element element : file.getElements())
			if (element instanceof Named named && names.getFullyQualifiedName(named) != null)
				report(seen, kind(element) + " " + names.getFullyQualifiedName(named), named);
	}

	/** Persons, organisations and coders are told apart by the same sigil. */
	private static String kind(Element element) {
		return element instanceof Actor || element instanceof Coder ? "actor" : element.eClass().getName();
	}

	@Check
	void duplicatePoints(Scale scale) {
		duplicates(scale.getPoints());
	}

	@Check
	void duplicateVariables(StatementType type) {
		duplicates(type.getVariables());
	}

	@Check
	void duplicateRolesAndQuestions(Scheme scheme) {
		duplicates(scheme.getRoles());
		duplicates(scheme.getQuestions());
	}

	private void duplicates(List<? extends Named> members) {
		Map<String, Named> seen = new HashMap<>();
		members.stream().filter(m -> m.getName() != null).forEach(m -> report(seen, m.getName(), m));
	}

	private void report(Map<String, Named> seen, String key, Named named) {
		if (seen.putIfAbsent(key, named) != null)
			error("There is already something called " + named.getName() + " here. Give it another name.", named, Literals.NAMED__NAME,
					ProblemCodes.DUPLICATE_NAME);
	}
}
