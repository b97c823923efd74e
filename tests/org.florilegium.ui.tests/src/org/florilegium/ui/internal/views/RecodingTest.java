package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.lang.edit.Form.CodeForm;
import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.Span;
import org.junit.jupiter.api.Test;

class RecodingTest {

	private static final Recoding.Stances STANCES = theme -> theme.equals("facts") ? Set.of() : Set.of("agree", "disagree");

	private static StatementForm statement(CodeForm... codes) {
		return new StatementForm("s1", List.of(new Passage(new Span(0, 3), "The", null, null)), "lind", "union", List.of(), null, null, Map.of(), List.of(codes), List.of(), null,
				List.of("a note"));
	}

	private static List<CodeForm> codes(Recoding recoding, CodeForm... codes) {
		return recoding.apply(statement(codes), STANCES).codes();
	}

	@Test
	void replacesAllThemesAndKeepsTheStance() {
		assertEquals(List.of(new CodeForm("tax", "agree")),
				codes(new Recoding(null, "tax", null, null), new CodeForm("fees", "agree"), new CodeForm("facts", null)));
	}

	@Test
	void replacesOneThemeAndKeepsTheOthers() {
		assertEquals(List.of(new CodeForm("tax", "disagree"), new CodeForm("port", "agree")),
				codes(new Recoding("fees", "tax", null, null), new CodeForm("fees", "disagree"), new CodeForm("port", "agree")));
		assertEquals(List.of(new CodeForm("port", "agree")), codes(new Recoding("fees", "tax", null, null), new CodeForm("port", "agree")), "where it is not, nothing changes");
	}

	@Test
	void aThemeThatWasThereAlreadyIsThereOnce() {
		assertEquals(List.of(new CodeForm("tax", "agree")),
				codes(new Recoding("fees", "tax", null, null), new CodeForm("tax", "agree"), new CodeForm("fees", "disagree")));
	}

	@Test
	void dropsAStanceThatTheNewThemeDoesNotTake() {
		assertEquals(List.of(new CodeForm("facts", null)), codes(new Recoding(null, "facts", null, null), new CodeForm("fees", "agree")));
	}

	@Test
	void givesAStanceToThemesThatTakeItOnly() {
		assertEquals(List.of(new CodeForm("fees", "disagree"), new CodeForm("facts", null)),
				codes(new Recoding(null, null, "disagree", null), new CodeForm("fees", "agree"), new CodeForm("facts", null)));
		assertEquals(List.of(new CodeForm("fees", null)), codes(new Recoding(null, null, "", null), new CodeForm("fees", "agree")));
	}

	@Test
	void anotherSpeakerDoesNotSpeakForTheSameOrganisation() {
		StatementForm changed = new Recoding(null, null, null, "young").apply(statement(new CodeForm("fees", null)), STANCES);
		assertEquals("young", changed.speaker());
		assertEquals(null, changed.organization());
		StatementForm same = new Recoding(null, null, null, "lind").apply(statement(new CodeForm("fees", null)), STANCES);
		assertEquals("union", same.organization());
		assertEquals(List.of("a note"), changed.notes());
		assertEquals(null, new Recoding(null, null, null, "").apply(statement(), STANCES).speaker());
	}
}
