package org.florilegium.ui.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
public final class Messages extends NLS {

	public static String code_noText;
	public static String code_title;
	public static String open_failed;
	public static String open_title;
	public static String title_reading;
	public static String welcome_back;
	public static String welcome_learn;
	public static String welcome_line;
	public static String welcome_name;
	public static String welcome_new;
	public static String welcome_newWords;
	public static String welcome_noRecent;
	public static String welcome_open;
	public static String welcome_openWords;
	public static String welcome_project;
	public static String welcome_recent;
	public static String welcome_recentStudy;
	public static String welcome_sample;
	public static String welcome_sampleWords;
	public static String welcome_tutorial;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
