package org.florilegium.lang.ui.internal;

/** Codings of any length without problems in a study with {@link Harbour}'s codebook. */
final class LongCoding {

	private LongCoding() {
	}

	private static String sentence(int i) {
		return "In the year " + i + " the fees of the harbour were as high as ever before, and the channel was deep enough for ship number " + i + ".";
	}

	/** The document. */
	static String text(int statements) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= statements; i++)
			text.append(sentence(i)).append(' ');
		return text.toString();
	}

	/** A statement for each sentence: about 190 characters. */
	static String coding(String name, String document, int statements) {
		StringBuilder coding = new StringBuilder("coding " + name + " of " + document + "\n  coded by @anna\n");
		int at = 0;
		for (int i = 1; i <= statements; i++) {
			String sentence = sentence(i);
			coding.append("\nstatement s").append(i).append(" at ").append(at).append("..").append(at + sentence.length()).append(" \"").append(sentence)
					.append("\"\n  by @lind\n  about #").append(i % 2 == 0 ? "fees" : "dredging").append(" agree\n");
			at += sentence.length() + 1;
		}
		return coding.toString();
	}
}
