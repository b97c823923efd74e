package org.florilegium.lang.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** All that can be checked of one file and what it refers to; what takes the whole study is checked over its index. */
@ComposedChecks(validators = { WordChecks.class, NameChecks.class, CodebookChecks.class, DocumentChecks.class, AnchorChecks.class,
		StatementChecks.class, ArgumentChecks.class })
public class StudyValidator extends FlorilegiumValidator {
}
