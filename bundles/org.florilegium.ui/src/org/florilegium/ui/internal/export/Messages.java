package org.florilegium.ui.internal.export;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String content_allColumns;
	public static String content_columnless;
	public static String content_columns;
	public static String content_description;
	public static String content_empty;
	public static String content_files;
	public static String content_noColumns;
	public static String content_nothingLost;
	public static String content_reading;
	public static String content_statement;
	public static String content_statements;
	public static String content_title;
	public static String export_cancelled;
	public static String export_exists;
	public static String export_exporting;
	public static String export_noStudy;
	public static String export_noStudyHint;
	public static String export_title;
	public static String exported_folder;
	public static String exported_made;
	public static String exported_noProgram;
	public static String exported_open;
	public static String format_badPath;
	public static String format_browse;
	public static String format_description;
	public static String format_file;
	public static String format_folder;
	public static String format_formats;
	public static String format_noFolder;
	public static String format_relative;
	public static String format_title;
	public static String head_entry;
	public static String head_name;
	public static String head_size;
	public static String head_unseen;
	public static String kind_arguments;
	public static String kind_other;
	public static String kind_project;
	public static String kind_report;
	public static String kind_table;
	public static String size_bytes;
	public static String size_kilobytes;
	public static String size_megabytes;
	public static String trial_failed;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
