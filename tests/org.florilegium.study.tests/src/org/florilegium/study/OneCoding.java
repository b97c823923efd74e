package org.florilegium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A study of one document and one coding of any size. */
final class OneCoding {

	private OneCoding() {
	}

	/**
	 * Writes the study; it has no problems.
	 *
	 * @param file of the coding, relative to the study
	 * @return the text of the coding: about 190 characters a statement
	 */
	static String write(Path folder, Path file, int statements) throws IOException {
		StringBuilder text = new StringBuilder();
		StringBuilder coding = new StringBuilder("coding big of long\n  coded by @anna\n");
		for (int i = 1; i <= statements; i++) {
			String sentence = "In the year " + i + " the fees of the harbour were as high as ever before, and the channel was deep enough for ship number " + i + ".";
			coding.append("\nstatement s").append(i).append(" at ").append(text.length()).append("..").append(text.length() + sentence.length()).append(" \"")
					.append(sentence).append("\"\n  by @lind\n  about #fees agree\n");
			text.append(sentence).append(' ');
		}
		Files.writeString(folder.resolve("long.txt"), text);
		Files.writeString(folder.resolve("study.corpus"), "corpus c \"C\" uses b\ndocument long \"long.txt\"\n");
		Files.writeString(folder.resolve("b.codebook"),
				"codebook b \"B\"\nscale s: disagree = -1, neutral = 0, agree = 1\ntheme #fees \"Fees\" scale s\nperson @lind \"Lind\"\ncoder @anna \"Anna\"\n");
		Files.writeString(folder.resolve(file), coding);
		return coding.toString();
	}
}
