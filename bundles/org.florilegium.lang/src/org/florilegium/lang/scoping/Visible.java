package org.florilegium.lang.scoping;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.florilegium.lang.References;
import org.florilegium.model.ArgumentMap;
import org.florilegium.model.Codebook;
import org.florilegium.model.Coding;
import org.florilegium.model.Corpus;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.StudyFile;

/**
 * Which names of other files a file sees: themes, actors and the like of the codebooks it uses and those that these
 * extend; a coding and a map also use what the corpus uses; a map sees the claims of the codings it includes, a coding
 * those of the whole study; documents, files and statements are seen everywhere.
 */
final class Visible {

	private static final Set<EClass> OF_CODEBOOKS = Set.of(Literals.THEME, Literals.SCALE, Literals.PERSON, Literals.ORGANIZATION,
			Literals.CODER, Literals.STATEMENT_TYPE, Literals.SCHEME);
	private static final Set<EClass> NODES = Set.of(Literals.CLAIM, Literals.ARGUMENT);

	private final Set<String> codebooks;
	/** Files whose claims are seen; null for all. */
	private final Set<String> claims;

	private Visible(Set<String> codebooks, Set<String> claims) {
		this.codebooks = codebooks;
		this.claims = claims;
	}

	static Visible from(StudyFile file, ISelectable study) {
		Set<String> codebooks = new HashSet<>(References.names(file, Literals.STUDY_FILE__CODEBOOKS));
		switch (file) {
			case Codebook codebook -> codebooks.addAll(References.names(codebook, Literals.CODEBOOK__BASES));
			case Corpus corpus -> {
				// its own
			}
			default -> study.getExportedObjectsByType(Literals.CORPUS).forEach(corpus -> codebooks.addAll(list(corpus, Exports.USES)));
		}
		Set<String> claims = switch (file) {
			case Coding coding -> null;
			case ArgumentMap map -> new HashSet<>(References.names(map, Literals.ARGUMENT_MAP__CODINGS));
			default -> Set.of();
		};
		return new Visible(closure(codebooks, study), claims);
	}

	boolean test(IEObjectDescription description) {
		String in = description.getUserData(Exports.IN);
		if (OF_CODEBOOKS.contains(description.getEClass()))
			return codebooks.contains(in);
		return !NODES.contains(description.getEClass()) || claims == null || claims.contains(in);
	}

	private static Set<String> closure(Set<String> codebooks, ISelectable study) {
		Set<String> all = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(codebooks);
		while (!open.isEmpty()) {
			String next = open.pop();
			if (all.add(next))
				study.getExportedObjects(Literals.CODEBOOK, QualifiedName.create(next), false)
						.forEach(book -> open.addAll(list(book, Exports.EXTENDS)));
		}
		return all;
	}

	private static Collection<String> list(IEObjectDescription description, String key) {
		String names = description.getUserData(key);
		return names == null ? List.of() : List.of(names.split(" "));
	}
}
