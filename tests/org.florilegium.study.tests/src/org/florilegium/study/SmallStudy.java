package org.florilegium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small study for tests: two documents, one with parts, two coders, a map. */
public final class SmallStudy {

	public static final String MINUTES = """
			Fees were raised last year. The mayor opened.

			Lind: The harbour costs more than it earns 🌊. Becker says that fees drive ships away.

			Discussion. Nobody knows what dredging costs.
			""";
	public static final String LETTER = "Sir, the fees are a scandal. Yours, Becker.\n";

	public static final String CODEBOOK = """
			codebook harbour "Harbour debate"

			scale agreement: disagree = -1, neutral = 0, agree = 1

			theme #economy "Economy" scale agreement
			theme #fees "Harbour fees" also "dues" under #economy color "#2E7D32"
			theme #town "The town"

			organization @traders "Traders' Union"
			organization @young "Young traders" part of @traders
			organization @office "Harbour Office"
			person @lind "Mara Lind" also "M. Lind" member of @office from 1995 to 1999-06-30
			person @becker "Tom Becker" member of @young
			coder @anna "Anna Meyer"
			coder @ben "Ben Ode"

			type report "Reported figure"
			  variable amount "Amount" number
			""";

	private SmallStudy() {
	}

	/** Writes the study. */
	public static Path write(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("texts"));
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("texts/minutes.txt"), MINUTES);
		Files.writeString(folder.resolve("texts/letter.txt"), LETTER);
		Files.writeString(folder.resolve("harbour.codebook"), CODEBOOK);
		Files.writeString(folder.resolve("study.corpus"), corpus());
		Files.writeString(folder.resolve("codings/minutes.anna.coding"), """
				coding minutes-anna of minutes
				  coded by @anna on 2026-02-11

				statement s1 at %s
				  about #fees disagree
				  asserts [harbour-loses]

				statement s2 at %s and %s
				  by @becker via @lind
				  type report with amount = 1200
				  about #fees disagree
				  about #town
				  denies [fees-harmless]
				  confidence 0.5
				  note "Speaker: see the line above."

				statement s3 at %s

				claim [harbour-loses] "The harbour makes a loss."
				""".formatted(at(MINUTES, "The harbour costs more than it earns 🌊"), at(MINUTES, "fees drive ships away"),
				at(MINUTES, "Nobody knows"), at(MINUTES, "The mayor opened")));
		Files.writeString(folder.resolve("codings/letter.ben.coding"), """
				coding letter-ben of letter
				  coded by @ben

				statement s1 at %s
				  about #fees agree
				""".formatted(at(LETTER, "the fees are a scandal")));
		Files.writeString(folder.resolve("debate.argmap"), """
				map debate "Should the fees rise?"
				  includes minutes-anna

				claim [fees-harmless] "Fees drive nobody away." about #fees major

				argument <Loss>
				  from minutes-anna/s1
				  premise [harbour-loses]
				  therefore [fees-harmless]

				[harbour-loses] supports [fees-harmless] at minutes-anna/s1
				""");
		return folder;
	}

	/** The corpus: whose parts and authors decide who speaks. */
	public static String corpus() {
		int lind = MINUTES.indexOf("Lind:");
		int discussion = MINUTES.codePointCount(0, MINUTES.indexOf("Discussion"));
		return """
				corpus harbour "The harbour debate"
				  uses harbour

				document minutes "texts/minutes.txt"
				  title "Minutes" by @office date 1998-03-05 kind "minutes"
				  with place = "Town hall"
				  part "Opening" 0..%d
				  part "Report" %d..%d by @lind
				  part "Discussion" %d..%d

				document letter "texts/letter.txt"
				  title "A letter" by @becker, @lind date 1998-04
				""".formatted(lind, lind, discussion, discussion, MINUTES.codePointCount(0, MINUTES.length()));
	}

	/** A span and quote as a statement writes them. */
	public static String at(String text, String quote) {
		int start = text.codePointCount(0, text.indexOf(quote));
		return start + ".." + (start + quote.codePointCount(0, quote.length())) + " \"" + quote + "\"";
	}
}
