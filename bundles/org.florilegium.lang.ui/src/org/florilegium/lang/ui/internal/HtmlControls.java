package org.florilegium.lang.ui.internal;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;

/** Small windows that show the language's simple HTML: paragraphs, lists and emphasis, without a browser. */
final class HtmlControls {

	private HtmlControls() {
	}

	/**
	 * The language's HTML as these windows show it right: they know no marks, and styles go astray behind a paragraph at the
	 * very start.
	 */
	static String html(String html) {
		return html == null ? null : html.replaceFirst("^\\s*<p>", "").replace("<mark>", "<b>").replace("</mark>", "</b>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	static IInformationControlCreator creator() {
		return parent -> new DefaultInformationControl(parent, true);
	}
}
