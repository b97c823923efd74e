package org.florilegium.cli.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.cli.internal.print.Listing;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ExportRequest;
import org.florilegium.exchange.ExportResult;
import org.florilegium.exchange.Exporters;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.PlannedDocument;
import org.florilegium.exchange.clean.StepReport;
import org.florilegium.study.SampleStudy;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Problem;
import org.florilegium.study.check.Severity;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.Dimension;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole way from texts to a dataset on the sample study. */
@Command(name = "demo", description = { "Show the whole way, from texts to a dataset, on a sample study about an invented debate.",
		"Copies the sample, imports its sources into a new study, checks, counts and exports." },
		footer = { "", "Examples:", "  florilegium demo", "  florilegium demo my-copy" })
final class DemoCommand implements Callable<Integer> {

	private static final int COLUMNS = 6;
	private static final int PROBLEMS = 5;

	private final Environment environment;

	@Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Where to put it, an empty or new folder; a temporary one if not given.")
	private Path folder;

	@Option(names = "--force", description = "Use DIR although there is something in it.")
	private boolean force;

	DemoCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		long start = System.nanoTime();
		Path home = home();
		Path sample = home.resolve("sample");
		SampleStudy.copy(sample, environment.directory());
		environment.say("Florilegium: from texts to a dataset, on a sample study");
		environment.say("═".repeat(55));
		imported(sample, home.resolve("new"));
		try (Study study = Study.open(sample)) {
			StudyIndex index = study.index(environment.progress());
			studied(study, index);
			checked(study);
			counted(new Statements(index));
			exported(study, home, new Statements(index).count(StatementQuery.ALL));
		}
		next(home, System.nanoTime() - start);
		return ExitCode.FINE;
	}

	private Path home() throws IOException, WrongUse {
		if (folder == null)
			return Files.createTempDirectory("florilegium-demo-");
		Path home = environment.resolve(folder);
		if (Files.isDirectory(home) && !force) {
			try (DirectoryStream<Path> children = Files.newDirectoryStream(home)) {
				if (children.iterator().hasNext())
					throw new WrongUse(home + " is not empty. Name a new folder, or add --force.");
			}
		}
		if (Files.exists(home.resolve("sample")) || Files.exists(home.resolve("new")))
			throw new WrongUse("There is a demo in " + home + " already. Name another folder.");
		return Files.createDirectories(home);
	}

	private void section(int number, String title) {
		environment.say("");
		environment.say("%d  %s", number, title);
		environment.say("");
	}

	/** Imports the sources of the sample, as they were found, into a study of their own. */
	private void imported(Path sample, Path target) throws Exception {
		section(1, "Import: documents as they were found become clean reading texts");
		Listing listing = new Listing().name("document").text("format").text("encoding").number("characters").number("parts").wide("cleaned");
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> sources = Files.newDirectoryStream(sample.resolve("sources"))) {
			sources.forEach(files::add);
		}
		files.sort(null);
		DocumentReader reader = Contributions.reader();
		try (Study study = Study.create(target, "Imported from the sample's sources")) {
			ImportPlan plan = new ImportPlan(study, study.index(environment.progress()));
			for (Path file : files) {
				long start = System.nanoTime();
				DocumentSource source = DocumentSource.read(file, ImportRequest.DEFAULT.encoding(), ImportRequest.LIMIT);
				ImportedDocument document = reader.read(source, ImportRequest.DEFAULT);
				plan.add(file, source.bytes(), document, ImportPlan.Wishes.named(ImportPlan.stem(file)), System.nanoTime() - start);
			}
			plan.carryOut();
			for (PlannedDocument each : plan.documents())
				listing.row(each.form().name(), each.content().format(), each.content().encoding().map(ImportedDocument.Encoding::name).orElse(""),
						each.form().length(), each.content().parts().size(), cleaned(each));
		}
		environment.print(listing, OutputFormat.table);
	}

	private static Object cleaned(PlannedDocument document) {
		List<StepReport> steps = document.content().steps();
		return steps.isEmpty() ? "–" : steps.stream().map(StepReport::step).toList();
	}

	private void studied(Study study, StudyIndex index) throws StudyException {
		section(2, "The sample study: the same texts, coded by two people");
		Lookup lookup = new Lookup(index);
		String title = index.names().all("Corpus").getFirst().title();
		environment.say("“%s”", title);
		environment.say("%s, %s, %s, %s; %s, %s", Words.count(lookup.all(Kind.DOCUMENT).size(), "document"), Words.count(lookup.all(Kind.THEME).size(), "theme"),
				Words.count(lookup.all(Kind.ACTOR).size(), "actor"), Words.count(lookup.all(Kind.CODER).size(), "coder"),
				Words.count(new Statements(index).count(StatementQuery.ALL), "statement"), Words.count(lookup.all(Kind.CLAIM).size(), "claim"));
		environment.say("Plain files in %s", environment.shorten(study.folder()));
	}

	private void checked(Study study) throws StudyException {
		section(3, "Check: does every quote stand where it should, is every name known?");
		List<Problem> problems = new Checker(study).check(environment.progress());
		environment.say("%s", CheckCommand.summary(problems, study.files().list().size()));
		problems.stream().filter(p -> p.severity() != Severity.INFO).limit(PROBLEMS)
				.forEach(p -> environment.say("  %s:%d %s", p.file(), p.line(), p.message()));
	}

	private void counted(Statements statements) throws StudyException {
		section(4, "Count: statements by theme and speaker");
		environment.print(Pivot.of(statements.groupBy(StatementQuery.ALL, List.of(Dimension.PARENT_THEME, Dimension.AUTHOR)), "theme", COLUMNS),
				OutputFormat.table);
		environment.say("");
		environment.say("A statement on two themes counts for both; one by two authors for each of them.");
	}

	private void exported(Study study, Path home, long statements) throws Exception {
		section(5, "Export: for R, Python and spreadsheets");
		Exporters exporters = Contributions.exporters();
		Environment there = environment.in(home);
		List<Loss> losses = List.of();
		for (String format : List.of("csv", "xlsx")) {
			ExportResult result = exporters.export(format,
					ExportRequest.of(study, StatementQuery.ALL, home.resolve("statements." + format)).withOverwrite(force));
			ExportCommand.printFiles(there, result, statements);
			losses = result.losses();
		}
		ExportCommand.printLosses(there, losses);
	}

	private void next(Path home, long nanoseconds) {
		section(6, "Next: try for yourself");
		environment.say("  cd %s", Words.quoted(environment.shorten(home)));
		for (String command : List.of("query --study sample --theme caveats --stance disagree", "query --study sample --group-by author,stance --theme withdrawal",
				"code --study sample --document hearing-2010 --coder ines --quote \"blank cheque\" --theme caveats:neutral", "check --study sample",
				"new my-study --title \"My debate\"", "import my-texts/*.txt --study my-study"))
			environment.say("  florilegium %s", command);
		environment.say("");
		environment.say("Everything is in %s (%s): sample, the coded study; new, the imported one; statements.csv and statements.xlsx.",
				environment.shorten(home), Words.seconds(nanoseconds));
	}
}
