package org.florilegium.ui.internal.reading;

import org.eclipse.osgi.util.NLS;

/** The words for the user, by key; see {@code messages.properties}. */
final class Messages extends NLS {

	public static String accessible_margin;
	public static String accessible_ruler;
	public static String accessible_statements;
	public static String accessible_text;
	public static String act_asserts;
	public static String act_assumes;
	public static String act_concedes;
	public static String act_denies;
	public static String act_questions;
	public static String act_reports;
	public static String find_case;
	public static String find_case_hint;
	public static String find_close;
	public static String find_count;
	public static String find_hint;
	public static String find_next;
	public static String find_none;
	public static String find_number;
	public static String find_previous;
	public static String hover_claim;
	public static String hover_coder;
	public static String hover_confidence;
	public static String hover_more;
	public static String hover_noTheme;
	public static String hover_orphaned;
	public static String hover_speakerFor;
	public static String hover_speakerVia;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
