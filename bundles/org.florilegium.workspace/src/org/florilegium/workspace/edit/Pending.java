package org.florilegium.workspace.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.osgi.util.NLS;
import org.florilegium.study.FileChange;
import org.florilegium.study.Hashes;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.StudyFiles;
import org.florilegium.study.edit.Prepared;

/** What has been changed in editors and is to be written next. Safe for several threads. */
final class Pending {

	/**
	 * A change.
	 *
	 * @param operation of the history that made it
	 * @param back      what takes it back should it not be possible to write it
	 * @param written   completed when it is on disk
	 */
	record Change(IUndoableOperation operation, List<Step> back, CompletableFuture<Void> written) {
	}

	/** What a file is to be: text instead of what is known to be on disk; null for no file. */
	private record Target(String base, String text) {
	}

	/** What was taken to be written. */
	record Batch(List<Change> changes, Map<Path, Object> targets) {

		Set<Path> files() {
			return targets.keySet();
		}
	}

	private final Map<Path, Target> targets = new LinkedHashMap<>();
	private final List<Change> changes = new ArrayList<>();

	/** Whether a file waits to be written. */
	synchronized boolean contains(Path file) {
		return targets.containsKey(file);
	}

	/** The text that a file will have; nothing when it does not wait to be written. */
	synchronized Optional<Optional<String>> text(Path file) {
		return targets.containsKey(file) ? Optional.of(Optional.ofNullable(targets.get(file).text)) : Optional.empty();
	}

	/**
	 * Adds a file.
	 *
	 * @param base the text that is on disk, unless the file waits already; null for no file
	 * @param text what it is to be; null for no file
	 */
	synchronized void put(Path file, String base, String text) {
		Target before = targets.get(file);
		targets.put(file, new Target(before == null ? base : before.base, text));
	}

	synchronized void add(Change change) {
		changes.add(change);
	}

	/** Takes all that waits; the texts stay known until {@link #done}. */
	synchronized Batch take() {
		Batch batch = new Batch(List.copyOf(changes), new LinkedHashMap<>(targets));
		changes.clear();
		return batch;
	}

	/** Forgets what was written, or could not be. */
	synchronized void done(Batch batch) {
		batch.targets.forEach((file, target) -> {
			Target now = targets.get(file);
			if (now == target)
				targets.remove(file);
			else if (now != null) // changed again meanwhile, from what was written
				targets.put(file, new Target(((Target) target).text, now.text));
		});
	}

	/**
	 * Forgets all that waits when some of it could not be written: what was changed after that was changed on top of it.
	 *
	 * @return the changes that come to nothing, in their order
	 */
	synchronized List<Change> failed(Batch batch) {
		List<Change> lost = new ArrayList<>(batch.changes);
		lost.addAll(changes);
		changes.clear();
		targets.clear();
		return lost;
	}

	/**
	 * Writes what was taken, durably. The caller holds the study's lock.
	 *
	 * @return the files written
	 */
	static Set<Path> write(StudyFiles files, Batch batch, OpenTexts open) throws StudyException {
		Map<Path, FileChange> out = new LinkedHashMap<>();
		Set<Path> saved = new HashSet<>();
		for (Map.Entry<Path, Object> entry : batch.targets.entrySet()) {
			Path file = entry.getKey();
			Target target = (Target) entry.getValue();
			byte[] bytes = Files.exists(files.resolve(file)) ? files.bytes(file) : null;
			String disk = bytes == null ? null : StudyFiles.decode(file, bytes);
			if (!Objects.equals(disk, target.base)) {
				if (Objects.equals(disk, target.text) || disk != null && open.get(file).filter(text -> disk.equals(text.saved())).isPresent()) {
					saved.add(file); // whoever has it open saved it meanwhile, with the change in it
					continue;
				}
				throw new StudyException(Code.CHANGED_MEANWHILE, NLS.bind(Messages.edit_changedMeanwhile, file));
			}
			out.put(file, new FileChange(bytes == null ? null : Hashes.sha256(bytes), target.text == null ? null : Prepared.encode(target.text, bytes)));
		}
		files.write(out);
		for (Path file : out.keySet())
			open.get(file).ifPresent(text -> text.saved(((Target) batch.targets.get(file)).text));
		saved.addAll(out.keySet());
		return saved;
	}
}
