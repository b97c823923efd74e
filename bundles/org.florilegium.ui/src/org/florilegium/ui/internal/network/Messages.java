package org.florilegium.ui.internal.network;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_again;
	public static String action_fit;
	public static String action_showAll;
	public static String action_showAll_hint;
	public static String action_zoomIn;
	public static String action_zoomOut;
	public static String aggregation_balance;
	public static String aggregation_conflict;
	public static String aggregation_congruence;
	public static String aggregation_count;
	public static String aggregation_ignore;
	public static String aggregation_subtract;
	public static String caption_filter;
	public static String color_community;
	public static String color_component;
	public static String color_mode;
	public static String color_none;
	public static String color_theme;
	public static String color_usual;
	public static String control_aggregation;
	public static String control_by;
	public static String control_color;
	public static String control_color_hint;
	public static String control_duplicates;
	public static String control_find;
	public static String control_first;
	public static String control_layout;
	public static String control_modes;
	public static String control_normalization;
	public static String control_second;
	public static String control_size;
	public static String control_size_hint;
	public static String control_threshold;
	public static String control_threshold_hint;
	public static String control_time;
	public static String control_to;
	public static String control_window;
	public static String duplicates_day;
	public static String duplicates_document;
	public static String duplicates_month;
	public static String duplicates_none;
	public static String duplicates_range;
	public static String duplicates_week;
	public static String duplicates_year;
	public static String empty_filtered;
	public static String empty_showAll;
	public static String empty_text;
	public static String empty_title;
	public static String export_dl;
	public static String export_edges;
	public static String export_file;
	public static String export_file_edges;
	public static String export_file_matrix;
	public static String export_file_nodes;
	public static String export_gexf;
	public static String export_graphml;
	public static String export_matrix;
	public static String export_nodes;
	public static String export_pajek;
	public static String export_pdf;
	public static String export_png;
	public static String export_svg;
	public static String export_title;
	public static String filter_only;
	public static String layout_circle;
	public static String layout_columns;
	public static String layout_force;
	public static String layout_usual;
	public static String mode_authors;
	public static String mode_claims;
	public static String mode_coders;
	public static String mode_documents;
	public static String mode_organizations;
	public static String mode_themes;
	public static String modes_one;
	public static String modes_two;
	public static String normalization_activity;
	public static String normalization_average;
	public static String normalization_cosine;
	public static String normalization_jaccard;
	public static String normalization_no;
	public static String normalization_prominence;
	public static String purpose;
	public static String size_betweenness;
	public static String size_closeness;
	public static String size_core;
	public static String size_degree;
	public static String size_eigenvector;
	public static String size_none;
	public static String size_strength;
	public static String small;
	public static String time_window;
	public static String tip_open;
	public static String window_all;
	public static String window_fiveYears;
	public static String window_half;
	public static String window_month;
	public static String window_quarter;
	public static String window_twoYears;
	public static String window_year;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
