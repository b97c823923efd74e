package org.florilegium.cli.internal;

/** The command makes no sense as it was given; the message says why, and what to do. */
final class WrongUse extends Exception {

	private static final long serialVersionUID = 1L;

	WrongUse(String message) {
		super(message);
	}
}
