package org.florilegium.ui.internal.schemes;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String page_allPresent;
	public static String page_description;
	public static String page_noStudy;
	public static String page_present;
	public static String page_schemes;
	public static String wizard_label;
	public static String wizard_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
