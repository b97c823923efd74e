package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.florilegium.study.FileChange;
import org.florilegium.study.Hashes;

/**
 * What was done.
 *
 * @param names for each edit, the name of the element that was added or changed; null for a relation
 * @param files the files changed, relative to the study, with their bytes before and after
 */
public record Edited(List<String> names, Map<Path, Versions> files) {

	/**
	 * A file before and after.
	 *
	 * @param before null when there was none
	 * @param after  null when there is none any more
	 */
	public record Versions(byte[] before, byte[] after) {
	}

	/** Name of the element of the last edit. */
	public String name() {
		return names.isEmpty() ? null : names.getLast();
	}

	/** The changes that bring every file back to the bytes it had; refused where a file has changed since. */
	public Map<Path, FileChange> undo() {
		Map<Path, FileChange> changes = new LinkedHashMap<>();
		files.forEach((path, versions) -> changes.put(path,
				new FileChange(versions.after == null ? null : Hashes.sha256(versions.after), versions.before)));
		return changes;
	}
}
