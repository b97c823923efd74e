package org.florilegium.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.florilegium.exchange.ImportException.Code;
import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.Listing.Entry;

/**
 * Finds the documents in what a user gives: files, folders of files, and files that stand for several documents; and what is
 * said of them in the lists or by their names.
 */
public final class Inputs {

	/**
	 * A document to be read.
	 *
	 * @param file   where it comes from, or for a text that stands in a list, the name that its source is kept under
	 * @param text   the text that stands in a list; empty when the file is to be read
	 * @param about  what is said of it elsewhere than in it
	 * @param origin what it is called in messages
	 */
	public record Input(Path file, Optional<String> text, Description about, String origin) {

		/**
		 * Opens it.
		 *
		 * @throws ImportException when it cannot be read
		 */
		public DocumentSource open(ImportRequest request) throws ImportException {
			return text.isPresent() ? DocumentSource.of(file, text.get().getBytes(StandardCharsets.UTF_8)) : DocumentSource.read(file, request.encoding(), request.limit());
		}
	}

	/** Says nothing of a document. */
	public static final Description NOTHING = new Description(null, List.of(), null, null, null, null, Map.of());

	private final List<ImportFormat> documents;
	private final List<CollectionFormat> collections;
	private final ImportRequest request;
	private final Map<String, String> columns;
	private final Optional<NamePattern> pattern;
	private final List<Input> found = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final List<Loss> losses = new ArrayList<>();

	/**
	 * @param columns names of columns by what they are to be used for; see {@link CollectionImporter#list}
	 * @param pattern what the names of files say
	 */
	public Inputs(List<ImportFormat> documents, List<CollectionFormat> collections, ImportRequest request, Map<String, String> columns, Optional<NamePattern> pattern) {
		this.documents = List.copyOf(documents);
		this.collections = List.copyOf(collections);
		this.request = request;
		this.columns = Map.copyOf(columns);
		this.pattern = pattern;
	}

	/** The documents found so far. */
	public List<Input> found() {
		return List.copyOf(found);
	}

	/** What the user should know about the files. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** What lists had that could not be carried over. */
	public List<Loss> losses() {
		return List.copyOf(losses);
	}

	/**
	 * Takes in a file, or the files of a folder and its folders whose names end as those of documents do.
	 *
	 * @throws ImportException when it cannot be read, or its name is not of the pattern
	 */
	public void add(Path path) throws ImportException {
		if (Files.isDirectory(path)) {
			for (Path file : filesIn(path))
				add(file);
			return;
		}
		Optional<CollectionFormat> collection = collection(path);
		if (collection.isPresent())
			addAll(path, list(path, collection.get()));
		else
			found.add(new Input(path, Optional.empty(), byName(path), path.toString()));
	}

	/**
	 * Says of the documents found what a list says of their files: a bibliography, a table. Files are matched by their names,
	 * or by the reference's key.
	 *
	 * @throws ImportException when the list cannot be read
	 */
	public void describe(Path list) throws ImportException {
		CollectionFormat format = collection(list).orElseThrow(() -> new ImportException(Code.UNKNOWN_FORMAT,
				"%s is no list of documents. Such lists are %s.".formatted(list, collections.stream().map(CollectionFormat::title).collect(Collectors.joining(", ")))));
		Map<String, Entry> byFile = new LinkedHashMap<>();
		for (Entry entry : list(list, format).entries()) {
			entry.file().ifPresent(file -> byFile.putIfAbsent(nameOf(file), entry));
			byFile.putIfAbsent(entry.label().toLowerCase(Locale.ROOT), entry);
		}
		int described = 0;
		for (int i = 0; i < found.size(); i++) {
			Input input = found.get(i);
			Entry entry = byFile.get(nameOf(input.file.toString()));
			entry = entry != null ? entry : byFile.get(ImportPlan.stem(input.file).toLowerCase(Locale.ROOT));
			if (entry != null) {
				found.set(i, new Input(input.file, input.text, merged(input.about, entry.about()), input.origin));
				described++;
			} else {
				notes.add("%s says nothing of %s.".formatted(list, input.file));
			}
		}
		if (described == 0)
			throw new ImportException(Code.BAD_OPTION, "%s says nothing of any of the files. It is matched by the names of files, or by keys of references that are such names.".formatted(list));
	}

	private Listing list(Path path, CollectionFormat format) throws ImportException {
		Listing listing = format.importer().list(DocumentSource.read(path, request.encoding(), request.limit()), columns);
		losses.addAll(listing.losses());
		return listing;
	}

