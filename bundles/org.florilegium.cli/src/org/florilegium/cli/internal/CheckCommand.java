package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.study.Study;
import org.florilegium.study.check.Checker;
import org.florilegium.study.check.Problem;
import org.florilegium.study.check.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a study. */
@Command(name = "check", description = { "Check all files of a study: words that are not understood, names of nothing, quotes that the text does not have, and more.",
		"Prints FILE:LINE:COLUMN SEVERITY CODE MESSAGE. Ends with 1 when there are errors." },
		footer = { "", "Examples:", "  florilegium check", "  florilegium check --severity error", "  florilegium check --format json" })
final class CheckCommand extends StudyCommand {

	@Option(names = "--severity", paramLabel = "LEVEL", description = "The least that is shown: error, warning or info. Default: info")
	private Severity least = Severity.INFO;

	@Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
	private OutputFormat format = OutputFormat.table;

	CheckCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Study study) throws Exception {
		long start = System.nanoTime();
		List<Problem> problems = new Checker(study).check(environment().progress());
		int files = study.files().list().size();
		List<Problem> shown = problems.stream().filter(p -> p.severity().compareTo(least) <= 0).toList();
		if (format == OutputFormat.json)
			Json.print(environment().out(), json(problems, shown, files));
		else
			print(study, problems, shown, files, System.nanoTime() - start);
		return count(problems, Severity.ERROR) > 0 ? ExitCode.PROBLEMS : ExitCode.FINE;
	}

	private void print(Study study, List<Problem> problems, List<Problem> shown, int files, long nanoseconds) {
		for (Problem p : shown)
			environment().say("%s:%d:%d %s %s %s", environment().shorten(study.folder().resolve(p.file())), p.line(), p.column(),
					word(p.severity()), p.code(), p.message());
		if (!shown.isEmpty())
			environment().say("");
		environment().say("%s (%s)", summary(problems, files), Words.seconds(nanoseconds));
	}

	/** How many problems of which kind there are. */
	static String summary(List<Problem> problems, int files) {
		String in = " in " + Words.count(files, "file");
		if (problems.isEmpty())
			return "No problems" + in;
		return Words.count(count(problems, Severity.ERROR), "error") + ", " + Words.count(count(problems, Severity.WARNING), "warning") + ", "
				+ Words.count(count(problems, Severity.INFO), "remark") + in;
	}

	private static long count(List<Problem> problems, Severity severity) {
		return problems.stream().filter(p -> p.severity() == severity).count();
	}

	private static String word(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}

	private static Map<String, Object> json(List<Problem> problems, List<Problem> shown, int files) {
		List<Map<String, Object>> list = new ArrayList<>();
		for (Problem p : shown) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("file", p.file().toString().replace('\\', '/'));
			map.put("line", p.line());
			map.put("column", p.column());
			map.put("endLine", p.endLine());
			map.put("endColumn", p.endColumn());
			map.put("severity", word(p.severity()));
			map.put("code", p.code());
			map.put("message", p.message());
			list.add(map);
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("files", files);
		json.put("errors", count(problems, Severity.ERROR));
		json.put("warnings", count(problems, Severity.WARNING));
		json.put("infos", count(problems, Severity.INFO));
		json.put("problems", list);
		return json;
	}
}
