package org.florilegium.ui.internal.map;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.Form.ClaimForm;
import org.florilegium.study.Slug;
import org.florilegium.study.edit.StudyEdit;
import org.florilegium.study.edit.StudyEdit.AddClaim;

/**
 * Claims that are made on the way, of sentences typed where a claim is asked for. Until the dialog is closed the sentence in
 * brackets stands for the claim; then it gets a name.
 */
final class NewClaims {

	private final Set<String> taken;
	private final Set<String> offered = new HashSet<>();
	private final Map<String, String> names = new LinkedHashMap<>();

	/** @param taken the nodes that there are, in brackets */
	NewClaims(Set<String> taken) {
		this.taken = taken;
	}

	/** What stands for the claim that says a sentence; null for a single word, which is to find something by, and for what there is. */
	String of(String typed) {
		String sentence = typed.strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
		String node = Sigil.BRACKET.write(sentence);
		if (!sentence.contains(" ") || taken.contains(node)) //$NON-NLS-1$
			return null;
		offered.add(node);
		return node;
	}

	/** Whether something stands for a claim that there is not yet. */
	boolean isNew(String node) {
		return offered.contains(node);
	}

	/** The name, without brackets, of what was chosen; a new claim gets one that is free. */
	String name(String node) {
		String said = Sigil.strip(node);
		return !isNew(node) ? said : names.computeIfAbsent(said, this::free);
	}

	private String free(String sentence) {
		return Slug.unique(Slug.ofTitle(sentence), name -> taken.contains(Sigil.BRACKET.write(name)) || names.containsValue(name));
	}

	/** The node that was chosen, by its name. */
	String node(String node) {
		return Sigil.of(node).write(name(node));
	}

	/** Adds the new ones that have been named to a map. */
	List<StudyEdit> added(String map) {
		return names.entrySet().stream().<StudyEdit>map(each -> new AddClaim(map, new ClaimForm(each.getValue(), each.getKey(), List.of(), false, Map.of(), List.of()))).toList();
	}
}
