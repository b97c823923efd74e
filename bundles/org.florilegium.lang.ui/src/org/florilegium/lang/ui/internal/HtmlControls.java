package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;

/** Small windows that show the language's simple HTML: paragraphs, lists and emphasis, without a browser. */
final class HtmlControls {

	private HtmlControls() {
	}

	static IInformationControlCreator creator() {
		return parent -> new DefaultInformationControl(parent, true);
	}
}
