package org.florilegium.ui.internal.matrix;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_fit;
	public static String action_fold;
	public static String action_grouped;
	public static String action_grouped_hint;
	public static String action_hideEmpty;
	public static String action_hideEmpty_hint;
	public static String action_page;
	public static String action_picture;
	public static String action_showAll;
	public static String action_showAll_hint;
	public static String action_sortAuthors;
	public static String action_sortThemes;
	public static String action_table;
	public static String action_unfold;
	public static String action_vector;
	public static String action_zoomIn;
	public static String action_zoomOut;
	public static String caption_claim_documents;
	public static String caption_claim_mean;
	public static String caption_claim_shareOfAll;
	public static String caption_claim_shareOfAuthor;
	public static String caption_claim_shareOfClaim;
	public static String caption_claim_stances;
	public static String caption_claim_statements;
	public static String caption_contested;
	public static String caption_documents;
	public static String caption_filter;
	public static String caption_grouped;
	public static String caption_made;
	public static String caption_mean;
	public static String caption_shareOfAll;
	public static String caption_shareOfAuthor;
	public static String caption_shareOfTheme;
	public static String caption_shared;
	public static String caption_stances;
	public static String caption_statements;
	public static String caption_themes;
	public static String control_as;
	public static String control_measure;
	public static String control_subject;
	public static String control_value;
	public static String count_document;
	public static String count_documents;
	public static String count_statement;
	public static String count_statements;
	public static String empty_allClaims;
	public static String empty_filtered;
	public static String empty_filtered_action;
	public static String empty_noClaims;
	public static String empty_noClaims_title;
	public static String empty_noStatements;
	public static String empty_noStatements_title;
	public static String empty_noStudy;
	public static String empty_noStudy_new;
	public static String empty_noStudy_open;
	public static String empty_noStudy_sample;
	public static String empty_noStudy_title;
	public static String empty_noneContested_title;
	public static String empty_noneShared_title;
	public static String empty_noneSuch;
	public static String export_done;
	public static String export_failed;
	public static String export_file;
	public static String export_file_claims;
	public static String export_menu;
	public static String export_title;
	public static String filter_authors;
	public static String filter_between;
	public static String filter_claims;
	public static String filter_coders;
	public static String filter_documents;
	public static String filter_only;
	public static String filter_organizations;
	public static String filter_stances;
	public static String filter_text;
	public static String filter_themes;
	public static String legend_against;
	public static String legend_agree;
	public static String legend_disagree;
	public static String legend_for;
	public static String legend_neither;
	public static String legend_none;
	public static String line_noAuthor;
	public static String line_noOrganization;
	public static String line_noTheme;
	public static String line_total;
	public static String load_name;
	public static String measure_documents;
	public static String measure_statements;
	public static String order_codebook;
	public static String order_count;
	public static String order_name;
	public static String subject_claims;
	public static String subject_contested;
	public static String subject_shared;
	public static String subject_themes;
	public static String tip_cell;
	public static String tip_claim_shares;
	public static String tip_claim_stances;
	public static String tip_mean;
	public static String tip_open;
	public static String tip_shares;
	public static String tip_stances;
	public static String title_claims;
	public static String title_matrix;
	public static String title_part;
	public static String title_part_claims;
	public static String value_count;
	public static String value_mean;
	public static String value_mean_claims;
	public static String value_shareOfAll;
	public static String value_shareOfAuthor;
	public static String value_shareOfClaim;
	public static String value_shareOfTheme;
	public static String value_stances;
	public static String value_stances_claims;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
