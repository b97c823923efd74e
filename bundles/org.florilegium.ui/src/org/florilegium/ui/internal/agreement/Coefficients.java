package org.florilegium.ui.internal.agreement;

import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Unit;
import org.florilegium.study.query.Attribute.Kind;

/** Short names of what can be chosen. */
final class Coefficients {

	private Coefficients() {
	}

	/** A coefficient as a column's title; what the letters mean is in its words. */
	static String label(Coefficient coefficient) {
		return switch (coefficient) {
			case PERCENTAGE -> Messages.coefficient_percentage;
			case SCOTT_PI -> "Scott \u03c0"; //$NON-NLS-1$
			case COHEN_KAPPA -> "Cohen \u03ba"; //$NON-NLS-1$
			case FLEISS_KAPPA -> "Fleiss \u03ba"; //$NON-NLS-1$
			case BENNETT_S -> "Bennett S"; //$NON-NLS-1$
			case ALPHA_NOMINAL -> Messages.coefficient_alphaNominal;
			case ALPHA_ORDINAL -> Messages.coefficient_alphaOrdinal;
			case ALPHA_INTERVAL -> Messages.coefficient_alphaInterval;
			case ALPHA_RATIO -> Messages.coefficient_alphaRatio;
			case ALPHA_JACCARD -> "\u03b1 Jaccard"; //$NON-NLS-1$
			case ALPHA_MASI -> "\u03b1 MASI"; //$NON-NLS-1$
			case GWET_AC1 -> "Gwet AC1"; //$NON-NLS-1$
			case GWET_AC2 -> "Gwet AC2"; //$NON-NLS-1$
			case ALPHA_U -> "u-\u03b1"; //$NON-NLS-1$
			case ALPHA_CU -> "cu-\u03b1"; //$NON-NLS-1$
			case ALPHA_KU -> "ku-\u03b1"; //$NON-NLS-1$
			case GAMMA -> "\u03b3"; //$NON-NLS-1$
		};
	}

	/** A unit. */
	static String label(Unit unit) {
		return switch (unit) {
			case STATEMENT -> Messages.unit_statement;
			case SENTENCE -> Messages.unit_sentence;
			case PARAGRAPH -> Messages.unit_paragraph;
			case CHARACTER -> Messages.unit_character;
		};
	}

	/** What is compared. */
	static String category(Kind kind) {
		return switch (kind) {
			case THEME -> Messages.category_theme;
			case PARENT_THEME -> Messages.category_parentTheme;
			case STANCE -> Messages.category_stance;
			case AUTHOR -> Messages.category_author;
			case ORGANIZATION -> Messages.category_organization;
			case CLAIM -> Messages.category_claim;
			default -> kind.word();
		};
	}
}
