package org.florilegium.ui.internal.wizards;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String browse;
	public static String files_add;
	public static String files_addFolder;
	public static String files_characters;
	public static String files_choose;
	public static String files_chooseFolder;
	public static String files_description;
	public static String files_file;
	public static String files_parts;
	public static String files_problems;
	public static String files_readAs;
	public static String files_reading;
	public static String files_remove;
	public static String files_table;
	public static String files_title;
	public static String files_twin;
	public static String files_twins;
	public static String files_unreadable;
	public static String import_importing;
	public static String import_interrupted;
	public static String import_label;
	public static String import_labels;
	public static String import_noStudy;
	public static String import_noStudyHint;
	public static String import_title;
	public static String metadata_authors;
	public static String metadata_authorsColumn;
	public static String metadata_authorsHint;
	public static String metadata_badDate;
	public static String metadata_date;
	public static String metadata_dateColumn;
	public static String metadata_dateHint;
	public static String metadata_description;
	public static String metadata_documentTitle;
	public static String metadata_documents;
	public static String metadata_kind;
	public static String metadata_kindHint;
	public static String metadata_noTitle;
	public static String metadata_persons;
	public static String metadata_source;
	public static String metadata_sourceHint;
	public static String metadata_title;
	public static String newStudy_making;
	public static String newStudy_title;
	public static String preview_choose;
	public static String preview_encoding;
	public static String preview_evidence;
	public static String preview_foundEncoding;
	public static String preview_more;
	public static String preview_nothingDone;
	public static String preview_reading;
	public static String preview_source;
	public static String preview_steps;
	public static String sample_description;
	public static String sample_failed;
	public static String sample_folder;
	public static String sample_heading;
	public static String sample_notEmpty;
	public static String sample_open;
	public static String sample_there;
	public static String sample_title;
	public static String study_badCodebook;
	public static String study_badPath;
	public static String study_chooseCodebook;
	public static String study_chooseFolder;
	public static String study_codebook;
	public static String study_coder;
	public static String study_copyCodebook;
	public static String study_description;
	public static String study_emptyCodebook;
	public static String study_exists;
	public static String study_folder;
	public static String study_isFile;
	public static String study_name;
	public static String study_nameHint;
	public static String study_noCodebook;
	public static String study_noCoder;
	public static String study_noName;
	public static String study_notTakenAway;
	public static String study_relative;
	public static String study_title;
	public static String study_unreadable;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
