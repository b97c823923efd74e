package org.florilegium.ui.internal.wizards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.florilegium.exchange.ImportPlan;
import org.florilegium.study.Progress;
import org.florilegium.study.Study;
import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.florilegium.study.edit.Edits;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.index.ExportedName;

/**
 * A study that is to be made with its first documents.
 *
 * @param folder   where it is to be
 * @param title    what it is called
 * @param coder    what people call the coder
 * @param codebook text of a codebook to begin with; null for an empty one
 */
record NewStudy(Path folder, String title, String coder, String codebook) {

	/** Puts documents into a plan. */
	interface Documents {
		void addTo(ImportPlan plan) throws StudyException;
	}

	/** Puts something into a study. */
	interface Content {
		void addTo(Study study) throws StudyException;
	}

	/**
	 * Makes it with documents, or nothing: when one cannot be imported everything that was made is taken away again.
	 *
	 * @param additions what else is to be in it
	 * @return name of its coder
	 */
	String make(Documents documents, List<StudyEdit> additions) throws StudyException {
		return fill(study -> {
			ImportPlan plan = new ImportPlan(study, study.index(Progress.NONE));
			documents.addTo(plan);
			if (!plan.documents().isEmpty())
				plan.carryOut();
			if (!additions.isEmpty())
				new Edits(study).apply(additions);
		});
	}

	/**
	 * Makes it with whatever goes into it, or nothing.
	 *
	 * @return name of its coder
	 */
	String fill(Content content) throws StudyException {
		Set<Path> before = content();
		Path missing = missing();
		boolean done = false;
		try (Study study = Study.create(folder, title, coder, codebook)) {
			content.addTo(study);
			done = true;
			return coder(study.index(Progress.NONE).names().all("Coder")); //$NON-NLS-1$
		} finally {
			if (!done)
				takeAway(before, missing);
		}
	}

	private String coder(List<ExportedName> coders) {
		return coders.stream().filter(each -> coder.equals(each.title())).findFirst().orElse(coders.getFirst()).name();
	}

	private Set<Path> content() throws StudyException {
		if (!Files.isDirectory(folder))
			return Set.of();
		try (Stream<Path> all = Files.walk(folder)) {
			return new HashSet<>(all.toList());
		} catch (IOException | UncheckedIOException e) {
			throw new StudyException(Code.DISK, Messages.bind(Messages.study_unreadable, folder, e.getLocalizedMessage()), e);
		}
	}

	/** The highest folder on the way that is not there yet; null when all are. */
	private Path missing() {
		Path missing = null;
		for (Path at = folder.toAbsolutePath(); at != null && Files.notExists(at); at = at.getParent())
			missing = at;
		return missing;
	}

	private void takeAway(Set<Path> before, Path missing) throws StudyException {
		Path root = missing == null ? folder : missing;
		if (Files.notExists(root))
			return;
		try (Stream<Path> all = Files.walk(root)) {
			List<Path> made = all.filter(path -> missing != null || !before.contains(path)).sorted(Comparator.reverseOrder()).toList();
			for (Path path : made)
				Files.deleteIfExists(path);
		} catch (IOException | UncheckedIOException e) {
			throw new StudyException(Code.DISK, Messages.bind(Messages.study_notTakenAway, folder, e.getLocalizedMessage()), e);
		}
	}
}
