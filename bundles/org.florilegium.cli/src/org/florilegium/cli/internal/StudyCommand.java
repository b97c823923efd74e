package org.florilegium.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.index.IndexUpdate;
import org.florilegium.study.index.StudyIndex;

import picocli.CommandLine.Option;

/** A command on a study: the one named, else the one around the working directory. */
abstract class StudyCommand implements Callable<Integer> {

	@Option(names = "--study", paramLabel = "DIR", description = "The study: its folder, or anything in it; the one around the working directory if not given.")
	private Path folder;

	private final Environment environment;

	StudyCommand(Environment environment) {
		this.environment = environment;
	}

	final Environment environment() {
		return environment;
	}

	@Override
	public final Integer call() throws Exception {
		try (Study study = Study.open(folder == null ? environment.directory() : environment.resolve(folder))) {
			for (String recovered : study.recovered())
				environment.note(recovered);
			return run(study);
		}
	}

	/** Does it; the study is closed afterwards. */
	abstract int run(Study study) throws Exception;

	/** The study's index, up to date; says so when it cannot be. */
	final StudyIndex index(Study study) throws StudyException {
		StudyIndex index = study.index(environment.progress());
		IndexUpdate update = index.lastUpdate();
		update.messages().forEach(environment::note);
		if (update.behind())
			environment.note("Another program is changing the study; what follows may be behind.");
		return index;
	}

	/** The option that makes the study of the next command the same one; empty when it need not be said. */
	final String studyOption() {
		return folder == null ? "" : " --study " + Words.quoted(folder.toString());
	}
}
