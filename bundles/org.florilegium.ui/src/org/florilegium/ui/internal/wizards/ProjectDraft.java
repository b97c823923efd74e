package org.florilegium.ui.internal.wizards;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.florilegium.exchange.CodedProject;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.PackedFiles;
import org.florilegium.exchange.ProjectFormat;
import org.florilegium.exchange.ProjectImporter;
import org.florilegium.exchange.ProjectNames;
import org.florilegium.exchange.ProjectReader;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.wizards.ProjectContents.Kind;

/** A project of another program that is about to be imported: which files, how they are to be read, and what was read. In the UI thread only. */
final class ProjectDraft {

	/** Which files are to be read, and the name of the format, empty to go by the content. */
	record Request(List<Path> files, Optional<String> format) {
		Request {
			files = List.copyOf(files);
		}
	}

	/**
	 * What came of reading.
	 *
	 * @param project what was read, or null
	 * @param kinds   the same as people read it
	 * @param problem why nothing could be read, or null
	 */
	record Result(ProjectFormat format, CodedProject project, List<Kind> kinds, String problem) {
	}

	private Request request = new Request(List.of(), Optional.empty());
	private Result result;

	Request request() {
		return request;
	}

	/** Asks for other files or another format; what was read is forgotten. */
	void setRequest(Request other) {
		request = other;
		result = null;
	}

	void setResult(Result read) {
		result = read;
	}

	/** What was read; nothing while it was not. */
	Optional<Result> result() {
		return Optional.ofNullable(result);
	}

	/** What can be imported. */
	Optional<CodedProject> project() {
		return result().map(Result::project);
	}

	/**
	 * Reads, in any thread.
	 *
	 * @param study that the project may speak of; nothing when it has to stand for itself
	 */
	static Result read(ProjectReader reader, Request request, Optional<Study> study) {
		try (PackedFiles packed = PackedFiles.of(request.files())) {
			ProjectFormat format = reader.format(packed.file(), request.format());
			ProjectImporter importer = format.importer();
			CodedProject project = study.isPresent() ? importer.read(packed.file(), study.get(), Progress.NONE) : importer.read(packed.file(), new ProjectNames());
			return new Result(format, project, ProjectContents.of(project), null);
		} catch (ImportException | StudyException e) {
			return new Result(null, null, List.of(), e.getLocalizedMessage());
		} catch (RuntimeException | OutOfMemoryError e) {
			if (!(e instanceof UncheckedIOException))
				ILog.get().error(e.toString(), e);
			return new Result(null, null, List.of(), Messages.bind(Messages.project_failed, String.valueOf(e.getLocalizedMessage())));
		}
	}
}
