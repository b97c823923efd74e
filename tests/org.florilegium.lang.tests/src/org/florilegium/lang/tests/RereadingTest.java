package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.florilegium.lang.References;
import org.florilegium.lang.linking.LinkedResource;
import org.florilegium.model.Element;
import org.florilegium.model.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is written reads as if it had been read from the beginning, however little of it was read again. */
class RereadingTest {

	private static final String CODEBOOK = """
			codebook b "B"
			scale agreement: disagree = -1, neutral = 0, agree = 1
			theme #fees "Fees" scale agreement
			theme #old "Old" retired use #fees
			person @lind "Lind"
			coder @anna "Anna"
			""";

	private static final String CORPUS = "corpus c \"C\"\n  uses b\n\ndocument d \"texts/d.txt\" title \"The minutes\" by @lind\n";

	private static final String[] WORDS = { "s", "statement", "\nstatement s3 at 0..4 \"The \"\n", "statement", "about #fees", " agree", "by @lind", "note \"x\"",
			"#fees", "@nobody", "[first]", "<x>", "\"", "\"\"\"", "«", "/*", "*/", "// ", "\n", "\\", "1..2", "7", ",", "asserts [first]", "claim [more] \"More.\"\n",
			"with a = 1", "confidence 0.5", "theme", "é", "🚢", " ", "x", "[first] supports [second]\n", "coded by @anna", "uses b" };

	static IntStream seeds() {
		return IntStream.range(0, Integer.getInteger("florilegium.seeds", 20));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void isAsGoodAsReadingAll(int seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder(coding(16, random.nextBoolean()));
		Files study = study(text.toString());
		LinkedResource written = (LinkedResource) study.resource("k.coding");
		written.write(text.toString());
		for (int edit = 1; edit <= 24; edit++) {
			if (edit % 6 == 0)
				text.replace(0, text.length(), coding(16, random.nextBoolean()));
			String before = text.toString();
			change(text, random);
			written.write(text.toString());
			List<String> expected = all(study(text.toString()));
			assertEquals(expected, all(study), () -> "was read differently after a change:\n" + before + "\n------ became\n" + text);
		}
	}

	@Test
	void readsOnlyWhatChanged() {
		String text = coding(40, true);
		Files study = study(text);
		LinkedResource written = (LinkedResource) study.resource("k.coding");
		written.write(text);
		List<Element> before = List.copyOf(study.file("k.coding").getElements());
		for (String typed : List.of("n", "o", "t", "e", " ", "\"", "h", "i", "\"")) {
			int at = text.indexOf("\nstatement s20");
			text = text.substring(0, at) + typed + text.substring(at);
			written.write(text);
		}
		List<Element> after = List.copyOf(study.file("k.coding").getElements());
		assertEquals(before.size(), after.size());
		for (int i = 0; i < before.size(); i++)
			if (i < 14 || i > 24)
				assertSame(before.get(i), after.get(i));
		assertTrue(before.get(18) != after.get(18));
	}

	private static String coding(int statements, boolean plain) {
		StringBuilder text = new StringBuilder("// of the test\ncoding k of d coded by @anna\n");
		for (int i = 1; i <= statements; i++)
			text.append("\nstatement s").append(i).append(" at ").append(i).append("..").append(i + 4).append(" \"words\"\n  by @lind\n  about #fees agree\n")
					.append(i % 5 == 0 ? "  asserts [first]\n" : i % 7 == 0 ? "  // a comment\n  about #old\n" : "");
		text.append("\nclaim [first] \"First.\"\nclaim [second] \"Second.\"\n");
		return plain ? text.toString() : text + "argument <a> from s2 premise [first] therefore [second]\n";
	}

	private static void change(StringBuilder text, Random random) {
		int at = random.nextInt(text.length() + 1);
		int length = Math.min(text.length() - at, random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(3));
		switch (random.nextInt(4)) {
			case 0 -> text.delete(at, at + length);
			case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
			case 2 -> text.replace(at, at + length, WORDS[random.nextInt(WORDS.length)]);
			default -> {
				int line = text.indexOf("\n", at);
				text.insert(line < 0 ? text.length() : line, " " + WORDS[random.nextInt(WORDS.length)]);
			}
		}
	}

	private static Files study(String coding) {
		return new Files().add("study.corpus", CORPUS).add("b.codebook", CODEBOOK).add("k.coding", coding)
				.texts(Map.of("d", "The words of the document, and some more words."));
	}

	/** All that can be known of the coding. */
	private static List<String> all(Files study) {
		XtextResource file = study.resource("k.coding");
		List<String> all = new ArrayList<>();
		study.validate("k.coding").forEach(issue -> all.add(issue.getOffset() + "+" + issue.getLength() + " " + issue.getLineNumber() + ":" + issue.getColumn() + " "
				+ issue.getSeverity() + " " + issue.getCode() + " " + issue.getMessage()));
		all.sort(null);
		all.add(String.valueOf(file.getParseResult().hasSyntaxErrors()));
		for (INode node : file.getParseResult().getRootNode().getAsTreeIterable())
			all.add(node(node));
		if (!file.getContents().isEmpty() && file.getContents().getFirst() instanceof StudyFile root)
			object(root, "", all);
		return all;
	}

	private static String node(INode node) {
		String error = node.getSyntaxErrorMessage() == null ? "" : " " + node.getSyntaxErrorMessage().getMessage();
		String kind = node instanceof ILeafNode leaf ? (leaf.isHidden() ? " hidden" : " leaf") : node.hasDirectSemanticElement() ? " of an object" : "";
		return node.getTotalOffset() + "+" + node.getTotalLength() + kind + " "
				+ (node.getGrammarElement() == null ? null : EcoreUtil.getURI(node.getGrammarElement()).fragment()) + (node instanceof ICompositeNode ? "" : " " + node.getText()) + error;
	}

	private static void object(EObject object, String indent, List<String> all) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		all.add(indent + object.eClass().getName() + (node == null ? "" : " " + node.getOffset() + "+" + node.getLength()));
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures())
			if (feature instanceof EReference reference && !reference.isContainment())
				all.add(indent + feature.getName() + " " + References.names(object, reference) + " " + targets(object, reference));
			else if (!(feature instanceof EReference))
				all.add(indent + feature.getName() + " " + object.eGet(feature));
		object.eContents().forEach(child -> object(child, indent + "  ", all));
	}

	private static List<String> targets(EObject object, EReference reference) {
		List<?> targets = reference.isMany() ? (List<?>) object.eGet(reference) : object.eGet(reference) == null ? List.of() : List.of(object.eGet(reference));
		return targets.stream().map(target -> ((EObject) target).eIsProxy() ? "nothing" : String.valueOf(EcoreUtil.getURI((EObject) target))).toList();
	}
}
