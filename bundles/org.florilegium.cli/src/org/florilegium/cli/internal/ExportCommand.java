package org.florilegium.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.Column;
import org.florilegium.exchange.Dataset;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.Loss;
import org.florilegium.study.Study;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports statements. */
@Command(name = "export", description = { "Export the coded dataset: one row per statement and theme, with all metadata and attributes, "
		+ "and a description of the columns beside it (FILE.datapackage.json).", "Without a selection all statements are exported." },
		footer = { "", "Examples:", "  florilegium export --as csv -o statements.csv", "  florilegium export -o statements.xlsx --theme fees",
				"  florilegium export -o short.csv --columns statement,speaker,theme,stance,value.*",
				"  florilegium export --as csv --bom -o for-old-excel.csv --force", "  florilegium export --list-columns" })
final class ExportCommand extends StudyCommand {

	@Mixin
	private Selection selection;

	@Option(names = "--as", paramLabel = "FORMAT", description = "csv, xlsx, qdpx, html …; by the name of FILE if not given. See: florilegium formats")
	private String as;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "The file to make; required.")
	private Path output;

	@Option(names = "--force", description = "Replace files that exist.")
	private boolean force;

	@Option(names = "--bom", description = "Begin with a byte order mark, which old versions of Excel want (csv and tsv).")
	private boolean bom;

	@Option(names = "--option", paramLabel = "NAME=VALUE", description = "An option of the format. May be repeated.")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--columns", paramLabel = "NAME,…", hideParamSyntax = true, split = ",", description = "The columns wanted, in this order; speaker.* for all that begin so.")
	private List<String> columns = new ArrayList<>();

	@Option(names = "--list-columns", description = "Only list the columns that the dataset has.")
	private boolean listColumns;

	@Option(names = "--format", paramLabel = "FORMAT", description = "How to print what was done: table or json.")
	private OutputFormat format = OutputFormat.table;

	ExportCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		if (listColumns) {
			list(Dataset.of(study, selection.query(), environment().progress()).select(columns));
			return ExitCode.FINE;
		}
		if (output == null)
			throw new WrongUse("Say which file to make: --output FILE, such as -o statements.csv");
		Exporters exporters = Contributions.exporters();
		String name = as != null ? as : exporters.formatOf(output.toString()).map(ExportFormat::name)
				.orElseThrow(() -> new WrongUse("The name of %s does not tell the format. Give it with --as: %s.".formatted(output,
						String.join(", ", exporters.formats().stream().map(ExportFormat::name).toList()))));
		Map<String, String> chosen = new LinkedHashMap<>(options);
		if (bom)
			chosen.put("bom", "yes");
		long statements = new Statements(index(study)).count(selection.query());
		ExportResult result = exporters.export(name, new ExportRequest(study, selection.query(), environment().resolve(output), force, columns, chosen,
				environment().progress()));
		if (format == OutputFormat.json)
			Json.print(environment().out(), json(result, statements));
		else
			print(result, statements);
		return ExitCode.FINE;
	}

	private void list(Dataset dataset) {
		Listing listing = new Listing().name("column").text("type").wide("description");
		for (Column column : dataset.columns())
			listing.row(column.name(), column.type().name().toLowerCase(Locale.ROOT).replace('_', '-'), column.description());
		environment().print(listing, format);
	}

	private void print(ExportResult result, long statements) throws IOException {
		printFiles(environment(), result, statements);
		printLosses(environment(), result.losses());
	}

	/** Tells which files were made. */
	static void printFiles(Environment environment, ExportResult result, long statements) throws IOException {
		Path first = result.files().getFirst();
		environment.say("%s: %s%s, %s", environment.shorten(first), Words.count(statements, "statement"), made(result), Words.size(Files.size(first)));
		for (Path file : result.files().subList(1, result.files().size()))
			environment.say("%s: what the columns mean", environment.shorten(file));
	}

	/** What the format counts, where it is not statements. */
	private static String made(ExportResult result) {
		return switch (result.what()) {
			case "rows" -> " in " + Words.count(result.rows(), "row");
			case "statements" -> "";
			default -> ", " + Words.number(result.rows()) + " " + result.what();
		};
	}

	/** Tells what could not be carried over. */
	static void printLosses(Environment environment, List<Loss> losses) {
		for (Loss loss : losses) {
			List<String> lines = Wrap.lines(Words.number(loss.count()) + " × " + loss.element() + ". " + loss.reason(), environment.width() - 4);
			for (int i = 0; i < lines.size(); i++)
				environment.say("  %s %s", i == 0 ? "!" : " ", lines.get(i));
		}
	}

	private Map<String, Object> json(ExportResult result, long statements) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("files", result.files());
		json.put("statements", statements);
		json.put("rows", result.rows());
		json.put("losses", result.losses().stream().map(ImportReport::map).toList());
		return json;
	}
}
