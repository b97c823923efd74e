package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.florilegium.lang.edit.Form;
import org.florilegium.lang.edit.Forms;
import org.florilegium.lang.edit.Notation;
import org.florilegium.lang.edit.Rewriter;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.model.Actor;
import org.florilegium.model.Argument;
import org.florilegium.model.Claim;
import org.florilegium.model.Document;
import org.florilegium.model.Element;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as the same, and a change touches nothing but what it changes. */
class RoundTripTest {

	private static final String BEFORE = "coding k of d // the header\n\n// about the first\nclaim [first]   \"First.\"\n\n";
	private static final String AFTER = "\n\n/* between */\nclaim [last] \"Last.\" // at the end\n";

	static IntStream seeds() {
		return IntStream.range(0, 300);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsWrittenIsReadAgain(int seed) {
		Form form = new RandomForms(seed).any(seed, "name");
		assertEquals(form, formOf(parse(BEFORE + Notation.write(form) + AFTER)), () -> Notation.write(form));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsReadIsPrintedAndReadAgain(int seed) {
		Form form = new RandomForms(seed).any(seed, "name");
		Files files = parse(BEFORE + messUp(Notation.write(form), seed) + AFTER);
		String printed = Files.LANGUAGE.getInstance(ISerializer.class).serialize(files.file("k.coding"));
		assertEquals(form, formOf(parse(printed)), printed);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aChangeSaysWhatWasWantedAndNothingElse(int seed) {
		RandomForms forms = new RandomForms(seed);
		Form old = forms.any(seed, "name");
		Form wanted = forms.any(seed, "name");
		String text = BEFORE + messUp(Notation.write(old), seed) + AFTER;
		Files files = parse(text);
		Rewriter rewriter = new Rewriter(files.resource("k.coding"));
		rewriter.change(element(files), wanted);
		List<TextEdit> edits = rewriter.edits();
		String changed = TextEdit.apply(text, edits);
		assertEquals(wanted, formOf(parse(changed)), () -> text + "\n=====\n" + changed);
		assertTrue(changed.startsWith(BEFORE) && changed.endsWith(AFTER), changed);
		assertEquals(text, TextEdit.apply(changed, TextEdit.inverse(text, edits)), "undone");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void sayingTheSameChangesNothing(int seed) {
		Form form = new RandomForms(seed).any(seed, "name");
		Files files = parse(BEFORE + messUp(Notation.write(form), seed) + AFTER);
		Rewriter rewriter = new Rewriter(files.resource("k.coding"));
		rewriter.change(element(files), form);
		assertEquals(List.of(), rewriter.edits());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void deletingLeavesTheNeighbours(int seed) {
		Form form = new RandomForms(seed).any(seed, "name");
		String text = BEFORE + "// goes with it\n" + Notation.write(form) + AFTER;
		Files files = parse(text);
		Rewriter rewriter = new Rewriter(files.resource("k.coding"));
		rewriter.delete(element(files));
		assertEquals(BEFORE + AFTER.substring(2), TextEdit.apply(text, rewriter.edits()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\n\n", "\r\n" })
	void anElementIsAddedAfterABlankLine(String end) {
		String text = "coding k of d" + end;
		Rewriter rewriter = new Rewriter(parse(text).resource("k.coding"));
		rewriter.append(new RandomForms(1).any(5, "added"));
		String changed = TextEdit.apply(text, rewriter.edits());
		assertTrue(changed.matches("coding k of d(\n\n|\r\n\r\n)claim (?s:.*)\n"), changed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "study.corpus", "harbour.codebook", "codings/council-minutes.anna.coding", "debate.argmap" })
	void aModelPrintedAndReadIsTheSame(String path) {
		Files files = Examples.study();
		StudyFile model = files.file(path);
		EcoreUtil.resolveAll(model);
		String printed = Files.LANGUAGE.getInstance(ISerializer.class).serialize(model, SaveOptions.newBuilder().format().getOptions());
		StudyFile again = Examples.study(path, printed).file(path);
		EcoreUtil.resolveAll(again);
		assertEquals(forms(model), forms(again));
	}

	@Test
	void namesOfEveryScriptAreNames() {
		for (String name : List.of("fees", "Gebühr", "τέλη", "сборы", "رسوم", "शुल्क", "港", "費用", "요금", "ค่าธรรมเนียม", "ℌ𝒶𝓇𝒷".substring(1), "a-b_c1"))
			assertEquals(name, ((Theme) new Files().add("b.codebook", "codebook b \"B\"\ntheme #" + name + " \"T\"").file("b.codebook").getElements()
					.getFirst()).getName());
	}

	private static List<Form> forms(StudyFile file) {
		return file.getElements().stream().map(RoundTripTest::form).filter(f -> f != null).toList();
	}

	/** Other white space and comments where any may stand. */
	private static String messUp(String text, int seed) {
		if (seed % 3 == 0)
			return text;
		List<String> lines = new ArrayList<>(List.of(text.split("\n  ")));
		return String.join(seed % 3 == 1 ? " /* aside */ " : " // aside\n\t", lines);
	}

	private static Files parse(String text) {
		return new Files().add("k.coding", text);
	}

	private static Element element(Files files) {
		return files.file("k.coding").getElements().get(1);
	}

	private static Form formOf(Files files) {
		assertEquals(List.of(), files.resource("k.coding").getErrors());
		assertEquals(3, files.file("k.coding").getElements().size(), () -> files.file("k.coding").getElements().toString());
		return form(element(files));
	}

	private static Form form(Element element) {
		return switch (element) {
			case Statement s -> Forms.of(s);
			case Document d -> Forms.of(d);
			case Theme t -> Forms.of(t);
			case Actor a -> Forms.of(a);
			case Claim c -> Forms.of(c);
			case Argument a -> Forms.of(a);
			default -> null;
		};
	}
}