	private void addAll(Path list, Listing listing) throws ImportException {
		Path folder = list.toAbsolutePath().normalize().getParent();
		int without = 0;
		for (Entry entry : listing.entries()) {
			String origin = list + ", " + entry.label();
			if (entry.text().isPresent()) {
				Path name = Path.of(ImportPlan.stem(list) + "-" + entry.label().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".txt");
				found.add(new Input(name, entry.text(), entry.about(), origin));
			} else if (entry.file().isPresent()) {
				Path file = within(folder, entry.file().get(), origin);
				found.add(new Input(file, Optional.empty(), merged(entry.about(), byName(file)), origin));
			} else {
				without++;
			}
		}
		if (without > 0)
			losses.add(new Loss("reference without a file", without, "Nothing is attached to them that could be read. To describe files by references, name the files and give the references with --metadata."));
		if (without == listing.entries().size())
			throw new ImportException(Code.EMPTY, "No reference of %s has a file attached. To describe files by references, import the files and give the references with --metadata.".formatted(list));
	}

	/** Files that a list names have to be beside it or below: a list from elsewhere must not take in what it likes. */
	private static Path within(Path folder, String written, String origin) throws ImportException {
		Path file;
		try {
			file = folder.resolve(written.replace('\\', '/')).normalize();
		} catch (InvalidPathException e) {
			throw new ImportException(Code.MISSING, "%s: \"%s\" cannot be the name of a file.".formatted(origin, written), e);
		}
		if (!file.startsWith(folder))
			throw new ImportException(Code.UNSAFE, "%s names the file %s, which is not in the list's folder %s or below. Put it there, and name it from there.".formatted(origin, written, folder));
		if (!Files.exists(file))
			throw new ImportException(Code.MISSING, "%s names the file %s, which is not there.".formatted(origin, file));
		return file;
	}

	private Optional<CollectionFormat> collection(Path path) throws ImportException {
		if (request.format().isPresent())
			return collections.stream().filter(c -> c.name().equals(request.format().get())).findFirst();
		String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
		if (collections.stream().flatMap(c -> c.extensions().stream()).noneMatch(e -> name.endsWith("." + e)))
			return Optional.empty();
		DocumentSource source = DocumentSource.read(path, request.encoding(), request.limit());
		CollectionFormat best = null;
		int most = 0;
		for (CollectionFormat format : collections) {
			int sure = format.importer().recognise(source);
			if (sure > most) {
				most = sure;
				best = format;
			}
		}
		return Optional.ofNullable(best);
	}

	private List<Path> filesIn(Path folder) throws ImportException {
		List<String> extensions = Stream.concat(documents.stream().flatMap(d -> d.extensions().stream()), collections.stream().flatMap(c -> c.extensions().stream())).toList();
		try (Stream<Path> tree = Files.walk(folder)) {
			Map<Boolean, List<Path>> files = tree.filter(Files::isRegularFile).filter(file -> !isHidden(folder, file)).sorted()
					.collect(Collectors.partitioningBy(file -> extensions.stream().anyMatch(e -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + e))));
			if (files.get(true).isEmpty())
				throw new ImportException(Code.EMPTY, "The folder %s has no documents in it. Files are taken whose names end in: %s.".formatted(folder, String.join(", ", extensions)));
			if (!files.get(false).isEmpty())
				notes.add("Files of other kinds were passed over in %s: %s.".formatted(folder,
						files.get(false).stream().limit(5).map(file -> folder.relativize(file).toString()).collect(Collectors.joining(", ")) + (files.get(false).size() > 5 ? " and %d more".formatted(files.get(false).size() - 5) : "")));
			return files.get(true);
		} catch (IOException | UncheckedIOException e) {
			throw new ImportException(Code.UNREADABLE, "The folder %s cannot be read (%s).".formatted(folder, e.getMessage()), e);
		}
	}

	private static boolean isHidden(Path folder, Path file) {
		for (Path name : folder.relativize(file)) {
			if (name.toString().startsWith(".") || name.toString().startsWith("~$"))
				return true;
		}
		return false;
	}

	private Description byName(Path file) throws ImportException {
		if (pattern.isEmpty())
			return NOTHING;
		return pattern.get().read(ImportPlan.stem(file)).orElseThrow(() -> new ImportException(Code.BAD_OPTION, "The name of %s is not of the pattern %s.".formatted(file, pattern.get())));
	}

	/** The first, and from the second what is missing in it. */
	private static Description merged(Description a, Description b) {
		Map<String, Object> values = new LinkedHashMap<>(b.values());
		values.putAll(a.values());
		return new Description(a.title() != null ? a.title() : b.title(), a.authors().isEmpty() ? b.authors() : a.authors(), a.date() != null ? a.date() : b.date(),
				a.source() != null ? a.source() : b.source(), a.kind() != null ? a.kind() : b.kind(), a.language() != null ? a.language() : b.language(), values);
	}

	private static String nameOf(String path) {
		String name = path.replace('\\', '/');
		return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
	}
}
