package org.florilegium.lang.tests;

import java.util.Map;

/** A small study in the language, one example of each kind of file. */
final class Examples {

	static final String CORPUS = """
			corpus harbour "The harbour debate"
			  uses harbour

			document council-minutes "texts/council-minutes.txt"
			  title "Minutes of the town council" date 1998-03-05
			  source "Town archive" kind "minutes" language "en"
			  length 5120 sha256 "b4467f583c722ab1…"
			  from "sources/council-minutes.pdf"
			  part "Opening" 0..812
			  part "Report of the harbour office" 812..3004 by @lind
			  part "Discussion" 3004..5120

			document letter "texts/letter.txt"
			  title "A letter to the editor" by @becker of @traders date 1998-04
			""";

	static final String CODEBOOK = """
			codebook harbour "Harbour debate" version "1.2"

			scale agreement: disagree = -1, neutral = 0, agree = 1

			theme #economy "Economy"
			  scale agreement
			theme #fees "Harbour fees" under #economy color "#2E7D32" key "1"
			  means   "Any statement on the level or structure of harbour fees."
			  include "discounts, exemptions, dues"
			  exclude "fees for fishing licences"
			theme #tolls "Tolls" under #economy retired use #fees

			organization @traders "Traders' Union" also "the Union" kind "association"
			person @lind "Mara Lind" also "M. Lind" member of @office from 1995-01-01 to 1999-06-30
			person @becker "Tom Becker" member of @traders with party = "Liberals"
			organization @office "Harbour Office"
			coder @anna "Anna Meyer"

			type report "Reported figure"
			  variable amount "Amount" number
			  variable frame "Frame" text one of "cost", "benefit"

			scheme example-case "Argument from example"
			  premise case "In this case, the individual has property F and also property G."
			  asks typical "Is the case typical of those that the generalisation covers?" undercuts
			""";

	static final String CODING = """
			coding council-minutes-anna of council-minutes
			  coded by @anna on 2026-02-11

			statement s1 at 1078..1126 "the exact words of the passage"
			  by @lind of @office
			  about #fees agree
			  asserts [fees-fund-dredging]
			  confidence 0.95

			// Two spans, one statement, reported by somebody else.
			statement s2 at 3413..3465 "words of the first span" and 3470..3494 "words of the second"
			  by @becker of @traders via @lind
			  type report with amount = 1200, frame = "cost"
			  about #fees disagree
			  about #economy
			  denies [fees-fund-dredging]
			  note "Speaker: see the line above."

			claim [fees-fund-dredging] "Harbour fees pay for the dredging."
			""";

	static final String MAP = """
			map harbour-debate "Should the fees rise?"
			  uses harbour
			  includes council-minutes-anna
			  evaluate grounded

			claim [raise-fees] "Harbour fees should rise." about #fees major
			claim [dredging-needed] "The channel must be dredged every year."

			argument <Dredging must be paid>
			  from council-minutes-anna/s1
			  premise case: [dredging-needed]
			  premise [fees-fund-dredging] implicit
			  therefore "presumably" [raise-fees]
			  using example-case

			[cheaper-abroad] undercuts <Dredging must be paid> because "rival explanation" at council-minutes-anna/s2
			claim [cheaper-abroad] "Neighbouring ports dredge for half the price."
			accept [cheaper-abroad]
			group "Costs" color "#AD1457": [cheaper-abroad], <Dredging must be paid>
			""";

	private Examples() {
	}

	/** The four of them, linked with each other. */
	static Files study() {
		return study("", "");
	}

	/** The four of them, one with another text. */
	static Files study(String path, String text) {
		Files files = new Files();
		Map.of("study.corpus", CORPUS, "harbour.codebook", CODEBOOK, "codings/council-minutes.anna.coding", CODING, "debate.argmap", MAP)
				.forEach((p, t) -> files.add(p, p.equals(path) ? text : t));
		return files;
	}
}
