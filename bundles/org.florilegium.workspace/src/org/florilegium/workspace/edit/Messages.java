package org.florilegium.workspace.edit;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String edit_busy;
	public static String edit_changedMeanwhile;
	public static String edit_changedSince;
	public static String edit_closed;
	public static String edit_indexFailed;
	public static String edit_notWritten;
	public static String edit_synchronize;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
