package org.florilegium.ui.internal.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.edit.StudyEdit.TextChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedTextTest {

	@Test
	void typingIsOneChange() {
		EditedText text = new EditedText(new CodePoints("one three"));
		text.replace(4, 0, "t");
		text.replace(5, 0, "w");
		text.replace(6, 0, "o ");
		assertEquals(List.of(new TextChange(new Span(4, 4), "two ")), text.changes());
	}

	@Test
	void whatIsTakenBackIsNoChange() {
		EditedText text = new EditedText(new CodePoints("a 😀 b"));
		text.replace(2, 2, "x");
		text.replace(2, 1, "😀");
		assertEquals(List.of(), text.changes());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void theChangesMakeTheOldTextTheNewOne(long seed) {
		Random random = new Random(seed);
		String old = "The fees 😀 are é too high. 港口 العربية עברית. ".repeat(1 + random.nextInt(4));
		StringBuilder now = new StringBuilder(old);
		EditedText edited = new EditedText(new CodePoints(old));
		for (int i = 0; i < 60; i++) {
			int start = boundary(now, random.nextInt(now.length() + 1));
			int end = boundary(now, Math.min(now.length(), start + random.nextInt(7)));
			String by = random.nextInt(3) == 0 ? "" : List.of("x", "😀😀", "ab cd", "é", "漢").get(random.nextInt(5));
			now.replace(start, Math.max(start, end), by);
			edited.replace(start, Math.max(start, end) - start, by);
		}
		CodePoints points = new CodePoints(old);
		StringBuilder made = new StringBuilder(old);
		int last = old.length();
		for (TextChange change : edited.changes().reversed()) {
			int end = points.toUtf16(change.span().end());
			assertTrue(end <= last, "the changes overlap");
			last = points.toUtf16(change.span().start());
			made.replace(last, end, change.replacement());
		}
		assertEquals(now.toString(), made.toString());
	}

	private static int boundary(CharSequence text, int at) {
		return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}
}
