package org.florilegium.ui.internal.map;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_accept;
	public static String action_argument;
	public static String action_argument_hint;
	public static String action_claim;
	public static String action_claim_hint;
	public static String action_delete;
	public static String action_edit;
	public static String action_expand;
	public static String action_expand_hint;
	public static String action_export;
	public static String action_export_hint;
	public static String action_fit;
	public static String action_fit_hint;
	public static String action_group;
	public static String action_larger;
	public static String action_leave;
	public static String action_link;
	public static String action_link_hint;
	public static String action_reject;
	public static String action_rename;
	public static String action_smaller;
	public static String action_text;
	public static String action_text_hint;
	public static String argument_change;
	public static String argument_message;
	public static String argument_title;
	public static String assume_title;
	public static String claim_change;
	public static String claim_message;
	public static String claim_ofStatement;
	public static String claim_title;
	public static String delete_link;
	public static String delete_title;
	public static String details_act;
	public static String details_hint;
	public static String details_none;
	public static String details_questions;
	public static String details_questions_hint;
	public static String details_quote;
	public static String details_since;
	public static String details_speaker;
	public static String details_statements;
	public static String details_summary;
	public static String details_unless;
	public static String drop_message;
	public static String drop_title;
	public static String editor_noStudy;
	public static String empty;
	public static String export_done;
	public static String export_title;
	public static String field_conclusion;
	public static String field_force;
	public static String field_group;
	public static String field_implicit;
	public static String field_kind;
	public static String field_major;
	public static String field_name;
	public static String field_premises;
	public static String field_qualifier;
	public static String field_qualifier_hint;
	public static String field_reason;
	public static String field_scheme;
	public static String field_source;
	public static String field_target;
	public static String field_text;
	public static String field_themes;
	public static String field_unless;
	public static String filter;
	public static String filter_all;
	public static String filter_author;
	public static String filter_date;
	public static String filter_group;
	public static String filter_tag;
	public static String filter_theme;
	public static String foreign_allFiles;
	public static String foreign_bring;
	public static String foreign_bring_hint;
	public static String foreign_bringing;
	public static String foreign_files;
	public static String foreign_noFile;
	public static String foreign_noStudy;
	public static String foreign_nothing;
	public static String foreign_open;
	public static String foreign_readOnly;
	public static String foreign_unknown;
	public static String group_message;
	public static String group_title;
	public static String link_change;
	public static String link_message;
	public static String link_title;
	public static String load_name;
	public static String missing_conclusion;
	public static String missing_ends;
	public static String missing_name;
	public static String missing_text;
	public static String open_noMap;
	public static String open_noStudy;
	public static String open_title;
	public static String read_broken;
	public static String rename_message;
	public static String rename_title;
	public static String search;
	public static String search_nothing;
	public static String semantics;
	public static String status_assumed;
	public static String status_because;
	public static String status_in;
	public static String status_out;
	public static String status_undecided;
	public static String wrong_name;
	public static String wrong_self;
	public static String wrong_taken;
	public static String wrong_undercut;
	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
