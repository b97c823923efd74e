package org.florilegium.lang.ide;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.lang.Sigil;

/**
 * A name where it stands in a file.
 *
 * @param kind       what bears it: {@code THEME}, {@code ACTOR} for persons and organisations, {@code CODER}, {@code CLAIM},
 *                   {@code ARGUMENT}, {@code STATEMENT}, {@code DOCUMENT}, {@code SCALE}, {@code STATEMENT_TYPE},
 *                   {@code SCHEME}, {@code CODEBOOK}, {@code CODING}, {@code CORPUS} or {@code ARGUMENT_MAP}
 * @param name       the name without sigil; of a statement {@code coding/statement}
 * @param words      where it is written, with its sigil
 * @param definition whether it is given there, rather than mentioned
 */
public record NamedPlace(EClass kind, String name, Range words, boolean definition) {

	/** The name as it is written. */
	public String written() {
		return Sigil.of(kind).write(name);
	}
}
