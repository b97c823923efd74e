package org.florilegium.app.internal;

import org.eclipse.osgi.util.NLS;

/** The application's words, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String menu_edit;
	public static String menu_file;
	public static String menu_help;
	public static String menu_new;
	public static String menu_perspective;
	public static String menu_view;
	public static String menu_window;
	public static String openStudy_chooseFolder;
	public static String openStudy_title;
	public static String workspace_inUse;
	public static String workspace_notSaved;
	public static String workspace_unusable;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
