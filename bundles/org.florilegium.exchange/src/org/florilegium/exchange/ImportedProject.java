package org.florilegium.exchange;

import java.util.List;

import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.StatementForm;

/**
 * A project as it will stand in a study.
 *
 * @param title     what people call it
 * @param documents the documents
 * @param codebook  themes, actors and coders
 * @param scales    scales of the themes
 * @param types     statement types
 * @param codings   what was coded
 * @param losses    what could not be carried over
 */
public record ImportedProject(String title, List<Text> documents, List<Form> codebook, List<Scale> scales, List<Type> types, List<Coding> codings,
		List<Loss> losses) {

	/** Copies the lists. */
	public ImportedProject {
		documents = List.copyOf(documents);
		codebook = List.copyOf(codebook);
		scales = List.copyOf(scales);
		types = List.copyOf(types);
		codings = List.copyOf(codings);
		losses = List.copyOf(losses);
	}

	/** A document and its reading text, with line feeds. */
	public record Text(DocumentForm form, String text) {
	}

	/** A scale. */
	public record Scale(String name, List<Point> points) {
	}

	/** A point of a scale. */
	public record Point(String name, int value) {
	}

	/** A statement type. */
	public record Type(String name, String title, List<Variable> variables) {
	}

	/** A variable of a type; kind is text, number, date or yes-no. */
	public record Variable(String name, String title, String kind) {
	}

	/** What one coder found in one document; the statements have names. */
	public record Coding(String document, String coder, List<StatementForm> statements) {
	}

	/** Number of statements. */
	public int statements() {
		return codings.stream().mapToInt(c -> c.statements().size()).sum();
	}
}
