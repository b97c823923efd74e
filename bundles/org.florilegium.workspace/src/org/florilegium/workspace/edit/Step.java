package org.florilegium.workspace.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.florilegium.lang.edit.TextEdit;

/** What is to be done with one file to take a change back, or to make it again. */
sealed interface Step {

	/** The file, relative to the study. */
	Path file();

	/** What it does to a text as it is now; nothing when that has changed where it matters. */
	Optional<Made> make(String now);

	/**
	 * A step that can be made.
	 *
	 * @param edits the replacements in the text; empty where the file comes or goes
	 * @param text  the text afterwards; null when the file goes
	 * @param back  what takes it back
	 */
	record Made(List<TextEdit> edits, String text, Step back) {
	}

	/** Changes a text. */
	record Change(Path file, Patch patch) implements Step {
		@Override
		public Optional<Made> make(String now) {
			return now == null ? Optional.empty() : patch.in(now).map(edits -> made(file, now, edits));
		}
	}

	/** Removes a file that is as it was made. */
	record Remove(Path file, String text) implements Step {
		@Override
		public Optional<Made> make(String now) {
			return text.equals(now) ? Optional.of(new Made(List.of(), null, new Create(file, text))) : Optional.empty();
		}
	}

	/** Makes a file. */
	record Create(Path file, String text) implements Step {
		@Override
		public Optional<Made> make(String now) {
			return now == null ? Optional.of(new Made(List.of(), text, new Remove(file, text))) : Optional.empty();
		}
	}

	/** Edits of a text as it is now. */
	static Made made(Path file, String now, List<TextEdit> edits) {
		String after = TextEdit.apply(now, edits);
		return new Made(edits, after, new Change(file, Patch.inverse(now, edits, after)));
	}
}
