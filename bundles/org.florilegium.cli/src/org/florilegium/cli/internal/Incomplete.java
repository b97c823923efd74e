package org.florilegium.cli.internal;

/** Nothing was done because some of it could not be; the message lists every reason. */
final class Incomplete extends Exception {

	private static final long serialVersionUID = 1L;

	Incomplete(String message) {
		super(message);
	}
}
