package org.florilegium.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
	 * What a folder or a list of documents has.
	 *
	 * @param inputs  the documents
	 * @param columns names of the columns of a table, among which a user may choose
	 * @param notes   what the user should know
	 */
	record Found(List<Input> inputs, List<String> columns, List<String> notes) {
	}

	/**
	 * What came of reading a file.
	 *
	 * @param found   the documents that the file stands for when it is a folder or list of such, else null; then there is no document
	 * @param problem why it could not be read, or null; then there is no document
	 */
	record Result(byte[] bytes, ImportedDocument document, String sha256, Found found, String problem, long nanoseconds) {
	}

	private static final String BETWEEN_AUTHORS = ";"; //$NON-NLS-1$

	private final Path file;
	private final Optional<Input> input;
	private final Optional<Path> list;
	private final Map<Saying, String> said = new EnumMap<>(Saying.class);
	private final Set<Saying> byUser = EnumSet.noneOf(Saying.class);
	private Description byName = Inputs.NOTHING;
	private ImportRequest request = ImportRequest.DEFAULT;
	private Result result;

	Draft(Path file) {
		this.file = file;
		input = Optional.empty();
		list = Optional.empty();
	}

	/** A document that a folder or list has. */
	Draft(Input input, Path list) {
		file = input.file();
		this.input = Optional.of(input);
		this.list = Optional.of(list);
	}

	/** The folder or list that has it; empty for a file that the user named. */
	Optional<Path> list() {
		return list;
	}

	/** Whether its text is in a file of its own, whose name may say something. */
	boolean hasFile() {
		return input.flatMap(Input::text).isEmpty();
	}

	/** What the name of its file says. */
	void setByName(Description description) {
		byName = description;
		propose();
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

	/** Takes what was read. */
	void setResult(Result read) {
		result = read;
		propose();
	}

	/** What is said of the document where the user has not said anything: in lists, by the name of its file, by itself. */
	private void propose() {
		if (!isReadable())
			return;
		Metadata metadata = result.document.metadata();
		Description about = about();
		propose(Saying.TITLE, Optional.ofNullable(about.title()).or(metadata::title).orElse(ImportPlan.stem(file)));
		propose(Saying.AUTHORS, String.join(BETWEEN_AUTHORS + " ", about.authors().isEmpty() ? metadata.authors() : about.authors())); //$NON-NLS-1$
		propose(Saying.DATE, Optional.ofNullable(about.date()).or(metadata::date).orElse("")); //$NON-NLS-1$
		propose(Saying.SOURCE, Optional.ofNullable(about.source()).orElse("")); //$NON-NLS-1$
		propose(Saying.KIND, Optional.ofNullable(about.kind()).orElse("")); //$NON-NLS-1$
	}

	private void propose(Saying what, String proposal) {
		if (!byUser.contains(what))
			said.put(what, proposal);
	}

	/** What is said of the document elsewhere than in it. */
	private Description about() {
		Description listed = input.map(Input::about).orElse(Inputs.NOTHING);
		Map<String, Object> values = new LinkedHashMap<>(byName.values());
		values.putAll(listed.values());
		return new Description(or(listed.title(), byName.title()), listed.authors().isEmpty() ? byName.authors() : listed.authors(), or(listed.date(), byName.date()),
				or(listed.source(), byName.source()), or(listed.kind(), byName.kind()), or(listed.language(), byName.language()), values);
	}

	private static String or(String one, String other) {
		return one != null ? one : other;
	}

	/** What is said of the document; empty for nothing. */
	String said(Saying what) {
		return said.getOrDefault(what, ""); //$NON-NLS-1$
	}

	/** The user says something of the document, which nothing may overwrite. */
	void say(Saying what, String text) {
		byUser.add(what);
		said.put(what, text);
	}

	/** Opens it as it is to be read, in any thread. */
	static DocumentSource open(Path file, Optional<Input> input, ImportRequest request) throws ImportException {
		return input.isPresent() ? input.get().open(request) : DocumentSource.read(file, request.encoding(), request.limit());
	}

	/**
	 * Reads a file, folder or list, in any thread.
	 *
	 * @param columns of a table, by their use
	 */
	static Result read(DocumentReader reader, List<CollectionFormat> lists, Path file, ImportRequest request, Map<String, String> columns) {
		long start = System.nanoTime();
		try {
			Inputs inputs = new Inputs(reader.formats(), lists, request, columns, Optional.empty());
			inputs.add(file);
			List<Input> inputsFound = inputs.found();
			if (inputsFound.size() == 1 && inputsFound.getFirst().text().isEmpty() && inputsFound.getFirst().file().equals(file))
				return read(reader, inputsFound.getFirst(), request);
			List<String> notes = new ArrayList<>(inputs.notes());
			inputs.losses().forEach(loss -> notes.add(Messages.bind(Messages.files_passedOver, new Object[] { loss.count(), loss.element(), loss.reason() })));
			return new Result(null, null, null, new Found(inputsFound, columns(lists, file, request), notes), null, System.nanoTime() - start);
		} catch (ImportException e) {
			return new Result(null, null, null, new Found(List.of(), columns(lists, file, request), List.of()), e.getLocalizedMessage(), System.nanoTime() - start);
		}
	}

	/** The columns of a table; none of what is no table. */
	private static List<String> columns(List<CollectionFormat> lists, Path file, ImportRequest request) {
		if (!Files.isRegularFile(file))
			return List.of();
		try {
			DocumentSource source = DocumentSource.read(file, request.encoding(), request.limit());
			CollectionFormat best = null;
			int most = 0;
			for (CollectionFormat format : lists) {
				int sure = format.importer().recognise(source);
				if (sure > most) {
					most = sure;
					best = format;
				}
			}
			return best == null ? List.of() : best.importer().columns(source);
		} catch (ImportException e) {
			return List.of(); // what is wrong with it is said where it is read
		}
	}

	/** Reads a document, in any thread. */
	static Result read(DocumentReader reader, Input input, ImportRequest request) {
		long start = System.nanoTime();
		try {
			DocumentSource opened = input.open(request);
			ImportedDocument document = reader.read(opened, request);
			return new Result(opened.bytes(), document, Hashes.sha256(document.text()), null, null, System.nanoTime() - start);
		} catch (ImportException e) {
			return new Result(null, null, null, null, e.getLocalizedMessage(), System.nanoTime() - start);
		}
	}

	/** What is wrong with what the user said, or null. */
	String mistake() {
		if (said(Saying.TITLE).isBlank())
			return Messages.bind(Messages.metadata_noTitle, name());
		try {
			date();
			return null;
		} catch (DateTimeException e) {
			return Messages.bind(Messages.metadata_badDate, said(Saying.DATE).strip(), name());
		}
	}

	private PartialDate date() {
		return said(Saying.DATE).isBlank() ? null : PartialDate.valueOf(said(Saying.DATE).strip());
	}

	/** Puts it into a plan, with what the user said and nothing that the document says of itself and the user has deleted. */
	void addTo(ImportPlan plan) throws StudyException {
		ImportedDocument read = result.document;
		Metadata left = new Metadata(Optional.empty(), List.of(), Optional.empty(), read.metadata().language(), read.metadata().sources());
		ImportedDocument content = read.with(left);
		List<String> named = Stream.of(said(Saying.AUTHORS).split(BETWEEN_AUTHORS)).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toList());
		plan.add(file, result.bytes, content, new Wishes(null, said(Saying.TITLE).strip(), named, null, date(), blankToNull(said(Saying.SOURCE)), blankToNull(said(Saying.KIND)), about().language(), about().values()), result.nanoseconds);
	}

	private static String blankToNull(String text) {
		return text.isBlank() ? null : text.strip();
	}
}
