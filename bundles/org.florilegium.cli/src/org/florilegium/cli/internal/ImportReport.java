package org.florilegium.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.florilegium.cli.internal.print.Elision;
import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.ImportedDocument.Encoding;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.Loss;
import org.florilegium.exchange.Pages.Page;
import org.florilegium.exchange.PlannedDocument;
import org.florilegium.exchange.PlannedDocument.Author;
import org.florilegium.exchange.ProposedPart;
import org.florilegium.exchange.clean.StepReport;

/** Tells what was imported, document by document. */
final class ImportReport {

	private static final int LABEL = 11;

	private final Environment environment;
	private final boolean dryRun;

	ImportReport(Environment environment, boolean dryRun) {
		this.environment = environment;
		this.dryRun = dryRun;
	}

	void print(ImportPlan plan, OutputFormat format, String studyOption) {
		if (format == OutputFormat.json) {
			Json.print(environment.out(), plan.documents().stream().map(ImportReport::map).toList());
			return;
		}
		plan.documents().forEach(this::print);
		List<Author> added = plan.newPersons();
		if (!added.isEmpty()) {
			environment.say(dryRun ? "The codebook would get" : "New in the codebook");
			for (Author person : added)
				environment.say("  @%-16s %s", person.name(), person.title());
			environment.say("");
		}
		long characters = plan.documents().stream().mapToLong(d -> d.form().length()).sum();
		String what = Words.count(plan.documents().size(), "document") + ", " + Words.count(characters, "character");
		if (dryRun)
			environment.say("Nothing was changed: %s would be imported.", what);
		else
			environment.say("Imported %s.%nNext: florilegium code%s --document %s --quote \"…\" --theme …", what, studyOption,
					plan.documents().getFirst().form().name());
	}

	private void print(PlannedDocument document) {
		environment.say("%s  “%s”", document.form().name(), Elision.middle(document.form().title(), environment.width() - document.form().name().length() - 4));
		String encoding = document.content().encoding().map(e -> ", " + e.name() + " (" + evidence(e) + ")").orElse("");
		line("file", document.file() + ": " + document.content().format() + encoding + ", " + Words.size(document.bytes().length));
		line("text", document.form().path() + ", " + Words.count(document.form().length(), "character"));
		List<Page> pages = document.content().pages().pages();
		if (!pages.isEmpty())
			line("pages", "%s, %s to %s".formatted(Words.number(pages.size()), pages.getFirst().label(), pages.getLast().label()));
		if (!document.authors().isEmpty())
			line("author", document.authors().stream().map(a -> a.title() + " (@" + a.name() + ")").collect(Collectors.joining(", ")));
		if (document.form().date() != null)
			line("date", document.form().date().toString());
		document.form().values().forEach((name, value) -> line(name, Elision.middle(value.toString(), environment.width() - LABEL - 2)));
		steps(document.content().steps());
		parts(document.content().parts());
		String label = "lost";
		for (Loss loss : document.content().losses()) {
			paragraph(label, Words.number(loss.count()) + " × " + loss.element() + ". " + loss.reason());
			label = "";
		}
		line("time", Words.seconds(document.nanoseconds()));
		environment.say("");
	}

	private void steps(List<StepReport> steps) {
		if (steps.isEmpty()) {
			line("cleaned", "nothing");
			return;
		}
		int width = steps.stream().mapToInt(s -> s.recorded().length()).max().orElse(0);
		String label = "cleaned";
		for (StepReport step : steps) {
			String counts = step.counts().isEmpty() ? "nothing to do"
					: step.counts().entrySet().stream().map(c -> Words.number(c.getValue()) + " " + c.getKey()).collect(Collectors.joining(", "));
			List<String> lines = Wrap.lines(counts, environment.width() - LABEL - width - 4);
			for (int i = 0; i < lines.size(); i++) {
				line(label, String.format("%-" + width + "s  %s", i == 0 ? step.recorded() : "", lines.get(i)));
				label = "";
			}
		}
	}

	private void parts(List<ProposedPart> parts) {
		String label = "parts " + parts.size();
		if (parts.isEmpty())
			return;
		int span = parts.stream().mapToInt(p -> p.span().toString().length()).max().orElse(0);
		int room = environment.width() - LABEL - span - 6;
		int names = Math.min(parts.stream().mapToInt(p -> String.join(", ", p.authors()).length()).max().orElse(0), room * 2 / 5);
		int title = Math.min(parts.stream().mapToInt(p -> p.title().length()).max().orElse(0), room - names);
		for (ProposedPart part : parts) {
			String authors = Elision.start(String.join(", ", part.authors()), names);
			line(label, String.format("%-" + span + "s  %-" + title + "s  %s", part.span(), Elision.middle(part.title(), title), authors).stripTrailing());
			label = "";
		}
	}

	private void line(String label, String text) {
		environment.say("  %-" + (LABEL - 2) + "s %s", label, text);
	}

	private void paragraph(String label, String text) {
		String first = label;
		for (String line : Wrap.lines(text, environment.width() - LABEL - 1)) {
			line(first, line);
			first = "";
		}
	}

	private static String evidence(Encoding encoding) {
		return encoding.confidence() >= 100 ? encoding.evidence() : encoding.evidence() + ", " + encoding.confidence() + " % sure";
	}

	private static Map<String, Object> map(PlannedDocument document) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", document.form().name());
		map.put("title", document.form().title());
		map.put("file", document.file().toString());
		map.put("format", document.content().format());
		map.put("encoding", document.content().encoding().map(Encoding::name).orElse(null));
		map.put("encodingEvidence", document.content().encoding().map(ImportReport::evidence).orElse(null));
		map.put("text", document.form().path());
		map.put("source", document.form().origin());
		map.put("characters", document.form().length());
		map.put("pages", document.content().pages().pages().size());
		map.put("authors", document.authors().stream().map(a -> author(a)).toList());
		map.put("date", document.form().date());
		map.put("attributes", document.form().values());
		map.put("cleaned", document.content().steps().stream().map(ImportReport::map).toList());
		map.put("parts", document.content().parts().stream().map(ImportReport::map).toList());
		map.put("losses", document.content().losses().stream().map(ImportReport::map).toList());
		map.put("seconds", Math.round(document.nanoseconds() / 1e6) / 1e3);
		return map;
	}

	private static Map<String, Object> author(Author author) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", author.name());
		map.put("title", author.title());
		map.put("new", author.added());
		return map;
	}

	private static Map<String, Object> map(StepReport step) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("step", step.step());
		map.put("options", step.options());
		map.put("counts", step.counts());
		return map;
	}

	private static Map<String, Object> map(ProposedPart part) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("title", part.title());
		map.put("start", part.span().start());
		map.put("end", part.span().end());
		map.put("authors", new ArrayList<>(part.authors()));
		map.put("kind", part.kind());
		return map;
	}

	/** A loss as JSON shows it. */
	static Map<String, Object> map(Loss loss) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("element", loss.element());
		map.put("count", loss.count());
		map.put("reason", loss.reason());
		return map;
	}
}
