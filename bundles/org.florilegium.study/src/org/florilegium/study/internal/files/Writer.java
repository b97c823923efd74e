package org.florilegium.study.internal.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.florilegium.study.FileChange;
import org.florilegium.study.Hashes;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;

/** Carries changes of files out, all or none; its caller holds the study's lock. */
public final class Writer {

	private final Path folder;
	private final Journal journal;

	/** A writer into a study's folder. */
	public Writer(Path folder) {
		this.folder = folder;
		journal = new Journal(folder);
	}

	/**
	 * Writes the files.
	 *
	 * @param changes by absolute path within the folder
	 */
	public void write(Map<Path, FileChange> changes) throws StudyException {
		List<Journal.Step> steps = new ArrayList<>();
		boolean begun = false;
		Path at = folder;
		try {
			if (journal.isPending())
				journal.recover();
			for (Map.Entry<Path, FileChange> entry : changes.entrySet()) {
				at = entry.getKey();
				Journal.Step step = prepare(at, entry.getValue());
				if (step != null)
					steps.add(step);
			}
			for (Journal.Step step : steps)
				refuseStale(step.target(), step.before());
			begun = true;
			journal.run(steps);
		} catch (IOException e) {
			throw new StudyException(Code.DISK, message(at, e), e);
		} finally {
			if (!begun || !journal.isPending())
				discard(steps);
		}
	}

	private Journal.Step prepare(Path path, FileChange change) throws IOException, StudyException {
		Path target = Files.exists(path) ? path.toRealPath() : path;
		if (!target.startsWith(folder))
			throw new StudyException(Code.INVALID, path + " leads out of the study " + folder + "; only its own files are written.");
		refuseStale(target, change.originalHash());
		if (change.content() == null)
			return new Journal.Step(target, null, change.originalHash(), null);
		String after = Hashes.sha256(change.content());
		if (after.equals(change.originalHash()))
			return null;
		return new Journal.Step(target, Durable.prepare(target, change.content()), change.originalHash(), after);
	}

	private void refuseStale(Path target, String expected) throws IOException, StudyException {
		boolean exists = Files.exists(target);
		if (expected == null && exists)
			throw new StudyException(Code.CHANGED_MEANWHILE,
					folder.relativize(target) + " exists already; it was not overwritten. Open the study again and repeat the change.");
		if (expected != null && (!exists || !expected.equals(Hashes.sha256(Files.readAllBytes(target)))))
			throw new StudyException(Code.CHANGED_MEANWHILE, folder.relativize(target) + (exists
					? " was changed by another program meanwhile; nothing was written. Reload it and repeat the change."
					: " was removed by another program meanwhile; nothing was written. Restore it or reload the study."));
	}

	private static void discard(List<Journal.Step> steps) {
		for (Journal.Step step : steps) {
			try {
				if (step.pending() != null)
					Files.deleteIfExists(step.pending());
			} catch (IOException e) {
				// swept away when the study is opened next
			}
		}
	}

	/** What a failure of the disk means, in words. */
	public static String message(Path at, IOException e) {
		String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason()
				: e.getMessage() == null || e instanceof FileSystemException ? e.getClass().getSimpleName() : e.getMessage();
		return at + " could not be written (" + reason
				+ "). Nothing was changed that is not complete. Check that the disk is not full and that you may write there.";
	}
}
