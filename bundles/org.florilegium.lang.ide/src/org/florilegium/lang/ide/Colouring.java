package org.florilegium.lang.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.ide.Coloured.Meaning;
import org.florilegium.lang.ide.internal.DocumentText;
import org.florilegium.lang.ide.internal.Word;
import org.florilegium.lang.ide.internal.Words;
import org.florilegium.lang.services.FlorilegiumGrammarAccess;
import org.florilegium.model.Anchor;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Coding;
import org.florilegium.model.ModelPackage.Literals;

import com.google.inject.Inject;

/** Tells the words of a file apart by what they mean. */
public class Colouring {

	private final Set<String> keywords;

	/** Made by the language's injector. */
	@Inject
	public Colouring(FlorilegiumGrammarAccess grammar) {
		keywords = Set.copyOf(GrammarUtil.getAllKeywords(grammar.getGrammar()));
	}

	/**
	 * What the words look like, from the text alone: fast, for showing it at once. Coders are taken for actors, passages
	 * for texts, and a name that looks like a keyword for one.
	 *
	 * @return in the order of the text, without overlaps; what has no meaning of its own is left out
	 */
	public List<Coloured> lexical(String text) {
		List<Coloured> coloured = new ArrayList<>(text.length() / 8);
		for (Word word : Words.of(text, 0, text.length())) {
			Meaning meaning = lexical(word);
			if (meaning != null)
				coloured.add(new Coloured(word.offset(), word.end() - word.offset(), meaning));
		}
		return coloured;
	}

	private Meaning lexical(Word word) {
		return switch (word.kind()) {
			case WORD -> keywords.contains(word.text()) ? Meaning.KEYWORD : Meaning.NAME;
			case TAG -> Meaning.THEME;
			case HANDLE -> Meaning.ACTOR;
			case BRACKET -> Meaning.CLAIM;
			case ANGLE -> Meaning.ARGUMENT;
			case TEXT -> Meaning.TEXT;
			case SPAN, NUMBER, DATE -> Meaning.NUMBER;
			case COMMENT -> Meaning.COMMENT;
			case SIGN -> null;
		};
	}

	/**
	 * What the words of a parsed file mean.
	 *
	 * @return in the order of the text, without overlaps
	 */
	public List<Coloured> semantic(XtextResource file) {
		if (file.getParseResult() == null)
			return List.of();
		CodePoints text = !file.getContents().isEmpty() && file.getContents().getFirst() instanceof Coding coding ? DocumentText.of(coding) : null;
		Map<Place, Meaning> known = new HashMap<>();
		List<Coloured> coloured = new ArrayList<>();
		for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
			EObject grammar = leaf.getGrammarElement();
			Meaning meaning = leaf.isHidden() ? hidden(grammar)
					: known.computeIfAbsent(new Place(grammar, leaf.getParent().getGrammarElement(), sigil(leaf)), p -> meaning(leaf));
			if (meaning == Meaning.QUOTE && text != null && isStale(leaf, text))
				meaning = Meaning.STALE_QUOTE;
			if (meaning != null && !(meaning == Meaning.KEYWORD && !Character.isLetter(leaf.getText().charAt(0))))
				coloured.add(new Coloured(leaf.getOffset(), length(leaf, meaning), meaning));
		}
		return coloured;
	}

	/** A place in the grammar, which mostly decides; a node's sigil tells claims from arguments. */
	private record Place(EObject grammar, EObject parent, char sigil) {
	}

	private static char sigil(ILeafNode leaf) {
		return leaf.getTotalLength() == 0 ? ' ' : leaf.getText().charAt(0);
	}

	private static int length(ILeafNode leaf, Meaning meaning) {
		return meaning == Meaning.COMMENT ? leaf.getText().stripTrailing().length() : leaf.getLength();
	}

	private static Meaning hidden(EObject grammar) {
		return grammar instanceof AbstractRule rule && rule.getName().endsWith("COMMENT") ? Meaning.COMMENT : null;
	}

	private static Meaning meaning(ILeafNode leaf) {
		Assignment assignment = assignment(leaf);
		EObject grammar = leaf.getGrammarElement();
		boolean inName = GrammarUtil.containingRule(grammar) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule);
		if (grammar instanceof EnumLiteralDeclaration || grammar instanceof Keyword && !inName)
			return Meaning.KEYWORD;
		if (assignment == null)
			return null;
		String owner = GrammarUtil.containingParserRule(assignment).getName();
		if (owner.equals("Unknown"))
			return Meaning.UNKNOWN;
		return switch (sigil(leaf)) {
			case '#' -> Meaning.THEME;
			case '@' -> isCoder(assignment, owner) ? Meaning.CODER : Meaning.ACTOR;
			case '[' -> Meaning.CLAIM;
			case '<' -> Meaning.ARGUMENT;
			case '"', '«' -> text(assignment, owner);
			case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-' -> Meaning.NUMBER;
			default -> assignment.getFeature().equals(Literals.THEME_CODE__STANCE.getName()) ? Meaning.STANCE : Meaning.NAME;
		};
	}

	private static Assignment assignment(INode leaf) {
		for (INode node = leaf; node != null && node.getGrammarElement() != null; node = node.getParent()) {
			Assignment assignment = EcoreUtil2.getContainerOfType(node.getGrammarElement(), Assignment.class);
			if (assignment != null)
				return assignment;
			if (!(GrammarUtil.containingRule(node.getGrammarElement()) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule)))
				return null;
		}
		return null;
	}

	private static boolean isCoder(Assignment assignment, String owner) {
		return owner.equals("Coder") || assignment.getTerminal() instanceof CrossReference reference
				&& reference.getType().getClassifier() == Literals.CODER;
	}

	private static Meaning text(Assignment assignment, String owner) {
		return switch (assignment.getFeature()) {
			case "quote" -> owner.equals("Anchor") ? Meaning.QUOTE : Meaning.TEXT;
			case "notes" -> Meaning.NOTE;
			default -> Meaning.TEXT;
		};
	}

	private static boolean isStale(ILeafNode leaf, CodePoints text) {
		return NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Anchor anchor && anchor.getSpan() != null && anchor.getQuote() != null
				&& EcoreUtil.getRootContainer(anchor) instanceof Coding && !DocumentText.isAt(text, anchor.getSpan(), anchor.getQuote());
	}
}
