package org.florilegium.ui.internal.agreement;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_exportDisputes;
	public static String action_exportFigures;
	public static String action_method;
	public static String action_openOnly;
	public static String action_openOnly_hint;
	public static String category_author;
	public static String category_claim;
	public static String category_organization;
	public static String category_parentTheme;
	public static String category_stance;
	public static String category_theme;
	public static String coefficient_alphaInterval;
	public static String coefficient_alphaNominal;
	public static String coefficient_alphaOrdinal;
	public static String coefficient_alphaRatio;
	public static String coefficient_percentage;
	public static String consensus_message;
	public static String consensus_new;
	public static String consensus_none;
	public static String consensus_proposal;
	public static String consensus_title;
	public static String control_category;
	public static String control_category_hint;
	public static String control_coders;
	public static String control_coders_hint;
	public static String control_coefficients;
	public static String control_coefficients_hint;
	public static String control_consensus;
	public static String control_consensus_hint;
	public static String control_samples_hint;
	public static String control_unit;
	public static String control_unit_hint;
	public static String disputes_coder_hint;
	public static String disputes_count;
	public static String disputes_document;
	public static String disputes_name;
	public static String disputes_notSeen;
	public static String disputes_open;
	public static String disputes_settled;
	public static String disputes_settled_hint;
	public static String disputes_words;
	public static String empty;
	public static String empty_filtered;
	public static String empty_filtered_show;
	public static String empty_filtered_title;
	public static String empty_title;
	public static String export_disputes;
	public static String export_figures;
	public static String figures_all;
	public static String figures_byCategory;
	public static String figures_byDocument;
	public static String figures_byPair;
	public static String figures_interval;
	public static String figures_name;
	public static String figures_of;
	public static String figures_units;
	public static String figures_units_hint;
	public static String filter_only;
	public static String label_accept;
	public static String label_addConsensus;
	public static String label_nothing;
	public static String label_takeBack;
	public static String purpose;
	public static String samples_none;
	public static String samples_some;
	public static String unit_character;
	public static String unit_paragraph;
	public static String unit_sentence;
	public static String unit_statement;
	public static String verdict_accept;
	public static String verdict_accept_hint;
	public static String verdict_compare;
	public static String verdict_compare_hint;
	public static String verdict_nothing;
	public static String verdict_nothing_hint;
	public static String verdict_otherwise;
	public static String verdict_otherwise_hint;
	public static String verdict_takeBack;
	public static String verdict_takeBack_hint;
	public static String working;
	public static String working_far;
	public static String working_stopped;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
