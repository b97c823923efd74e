package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.ImportPlan.Wishes;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Metadata;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Hashes;
import org.florilegium.study.StudyException;

/** A document that is about to be imported: how its file is to be read, what was read, and what the user says of it. In the UI thread only. */
final class Draft {

	/**
	 * What came of reading a file.
	 *
	 * @param problem why it could not be read, or null; then there is nothing else
	 */
	record Result(byte[] bytes, ImportedDocument document, String sha256, String problem, long nanoseconds) {
	}

	private static final String BETWEEN_AUTHORS = ";"; //$NON-NLS-1$

	private final Path file;
	private ImportRequest request = ImportRequest.DEFAULT;
	private Result result;
	private boolean touched;
	String title = ""; //$NON-NLS-1$
	String authors = ""; //$NON-NLS-1$
	String date = ""; //$NON-NLS-1$
	String source = ""; //$NON-NLS-1$
	String kind = ""; //$NON-NLS-1$

	Draft(Path file) {
		this.file = file;
	}

	Path file() {
		return file;
	}

	ImportRequest request() {
		return request;
	}

	/** Has it read in another way. */
	void setRequest(ImportRequest other) {
		request = other;
		result = null;
	}

	/** What was read; nothing while it was not. */
	Optional<Result> result() {
		return Optional.ofNullable(result);
	}

	/** Whether it can be imported. */
	boolean isReadable() {
		return result != null && result.problem == null;
	}

	/** Takes what was read, and what the document says of itself unless the user has said something. */
	void setResult(Result read) {
		result = read;
		if (touched || read.document == null)
			return;
		Metadata metadata = read.document.metadata();
		title = metadata.title().orElse(ImportPlan.stem(file));
		authors = String.join(BETWEEN_AUTHORS + " ", metadata.authors()); //$NON-NLS-1$
		date = metadata.date().orElse(""); //$NON-NLS-1$
	}

	/** The user has said something of the document, which nothing may overwrite. */
	void touch() {
		touched = true;
	}

	/** Reads the file, in any thread. */
	static Result read(DocumentReader reader, Path file, ImportRequest request) {
		long start = System.nanoTime();
		try {
			DocumentSource opened = DocumentSource.read(file, request.encoding(), request.limit());
			ImportedDocument document = reader.read(opened, request);
			return new Result(opened.bytes(), document, Hashes.sha256(document.text()), null, System.nanoTime() - start);
		} catch (ImportException e) {
			return new Result(null, null, null, e.getLocalizedMessage(), System.nanoTime() - start);
		}
	}

	/** What is wrong with what the user said, or null. */
	String mistake() {
		if (title.isBlank())
			return Messages.bind(Messages.metadata_noTitle, file.getFileName());
		try {
			date();
			return null;
		} catch (DateTimeException e) {
			return Messages.bind(Messages.metadata_badDate, date.strip(), file.getFileName());
		}
	}

	private PartialDate date() {
		return date.isBlank() ? null : PartialDate.valueOf(date.strip());
	}

	/** Puts it into a plan, with what the user said and nothing that the document says of itself and the user has deleted. */
	void addTo(ImportPlan plan) throws StudyException {
		ImportedDocument read = result.document;
		Metadata left = new Metadata(Optional.empty(), List.of(), Optional.empty(), read.metadata().language(), read.metadata().sources());
		ImportedDocument content = read.with(left);
		List<String> named = Stream.of(authors.split(BETWEEN_AUTHORS)).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toList());
		plan.add(file, result.bytes, content, new Wishes(null, title.strip(), named, null, date(), blankToNull(source), blankToNull(kind), null), result.nanoseconds);
	}

	private static String blankToNull(String text) {
		return text.isBlank() ? null : text.strip();
	}
}
