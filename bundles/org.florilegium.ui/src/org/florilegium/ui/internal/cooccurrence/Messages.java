package org.florilegium.ui.internal.cooccurrence;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String caption_cramersV;
	public static String caption_expected;
	public static String caption_jaccard;
	public static String caption_most;
	public static String caption_residual;
	public static String control_distance;
	public static String control_kind;
	public static String control_measure;
	public static String control_measure_hint;
	public static String control_order;
	public static String control_together;
	public static String control_together_hint;
	public static String detail_count;
	public static String detail_none;
	public static String detail_test;
	public static String distance;
	public static String empty;
	public static String empty_document;
	public static String empty_filtered;
	public static String empty_show;
	public static String empty_title;
	public static String export_file;
	public static String export_picture;
	public static String export_table;
	public static String export_title;
	public static String filter_only;
	public static String kind_author;
	public static String kind_claim;
	public static String kind_organization;
	public static String kind_parentTheme;
	public static String kind_theme;
	public static String measure_count;
	public static String measure_cramersV;
	public static String measure_expected;
	public static String measure_jaccard;
	public static String measure_residual;
	public static String order_count;
	public static String order_name;
	public static String places_document;
	public static String places_first;
	public static String places_name;
	public static String places_second;
	public static String purpose;
	public static String title;
	public static String together_document;
	public static String together_near;
	public static String together_overlap;
	public static String together_paragraph;
	public static String together_span;
	public static String together_statement;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
