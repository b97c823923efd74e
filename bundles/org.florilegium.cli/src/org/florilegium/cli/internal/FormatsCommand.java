package org.florilegium.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.ExportException;
import org.florilegium.exchange.ExportFormat;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportFormat;
import org.florilegium.exchange.clean.CleaningStep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what can be read, cleaned and written. */
@Command(name = "formats", description = "List the formats that can be imported and exported, and the cleaning steps.",
		footer = { "", "Examples:", "  florilegium formats", "  florilegium formats --format json" })
final class FormatsCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
	private OutputFormat format;

	FormatsCommand(Environment environment) {
		this.environment = environment;
	}

	private record Entry(String name, String title, List<String> extensions, String description) {

		Map<String, Object> map() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("name", name);
			if (title != null) {
				map.put("title", title);
				map.put("extensions", extensions);
			}
			map.put("description", description);
			return map;
		}
	}

	@Override
	public Integer call() throws ImportException, ExportException {
		Map<String, List<Entry>> sections = new LinkedHashMap<>();
		DocumentReader reader = Contributions.reader();
		sections.put("Documents in: import --format", reader.formats().stream().map(FormatsCommand::entry).toList());
		sections.put("Cleaning steps: import --clean", reader.cleaningSteps().stream().map(FormatsCommand::entry).toList());
		sections.put("Coded dataset out: export --as", Contributions.exporters().formats().stream().map(FormatsCommand::entry).toList());
		sections.put("Lists of documents in: import --format", Contributions.collections().stream().map(f -> new Entry(f.name(), f.title(), f.extensions(), f.description())).toList());
		sections.put("Projects in: import --format", Contributions.projects().stream().map(f -> new Entry(f.name(), f.title(), f.extensions(), f.description())).toList());
		sections.put("Networks out: network --as", Contributions.networks().formats().stream().map(f -> new Entry(f.name(), f.title(), f.extensions(), f.description())).toList());
		if (format == OutputFormat.json)
			Json.print(environment.out(), json(sections));
		else
			sections.forEach(this::print);
		return ExitCode.FINE;
	}

	private static Entry entry(ImportFormat f) {
		return new Entry(f.name(), f.title(), f.extensions(), f.description());
	}

	private static Entry entry(CleaningStep s) {
		return new Entry(s.name(), null, List.of(), s.description());
	}

	private static Entry entry(ExportFormat f) {
		return new Entry(f.name(), f.title(), f.extensions(), f.description());
	}

	private static Map<String, Object> json(Map<String, List<Entry>> sections) {
		Map<String, Object> json = new LinkedHashMap<>();
		List<String> keys = List.of("importers", "cleaners", "exporters", "collections", "projects", "networks");
		int i = 0;
		for (List<Entry> entries : sections.values())
			json.put(keys.get(i++), entries.stream().map(Entry::map).toList());
		return json;
	}

	private void print(String heading, List<Entry> entries) {
		environment.say("%s", heading);
		for (Entry entry : entries) {
			String title = entry.title == null ? "" : entry.title + (entry.extensions.isEmpty() ? ". " : " (." + String.join(", .", entry.extensions) + "). ");
			List<String> lines = Wrap.lines(title + entry.description, environment.width() - 20);
			for (int i = 0; i < lines.size(); i++)
				environment.say("  %-16s  %s", i == 0 ? entry.name : "", lines.get(i));
		}
		environment.say("");
	}
}
