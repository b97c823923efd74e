package org.florilegium.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.florilegium.lang.edit.Form.MembershipForm;
import org.florilegium.model.PartialDate;
import org.florilegium.study.Progress;
import org.florilegium.study.SmallStudy;
import org.florilegium.study.Study;
import org.florilegium.study.query.Vocabulary.Actor;
import org.florilegium.study.query.Vocabulary.Point;
import org.florilegium.study.query.Vocabulary.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

	@TempDir
	Path folder;

	private Vocabulary read() throws Exception {
		try (Study study = Study.open(folder)) {
			return Vocabulary.of(study.index(Progress.NONE));
		}
	}

	@Test
	void tellsWhatTheCodebooksDefine() throws Exception {
		SmallStudy.write(folder);
		Vocabulary vocabulary = read();
		assertEquals(List.of("economy", "fees", "town"), vocabulary.themes().stream().map(Theme::name).toList());
		Theme fees = vocabulary.theme("fees").orElseThrow();
		assertEquals("Economy > Harbour fees", fees.path());
		assertEquals(List.of("dues"), fees.aliases());
		assertEquals("economy", fees.parent());
		assertEquals("agreement", fees.scale().name(), "inherited");
		assertEquals(List.of(new Point("disagree", -1), new Point("neutral", 0), new Point("agree", 1)), fees.scale().points());
		assertEquals("#2E7D32", fees.color());
		assertTrue(fees.colorWritten());
		assertEquals(Path.of("harbour.codebook"), fees.file());
		assertNull(vocabulary.theme("town").orElseThrow().scale());
		assertEquals(List.of("economy", "town"), vocabulary.roots().stream().map(Theme::name).toList());
		assertEquals(List.of(fees), vocabulary.children("economy"));
		assertEquals(Set.of("economy", "fees"), vocabulary.withNarrower("economy"));
		Actor lind = vocabulary.actor("lind").orElseThrow();
		assertFalse(lind.organization());
		assertEquals(List.of(new MembershipForm("office", PartialDate.valueOf("1995"), PartialDate.valueOf("1999-06-30"))), lind.memberships());
		assertEquals("traders", vocabulary.actor("young").orElseThrow().parent());
		assertEquals(List.of("anna", "ben"), vocabulary.coders().stream().map(c -> c.name()).toList());
		assertEquals(List.of("harbour-loses", "fees-harmless"), vocabulary.claims().stream().map(c -> c.name()).toList());
		assertEquals(List.of("report"), vocabulary.types());
	}

	@Test
	void everyThemeHasAColourAndTheFirstOnesDiffer() throws Exception {
		SmallStudy.write(folder);
		StringBuilder many = new StringBuilder("codebook harbour \"H\"\ntheme #own \"Own\" color \"#e69f00\"\n");
		for (int i = 0; i < 40; i++)
			many.append("theme #t").append(i).append(" \"T\"\n");
		Files.writeString(folder.resolve("harbour.codebook"), many);
		List<Theme> themes = read().themes();
		assertTrue(themes.stream().allMatch(t -> t.color().matches("#[0-9A-Fa-f]{6}")), themes::toString);
		assertEquals(16, new HashSet<>(themes.subList(0, 16).stream().map(t -> t.color().toUpperCase()).toList()).size());
		assertFalse(themes.get(1).colorWritten());
	}

	@Test
	void themesThatAreEachUnderTheOtherAreStillListedInTheTree() throws Exception {
		SmallStudy.write(folder);
		Files.writeString(folder.resolve("harbour.codebook"), """
				codebook harbour "H"
				theme #a "A" under #b
				theme #b "B" under #a
				theme #c "C" under #a
				theme #d "D" under #nothing
				organization @o "O" with size = 12.5, founded = 1999-01-02, open = yes, seat = "Town"
				""");
		Vocabulary vocabulary = read();
		assertEquals(List.of("a", "d"), vocabulary.roots().stream().map(Theme::name).toList());
		assertEquals(Set.of("a", "b", "c"), vocabulary.withNarrower("a"));
		assertEquals(Map.of("size", new BigDecimal("12.5"), "founded", PartialDate.valueOf("1999-01-02"), "open", true, "seat", "Town"),
				vocabulary.actor("o").orElseThrow().values());
	}
}
