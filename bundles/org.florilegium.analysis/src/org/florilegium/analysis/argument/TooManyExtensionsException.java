package org.florilegium.analysis.argument;

/** There are more extensions than were to be looked for. */
public final class TooManyExtensionsException extends Exception {

	private static final long serialVersionUID = 1;

	TooManyExtensionsException(int limit) {
		super("There are more than " + limit + " ways to accept what is contested here. Evaluate under grounded semantics, or settle some of it with accept or reject.");
	}
}
