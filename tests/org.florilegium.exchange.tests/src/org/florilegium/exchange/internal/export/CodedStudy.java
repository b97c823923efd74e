package org.florilegium.exchange.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.florilegium.exchange.OffsetMap;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;

/** A small study with everything in it that is awkward in a table. */
final class CodedStudy {

	static final String TEXT = "=1+1 is what they pay.\nThe \"fees\", says @becker; are too high.\n+5 per cent a year.\n";

	private CodedStudy() {
	}

	static Study open(Path folder) throws IOException, StudyException {
		Files.createDirectories(folder.resolve("texts"));
		Files.writeString(folder.resolve("texts/letter.txt"), TEXT);
		Files.writeString(folder.resolve("texts/letter.map"), OffsetMap.identity(TEXT.length()).format() + "page 0 xi\npage 40 xii\n");
		Files.writeString(folder.resolve("study.corpus"), """
				corpus harbour-study "The harbour debate"
				  uses harbour

				document letter "texts/letter.txt"
				  title "A letter" by @becker, @lind of @traders date 1998-04
				  source "The Courier" section "Letters" kind "letter" language "en"
				  with medium = "print", issue = 12, kind = "open letter", received = 1998-03-30, signed = yes
				  part "Opening" 0..22
				""");
		Files.writeString(folder.resolve("harbour.codebook"), """
				codebook harbour "Harbour debate"

				scale agreement: disagree = -1, neutral = 0, agree = 1

				theme #economy "Economy"
				  scale agreement

				theme #fees "Harbour fees" under #economy
				  with rank = 2.5

				organization @traders "Traders' Union" with size = 120

				person @becker "Tom Becker" with party = "Liberals"

				person @lind "Mara Lind" with party = 7

				coder @anna "Anna Meyer"

				type report "Reported figure"
				  variable amount "Amount paid" number
				  variable binding "Binding" yes-no
				""");
		Files.createDirectories(folder.resolve("codings"));
		Files.writeString(folder.resolve("codings/letter.anna.coding"), """
				coding letter-anna of letter
				  coded by @anna on 2026-02-11

				statement s1 at 0..22 "=1+1 is what they pay."
				  about #fees disagree
				  about #economy

				statement s2 at 23..33 "The \\"fees\\"" and 49..62 " are too high"
				  by @lind via @becker on 1850
				  type report with amount = -3.50, binding = no
				  about #fees agree
				  asserts [too-high]
				  confidence 0.75
				  note "first" note "-second"

				statement s3 at 64..83 "+5 per cent a year."
				  by @traders
				  denies [too-high]

				claim [too-high] "The fees are too high."
				""");
		return Study.open(folder);
	}
}
