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
import org.florilegium.exchange.Inputs.Input;
import org.florilegium.study.StudyException;
import org.florilegium.ui.internal.Background;

/** The documents that are about to be imported. In the UI thread. */
final class Drafts {

	/** Looks a reading text up by its hash. */
	interface Known {
		/** The document that the study has with this text. */
		Optional<String> twin(String sha256) throws StudyException;
	}

	private record Wanted(Draft draft, ImportRequest request) {
	}

	private final DocumentReader reader;
	private final List<CollectionFormat> lists;
	private final Known known;
	private final List<Draft> drafts = new ArrayList<>();
	private final Map<String, String> twins = new HashMap<>();

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

	/** Reads in the background what is not read yet, and tells when everything is. */
	void read(Background background, Runnable done) {
		List<Wanted> wanted = drafts.stream().filter(draft -> draft.result().isEmpty()).map(draft -> new Wanted(draft, draft.request())).toList();
		background.load(() -> {
			Map<Wanted, Draft.Result> results = new LinkedHashMap<>();
			Map<String, String> found = new HashMap<>();
			for (Wanted each : wanted) {
				Draft.Result result = each.draft.input().isPresent() ? Draft.read(reader, each.draft.input().get(), each.request) : Draft.read(reader, lists, each.draft.file(), each.request);
				results.put(each, result);
				if (result.sha256() != null)
					known.twin(result.sha256()).ifPresent(document -> found.put(result.sha256(), document));
			}
			return Map.entry(results, found);
		}, read -> {
			twins.putAll(read.getValue());
			for (Draft draft : drafts)
				Optional.ofNullable(read.getKey().get(new Wanted(draft, draft.request()))).ifPresent(draft::setResult);
			if (unfold())
				read(background, done);
			else
				done.run();
		});
	}

	/** Puts the documents of folders and lists in their place; tells whether there were any. */
	private boolean unfold() {
		List<Draft> unfolded = new ArrayList<>();
		for (Draft draft : drafts) {
			List<Input> listed = draft.result().map(Draft.Result::listed).orElse(List.of());
			if (listed.isEmpty())
				unfolded.add(draft);
			listed.stream().filter(input -> input.text().isPresent() || drafts.stream().noneMatch(other -> other.file().equals(input.file()))).map(Draft::new).forEach(unfolded::add);
		}
		boolean any = !unfolded.equals(drafts);
		drafts.clear();
		drafts.addAll(unfolded);
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
