package org.florilegium.exchange;

/** An export that cannot be made. The message says what is wrong, where, and what to do about it. */
public class ExportException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What went wrong, for programs. */
	public enum Code {
		/** A file would be overwritten. */
		EXISTS,
		/** The target is a folder or something else that is no file. */
		NOT_A_FILE,
		/** The folder of the target is not there. */
		NO_FOLDER,
		/** Writing failed: disk full, read-only, vanished. */
		DISK,
		/** There is no exporter of that name. */
		UNKNOWN_FORMAT,
		/** There is no column of that name. */
		UNKNOWN_COLUMN,
		/** The study has nothing that the format could hold. */
		NOTHING,
		/** The exporter does not have that option, or not with that value. */
		BAD_OPTION,
		/** A contributed exporter cannot be loaded. */
		BROKEN_CONTRIBUTION
	}

	private final Code code;

	/** A failure with a message for the user. */
	public ExportException(Code code, String message) {
		super(message);
		this.code = code;
	}

	/** A failure with a message for the user and the exception behind it. */
	public ExportException(Code code, String message, Throwable cause) {
		super(message, cause);
		this.code = code;
	}

	/** What went wrong. */
	public Code code() {
		return code;
	}
}
