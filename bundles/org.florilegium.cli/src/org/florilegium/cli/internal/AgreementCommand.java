package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.analysis.agreement.Agreement;
import org.florilegium.analysis.agreement.Agreement.Figure;
import org.florilegium.analysis.agreement.Agreement.Settings;
import org.florilegium.analysis.agreement.AgreementData;
import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.agreement.Item;
import org.florilegium.analysis.agreement.Unit;
import org.florilegium.analysis.source.AgreementReader;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.Study;
import org.florilegium.study.edit.Adjudication;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how far coders agree. */
@Command(name = "agreement", description = { "Measure how far coders agree, on documents that at least two of them have coded.",
		"What is compared is a category (theme, stance, author …) on units (statements that overlap, sentences, paragraphs, characters), or, for alpha-u, alpha-cu, alpha-ku and gamma, the passages as they were marked." },
		footer = { "", "Examples:", "  florilegium agreement", "  florilegium agreement --coefficient cohen-kappa,alpha-masi --unit paragraph --per theme",
				"  florilegium agreement --category stance --coefficient alpha-ordinal --unit statement --overlap 0.6",
				"  florilegium agreement --disagreements --format csv",
				"  florilegium agreement --accept letter-anna/s1 --into consensus",
				"  florilegium agreement --nothing letter:120..184 --into consensus" })
final class AgreementCommand extends StudyCommand {

	@Mixin
	private Selection selection;

	@Mixin
	private ResultOptions result;

	@Option(names = "--coefficient", paramLabel = "NAME,…", hideParamSyntax = true, split = ",", description = "percentage, scott-pi, cohen-kappa, fleiss-kappa, bennett-s, alpha-nominal, alpha-ordinal, "
			+ "alpha-interval, alpha-ratio, alpha-jaccard, alpha-masi, gwet-ac1, gwet-ac2; of passages alpha-u, alpha-cu, alpha-ku (with --per theme) or gamma. Default: percentage,cohen-kappa,alpha-nominal,gwet-ac1,alpha-u")
	private List<String> coefficients = List.of("percentage", "cohen-kappa", "alpha-nominal", "gwet-ac1", "alpha-u");

	@Option(names = "--unit", paramLabel = "UNIT", description = "statement, sentence, paragraph or character. Default: sentence")
	private String unit = "sentence";

	@Option(names = "--overlap", paramLabel = "SHARE", description = "Characters that statements share of those that either has, to be one unit. Default: 0.5")
	private double overlap = 0.5;

	@Option(names = "--category", paramLabel = "WHAT", description = "What is compared: theme, parent-theme, stance, author … Default: theme")
	private String category = "theme";

	@Option(names = "--only-coded", description = "Do not count it as a category to have found nothing.")
	private boolean onlyCoded;

	@Option(names = "--per", paramLabel = "WHAT", description = "A figure for each theme (or other category), document or pair of coders.")
	private String per;

	@Option(names = "--samples", paramLabel = "N", description = "Samples of the documents for the 95 %% interval; 0 for none. Default: 1000")
	private int samples = 1000;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the samples. Default: 1")
	private long seed = 1;

	@Option(names = "--disagreements", description = "List the units on which coders differ, with their statements.")
	private boolean disagreements;

	@Option(names = "--accept", paramLabel = "CODING/STATEMENT", description = "Settle a disagreement: enter this statement as it is into the files of --into. May be repeated.")
	private List<String> accepted = new ArrayList<>();

	@Option(names = "--nothing", paramLabel = "DOCUMENT:START..END", description = "Settle a disagreement: enter into the files of --into that this passage carries no statement. May be repeated.")
	private List<String> nothing = new ArrayList<>();

	@Option(names = "--into", paramLabel = "CODER", description = "The coder whose files hold what was agreed on, for --accept and --nothing. What a third would say: florilegium code --coder CODER")
	private String into;

	AgreementCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		if (!accepted.isEmpty() || !nothing.isEmpty())
			return accept(study);
		AgreementData data = AgreementReader.read(index(study), selection.query(), ModeOptions.attribute("--category", category), study::text);
		List<Agreement> all = new ArrayList<>();
		for (String coefficient : coefficients)
			all.add(new Agreement(data, new Settings(Choice.of(Coefficient.class, "--coefficient", coefficient), Choice.of(Unit.class, "--unit", unit), overlap, !onlyCoded, samples,
					seed)));
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("coders", data.coders());
		facts.put("documents", data.documents().stream().map(AgreementData.CodedDocument::name).toList());
		if (disagreements) {
			result.print(environment(), disagreements(study, data, all.getFirst()), all.getFirst().method(), facts);
			return ExitCode.FINE;
		}
		result.print(environment(), figures(all), all.getFirst().method(), facts);
		if (result.isTable()) {
			all.stream().skip(1).forEach(a -> NetworkCommand.method(environment(), a.method()));
			environment().say("%s by %s: %s", Words.count(data.documents().size(), "document"), Words.count(data.coders().size(), "coder"), String.join(", ", data.coders()));
		}
		return ExitCode.FINE;
	}

	private int accept(Study study) throws Exception {
		if (into == null)
			throw new WrongUse("Say whose files hold what was agreed on: --into CODER. A coder for that is added with: florilegium add coder");
		String coder = new Lookup(index(study)).name(Lookup.Kind.CODER, into);
		List<String> names = accepted.isEmpty() ? List.of() : new Edits(study).apply(Adjudication.accept(study, accepted, coder)).names();
		for (int i = 0; i < names.size(); i++)
			environment().say("%s is now %s of @%s", accepted.get(i), names.get(i), coder);
		List<StudyEdit> edits = new ArrayList<>();
		for (String passage : nothing)
			edits.add(nothing(study, passage, coder));
		names = edits.isEmpty() ? List.of() : new Edits(study).apply(edits).names();
		for (int i = 0; i < names.size(); i++)
			environment().say("%s says of @%s that nothing is at %s", names.get(i), coder, nothing.get(i));
		return ExitCode.FINE;
	}

	private StudyEdit nothing(Study study, String passage, String coder) throws Exception {
		int colon = passage.lastIndexOf(':');
		try {
			if (colon > 0)
				return Adjudication.nothing(study, new Lookup(index(study)).name(Lookup.Kind.DOCUMENT, passage.substring(0, colon)), Span.valueOf(passage.substring(colon + 1)), coder);
		} catch (IllegalArgumentException e) {
			// said below
		}
		throw new WrongUse("--nothing %s: say the document and the characters, as --disagreements gives them, such as --nothing letter:120..184.".formatted(passage));
	}

	private Listing figures(List<Agreement> all) throws WrongUse {
		Listing listing = new Listing().text("coefficient").text("of", 40).number("value").number("low").number("high").number("units").text("reason", 60);
		for (int i = 0; i < all.size(); i++) {
			List<Figure> figures = switch (per == null ? "all" : per) {
				case "all" -> List.of(all.get(i).all());
				case "document" -> all.get(i).byDocument();
				case "pair" -> all.get(i).byPair();
				case "theme", "category" -> all.get(i).byCategory();
				default -> throw new WrongUse("--per is theme, document or pair, not “%s”.".formatted(per));
			};
			for (Figure figure : figures)
				listing.row(coefficients.get(i).strip(), figure.what(), number(figure.value()), number(figure.low()), number(figure.high()), figure.units(), figure.reason());
		}
		return listing;
	}

	private Object number(double value) {
		return ResultOptions.number(value, result.isTable());
	}

	private Listing disagreements(Study study, AgreementData data, Agreement agreement) throws Exception {
		Listing listing = new Listing().text("document").number("start").number("end");
		data.coders().forEach(coder -> listing.text(coder, 30).name(coder + ".statements"));
		listing.wide("text");
		for (Item item : agreement.disagreements()) {
			String name = data.documents().get(item.document()).name();
			CodePoints text = study.text(name);
			List<Object> row = new ArrayList<>(List.of(name, item.start(), item.end()));
			for (int coder = 0; coder < data.coders().size(); coder++) {
				Set<String> found = item.categories().get(coder);
				row.add(found == null ? null : found.isEmpty() ? "–" : String.join(" + ", found));
				row.add(found == null ? null : String.join(", ", item.statements().get(coder)));
			}
			row.add(text.substring(new Span(item.start(), item.end())).strip());
			listing.row(row.toArray());
		}
		return listing;
	}
}
