package org.florilegium.lang.ide;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.florilegium.model.StudyFile;

/** Tells how often something is used in the study, as its index knows, and what becomes of it where that is argued about. */
@FunctionalInterface
public interface Counts {

	/** Knows nothing. */
	Counts NONE = (kind, name) -> Optional.empty();

	/**
	 * Statements, and the documents they are in.
	 *
	 * @param statements how many statements
	 * @param documents  in how many documents
	 */
	record Count(int statements, int documents) {

		/** In words, such as "12 statements in 3 documents". */
		public String words() {
			return statements == 0 ? "no statements"
					: statements + (statements == 1 ? " statement" : " statements") + " in " + documents
							+ (documents == 1 ? " document" : " documents");
		}
	}

	/**
	 * How many statements are about a theme, by an actor or coder, or on a claim.
	 *
	 * @param kind the kind of element, such as {@code Literals.THEME}, {@code Literals.PERSON}
	 * @param name its name without sigil
	 * @return nothing when it is not known
	 */
	Optional<Count> of(EClass kind, String name);

	/**
	 * What becomes of a claim or argument in a map, in words, as the map is evaluated.
	 *
	 * @param file the map, as it is being written
	 * @param node the claim or argument, in its brackets
	 * @return nothing for what is no map, and where it is not known
	 */
	default Optional<String> status(StudyFile file, String node) {
		return Optional.empty();
	}
}
