package org.florilegium.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Inputs;
import org.florilegium.exchange.Inputs.Input;
import org.florilegium.exchange.NamePattern;
import org.florilegium.exchange.PackedFiles;
import org.florilegium.exchange.ProjectFormat;
import org.florilegium.exchange.clean.CleaningChoice;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.index.StudyIndex;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes documents into a study. */
@Command(name = "import", description = { "Take documents into a study: the original goes to sources/, the cleaned reading text to texts/, title, authors and "
		+ "parts to study.corpus.", "Title, authors, date and parts are proposed by the document where you do not give them. All files are imported, or none." },
		footer = { "", "Examples:", "  florilegium import letter.txt --author \"Tom Becker\" --date 1998-04", "  florilegium import *.txt --parts none",
				"  florilegium import scan.txt --clean line-ends,hyphenation,paragraphs", "  florilegium import volume.pdf --dry-run",
				"  florilegium import press/ --name-pattern \"{date}_{author}_{title}\"", "  florilegium import articles.xlsx --column text=Body --column date=Published",
				"  florilegium import papers/*.pdf --metadata library.bib" })
final class ImportCommand extends StudyCommand {

	enum Parts {
		auto, none
	}

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "The documents, folders of them, tables with a document in each row, bibliographies with files attached; or a project of another program. See: florilegium formats")
	private List<Path> files;

	@Option(names = "--format", paramLabel = "FORMAT", description = "Format of the files; found by their content if not given. See: florilegium formats")
	private String format;

	@Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of the files, such as windows-1252; found if not given.")
	private String encoding;

	@Option(names = "--clean", paramLabel = "STEPS", description = "Cleaning steps separated by commas, none, or default: those that the text shows a need for.")
	private String clean = "default";

	@Option(names = "--parts", paramLabel = "auto|none", description = "Whether to take the parts that headings and by-lines suggest. Default: auto")
	private Parts parts = Parts.auto;

	@Option(names = "--name", paramLabel = "NAME", description = "Name of the document in the study; made of the title if not given.")
	private String name;

	@Option(names = "--title", paramLabel = "TITLE", description = "Title of the document.")
	private String title;

	@Option(names = "--author", paramLabel = "NAME", description = "An author, as the codebook or you call them; new ones are added to it. May be repeated.")
	private List<String> authors = new ArrayList<>();

	@Option(names = "--organization", paramLabel = "NAME", description = "The organisation that the authors wrote for; in the codebook.")
	private String organization;

	@Option(names = "--date", paramLabel = "DATE", description = "Date of the document: 1998, 1998-04 or 1998-04-05.")
	private PartialDate date;

	@Option(names = "--source", paramLabel = "TEXT", description = "Where it was published.")
	private String source;

	@Option(names = "--kind", paramLabel = "TEXT", description = "What kind of document it is.")
	private String kind;

	@Option(names = "--language", paramLabel = "TAG", description = "Language of the document, such as en or de-CH.")
	private String language;

	@Option(names = "--column", paramLabel = "USE=NAME", description = "In a table, the column that is used for text, file, title, author, date, source, kind or language; found by its name if not given. May be repeated. And date-order=day-first or month-first, for dates such as 3/4/2021.")
	private Map<String, String> columns = new LinkedHashMap<>();

	@Option(names = "--name-pattern", paramLabel = "PATTERN", description = "What the names of the files say, such as {date}_{author}_{title}; other words in braces become attributes.")
	private String namePattern;

	@Option(names = "--metadata", paramLabel = "LIST", description = "A bibliography (BibTeX, RIS) or table that says what the files are; matched by the names of the files or the keys.")
	private Path metadata;

	@Option(names = "--dry-run", description = "Only show what would be imported.")
	private boolean dryRun;

	@Option(names = "--report", paramLabel = "FORMAT", description = "How to print what was imported: table or json.")
	private OutputFormat report = OutputFormat.table;

	ImportCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		ProjectImports projects = new ProjectImports(environment());
		try (PackedFiles packed = projects.packed(format, files.getFirst())) {
			Optional<ProjectFormat> project = projects.format(format, packed.file());
			if (project.isPresent()) {
				if (files.size() > 1)
					throw new WrongUse("A project is imported alone: leave the other files out.");
				projects.run(study, packed.file(), project.get(), dryRun, report);
				return ExitCode.FINE;
			}
		}
		StudyIndex index = index(study);
		String writtenFor = organization == null ? null : new Lookup(index).name(Lookup.Kind.ACTOR, organization);
		ImportPlan plan = new ImportPlan(study, index);
		Inputs inputs = inputs();
		if (inputs.found().size() > 1 && (name != null || title != null))
			throw new WrongUse("--name and --title are for one document; there are %,d. Import them one by one, or leave these options out.".formatted(inputs.found().size()));
		read(plan, inputs.found(), new ImportPlan.Wishes(name, title, authors, writtenFor, date, source, kind, language));
		inputs.notes().forEach(environment()::note);
		plan.notes().forEach(environment()::note);
		if (!dryRun)
			plan.carryOut();
		new ImportReport(environment(), dryRun).print(plan, report, studyOption());
		if (report == OutputFormat.table)
			ExportCommand.printLosses(environment(), inputs.losses());
		return ExitCode.FINE;
	}

	/** The documents in what was given, and what is said of them elsewhere. */
	private Inputs inputs() throws ImportException, WrongUse {
		Inputs inputs = new Inputs(Contributions.reader().formats(), Contributions.collections(), request(), columns, pattern());
		for (Path file : files)
			inputs.add(environment().resolve(file));
		if (metadata != null)
			inputs.describe(environment().resolve(metadata));
		return inputs;
	}

	private Optional<NamePattern> pattern() throws WrongUse {
		try {
			return Optional.ofNullable(namePattern).map(NamePattern::new);
		} catch (IllegalArgumentException e) {
			throw new WrongUse("--name-pattern " + namePattern + ": " + e.getMessage() + ".");
		}
	}

	/** Reads all documents, so that all that is wrong with them is said at once. */
	private void read(ImportPlan plan, List<Input> inputs, ImportPlan.Wishes wishes) throws Exception {
		ImportRequest request = request();
		DocumentReader reader = Contributions.reader();
		ImportRequest ofListed = isOfDocuments(reader) ? request : request.withFormat(null);
		Progress progress = environment().progress();
		List<ImportException> failures = new ArrayList<>();
		int done = 0;
		for (Input input : inputs) {
			progress.step(done++, inputs.size(), "reading " + input.origin());
			long start = System.nanoTime();
			try {
				DocumentSource opened = input.open(request);
				ImportedDocument content = reader.read(opened, ofListed);
				plan.add(Path.of(environment().shorten(input.file())), opened.bytes(), content, wishes.or(input.about()), System.nanoTime() - start);
			} catch (ImportException e) {
				failures.add(e);
			}
		}
		progress.step(done, inputs.size(), "");
		if (failures.size() == 1 && inputs.size() == 1)
			throw failures.getFirst();
		if (!failures.isEmpty()) {
			Failures say = new Failures(environment());
			failures.forEach(f -> say.say(f.getMessage()));
			throw new Incomplete("Nothing was imported: %s of %d cannot be. Mend them or leave them out.".formatted(failures.size(), inputs.size()));
		}
	}

	/** Whether the format named is one of documents, not of the lists that they stand in. */
	private boolean isOfDocuments(DocumentReader reader) throws ImportException {
		return format == null || Contributions.collections().stream().noneMatch(c -> c.name().equals(format));
	}

	private ImportRequest request() throws WrongUse {
		CleaningChoice cleaning;
		try {
			cleaning = CleaningChoice.parse(clean);
		} catch (IllegalArgumentException e) {
			throw new WrongUse("--clean " + clean + ": " + e.getMessage());
		}
		return new ImportRequest(Optional.ofNullable(format), Optional.ofNullable(encoding), cleaning, parts == Parts.auto, ImportRequest.LIMIT);
	}
}
