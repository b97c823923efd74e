package org.florilegium.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.florilegium.lang.edit.Form.Passage;
import org.florilegium.lang.edit.Form.StatementForm;
import org.florilegium.model.CodePoints;
import org.florilegium.model.Span;
import org.florilegium.study.edit.Reanchoring.Place;
import org.florilegium.study.edit.StudyEdit.ChangeStatement;
import org.junit.jupiter.api.Test;

class ReanchoringTest {

	private static final String TEXT = "🌊 The harbour costs much. Fees are low. Who pays for the dredging of the channel? Fees are low.";
	private final Reanchoring reanchoring = new Reanchoring(new CodePoints(TEXT));

	private static StatementForm statement(Span span, String quote) {
		return StatementForm.of(List.of(new Passage(new Span(0, 1), "🌊", null, null), new Passage(span, quote, null, null)), List.of());
	}

	@Test
	void tellsWhichPassagesAreLost() {
		assertEquals(List.of(1), reanchoring.orphans(statement(null, "costs much")));
		assertEquals(List.of(1), reanchoring.orphans(statement(new Span(3, 9), "costs much")));
		assertEquals(List.of(), reanchoring.orphans(statement(new Span(14, 24), "costs much")));
	}

	@Test
	void proposesThePlacesWithTheVeryWordsOrThoseMostLikeThem() {
		assertEquals(List.of(new Place(new Span(14, 24), "costs much", 1, "🌊 The harbour ", ". Fees are low. Who pays for the")),
				reanchoring.places(statement(null, "costs much"), 1).stream().toList());
		assertEquals(2, reanchoring.places(statement(null, "Fees are low"), 1).size());
		Place like = reanchoring.places(statement(null, "Who paid for dredging the channel?"), 1).getFirst();
		assertTrue(like.similarity() < 1 && like.similarity() > 0.5 && like.words().contains("dredging"), like::toString);
		assertEquals(List.of(), reanchoring.places(statement(null, "quite another thing, nowhere to be found"), 1));
	}

	@Test
	void theEditPutsThePassageThere() {
		StatementForm lost = statement(null, "Fees were low");
		ChangeStatement edit = (ChangeStatement) reanchoring.put("c", lost, 1, new Span(26, 38));
		assertEquals(new Passage(new Span(26, 38), "Fees are low", "🌊 The harbour costs much. ", ". Who pays for the dredging of t"),
				edit.statement().passages().get(1));
		assertEquals(lost.passages().getFirst(), edit.statement().passages().getFirst());
	}
}
