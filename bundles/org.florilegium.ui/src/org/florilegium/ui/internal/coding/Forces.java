package org.florilegium.ui.internal.coding;

import org.florilegium.model.Force;

/** What statements do with claims, in the user's words. */
final class Forces {

	private Forces() {
	}

	static String label(Force force) {
		return switch (force) {
			case ASSERTS -> Messages.force_asserts;
			case DENIES -> Messages.force_denies;
			case CONCEDES -> Messages.force_concedes;
			case QUESTIONS -> Messages.force_questions;
			case ASSUMES -> Messages.force_assumes;
			case REPORTS -> Messages.force_reports;
		};
	}
}
