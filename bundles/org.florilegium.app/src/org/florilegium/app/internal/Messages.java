package org.florilegium.app.internal;

import org.eclipse.osgi.util.NLS;

/** The application's words, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	static String menu_edit;
	static String menu_file;
	static String menu_help;
	static String menu_new;
	static String menu_perspective;
	static String menu_view;
	static String menu_window;
	static String openStudy_chooseFolder;
	static String openStudy_failed;
	static String openStudy_title;
	static String study_cannotOpen;
	static String study_noCorpus;
	static String study_noFolder;
	static String workspace_inUse;
	static String workspace_notSaved;
	static String workspace_unusable;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
