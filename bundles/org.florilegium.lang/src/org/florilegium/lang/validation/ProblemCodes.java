package org.florilegium.lang.validation;

/** The stable codes of all problems that the language reports; words that do not parse have Xtext's own code. */
public final class ProblemCodes {

	/** Error: a name that nothing bears. Data: the nearest names. */
	public static final String UNRESOLVED_REFERENCE = "unresolved-reference";
	/** Error: a stance that is no point of the theme's scale. Data: the points. */
	public static final String STANCE_OUTSIDE_SCALE = "stance-outside-scale";
	/** Error: the quote is not what the text says at the span. */
	public static final String QUOTE_DIFFERS = "quote-differs";
	/** Error: a span beyond the end of the text. */
	public static final String SPAN_OUTSIDE_TEXT = "span-outside-text";
	/** Error: a span that ends where or before it starts. */
	public static final String SPAN_REVERSED = "span-reversed";
	/** Error: a confidence that is not from 0 to 1. */
	public static final String CONFIDENCE_OUTSIDE_RANGE = "confidence-outside-range";
	/** Error: a name given twice. */
	public static final String DUPLICATE_NAME = "duplicate-name";
	/** Error: a theme below itself. */
	public static final String THEME_CYCLE = "theme-cycle";
	/** Error: an organisation part of itself. */
	public static final String ORGANIZATION_CYCLE = "organization-cycle";
	/** Error: a part that overlaps another without containing it. */
	public static final String PARTS_CROSS = "parts-cross";
	/** Error: an argument that concludes nothing. */
	public static final String CONCLUSION_MISSING = "conclusion-missing";
	/** Error: an undercut of a claim. */
	public static final String UNDERCUT_OF_CLAIM = "undercut-of-claim";
	/** Error: a word that is no keyword here. Data: the nearest keywords. */
	public static final String UNKNOWN_WORD = "unknown-word";
	/** Error: an element in a file of another kind. */
	public static final String MISPLACED_ELEMENT = "misplaced-element";
	/** Error: a value that its variable does not allow. */
	public static final String VALUE_OF_WRONG_KIND = "value-of-wrong-kind";
	/** Error: a value of a variable that the type does not have. Data: the nearest variables. */
	public static final String UNKNOWN_VARIABLE = "unknown-variable";

	/** Warning: a quote without its span. */
	public static final String SPAN_MISSING = "span-missing";
	/** Warning: the text is no longer the one that was coded. */
	public static final String TEXT_CHANGED = "text-changed";
	/** Warning: a quote that occurs more than once and has no words around it. */
	public static final String QUOTE_AMBIGUOUS = "quote-ambiguous";
	/** Warning: a statement about a retired theme. Data: the replacement. */
	public static final String THEME_RETIRED = "theme-retired";
	/** Warning: no stance on a theme whose scale has no neutral point. Data: the points. */
	public static final String STANCE_MISSING = "stance-missing";
	/** Warning: a speaker for an organisation outside the dates of membership. */
	public static final String AFFILIATION_OUTSIDE_MEMBERSHIP = "affiliation-outside-membership";
	/** Warning: one speaker asserts and denies a claim. */
	public static final String ASSERTS_AND_DENIES = "asserts-and-denies";
	/** Warning: something that attacks itself. */
	public static final String SELF_ATTACK = "self-attack";
	/** Warning: a scheme's role that no premise plays. Data: the role. */
	public static final String ROLE_UNFILLED = "role-unfilled";

	/** Info: a theme that no statement is about. */
	public static final String THEME_UNUSED = "theme-unused";
	/** Info: an actor that nothing mentions. */
	public static final String ACTOR_UNUSED = "actor-unused";
	/** Info: a claim that nothing mentions. */
	public static final String CLAIM_UNUSED = "claim-unused";
	/** Info: a critical question that no relation answers. Data: the question. */
	public static final String QUESTION_OPEN = "question-open";
	/** Info: nobody is known to have made the statement. */
	public static final String SPEAKER_MISSING = "speaker-missing";
	/** Info: overlapping statements of one coder about one theme. */
	public static final String STATEMENTS_OVERLAP = "statements-overlap";
	/** Info: two coders take different stances on one theme at one passage. */
	public static final String CODERS_DISAGREE = "coders-disagree";

	private ProblemCodes() {
	}
}
