package org.florilegium.exchange;

/** A document that cannot be imported. The message says what is wrong, where, and what to do about it. */
public class ImportException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What went wrong, for programs. */
	public enum Code {
		/** There is no such file. */
		MISSING,
		/** The path names a folder or something else that is no file. */
		NOT_A_FILE,
		/** The file cannot be read. */
		UNREADABLE,
		/** The file has no text in it. */
		EMPTY,
		/** The file is larger than the limit. */
		TOO_LARGE,
		/** The file is not text, or not of the format it was said to be. */
		BINARY,
		/** The bytes make no text in the encoding given or in any that could be found. */
		UNDECODABLE,
		/** The file is of the format, but broken off or damaged. */
		DAMAGED,
		/** The file can only be read with a password. */
		PROTECTED,
		/** The file would do harm: it unpacks to more than the limits, or leads out of its folder. */
		UNSAFE,
		/** There is no importer of that name. */
		UNKNOWN_FORMAT,
		/** There is no cleaning step of that name. */
		UNKNOWN_CLEANER,
		/** A cleaning step does not have that option. */
		BAD_OPTION,
		/** A contributed importer or cleaning step cannot be loaded. */
		BROKEN_CONTRIBUTION
	}

	private final Code code;

	/** A failure with a message for the user. */
	public ImportException(Code code, String message) {
		super(message);
		this.code = code;
	}

	/** A failure with a message for the user and the exception behind it. */
	public ImportException(Code code, String message, Throwable cause) {
		super(message, cause);
		this.code = code;
	}

	/** What went wrong. */
	public Code code() {
		return code;
	}
}
