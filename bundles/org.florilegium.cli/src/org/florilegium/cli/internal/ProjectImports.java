package org.florilegium.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.cli.internal.print.Json;
import org.florilegium.cli.internal.print.OutputFormat;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.PackedFiles;
import org.florilegium.exchange.ProjectFormat;
import org.florilegium.exchange.ProjectImport;
import org.florilegium.exchange.ProjectReader;
import org.florilegium.lang.edit.Form.ActorForm;
import org.florilegium.lang.edit.Form.ArgumentForm;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.lang.edit.Form.CoderForm;
import org.florilegium.lang.edit.Form.ThemeForm;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;

/** Brings whole projects of other programs into a study. */
final class ProjectImports {

	private final Environment environment;
	private final ProjectReader reader;

	ProjectImports(Environment environment) throws ImportException {
		this.environment = environment;
		reader = new ProjectReader(Contributions.projects());
	}

	/** What was given, as one file where it is a folder that holds a project; to be closed. */
	PackedFiles packed(String named, Path given) throws ImportException {
		Path file = environment.resolve(given);
		boolean isProject = Files.isDirectory(file) && (named == null ? reader.isCollection(file) : reader.named(named).isPresent());
		return isProject ? PackedFiles.of(List.of(file)) : PackedFiles.asItIs(file);
	}

	/** The format of a file that is a project: the one named, else the one that knows it. */
	Optional<ProjectFormat> format(String named, Path file) throws ImportException {
		return named == null ? reader.recognised(file) : reader.named(named);
	}

	/**
	 * Imports and tells what came in.
	 *
	 * @param dryRun whether only to tell what would come in
	 */
	void run(Study study, Path file, ProjectFormat format, boolean dryRun, OutputFormat report) throws ImportException, StudyException {
		CodedProject read = format.importer().read(file, study, environment.progress());
		CodedProject project = dryRun ? ProjectImport.plan(study, read, environment.progress()).project() : ProjectImport.into(study, read, environment.progress());
		long themes = project.codebook().stream().filter(ThemeForm.class::isInstance).count();
		long actors = project.codebook().stream().filter(ActorForm.class::isInstance).count();
		long coders = project.codebook().stream().filter(CoderForm.class::isInstance).count();
		if (report == OutputFormat.json) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("project", project.title());
			json.put("format", format.name());
			json.put("documents", project.documents().stream().map(d -> d.form().name()).toList());
			json.put("themes", themes);
			json.put("actors", actors);
			json.put("coders", coders);
			json.put("statements", project.statements());
			json.put("claims", project.argued(ClaimForm.class).size());
			json.put("arguments", project.argued(ArgumentForm.class).size());
			json.put("losses", project.losses().stream().map(ImportReport::map).toList());
			Json.print(environment.out(), json);
			return;
		}
		environment.say("%s (%s): %s, %s, %s, %s, %s", project.title(), format.title(), Words.count(project.documents().size(), "document"),
				Words.count(project.statements(), "statement"), Words.count(themes, "theme"), Words.count(actors, "actor"), Words.count(coders, "coder"));
		if (!project.arguments().isEmpty())
			environment.say("A map of its own: %s, %s", Words.count(project.argued(ClaimForm.class).size(), "claim"),
					Words.count(project.argued(ArgumentForm.class).size(), "argument"));
		ExportCommand.printLosses(environment, List.copyOf(project.losses()));
		if (dryRun)
			environment.say("Nothing was changed: this would be imported.");
	}
}
