package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.exchange.CollectionFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.DocumentSource;
import org.florilegium.exchange.ImportException;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.ImportPlan.Wishes;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.ImportedDocument;
import org.florilegium.exchange.Inputs;
import org.florilegium.exchange.Inputs.Input;
import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.Metadata;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Hashes;
import org.florilegium.study.StudyException;

/** A document that is about to be imported: how its file is to be read, what was read, and what the user says of it. In the UI thread only. */
final class Draft {

	/**
	 * What came of reading a file.
	 *
	 * @param listed  the documents that the file stands for when it is a folder or list of such; then there is nothing else
	 * @param problem why it could not be read, or null; then there is nothing else
	 */
	record Result(byte[] bytes, ImportedDocument document, String sha256, List<Input> listed, String problem, long nanoseconds) {
	}

	private static final String BETWEEN_AUTHORS = ";"; //$NON-NLS-1$

	private final Path file;
	private final Optional<Input> input;
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
		input = Optional.empty();
	}

	/** A document that a folder or list has. */
	Draft(Input input) {
		file = input.file();
		this.input = Optional.of(input);
	}

	/** The document as a folder or list has it; empty for a file that the user named. */
	Optional<Input> input() {
		return input;
	}

	/** What it is called in messages. */
	String name() {
		return input.map(Input::origin).map(origin -> origin.substring(origin.lastIndexOf('/') + 1)).orElseGet(() -> file.getFileName().toString());
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
		return result != null && result.document != null;
	}

	/** Takes what was read, and what the document says of itself unless the user has said something. */
	void setResult(Result read) {
		result = read;
		if (touched || read.document == null)
			return;
		Metadata metadata = read.document.metadata();
		Description about = about();
		title = Optional.ofNullable(about.title()).or(metadata::title).orElse(ImportPlan.stem(file));
		authors = String.join(BETWEEN_AUTHORS + " ", about.authors().isEmpty() ? metadata.authors() : about.authors()); //$NON-NLS-1$
		date = Optional.ofNullable(about.date()).or(metadata::date).orElse(""); //$NON-NLS-1$
		source = Optional.ofNullable(about.source()).orElse(source);
		kind = Optional.ofNullable(about.kind()).orElse(kind);
	}

	private Description about() {
		return input.map(Input::about).orElse(Inputs.NOTHING);
	}

	/** The user has said something of the document, which nothing may overwrite. */
	void touch() {
		touched = true;
	}

	/** Reads a file, folder or list, in any thread. */
	static Result read(DocumentReader reader, List<CollectionFormat> lists, Path file, ImportRequest request) {
		long start = System.nanoTime();
		try {
			Inputs inputs = new Inputs(reader.formats(), lists, request, Map.of(), Optional.empty());
			inputs.add(file);
			List<Input> found = inputs.found();
			if (found.size() == 1 && found.getFirst().text().isEmpty() && found.getFirst().file().equals(file))
				return read(reader, found.getFirst(), request);
			return new Result(null, null, null, found, null, System.nanoTime() - start);
		} catch (ImportException e) {
			return new Result(null, null, null, List.of(), e.getLocalizedMessage(), System.nanoTime() - start);
		}
	}

	/** Reads a document, in any thread. */
	static Result read(DocumentReader reader, Input input, ImportRequest request) {
		long start = System.nanoTime();
		try {
			DocumentSource opened = input.open(request);
			ImportedDocument document = reader.read(opened, request);
			return new Result(opened.bytes(), document, Hashes.sha256(document.text()), List.of(), null, System.nanoTime() - start);
		} catch (ImportException e) {
			return new Result(null, null, null, List.of(), e.getLocalizedMessage(), System.nanoTime() - start);
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
		plan.add(file, result.bytes, content, new Wishes(null, title.strip(), named, null, date(), blankToNull(source), blankToNull(kind), about().language(), about().values()), result.nanoseconds);
	}

	private static String blankToNull(String text) {
		return text.isBlank() ? null : text.strip();
	}
}
