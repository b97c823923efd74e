package org.florilegium.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.florilegium.study.StudyException;
import org.florilegium.study.StudyException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

class FailuresTest {

	private final StringWriter err = new StringWriter();

	private int fail(Exception failure, String... arguments) {
		Environment environment = new Environment(new PrintWriter(new StringWriter()), new PrintWriter(err), Path.of("").toAbsolutePath(), 100, false);
		CommandLine line = new CommandLine(new Florilegium(), environment.factory());
		line.parseArgs(arguments);
		int code = new Failures(environment).failed(failure, line, null);
		environment.err().flush();
		return code;
	}

	@ParameterizedTest
	@CsvSource({ "CHANGED_MEANWHILE, 3", "LOCKED, 3", "DISK, 3", "MISSING, 3", "UNREADABLE, 3", "CANCELLED, 3", "UNKNOWN_NAME, 2", "QUOTE_NOT_FOUND, 2",
			"QUOTE_AMBIGUOUS, 2", "NOT_A_STUDY, 2", "EXISTS, 2", "INVALID, 2" })
	void whatTheUserCanMendIsToldFromWhatFailed(Code code, int expected) {
		assertEquals(expected, fail(new StudyException(code, "codings/letter.anna.coding was changed meanwhile. Try again.")));
		assertEquals("florilegium: codings/letter.anna.coding was changed meanwhile. Try again." + System.lineSeparator(), err.toString());
	}

	@Test
	void theUnexpectedIsAdmittedWithoutATrace() {
		assertEquals(3, fail(new IllegalStateException("oops")));
		assertTrue(err.toString().contains("This should not have happened"), err.toString());
		assertTrue(err.toString().contains("--debug"), err.toString());
		assertFalse(err.toString().contains("\tat "), err.toString());
	}

	@Test
	void aTraceIsPrintedOnDemand() {
		assertEquals(3, fail(new IllegalStateException("oops"), "--debug", "formats"));
		assertTrue(err.toString().contains("\tat "), err.toString());
	}
}
