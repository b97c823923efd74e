package org.florilegium.study.internal.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.florilegium.study.Hashes;

/**
 * The crash journal of a study: what a change of several files was going to do, written before the first of them is
 * touched and removed after the last. Whoever opens the study next finishes it, so that all files change or none.
 */
public final class Journal {

	private static final String HEADER = "florilegium journal 1";
	private static final String NONE = "-";

	/**
	 * One file's part in the change.
	 *
	 * @param target  the file, absolute
	 * @param pending its new content beside it, absolute; null when it is to be deleted
	 * @param before  hash of the file before the change, null when it was not there
	 * @param after   hash of the file after it, null when it is deleted
	 */
	record Step(Path target, Path pending, String before, String after) {

		void apply() throws IOException {
			if (pending == null)
				Files.deleteIfExists(target);
			else
				Durable.commit(pending, target);
		}
	}

	private final Path folder;
	private final Path file;

	/** The journal of a study's folder. */
	public Journal(Path folder) {
		this.folder = folder;
		file = folder.resolve(".florilegium").resolve("journal");
	}

	/** Whether a change was interrupted. */
	public boolean isPending() {
		return Files.exists(file);
	}

	/** Carries the steps out; on a failure before the journal is complete nothing has changed. */
	void run(List<Step> steps) throws IOException {
		if (steps.size() > 1) {
			begin(steps);
		}
		for (Step step : steps)
			step.apply();
		syncFolders(steps);
		if (steps.size() > 1)
			end();
	}

	/** Puts the steps on record, durably: from now on the change will happen. */
	void begin(List<Step> steps) throws IOException {
		syncFolders(steps);
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		for (Step step : steps)
			text.append(String.join("\t", relative(step.target), step.pending == null ? NONE : relative(step.pending),
					step.before == null ? NONE : step.before, step.after == null ? NONE : step.after)).append('\n');
		String hash = Hashes.sha256(text.toString());
		text.append("end ").append(hash).append('\n');
		Path pending = Durable.prepare(file, text.toString().getBytes(StandardCharsets.UTF_8));
		Durable.commit(pending, file);
		Durable.sync(file.getParent());
	}

	private void end() throws IOException {
		Files.deleteIfExists(file);
		Durable.sync(file.getParent());
	}

	/**
	 * Finishes an interrupted change. To be called by the study's one writer.
	 *
	 * @return what was done, for people to read; empty when there was nothing to do
	 */
	public List<String> recover() throws IOException {
		if (!isPending())
			return List.of();
		List<String> report = new ArrayList<>();
		List<Step> steps = read();
		if (steps == null) {
			report.add("The crash journal " + file + " was not readable and has been set aside as journal.unreadable.");
			Durable.commit(file, file.resolveSibling("journal.unreadable"));
			return report;
		}
		for (Step step : steps)
			finish(step, report);
		syncFolders(steps);
		end();
		return report;
	}

	/** Removes what a crash left behind of changes that were never begun. To be called by the study's one writer. */
	public void sweep() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all.filter(p -> p.getFileName().toString().endsWith(Durable.PENDING))::iterator)
				Files.deleteIfExists(path);
		}
	}

	private void finish(Step step, List<String> report) throws IOException {
		String now = Files.exists(step.target) ? Hashes.sha256(Files.readAllBytes(step.target)) : null;
		String name = relative(step.target);
		if (Objects.equals(now, step.after)) {
			if (step.pending != null)
				Files.deleteIfExists(step.pending);
		} else if (step.pending != null && !Files.exists(step.pending)) {
			report.add(name + " changed after the program stopped in the middle of a change; it stays as it is.");
		} else if (Objects.equals(now, step.before)) {
			step.apply();
			report.add("Finished the interrupted change of " + name + ".");
		} else if (step.pending != null) {
			Path aside = step.target.resolveSibling(step.target.getFileName() + ".unfinished");
			Durable.commit(step.pending, aside);
			report.add(name + " was changed by another program after the interrupted change; the interrupted one is kept as "
					+ relative(aside) + ".");
		}
	}

	private List<Step> read() throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		int end = text.lastIndexOf("end ");
		if (!text.startsWith(HEADER + "\n") || end < 0
				|| !text.substring(end + 4).strip().equals(Hashes.sha256(text.substring(0, end))))
			return null;
		List<Step> steps = new ArrayList<>();
		for (String line : text.substring(HEADER.length() + 1, end).split("\n")) {
			String[] cells = line.split("\t");
			if (cells.length != 4)
				return null;
			Path target = inside(cells[0]);
			Path pending = NONE.equals(cells[1]) ? null : inside(cells[1]);
			if (target == null || pending == null && !NONE.equals(cells[1]))
				return null;
			steps.add(new Step(target, pending, NONE.equals(cells[2]) ? null : cells[2], NONE.equals(cells[3]) ? null : cells[3]));
		}
		return steps;
	}

	private Path inside(String relative) {
		Path path = folder.resolve(relative).normalize();
		return path.startsWith(folder) ? path : null;
	}

	private void syncFolders(List<Step> steps) throws IOException {
		Set<Path> folders = new LinkedHashSet<>();
		for (Step step : steps)
			folders.add(step.target.getParent());
		for (Path each : folders)
			if (Files.isDirectory(each))
				Durable.sync(each);
	}

	private String relative(Path path) {
		return folder.relativize(path).toString().replace('\\', '/');
	}
}
