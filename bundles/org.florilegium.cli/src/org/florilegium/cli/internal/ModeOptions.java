package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Duplicates;
import org.florilegium.analysis.network.NetworkSettings;
import org.florilegium.analysis.network.Normalization;
import org.florilegium.analysis.source.Condition;
import org.florilegium.analysis.source.ObservationRequest;
import org.florilegium.lang.Nearest;
import org.florilegium.study.query.Attribute;
import org.florilegium.study.query.StatementQuery;

import picocli.CommandLine.Option;

/** The options that say what a network relates, and how. */
final class ModeOptions {

	static final String ATTRIBUTES = "theme, parent-theme, author, organization, reporter, document, coder, type, part, claim, act (asserts, denies …), position (for or against a claim), stance, year, month, value.NAME, "
			+ "document.NAME (title, source, section, kind, language, author or an attribute), author.NAME, organization.NAME, theme.NAME";

	@Option(names = "--mode1", paramLabel = "WHAT", description = "What the nodes are: " + ATTRIBUTES + ". Default: organization")
	private String first = "organization";

	@Option(names = "--mode2", paramLabel = "WHAT", description = "What relates them, or the columns of a two-mode network. Default: theme")
	private String second = "theme";

	@Option(names = "--qualifier", paramLabel = "WHAT", description = "What statements say of the relation: stance, position (for or against the claim), act, value.NAME, document.NAME or none. "
			+ "Default: position where claims are related, else stance")
	private String qualifier;

	@Option(names = "--aggregation", paramLabel = "HOW", description = "What becomes of the qualifier: ignore, congruence, conflict, subtract; for two modes ignore, subtract, combine. "
			+ "Default: congruence, for two modes ignore")
	private String aggregation;

	@Option(names = "--normalization", paramLabel = "HOW", description = "no, average, cosine, jaccard; for two modes no, activity, prominence. Default: no")
	private String normalization = "no";

	@Option(names = "--duplicates", paramLabel = "SCOPE", description = "Count what says the same once per: document, day, week, month, year, range; or none. Default: none")
	private String duplicates = "none";

	@Option(names = "--isolates", description = "Show nodes without ties too.")
	private boolean isolates;

	@Option(names = "--exclude", paramLabel = "WHAT=VALUE", description = "Leave out statements with this value, such as theme=fees or document.source=Times; a theme with those under it. May be repeated.")
	private List<String> excluded = new ArrayList<>();

	@Option(names = "--only", paramLabel = "WHAT=VALUE", description = "Keep only statements with this value. May be repeated.")
	private List<String> kept = new ArrayList<>();

	@Option(names = "--exact-themes", description = "A theme in --exclude or --only means itself alone.")
	private boolean exact;

	@Option(names = "--compat", paramLabel = "dna", description = "Compute as Discourse Network Analyzer 3.1 does, so that published results can be run again.")
	private String compat;

	/** What statements are needed. */
	ObservationRequest request(StatementQuery query) throws WrongUse {
		return new ObservationRequest(query, attribute("--mode1", first), attribute("--mode2", second),
				qualifier().equals("none") ? null : attribute("--qualifier", qualifier()), conditions(), !exact, dna());
	}

	/** How the network is made. */
	NetworkSettings settings(boolean twoMode) throws WrongUse {
		String how = aggregation != null ? aggregation : twoMode || qualifier().equals("none") ? "ignore" : "congruence";
		try {
			return new NetworkSettings(twoMode, Choice.of(Aggregation.class, "--aggregation", how), Choice.of(Normalization.class, "--normalization", normalization),
					Choice.of(Duplicates.class, "--duplicates", duplicates), isolates, dna());
		} catch (IllegalArgumentException e) {
			throw new WrongUse(e.getMessage());
		}
	}

	private String qualifier() {
		String claim = Attribute.Kind.CLAIM.word();
		return qualifier != null ? qualifier : claim.equalsIgnoreCase(first) || claim.equalsIgnoreCase(second) ? Attribute.Kind.POSITION.word() : Attribute.Kind.STANCE.word();
	}

	private boolean dna() throws WrongUse {
		if (compat != null && !compat.equalsIgnoreCase("dna"))
			throw new WrongUse("--compat is dna, not “%s”.".formatted(compat));
		return compat != null;
	}

	/** The attribute that an option names. */
	static Attribute attribute(String option, String word) throws WrongUse {
		return Attribute.parse(word).orElseThrow(() -> {
			List<String> known = Arrays.stream(Attribute.Kind.values()).map(Attribute.Kind::word).toList();
			return new WrongUse("%s cannot be “%s”.%s It is one of: %s.".formatted(option, word, Nearest.question(Nearest.to(word, known, 2)), ATTRIBUTES));
		});
	}

	private List<Condition> conditions() throws WrongUse {
		List<Condition> conditions = new ArrayList<>();
		add(conditions, "--exclude", excluded, false);
		add(conditions, "--only", kept, true);
		return conditions;
	}

	/** Several values of one attribute are one condition, so that a statement may have any of them. */
	private static void add(List<Condition> conditions, String option, List<String> pairs, boolean keep) throws WrongUse {
		List<Attribute> order = new ArrayList<>();
		List<List<String>> values = new ArrayList<>();
		for (String pair : pairs) {
			int equals = pair.indexOf('=');
			if (equals < 1)
				throw new WrongUse("%s %s: say what and which, such as %s theme=fees.".formatted(option, pair, option));
			Attribute attribute = attribute(option, pair.substring(0, equals));
			if (!order.contains(attribute)) {
				order.add(attribute);
				values.add(new ArrayList<>());
			}
			values.get(order.indexOf(attribute)).add(pair.substring(equals + 1));
		}
		for (int i = 0; i < order.size(); i++)
			conditions.add(new Condition(order.get(i), values.get(i), keep));
	}
}
