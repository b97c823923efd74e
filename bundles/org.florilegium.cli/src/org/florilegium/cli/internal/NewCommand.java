package org.florilegium.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.florilegium.study.FileKind;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyFiles.LanguageFile;
import org.florilegium.study.index.ExportedName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a study. */
@Command(name = "new", description = "Make a study: a folder with a corpus, a codebook and you as its coder.",
		footer = { "", "Example:", "  florilegium new harbour --title \"The harbour debate\"" })
final class NewCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "DIR", description = "The study's folder; it may exist, but not hold a study.")
	private Path folder;

	@Option(names = "--title", paramLabel = "TITLE", description = "What the study is called; the folder's name if not given.")
	private String title;

	NewCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws StudyException {
		Path path = environment.resolve(folder);
		String name = title != null ? title : path.getFileName() == null ? "" : path.getFileName().toString();
		try (Study study = Study.create(path, name)) {
			String place = environment.shorten(study.folder());
			environment.say("Made the study “%s” in %s", name.strip(), place);
			List<LanguageFile> files = study.files().list();
			int width = files.stream().mapToInt(f -> f.path().toString().length()).max().orElse(0);
			for (LanguageFile file : files)
				environment.say("  %-" + width + "s  %s", file.path(), file.kind() == FileKind.CORPUS ? "the documents" : "themes, actors and coders");
			for (ExportedName coder : study.index(Progress.NONE).names().all("Coder"))
				environment.say("  %-" + width + "s  %s", "@" + coder.name(), coder.title() + ", the coder");
			environment.say("");
			environment.say("Next: florilegium import FILE --study %s", Words.quoted(place));
		}
		return ExitCode.FINE;
	}
}
