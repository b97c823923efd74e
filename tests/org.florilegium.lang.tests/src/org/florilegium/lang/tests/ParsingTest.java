package org.florilegium.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.florilegium.model.Coding;
import org.florilegium.model.Statement;
import org.junit.jupiter.api.Test;

class ParsingTest {

	@Test
	void theExamplesAreWithoutProblem() {
		assertEquals(List.of(), Examples.study().problems());
	}
}
