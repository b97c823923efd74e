package org.florilegium.analysis.agreement;

/** Measures of agreement. */
public enum Coefficient {
	/** Pairs of coders that say the same, of all pairs. */
	PERCENTAGE("share of pairs of coders who say the same"),
	/** Scott 1955; of more than two coders the mean over pairs. */
	SCOTT_PI("Scott's π, chance from the categories of both coders together (Scott 1955)"),
	/** Cohen 1960; of more than two coders the mean over pairs. */
	COHEN_KAPPA("Cohen's κ, chance from each coder's own categories (Cohen 1960)"),
	/** Fleiss 1971. */
	FLEISS_KAPPA("Fleiss' κ for several coders (Fleiss 1971)"),
	/** Bennett, Alpert and Goldstein 1954; of more than two coders the mean over pairs. */
	BENNETT_S("Bennett's S, all categories equally likely (Bennett, Alpert and Goldstein 1954)"),
	/** Krippendorff 2004, categories alike or not. */
	ALPHA_NOMINAL("Krippendorff's α, nominal (Krippendorff 2004)"),
	/** Krippendorff 2004, by ranks. */
	ALPHA_ORDINAL("Krippendorff's α, ordinal (Krippendorff 2004)"),
	/** Krippendorff 2004, by squared differences. */
	ALPHA_INTERVAL("Krippendorff's α, interval (Krippendorff 2004)"),
	/** Krippendorff 2004, by squared relative differences. */
	ALPHA_RATIO("Krippendorff's α, ratio (Krippendorff 2004)"),
	/** Krippendorff's α for sets of categories by their Jaccard distance. */
	ALPHA_JACCARD("Krippendorff's α for sets of categories, by the share that both have (Jaccard)"),
	/** Krippendorff's α for sets of categories by MASI distance. */
	ALPHA_MASI("Krippendorff's α for sets of categories, by MASI (Passonneau 2006)"),
	/** Gwet 2008. */
	GWET_AC1("Gwet's AC1 (Gwet 2008)"),
	/** Gwet 2014, with quadratic weights of ranks. */
	GWET_AC2("Gwet's AC2 with quadratic weights of ranks (Gwet 2014)"),
	/** Krippendorff 2004, for passages that coders marked freely. */
	ALPHA_U("Krippendorff's α for unitizing, of passages as they were marked (Krippendorff 2004)"),
	/** Krippendorff, Mathet, Bouvry and Widlöcher 2016, for the categories of what several coders marked; of one category ku-α. */
	ALPHA_CU("Krippendorff's cu-α, of the categories of characters that several coders marked (Krippendorff, Mathet, Bouvry and Widlöcher 2016)"),
	/** Krippendorff, Mathet, Bouvry and Widlöcher 2016, for one category of what several coders marked. */
	ALPHA_KU("Krippendorff's ku-α, of one category among the characters that several coders marked (Krippendorff, Mathet, Bouvry and Widlöcher 2016)"),
	/** Mathet, Widlöcher and Métivier 2015, for passages aligned as well as they can be. */
	GAMMA("γ, of passages aligned as well as they can be (Mathet, Widlöcher and Métivier 2015)");

	private final String words;

	Coefficient(String words) {
		this.words = words;
	}

	/** What it is, with its source. */
	public String words() {
		return words;
	}

	/** Whether it compares numbers. */
	public boolean isNumeric() {
		return this == ALPHA_ORDINAL || this == ALPHA_INTERVAL || this == ALPHA_RATIO || this == GWET_AC2;
	}

	/** Whether it compares passages as they were marked, instead of units that the text is divided into. */
	public boolean isOfPassages() {
		return this == ALPHA_U || this == ALPHA_CU || this == ALPHA_KU || this == GAMMA;
	}

	/** Whether it compares sets of categories. */
	boolean isOfSets() {
		return this == ALPHA_JACCARD || this == ALPHA_MASI;
	}
}
