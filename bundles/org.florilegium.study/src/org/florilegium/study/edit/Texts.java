package org.florilegium.study.edit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The texts of files that are being edited elsewhere and may not be saved: what is in an editor counts, not what is on disk. */
public interface Texts {

	/** Nothing is being edited: what is on disk counts. */
	Texts SAVED = of(Map.of());

	/** The files whose text may differ from what is on disk, relative to the study. */
	Set<Path> files();

	/** The text of a file as it is now, without a byte order mark; null when the file is not among {@link #files()}. */
	String text(Path file);

	/** Texts by file. */
	static Texts of(Map<Path, String> texts) {
		Map<Path, String> copy = Map.copyOf(texts);
		return new Texts() {
			@Override
			public Set<Path> files() {
				return copy.keySet();
			}

			@Override
			public String text(Path file) {
				return copy.get(file);
			}
		};
	}
}
