package org.florilegium.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.florilegium.cli.internal.print.JsonArray;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.cli.internal.print.Separated;
import org.florilegium.exchange.Column;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportException;
import org.florilegium.lang.Nearest;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.GroupCount;
import org.florilegium.study.query.GroupCount.Value;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists or counts statements. */
@Command(name = "query", description = { "List or count statements.",
		"Options of different names narrow the selection, the same option repeated widens it. Names may be given with or without sigil, as titles or aliases." },
		footer = { "", "Examples:", "  florilegium query --theme fees --stance disagree", "  florilegium query --group-by theme,author --to 1999",
				"  florilegium query --author \"Tom Becker\" --format csv --columns statement,theme,stance,quote",
				"  florilegium query --group-by year,stance --theme fees --format json" })
final class QueryCommand extends StudyCommand {

	private static final int SHOWN = 50;
	private static final List<String> IN_TABLES = List.of("statement", "speaker.title", "theme", "stance", "quote");
	private static final List<String> ELSEWHERE = List.of("statement", "document", "part", "date", "speaker", "organization", "reporters", "theme",
			"stance", "stance.value", "coder", "start", "end", "quote");

	@Mixin
	private Selection selection;

	@Option(names = "--group-by", paramLabel = "WHAT,…", hideParamSyntax = true, split = ",", description = "Count instead of listing, by one or more of: theme, parent-theme, author, "
			+ "organization, reporter, document, coder, stance, year, month, type, part, claim.")
	private List<String> groupBy = new ArrayList<>();

	@Option(names = "--columns", paramLabel = "NAME,…", hideParamSyntax = true, split = ",", description = "Columns to list; all for every column. See: florilegium export --list-columns")
	private List<String> columns = new ArrayList<>();

	@Option(names = "--limit", paramLabel = "N", description = "Rows to list at most; 0 for all. Default: " + SHOWN + " in a table, else all")
	private Integer limit;

	@Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
	private OutputFormat format = OutputFormat.table;

	QueryCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		StudyIndex index = index(study);
		if (groupBy.isEmpty())
			list(study, index, selection.query());
		else if (!columns.isEmpty())
			throw new WrongUse("--columns is for lists of statements, --group-by for counts. Use one of them.");
		else
			count(new Statements(index), selection.query());
		return ExitCode.FINE;
	}

	private void list(Study study, StudyIndex index, StatementQuery query) throws StudyException, ExportException, IOException {
		List<String> chosen = columns.equals(List.of("all")) ? List.of() : !columns.isEmpty() ? columns : format == OutputFormat.table ? IN_TABLES : ELSEWHERE;
		Dataset dataset = Dataset.of(study, query, environment().progress()).select(chosen);
		switch (format) {
			case table -> table(dataset, new Statements(index).count(query));
			case csv -> {
				Separated out = new Separated(environment().out(), dataset.columns().stream().map(Column::name).toList());
				each(dataset, out::row);
				out.end();
			}
			case json -> {
				JsonArray out = new JsonArray(environment().out(), dataset.columns().stream().map(Column::name).toList());
				each(dataset, out::row);
				out.end();
			}
		}
	}

	/** Nobody wants more rows. */
	private static final class Enough extends IOException {
		private static final long serialVersionUID = 1L;
	}

	/**
	 * Shows the rows up to the limit.
	 *
	 * @return whether those were all
	 */
	private boolean each(Dataset dataset, Dataset.RowConsumer consumer) throws StudyException, IOException {
		int most = limit == null ? format == OutputFormat.table ? SHOWN : 0 : limit;
		int[] rows = { 0 };
		try {
			dataset.forEach(cells -> {
				if (most > 0 && rows[0] == most)
					throw new Enough();
				consumer.accept(cells);
				rows[0]++;
			}, Progress.NONE);
			return true;
		} catch (Enough e) {
			return false;
		}
	}

	private void table(Dataset dataset, long statements) throws StudyException, IOException {
		Listing listing = new Listing();
		for (Column column : dataset.columns()) {
			switch (column.type()) {
				case INTEGER, NUMBER -> listing.number(column.name());
				case TEXT, LIST -> {
					if (column.name().equals("quote"))
						listing.wide(column.name());
					else if (column.name().equals("statement"))
						listing.name(column.name());
					else
						listing.text(column.name(), 26);
				}
				default -> listing.text(column.name());
			}
		}
		boolean all = each(dataset, cells -> listing.row(cells.toArray()));
		if (listing.isEmpty()) {
			environment().say("No statement is like that.");
			return;
		}
		environment().print(listing, OutputFormat.table);
		environment().say("");
		environment().say("%s", all ? Words.count(statements, "statement") + " in " + Words.count(listing.size(), "row")
				: Words.count(statements, "statement") + "; the first " + Words.count(listing.size(), "row") + " are shown: --limit 0 shows all");
	}

	private void count(Statements statements, StatementQuery query) throws StudyException, WrongUse {
		List<Dimension> dimensions = new ArrayList<>();
		for (String word : groupBy)
			dimensions.add(dimension(word.strip()));
		Listing listing = new Listing();
		for (Dimension dimension : dimensions) {
			listing.text(word(dimension), 44);
			if (format != OutputFormat.table)
				listing.text(word(dimension) + ".title");
		}
		listing.number("statements").number("documents").number("speakers");
		for (GroupCount group : statements.groupBy(query, dimensions)) {
			List<Object> cells = new ArrayList<>();
			for (Value value : group.values()) {
				if (format == OutputFormat.table) {
					cells.add(value.name() == null ? "–" : value.label());
				} else {
					cells.add(value.name());
					cells.add(value.name() == null ? null : value.label());
				}
			}
			cells.addAll(List.of(group.statements(), group.documents(), group.speakers()));
			listing.row(cells.toArray());
		}
		if (format == OutputFormat.table && listing.isEmpty())
			environment().say("No statement is like that.");
		else
			environment().print(listing, format);
		if (format == OutputFormat.table && !listing.isEmpty()) {
			environment().say("");
			environment().say("%s in %s", Words.count(statements.count(query), "statement"), Words.count(listing.size(), "group"));
		}
	}

	private static Dimension dimension(String word) throws WrongUse {
		for (Dimension dimension : Dimension.values())
			if (word(dimension).equalsIgnoreCase(word))
				return dimension;
		List<String> known = Arrays.stream(Dimension.values()).map(QueryCommand::word).toList();
		throw new WrongUse("Statements cannot be counted by “%s”.%s They can by: %s.".formatted(word, Nearest.question(Nearest.to(word, known, 2)),
				known.stream().collect(Collectors.joining(", "))));
	}

	private static String word(Dimension dimension) {
		return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
