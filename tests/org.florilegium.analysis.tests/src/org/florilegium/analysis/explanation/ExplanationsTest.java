package org.florilegium.analysis.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.florilegium.analysis.agreement.Coefficient;
import org.florilegium.analysis.matrix.CoOccurrence;
import org.florilegium.analysis.matrix.CrossTable;
import org.florilegium.analysis.matrix.Tables;
import org.florilegium.analysis.network.Aggregation;
import org.florilegium.analysis.network.Normalization;
import org.florilegium.analysis.structure.Measures;
import org.junit.jupiter.api.Test;

/** There is an explanation for everything that is computed. */
class ExplanationsTest {

	private static void areExplained(Stream<String> names) {
		List<String> missing = names.map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).filter(name -> Explanations.find(name).isEmpty()).toList();
		assertEquals(List.of(), missing, "not explained in numbers.txt");
	}

	private static Stream<String> constants(Enum<?>... constants) {
		return Arrays.stream(constants).map(Enum::name);
	}

	@Test
	void everythingThatIsComputedIsExplained() {
		areExplained(constants(Coefficient.values()));
		areExplained(constants(Aggregation.values()));
		areExplained(constants(Normalization.values()).filter(name -> !name.equals("NO")));
		areExplained(constants(CrossTable.Form.values()).filter(name -> !name.equals("RAW")));
		areExplained(constants(Tables.Counting.values()));
		areExplained(Arrays.stream(Measures.class.getRecordComponents()).map(component -> component.getName()));
		areExplained(Arrays.stream(CoOccurrence.Pair.class.getRecordComponents()).map(component -> component.getName()));
		areExplained(Stream.of("polarization", "backbone", "windows", "kernel", "duplicates", "interval"));
	}

	@Test
	void namesAreUniqueAndTextsAreThere() {
		HashSet<String> names = new HashSet<>();
		Explanations.all().forEach(e -> {
			e.names().forEach(name -> assertTrue(names.add(name), name));
			assertFalse(e.title().isBlank() || e.text().isBlank(), e.name());
		});
		assertEquals("Cohen's \u03ba", Explanations.find("COHEN_KAPPA").orElseThrow().title());
		assertTrue(Explanations.find("cohen-kappa").orElseThrow().references().getFirst().startsWith("Cohen, J. (1960)"));
		assertTrue(Explanations.find("luck").isEmpty());
	}
}
