package org.florilegium.ui.internal.timeline;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_showAll;
	public static String action_showAll_hint;
	public static String control_by;
	public static String control_counting;
	public static String control_kind;
	public static String control_per;
	public static String control_shape;
	public static String control_step;
	public static String counting_characters;
	public static String counting_documents;
	public static String counting_statements;
	public static String empty;
	public static String empty_filtered;
	public static String empty_long;
	public static String empty_long_title;
	public static String empty_long_year;
	public static String empty_show;
	public static String empty_title;
	public static String export_file;
	public static String export_picture;
	public static String export_table;
	public static String export_title;
	public static String filter_only;
	public static String kind_author;
	public static String kind_coder;
	public static String kind_document;
	public static String kind_organization;
	public static String kind_parentTheme;
	public static String kind_stance;
	public static String kind_theme;
	public static String purpose;
	public static String shape_areas;
	public static String shape_lines;
	public static String step_day;
	public static String step_month;
	public static String step_week;
	public static String step_year;
	public static String tip_open;
	public static String title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
