package org.florilegium.study.anchor;

import java.util.Random;

/** Texts in which every way of counting characters gives another number. */
final class Scripts {

	private static final String[] PIECES = { "the ", "harbour ", "fee", "s ", "dredg", "ing ", ". ", "\n\n", "🌊", "👩🏽‍🔬 ", "e\u0301", "é", "a\u0308o ",
			"港口", "费用", "。", "رسوم ", "الميناء ", "שלום ", "ß", "ſ", "ﬁ", "“quoted” ", "‘so’ ", " – ", "\u00A0", "𝔘𝔫 ", "한글 ", "คำ", "नमस्ते " };

	private Scripts() {
	}

	/** A text of about so many pieces. */
	static String text(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++)
			text.append(PIECES[random.nextInt(PIECES.length)]);
		return text.toString();
	}
}
