package org.florilegium.ui.internal.coding;

import static org.florilegium.testing.EventLoop.until;
import static org.florilegium.ui.internal.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets in the file are those of the words, whatever they are written in. */
class WritingSystemsTest {

	private static final String TEXT = """
			😀 The fees 👩‍👩‍👧 are too high.
			رسوم الميناء مرتفعة جدا للقوارب الصغيرة.
			אגרות הנמל גבוהות מדי.
			港口费用对小船来说太高了。
			Die Gebu\u0308hren sind e\u0301norme\u0301ment hoch 𝔄𝔅.
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "The fees 👩‍👩‍👧 are", "الميناء مرتفعة", "הנמל גבוהות", "费用对小船", "Gebu\u0308hren sind e\u0301norme\u0301ment", "𝔄𝔅" })
	void theFileSaysWhereTheWordsAre(String words) throws Exception {
		Letter letter = Letter.open(folder.toRealPath(), TEXT, "");
		try {
			letter.drag(words);
			String selected = letter.editor.snapshot().text().substring(letter.editor.area().selection());
			assertEquals(words, selected);
			press("2");
			until("it is coded", () -> letter.coding().contains("about #dredging"));
			Matcher written = Pattern.compile("at (\\d+)\\.\\.(\\d+) \"(.*?)\"").matcher(letter.coding());
			assertTrue(written.find(), letter.coding());
			assertEquals(words, written.group(3));
			int[] points = TEXT.codePoints().toArray();
			int start = Integer.parseInt(written.group(1));
			assertEquals(words, new String(points, start, Integer.parseInt(written.group(2)) - start));
		} finally {
			letter.close();
		}
	}
}
