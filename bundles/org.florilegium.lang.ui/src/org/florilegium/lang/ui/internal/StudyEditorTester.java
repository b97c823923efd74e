package org.florilegium.lang.ui.internal;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IEditorPart;

/** Whether an editor shows a file of a study, for which the language's commands are. */
public final class StudyEditorTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return receiver instanceof IEditorPart editor && LanguagePlugin.sessions().get(editor) != null;
	}
}
