package org.florilegium.ui.internal.chains;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_copy;
	public static String action_export;
	public static String action_map;
	public static String action_passage;
	public static String action_selectAll;
	public static String column_author;
	public static String column_chain;
	public static String column_map;
	public static String column_node;
	public static String column_says;
	public static String column_statements;
	public static String column_steps;
	public static String count;
	public static String count_more;
	public static String empty;
	public static String empty_all;
	public static String empty_filtered;
	public static String empty_map;
	public static String empty_title;
	public static String export_file;
	public static String purpose;
	public static String search;
	public static String speakers;
	public static String speakers_all;
	public static String table_chains;
	public static String table_steps;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
