package org.florilegium.study.index;

import java.nio.file.Path;
import java.util.Map;

/**
 * A name that a file of the study gives to something.
 *
 * @param kind    the EClass of the thing: Theme, Person, Document, Claim, Codebook …
 * @param name    its name without sigil; a statement's with its coding, {@code council-anna/s1}
 * @param title   what people read: title, claim's text; may be null
 * @param file    the file, relative to the study
 * @param element its place among the file's elements, from 0; -1 for the file itself
 * @param offset  where it begins in the file, in UTF-16 units
 * @param length  how long it is there, in UTF-16 units
 * @param data    more about it: {@code in} the file's name; of files {@code uses}, {@code extends}, {@code includes}
 *                (separated by spaces) and {@code document}; of themes {@code under}, {@code retired}, {@code use}; of actors
 *                {@code also} (separated by line feeds); of documents {@code path}
 */
public record ExportedName(String kind, String name, String title, Path file, int element, int offset, int length, Map<String, String> data) {

	/** The name as other files write it: claims in brackets, arguments in angle brackets, others as they are. */
	public String qualifiedName() {
		return switch (kind) {
			case "Claim" -> "[" + name + "]";
			case "Argument" -> "<" + name + ">";
			default -> name;
		};
	}

	/** Name of the codebook, corpus, coding or map that it stands in; its own for a file. */
	public String in() {
		return data.getOrDefault("in", name);
	}
}
