package org.florilegium.cli.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.lang.edit.Form.ActForm;
import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Force;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.anchor.Quotes;
import org.florilegium.study.edit.Edited;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit.CodePassage;
import org.florilegium.study.index.ExportedName;
import org.florilegium.study.query.Row;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Codes a passage. */
@Command(name = "code", description = { "Code a passage: say whose statement it is, on which themes, and where the speaker stands.",
		"The quote is found whatever its white space, quotation marks, dashes and case; the text's own words are kept. Themes, actors and others may be given by "
				+ "name, title or alias." },
		footer = { "", "Examples:", "  florilegium code --document letter --quote \"fees are too high\" --theme fees:disagree",
				"  florilegium code --document minutes --quote \"we must pay\" --theme fees:agree --theme economy \\",
				"    --by becker --of traders --via lind", "  florilegium code --document letter --quote \"the fees\" --occurrence 2 --theme fees \\",
				"    --claim denies:fees-fund-dredging --note \"Irony?\"" })
final class CodeCommand extends StudyCommand {

	@Option(names = "--document", paramLabel = "DOCUMENT", required = true, description = "The document; required.")
	private String document;

	@Option(names = "--quote", paramLabel = "WORDS", required = true, description = "The words of the passage; required. Repeated: further passages of the same statement.")
	private List<String> quotes = new ArrayList<>();

	@Option(names = "--occurrence", paramLabel = "N", description = "Which one, where the words stand several times; one per quote.")
	private List<Integer> occurrences = new ArrayList<>();

	@Option(names = "--theme", paramLabel = "THEME[:STANCE]", description = "A theme and the speaker's stance on it. May be repeated.")
	private List<String> themes = new ArrayList<>();

	@Option(names = "--by", paramLabel = "ACTOR", description = "Who says it; the author of the part or document if not given.")
	private String by;

	@Option(names = "--of", paramLabel = "ACTOR", description = "The organisation it is said for.")
	private String of;

	@Option(names = "--via", paramLabel = "ACTOR", description = "Who reports it, the nearest to the speaker first. May be repeated.")
	private List<String> via = new ArrayList<>();

	@Option(names = "--claim", paramLabel = "[ACT:]CLAIM", description = "A claim that the statement asserts, or denies, concedes, questions, assumes or reports. May be repeated.")
	private List<String> claims = new ArrayList<>();

	@Option(names = "--coder", paramLabel = "CODER", description = "Who codes it; need not be said where there is only one coder.")
	private String coder;

	@Option(names = "--note", paramLabel = "TEXT", description = "A note. May be repeated.")
	private List<String> notes = new ArrayList<>();

	@Option(names = "--confidence", paramLabel = "0..1", description = "How sure the coder is.")
	private BigDecimal confidence;

	@Option(names = "--date", paramLabel = "DATE", description = "When it was said, if not at the document's date.")
	private PartialDate date;

	@Option(names = "--type", paramLabel = "TYPE", description = "Type of the statement.")
	private String type;

	@Option(names = "--with", paramLabel = "NAME=VALUE", description = "A variable of the type. May be repeated.")
	private Map<String, String> with = new LinkedHashMap<>();

	@Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
	private OutputFormat format = OutputFormat.table;

	CodeCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		Lookup lookup = new Lookup(index(study));
		String name = lookup.name(Kind.DOCUMENT, document);
		String who = coder(lookup);
		List<CodeForm> codes = codes(lookup);
		List<ActForm> acts = acts(lookup);
		if (codes.isEmpty() && acts.isEmpty())
			throw new WrongUse("A statement is about something: give --theme, or --claim, or both.");
		if (confidence != null && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0))
			throw new WrongUse("--confidence is a number from 0 to 1, not %s.".formatted(confidence.toPlainString()));
		List<Passage> passages = new PassageFinder(environment(), new Quotes(study.text(name)), name).find(quotes, occurrences);
		StatementForm statement = new StatementForm(null, passages, actor(lookup, by), actor(lookup, of), lookup.names(Kind.ACTOR, via), date,
				type == null ? null : lookup.name(Kind.TYPE, type), Values.parse(with), codes, acts, confidence, notes);
		Edited edited = new Edits(study).apply(new CodePassage(name, who, statement));
		new CodeReport(environment(), lookup).print(edited, row(study, name, who, edited.name()), statement, format);
		return ExitCode.FINE;
	}

	/** The statement as queries show it: with the speaker that follows from the document where none was named. */
	private Row row(Study study, String document, String coder, String statement) throws StudyException {
		StatementQuery query = StatementQuery.ALL.withDocuments(List.of(document)).withCoders(List.of(coder));
		try (Stream<Row> rows = new Statements(index(study)).stream(query)) {
			return rows.filter(r -> r.statement().equals(statement)).findFirst().orElse(null);
		}
	}

	private static String actor(Lookup lookup, String given) throws StudyException {
		return given == null ? null : lookup.name(Kind.ACTOR, given);
	}

	private String coder(Lookup lookup) throws StudyException, WrongUse {
		if (coder != null)
			return lookup.name(Kind.CODER, coder);
		List<ExportedName> coders = lookup.all(Kind.CODER);
		if (coders.size() == 1)
			return coders.getFirst().name();
		if (coders.isEmpty())
			throw new WrongUse("The study has no coder. Add one: florilegium add coder NAME --title \"FULL NAME\"");
		throw new WrongUse("The study has %d coders. Say who codes with --coder: %s.".formatted(coders.size(),
				coders.stream().map(c -> "@" + c.name()).collect(Collectors.joining(", "))));
	}

	private List<CodeForm> codes(Lookup lookup) throws StudyException {
		List<CodeForm> codes = new ArrayList<>();
		for (String given : themes) {
			int colon = given.lastIndexOf(':');
			Optional<String> whole = colon < 0 ? Optional.empty() : lookup.find(Kind.THEME, given);
			if (colon < 0 || whole.isPresent())
				codes.add(new CodeForm(lookup.name(Kind.THEME, given), null));
			else
				codes.add(new CodeForm(lookup.name(Kind.THEME, given.substring(0, colon)), given.substring(colon + 1).strip()));
		}
		return codes;
	}

	private List<ActForm> acts(Lookup lookup) throws StudyException, WrongUse {
		List<ActForm> acts = new ArrayList<>();
		for (String given : claims) {
			int colon = given.indexOf(':');
			if (colon < 0 || lookup.find(Kind.CLAIM, given).isPresent())
				acts.add(new ActForm(Force.ASSERTS, lookup.name(Kind.CLAIM, given)));
			else
				acts.add(new ActForm(force(given.substring(0, colon).strip()), lookup.name(Kind.CLAIM, given.substring(colon + 1))));
		}
		return acts;
	}

	private static Force force(String word) throws WrongUse {
		Force force = Force.get(word.toLowerCase(Locale.ROOT));
		if (force == null)
			throw new WrongUse("“%s” is nothing that a statement does to a claim. It may be: %s.".formatted(word,
					Force.VALUES.stream().map(Force::getLiteral).collect(Collectors.joining(", "))));
		return force;
	}
}
