package org.florilegium.ui.internal.coding;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String banner_broken;
	public static String banner_brokenOther;
	public static String banner_editing;
	public static String banner_orphan;
	public static String banner_orphans;
	public static String choice_newClaim;
	public static String choice_newCoder;
	public static String choice_newCoderCalled;
	public static String choice_newOrganization;
	public static String choice_newPerson;
	public static String choice_newTheme;
	public static String choice_newTheme_help;
	public static String choose_addTo;
	public static String choose_coder;
	public static String choose_margin;
	public static String choose_merge;
	public static String choose_statement;
	public static String choose_theme;
	public static String coder_is;
	public static String coder_message;
	public static String coder_none;
	public static String coder_title;
	public static String coder_tooltip;
	public static String editor_noDocument;
	public static String editor_noFile;
	public static String editor_noStudy;
	public static String editor_openPlain;
	public static String force_asserts;
	public static String force_assumes;
	public static String force_concedes;
	public static String force_denies;
	public static String force_questions;
	public static String force_reports;
	public static String header_margin;
	public static String header_tint;
	public static String header_tintBy;
	public static String label_addSelection;
	public static String label_addTheme;
	public static String label_anchor;
	public static String label_change;
	public static String label_changeText;
	public static String label_code;
	public static String label_delete;
	public static String label_merge;
	public static String label_moveEnd;
	public static String label_moveToTheme;
	public static String label_newCoder;
	public static String label_removeTheme;
	public static String label_speaker;
	public static String label_split;
	public static String margin_all;
	public static String margin_mine;
	public static String margin_two;
	public static String message_coded;
	public static String message_deleted;
	public static String message_done;
	public static String message_lastTheme;
	public static String message_noKey;
	public static String message_noNeighbour;
	public static String message_noNext;
	public static String message_noOrphans;
	public static String message_noPrevious;
	public static String message_noStatement;
	public static String message_notMine;
	public static String message_notWhileEditing;
	public static String message_nothingYet;
	public static String message_refused;
	public static String message_selectFirst;
	public static String message_splitWhere;
	public static String message_textCancelled;
	public static String message_textChangedMeanwhile;
	public static String message_textKept;
	public static String message_tint;
	public static String orphans_alike;
	public static String orphans_apply;
	public static String orphans_close;
	public static String orphans_here;
	public static String orphans_here_help;
	public static String orphans_lost;
	public static String orphans_many;
	public static String orphans_none;
	public static String orphans_one;
	public static String orphans_places;
	public static String orphans_search;
	public static String outline_orphan;
	public static String outline_part;
	public static String popup_change;
	public static String popup_choices;
	public static String popup_claim;
	public static String popup_code;
	public static String popup_confidence;
	public static String popup_confidence_bad;
	public static String popup_confidence_hint;
	public static String popup_force;
	public static String popup_hint;
	public static String popup_noScale;
	public static String popup_noStance;
	public static String popup_noTheme;
	public static String popup_note;
	public static String popup_organization;
	public static String popup_remove;
	public static String popup_speaker;
	public static String popup_stance;
	public static String popup_stanceOf;
	public static String popup_theme;
	public static String popup_theme_hint;
	public static String popup_via;
	public static String tint_author;
	public static String tint_coder;
	public static String tint_stance;
	public static String tint_theme;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
