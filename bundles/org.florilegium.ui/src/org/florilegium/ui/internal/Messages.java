package org.florilegium.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String losses_line;
	public static String losses_none;
	public static String losses_some;
	public static String losses_unknown;
	public static String save_done;
	public static String save_job;
	public static String undo_failed;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
