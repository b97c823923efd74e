package org.florilegium.exchange;

import java.util.List;

import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Form.DocumentForm;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.PartialDate;

/**
 * A whole coded project, as it comes out of a study ({@link ProjectExport}) or goes into one ({@link ProjectImport}). What
 * things say is in forms, with names that mean something within the project only.
 *
 * @param title       what people call it
 * @param documents   the documents
 * @param codebook    scales, statement types, schemes, themes, actors and coders, in any order
 * @param codings     what was coded
 * @param arguments   claims, arguments, relations, assumptions and groups, in any order; statements are named as
 *                    {@code coding/statement}
 * @param identifiers what another program calls things of the project
 * @param losses      what could not be carried over into this
 */
public record CodedProject(String title, List<Text> documents, List<Form> codebook, List<Coding> codings, List<Form> arguments,
		Identifiers identifiers, List<Loss> losses) {

	/** Copies the lists. */
	public CodedProject {
		documents = List.copyOf(documents);
		codebook = List.copyOf(codebook);
		codings = List.copyOf(codings);
		arguments = List.copyOf(arguments);
		losses = List.copyOf(losses);
	}

	/** A document and its reading text, with line feeds. */
	public record Text(DocumentForm form, String text) {
	}

	/**
	 * What one coder found in one document.
	 *
	 * @param name       the coding's name, unique within the project
	 * @param on         when it was coded, or null
	 * @param statements statements with names
	 */
	public record Coding(String name, String document, String coder, PartialDate on, List<StatementForm> statements) {

		/** The coding of a coder in a document, under its usual name. */
		public static Coding of(String document, String coder, List<StatementForm> statements) {
			return new Coding(document + "-" + coder, document, coder, null, statements);
		}
	}

	/** Number of statements. */
	public int statements() {
		return codings.stream().mapToInt(c -> c.statements().size()).sum();
	}

	/** The elements of a kind in the codebook. */
	public <T extends Form> List<T> defined(Class<T> kind) {
		return codebook.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The elements of a kind among the arguments. */
	public <T extends Form> List<T> argued(Class<T> kind) {
		return arguments.stream().filter(kind::isInstance).map(kind::cast).toList();
	}
}
