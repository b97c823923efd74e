package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.Sigil;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.internal.Follow;
import org.florilegium.lang.ide.internal.Mentions;
import org.florilegium.lang.ide.internal.Study;
import org.florilegium.lang.ide.internal.Word;
import org.florilegium.lang.ide.internal.Words;
import org.florilegium.model.ModelPackage.Literals;

import com.google.inject.Inject;

/** Gives something another name, file by file. */
public class RenameNames {

	private final Follow follow;

	/** Made by the language's injector. */
	@Inject
	public RenameNames(Follow follow) {
		this.follow = follow;
	}

	/**
	 * Why something cannot be called so, in words for the scholar.
	 *
	 * @param file where it is renamed from: what this file sees already is not given again
	 * @param kind as {@link NamedPlace#kind()}
	 * @param name the new name without sigil
	 * @return nothing when it can
	 */
	public Optional<String> objection(XtextResource file, EClass kind, String name) {
		if (name.isBlank())
			return Optional.of("Write a name.");
		String written = Sigil.of(kind).write(name);
		List<Word> words = Words.of(written, 0, written.length());
		boolean one = words.size() == 1 && words.getFirst().closed() && words.getFirst().kind() == wanted(kind) && name.equals(name.strip());
		if (!one)
			return Optional.of(switch (Sigil.of(kind)) {
				case BRACKET -> "A claim's name has no square brackets and no line breaks.";
				case ANGLE -> "An argument's name has no angle brackets and no line breaks.";
				default -> "A name begins with a letter and has letters, digits and hyphens only.";
			});
		if (Sigil.of(kind) == Sigil.NONE && !follow.canName(name))
			return Optional.of("“" + name + "” is a keyword of the language. Choose another name.");
		Set<EClass> alike = Mentions.kind(kind) == Literals.ACTOR || kind == Literals.CODER ? Set.of(Literals.ACTOR, Literals.CODER) : Set.of(kind);
		boolean taken = alike.stream().anyMatch(k -> Mentions.of(file, k, local(file, k, name)).stream().anyMatch(NamedPlace::definition));
		return taken ? Optional.of("There is already something called " + written + " here.") : Optional.empty();
	}

	private static String local(XtextResource file, EClass kind, String name) {
		return kind == Literals.STATEMENT ? Study.root(file).map(f -> f.getName() + "/" + name).orElse(name) : name;
	}

	private static Word.Kind wanted(EClass kind) {
		return switch (Sigil.of(kind)) {
			case TAG -> Word.Kind.TAG;
			case HANDLE -> Word.Kind.HANDLE;
			case BRACKET -> Word.Kind.BRACKET;
			case ANGLE -> Word.Kind.ANGLE;
			case NONE -> Word.Kind.WORD;
		};
	}

	/**
	 * The changes that a new name makes to one file. The file need not be linked.
	 *
	 * @param kind as {@link NamedPlace#kind()}
	 * @param from the name without sigil; of a statement {@code coding/statement}
	 * @param to   the new name without sigil; of a statement without its coding
	 */
	public List<TextEdit> edits(XtextResource file, EClass kind, String from, String to) {
		String text = file.getParseResult() == null ? "" : file.getParseResult().getRootNode().getText();
		List<TextEdit> edits = new ArrayList<>();
		for (NamedPlace place : Mentions.of(file, kind, from)) {
			Range words = place.words();
			int slash = kind == Literals.STATEMENT ? text.substring(words.offset(), words.end()).lastIndexOf('/') + 1 : 0;
			edits.add(new TextEdit(words.offset() + slash, words.length() - slash, Sigil.of(place.kind()).write(to)));
		}
		if (kind == Literals.CODING)
			edits.addAll(Mentions.codingBeforeSlash(file, from, to));
		return edits;
	}
}
