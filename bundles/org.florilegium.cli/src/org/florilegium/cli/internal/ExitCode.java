package org.florilegium.cli.internal;

/** What the program tells the one that started it. */
final class ExitCode {

	/** All is well. */
	static final int FINE = 0;
	/** The command worked, and found mistakes in the study. */
	static final int PROBLEMS = 1;
	/** The command makes no sense as it was given: unknown options or names, a quote that is nowhere, files in the way. */
	static final int USAGE = 2;
	/** The command could not be carried out: files missing or damaged, a study in use, a full disk. */
	static final int FAILURE = 3;

	private ExitCode() {
	}
}
