package org.florilegium.lang.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.florilegium.lang.edit.TextEdit;
import org.florilegium.lang.ide.OutlineTree.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, and wherever the cursor is, nobody is left with an error. */
class EverywhereTest {

	private static final Map<String, String> FILES = Map.of("study.corpus", Fixture.CORPUS, "b.codebook", Fixture.CODEBOOK, "d.anna.coding", Fixture.CODING,
			"m.argmap", Fixture.MAP);

	@ParameterizedTest
	@ValueSource(strings = { "study.corpus", "b.codebook", "d.anna.coding", "m.argmap" })
	void atEveryPlace(String path) {
		Fixture study = Fixture.whole();
		for (int offset = 0; offset <= study.source(path).length(); offset++)
			ask(study, path, offset);
	}

	@ParameterizedTest
	@ValueSource(strings = { "study.corpus", "b.codebook", "d.anna.coding", "m.argmap" })
	void inFilesThatAreCutOffOrMangled(String path) {
		Random random = new Random(7);
		for (int i = 0; i < 60; i++) {
			StringBuilder text = new StringBuilder(FILES.get(path));
			int cut = random.nextInt(text.length());
			if (i % 2 == 0)
				text.setLength(cut);
			else
				text.delete(cut, Math.min(text.length(), cut + 1 + random.nextInt(20)));
			Fixture study = Fixture.whole().with(path, text.toString());
			ask(study, path, Math.min(cut, text.length()));
			for (Issue problem : study.problems(path))
				for (Fix fix : Fixture.get(QuickFixes.class).of(study.file(path), problem))
					fix.edits().forEach(f -> TextEdit.apply(study.source(f.file().path().substring(1)), f.edits()));
		}
	}

	private static void ask(Fixture study, String path, int offset) {
		XtextResource file = study.file(path);
		int end = study.source(path).length();
		for (Proposal p : Fixture.get(Completion.class).propose(file, offset)) {
			assertTrue(p.offset() >= 0 && p.length() >= 0 && p.offset() + p.length() <= end && p.cursor() <= p.text().length(), p::toString);
			assertTrue(p.slots().stream().allMatch(s -> s.offset() + s.length() <= p.text().length()), p::toString);
		}
		Fixture.get(Hovers.class).at(file, offset, Counts.NONE);
		Fixture.get(Links.class).at(file, offset);
		Fixture.get(Occurrences.class).of(file, offset);
		Range wider = Fixture.get(ExpandSelection.class).wider(file, new Range(offset, 0));
		assertTrue(wider.offset() >= 0 && wider.end() <= end, wider::toString);
		if (offset % 50 == 0) {
			whole(file, end);
			Fixture.get(Format.class).range(file, new Range(offset, 0));
		}
	}

	private static void whole(XtextResource file, int end) {
		for (Order order : Order.values())
			Fixture.get(OutlineTree.class).of(file, order);
		Fixture.get(Minings.class).of(file, Counts.NONE);
		List<Range> folds = Fixture.get(Folding.class).of(file);
		assertTrue(folds.stream().allMatch(r -> r.length() > 0 && r.end() <= end), folds::toString);
		int at = 0;
		for (Coloured coloured : Fixture.get(Colouring.class).semantic(file)) {
			assertTrue(coloured.offset() >= at && coloured.length() > 0 && coloured.end() <= end, coloured::toString);
			at = coloured.end();
		}
	}
}
