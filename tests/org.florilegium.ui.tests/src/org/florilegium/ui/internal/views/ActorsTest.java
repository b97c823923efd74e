package org.florilegium.ui.internal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.florilegium.study.query.Vocabulary.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

	private static Actor person(String title, String... aliases) {
		return new Actor(title, title, false, List.of(aliases), null, null, List.of(), Map.of(), Path.of("a.codebook"));
	}

	@ParameterizedTest
	@CsvSource({ "Mara Lind, M. Lind, true", "Mara Lind, Mara Lind, true", "Mara Lind, MARA LIND, true", "Inês Valadar, Ines Valadar, true", "Mara Lind, Moritz Lind, false",
			"Mara Lind, K. Lind, false", "Mara Lind, M. Linde, false", "Lind, M. Lind, false", "Ó. Núñez, Oscar Nunez, true" })
	void suggestsThoseOfTheSameFamilyNameAndInitial(String one, String other, boolean alike) {
		assertEquals(alike, Actors.areAlike(person(one), person(other)));
		assertEquals(alike, Actors.areAlike(person(other), person(one)));
		assertEquals(alike ? 1 : 0, Actors.twins(List.of(person(one), person(other))).size());
	}

	@ParameterizedTest
	@CsvSource({ "the minister, true", "The Minister, true", "the ministry, false" })
	void suggestsThoseThatAreCalledAlike(String alias, boolean alike) {
		assertEquals(alike, Actors.areAlike(person("Mara Lind", "The minister"), person("A. B. Someone", alias)));
	}
}
