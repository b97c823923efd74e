package org.florilegium.workspace;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String build_building;
	public static String build_failed;
	public static String check_checking;
	public static String check_failed;
	public static String check_more;
	public static String study_cannotOpen;
	public static String study_elsewhere;
	public static String study_noCorpus;
	public static String study_noFolder;
	public static String study_notLocal;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
