package org.florilegium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small study to run commands on. */
public final class Harbour {

	static final String LETTER = """
			A letter to the editor

			The fees are too high. Whoever pays the fees knows it.
			“Dredging costs money”, says the office – as if we didn’t know.
			The fees must fall.
			""";

	static final String MINUTES = """
			Minutes of the town council

			The harbour office reports that the channel silts up by one metre a year.
			Mr Becker answers that the neighbours dredge for half the price.
			""";

	private Harbour() {
	}

	/** Writes the study to a folder, which is made. */
	public static Path create(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("texts/letter.txt"), LETTER);
		Files.writeString(folder.resolve("texts/minutes.txt"), MINUTES);
		Files.writeString(folder.resolve("study.corpus"), """
				corpus harbour-study "The harbour debate"
				  uses harbour

				document letter "texts/letter.txt"
				  title "A letter to the editor" by @becker of @traders date 1998-04
				  with medium = "newspaper"

				document minutes "texts/minutes.txt"
				  title "Minutes of the town council" by @lind date 1998-03-05
				""");
		Files.writeString(folder.resolve("harbour.codebook"), """
				codebook harbour "Harbour debate"

				scale agreement: disagree = -1, neutral = 0, agree = 1

				theme #economy "Economy"
				  scale agreement

				theme #fees "Harbour fees" also "dues" under #economy
				  with rank = 2

				theme #dredging "Dredging" under #economy

				organization @traders "Traders' Union" also "the Union"

				person @becker "Tom Becker" member of @traders with party = "Liberals"

				person @lind "Mara Lind" also "M. Lind"

				coder @anna "Anna Meyer"

				type report "Reported figure"
				  variable amount "Amount" number
				""");
		Files.writeString(folder.resolve("codings/letter.anna.coding"), """
				coding letter-anna of letter
				  coded by @anna on 2026-02-11

				// the first one
				statement s1 at 24..46 "The fees are too high."
				  about #fees disagree
				  asserts [fees-too-high]

				claim [fees-too-high] "Harbour fees are too high." about #fees
				""");
		return folder;
	}
}
