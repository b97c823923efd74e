package org.florilegium.study;

import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file of a study that the language is written in, told by their extension. */
public enum FileKind {
	/** The documents, {@code .corpus}. */
	CORPUS("corpus"),
	/** Themes, scales, actors, coders, types and schemes, {@code .codebook}. */
	CODEBOOK("codebook"),
	/** What one coder found in one document, {@code .coding}. */
	CODING("coding"),
	/** Claims and arguments, {@code .argmap}. */
	ARGUMENT_MAP("argmap");

	private final String extension;

	FileKind(String extension) {
		this.extension = extension;
	}

	/** The extension, without its dot. */
	public String extension() {
		return extension;
	}

	/** The kind of a file, by its extension; empty for any other file. */
	public static Optional<FileKind> of(Path file) {
		Path name = file.getFileName();
		if (name == null)
			return Optional.empty();
		String text = name.toString();
		String extension = text.substring(text.lastIndexOf('.') + 1);
		for (FileKind kind : values())
			if (kind.extension.equals(extension) && text.length() > extension.length() + 1)
				return Optional.of(kind);
		return Optional.empty();
	}
}
