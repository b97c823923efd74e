package org.florilegium.lang.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String fixes_all;
	public static String fixes_all_description;
	public static String mentions_busy;
	public static String newFile_argmap;
	public static String newFile_codebook;
	public static String newFile_coding;
	public static String newFile_corpus;
	public static String newFile_choose;
	public static String newFile_coder;
	public static String newFile_coding_description;
	public static String newFile_document;
	public static String newFile_exists;
	public static String newFile_folder;
	public static String newFile_made;
	public static String newFile_name;
	public static String newFile_noCoder;
	public static String newFile_noDocument;
	public static String newFile_noName;
	public static String newFile_noStudy;
	public static String newFile_description;
	public static String outline_byPosition;
	public static String outline_bySpeaker;
	public static String outline_byTheme;
	public static String references_count;
	public static String references_definition;
	public static String references_label;
	public static String rename_change;
	public static String rename_newName;
	public static String rename_page;
	public static String rename_same;
	public static String rename_title;

	public static String status_because;
	public static String status_in;
	public static String status_others;
	public static String status_out;
	public static String status_simpler;
	public static String status_undecided;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
