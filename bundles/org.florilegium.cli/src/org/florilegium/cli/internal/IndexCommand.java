package org.florilegium.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.cli.internal.Lookup.Kind;
import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyLock;
import org.florilegium.study.index.FileProblem;
import org.florilegium.study.index.IndexUpdate;
import org.florilegium.study.index.StudyIndex;
import org.florilegium.study.query.StatementQuery;
import org.florilegium.study.query.Statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the index of a study up to date. */
@Command(name = "index", description = { "Bring the index of a study up to date. Every command does that by itself; this one tells what it took.",
		"The index is derived from the study's files: it may be deleted at any time." },
		footer = { "", "Examples:", "  florilegium index", "  florilegium index --rebuild" })
final class IndexCommand extends StudyCommand {

	@Option(names = "--rebuild", description = "Build it from nothing, as when it is damaged.")
	private boolean rebuild;

	@Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
	private OutputFormat format = OutputFormat.table;

	IndexCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		if (rebuild)
			delete(study);
		long start = System.nanoTime();
		StudyIndex index = index(study);
		long time = System.nanoTime() - start;
		Map<String, Object> counts = new LinkedHashMap<>();
		counts.put("files", study.files().list().size());
		Lookup lookup = new Lookup(index);
		counts.put("documents", lookup.all(Kind.DOCUMENT).size());
		counts.put("themes", lookup.all(Kind.THEME).size());
		counts.put("actors", lookup.all(Kind.ACTOR).size());
		counts.put("coders", lookup.all(Kind.CODER).size());
		counts.put("claims", lookup.all(Kind.CLAIM).size());
		counts.put("statements", new Statements(index).count(StatementQuery.ALL));
		List<FileProblem> problems = index.problems();
		if (format == OutputFormat.json)
			json(index, counts, problems, time);
		else
			print(index, counts, problems, time);
		return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
	}

	/** The files of the database, under the study's lock so that nobody is writing to them. */
	private static void delete(Study study) throws StudyException, IOException {
		try (StudyLock.Held held = study.lock().acquire()) {
			Path file = study.folder().resolve(Study.DERIVED).resolve("index.sqlite");
			for (String suffix : List.of("", "-wal", "-shm"))
				Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
		}
	}

	private void print(StudyIndex index, Map<String, Object> counts, List<FileProblem> problems, long time) throws IOException {
		IndexUpdate update = index.lastUpdate();
		String done = update.rebuilt() ? "built from nothing" + (rebuild || update.reason().isEmpty() ? "" : ": " + update.reason())
				: update.isChange() ? Words.count(update.changed(), "file") + " read, " + update.removed() + " taken out" : "up to date";
		environment().say("%s: %s (%s, %s)", environment().shorten(index.file()), done, Words.seconds(time), Words.size(Files.size(index.file())));
		counts.forEach((what, n) -> environment().say("  %-11s %,9d".formatted(what, n)));
		for (FileProblem problem : problems)
			environment().say("%s: %s. First: %s", problem.file(), Words.count(problem.count(), "mistake"), problem.message());
	}

	private void json(StudyIndex index, Map<String, Object> counts, List<FileProblem> problems, long time) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("index", index.file());
		json.put("rebuilt", index.lastUpdate().rebuilt());
		json.put("reason", index.lastUpdate().reason());
		json.put("changed", index.lastUpdate().changed());
		json.put("removed", index.lastUpdate().removed());
		json.put("behind", index.lastUpdate().behind());
		json.put("seconds", Math.round(time / 1e6) / 1e3);
		json.putAll(counts);
		json.put("problems", problems.stream().map(p -> p.file() + ": " + p.message()).toList());
		Json.print(environment().out(), json);
	}
}
