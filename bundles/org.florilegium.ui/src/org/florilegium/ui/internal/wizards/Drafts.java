package org.florilegium.ui.internal.wizards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.florilegium.exchange.CollectionFormat;
import org.florilegium.exchange.DocumentReader;
import org.florilegium.exchange.ImportPlan;
import org.florilegium.exchange.ImportRequest;
import org.florilegium.exchange.Inputs;
import org.florilegium.exchange.Listing.Description;
import org.florilegium.exchange.NamePattern;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.Background;

/** The documents that are about to be imported. In the UI thread. */
final class Drafts {

	/** Looks a reading text up by its hash. */
	interface Known {
		/** The document that the study has with this text. */
		Optional<String> twin(String sha256) throws StudyException;
	}

	private record Wanted(Draft draft, ImportRequest request, Map<String, String> columns) {
	}

	private final DocumentReader reader;
	private final List<CollectionFormat> lists;
	private final Known known;
	private final List<Draft> drafts = new ArrayList<>();
	private final Map<String, String> twins = new HashMap<>();
	private final Map<Path, Draft.Found> found = new LinkedHashMap<>();
	private final Map<Path, Map<String, String>> columns = new HashMap<>();
	private Optional<NamePattern> pattern = Optional.empty();

	/** @param lists the known kinds of files that stand for several documents */
	Drafts(DocumentReader reader, List<CollectionFormat> lists, Known known) {
		this.reader = reader;
		this.lists = lists;
		this.known = known;
	}

	DocumentReader reader() {
		return reader;
	}

	List<Draft> all() {
		return Collections.unmodifiableList(new ArrayList<>(drafts));
	}

	/** Adds files, each once. Folders and lists are given way to the documents they have, once they are read. */
	void add(Collection<Path> files) {
		for (Path file : files) {
			Path place = file.toAbsolutePath().normalize();
			if (drafts.stream().noneMatch(draft -> draft.file().equals(place)))
				drafts.add(new Draft(place));
		}
	}

	void remove(Collection<Draft> some) {
		drafts.removeAll(some);
	}

	/** Takes what the names of files say; nothing when they are not looked at. */
	void setPattern(Optional<NamePattern> other) {
		pattern = other;
		drafts.forEach(this::readName);
	}

	private void readName(Draft draft) {
		draft.setByName(byName(draft).orElse(Inputs.NOTHING));
	}

	/** What the name of a document's file says by the pattern; empty when it is not of it. */
	Optional<Description> byName(Draft draft) {
		return draft.hasFile() ? pattern.flatMap(each -> each.read(ImportPlan.stem(draft.file()))) : Optional.empty();
	}

	/** Names of the columns of the table that a document comes from; none when it comes from no table. */
	List<String> columns(Draft draft) {
		Draft.Found of = found.get(draft.list().orElse(draft.file()));
		return of == null ? List.of() : of.columns();
	}

	/** The columns that were chosen for the table that a document comes from, by their use. */
	Map<String, String> chosenColumns(Draft draft) {
		return columns.getOrDefault(draft.list().orElse(draft.file()), Map.of());
	}

	/** Chooses other columns; the table is to be read again then. */
	void chooseColumns(Draft draft, Map<String, String> chosen) {
		Path table = draft.list().orElse(draft.file());
		columns.put(table, Map.copyOf(chosen));
		int at = drafts.indexOf(drafts.stream().filter(each -> table.equals(each.list().orElse(each.file()))).findFirst().orElse(draft));
		drafts.removeIf(each -> table.equals(each.list().orElse(each.file())));
		drafts.add(Math.clamp(at, 0, drafts.size()), new Draft(table));
	}

	/** What the user should know of folders and lists. */
	List<String> notes() {
		return found.entrySet().stream().filter(entry -> drafts.stream().anyMatch(draft -> draft.list().filter(entry.getKey()::equals).isPresent()))
				.flatMap(entry -> entry.getValue().notes().stream()).toList();
	}

	/** Reads in the background what is not read yet, and tells when everything is. */
	void read(Background background, Runnable done) {
		List<Wanted> wanted = drafts.stream().filter(draft -> draft.result().isEmpty()).map(this::wanted).toList();
		background.load(() -> {
			Map<Wanted, Draft.Result> results = new LinkedHashMap<>();
			Map<String, String> same = new HashMap<>();
			for (Wanted each : wanted) {
				Draft.Result result = each.draft.input().isPresent() ? Draft.read(reader, each.draft.input().get(), each.request) : Draft.read(reader, lists, each.draft.file(), each.request, each.columns);
				results.put(each, result);
				if (result.sha256() != null)
					known.twin(result.sha256()).ifPresent(document -> same.put(result.sha256(), document));
			}
			return Map.entry(results, same);
		}, read -> {
			twins.putAll(read.getValue());
			for (Draft draft : drafts)
				Optional.ofNullable(read.getKey().get(wanted(draft))).ifPresent(draft::setResult);
			if (unfold())
				read(background, done);
			else
				done.run();
		});
	}

	private Wanted wanted(Draft draft) {
		return new Wanted(draft, draft.request(), columns.getOrDefault(draft.file(), Map.of()));
	}

	/** Puts the documents of folders and lists in their place; tells whether there were any. */
	private boolean unfold() {
		List<Draft> unfolded = new ArrayList<>();
		for (Draft draft : drafts) {
			Draft.Found has = draft.result().map(Draft.Result::found).orElse(null);
			if (has != null)
				found.put(draft.file(), has);
			if (has == null || has.inputs().isEmpty())
				unfolded.add(draft);
			else
				has.inputs().stream().filter(input -> input.text().isPresent() || drafts.stream().noneMatch(other -> other.file().equals(input.file())))
						.map(input -> new Draft(input, draft.file())).forEach(unfolded::add);
		}
		boolean any = !unfolded.equals(drafts);
		drafts.clear();
		drafts.addAll(unfolded);
		drafts.forEach(this::readName);
		return any;
	}

	/** Whether everything is read, and all of it could be. */
	boolean areReadable() {
		return drafts.stream().allMatch(Draft::isReadable);
	}

	/** Why something cannot be imported; null for no reason. */
	String problem() {
		List<Draft> unreadable = drafts.stream().filter(draft -> draft.result().isPresent() && !draft.isReadable()).toList();
		if (unreadable.isEmpty())
			return null;
		return unreadable.size() == 1 ? unreadable.getFirst().result().get().problem() : Messages.bind(Messages.files_problems, unreadable.size());
	}

	/** What is there twice; null for nothing. */
	String duplicate() {
		Map<String, Draft> seen = new HashMap<>();
		for (Draft draft : drafts) {
			String sha = draft.result().map(Draft.Result::sha256).orElse(null);
			if (sha == null)
				continue;
			if (twins.containsKey(sha))
				return Messages.bind(Messages.files_twin, draft.name(), twins.get(sha));
			Draft other = seen.putIfAbsent(sha, draft);
			if (other != null)
				return Messages.bind(Messages.files_twins, draft.name(), other.name());
		}
		return null;
	}

	/** What is wrong with what the user said; null for nothing. */
	String mistake() {
		return drafts.stream().map(Draft::mistake).filter(mistake -> mistake != null).findFirst().orElse(null);
	}

	/** Puts all into a plan. */
	void addTo(ImportPlan plan) throws StudyException {
		for (Draft draft : drafts)
			draft.addTo(plan);
	}
}
