package org.florilegium.lang.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.xtext.validation.Check;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Organization;
import org.florilegium.model.Theme;

/** Trees of themes and organisations. */
class CodebookChecks extends Checks {

	@Check
	void themeCycle(Theme theme) {
		if (isBelowItself(theme, Theme::getParent))
			error("#" + theme.getName() + " stands below itself. Put one of the themes above it somewhere else.", Literals.THEME__PARENT,
					ProblemCodes.THEME_CYCLE);
	}

	@Check
	void replacementCycle(Theme theme) {
		if (theme.isRetired() && isBelowItself(theme, Theme::getReplacement))
			error("#" + theme.getName() + " replaces itself. Name a theme that is in use.", Literals.THEME__REPLACEMENT, ProblemCodes.THEME_CYCLE);
	}

	@Check
	void organizationCycle(Organization organization) {
		if (isBelowItself(organization, Organization::getParent))
			error("@" + organization.getName() + " is part of itself. Make one of the organisations above it part of another.",
					Literals.ORGANIZATION__PARENT, ProblemCodes.ORGANIZATION_CYCLE);
	}

	private static <T> boolean isBelowItself(T start, UnaryOperator<T> above) {
		Set<T> seen = new HashSet<>();
		for (T next = above.apply(start); next != null && seen.add(next); next = above.apply(next))
			if (next == start)
				return true;
		return false;
	}
}
